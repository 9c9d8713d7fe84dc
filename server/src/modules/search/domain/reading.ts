import { readMatterCode } from '../../../kernel/validators/matter-code.ts';
import { compact } from '../../../kernel/validators/compact.ts';
import { codePart } from './code-part.ts';
import { paperMarks } from './paper-number.ts';
import type { PaperSeries } from './paper-number.ts';
import { isPersonNumber } from './person-number.ts';
import { letters, plain } from './term.ts';
import type { Term } from './term.ts';
import { unitsNamed } from './units-named.ts';
import type { KnownUnit } from './units-named.ts';

/** 读懂的检索: a matter's own code, words to look for, or nothing, with the reason. */
export type Reading =
  | { kind: 'code'; code: string }
  | { kind: 'terms'; terms: readonly Term[]; notice: string | null }
  | { kind: 'nothing'; empty: string; person: boolean };

const MOST_WORDS = 8;
const nothing = (empty: string, person = false): Reading => ({ kind: 'nothing', empty, person });
const short = (word: string): string => (letters(word) > 20 ? `${[...word].slice(0, 20).join('')}…` : word);

/** What a search knows beside the words themselves. */
export interface Known {
  tree: readonly KnownUnit[];
  /** 文号的写法 of the method in force; none before one is published. */
  numbering: PaperSeries | undefined;
}

/** 读检索词. A code with a wrong check digit is said to be wrong, and what differs from it only there is looked for. */
export function readQuery(text: string, { tree, numbering }: Known): Reading {
  const words = [...new Set(text.trim().split(/\s+/u).filter(Boolean))];
  if (words.length === 0) return nothing('请写要找的内容：至少两个字，或者编码、文号、地名、单位名称');
  const code = wholeCode(text);
  if (code) return code;
  if (words.some(isPersonNumber) || isPersonNumber(text)) {
    return nothing('这像是电话或证件号码。按人查找须说明事由并留下记录，请用「查人」', true);
  }
  if (words.length > MOST_WORDS)
    return nothing(`一次最多查 ${MOST_WORDS} 个词，现在有 ${words.length} 个；请留下最要紧的几个`);
  if (!words.some((word) => letters(plain(word)) > 1)) {
    return nothing(
      `只写「${words.map(short).join(' ')}」${words.length > 1 ? '这几个单字' : '一个字'}无法检索；请至少写两个字，或写事项编码`,
    );
  }
  const terms = words.map((word) => {
    const part = codePart(word);
    const external = /\d/.test(plain(word)) ? [`x:${externalMark(word)}`] : [];
    const marks = [...(part?.marks ?? []), ...(numbering ? paperMarks(word, numbering) : []), ...external];
    return { word, units: letters(word) > 1 ? unitsNamed(word, tree) : [], marks, code: part?.digits ?? '' };
  });
  return { kind: 'terms', terms, notice: null };
}

/** 外部编号 compared whole, whatever stands between its letters and digits; as the index makes it. */
const externalMark = (word: string): string =>
  plain(word).replaceAll(/[[\]\s_./\\#:(){}<>〔〕【】《》—–·、，,-]/gu, '');

function wholeCode(text: string): Reading | undefined {
  const typed = compact(text);
  const written = /^\d{27}$/.test(typed) ? `ZZ${typed}` : typed;
  const read = readMatterCode(written);
  if (read.ok) return { kind: 'code', code: read.value.code };
  const digits = /^ZZ(\d{15,})$/.exec(written)?.[1];
  if (digits === undefined) return undefined;
  if (read.refusal.code === 'matter_code_shape' && digits.length > 27) {
    return nothing(`事项编码应以 ZZ 开头，后接 27 位数字，现在是 ${digits.length} 位；请对照回执核对`);
  }
  const known = digits.slice(0, 25);
  const part = codePart(`ZZ${known}`);
  if (!part) return nothing(read.refusal.words);
  const unfinished = `事项编码还差 ${27 - digits.length} 位；下面是编码以此开头的事项`;
  const wrong = `${read.refusal.words}。下面是只有末两位校验位不同的事项`;
  const notice = digits.length < 27 ? unfinished : wrong;
  return { kind: 'terms', terms: [{ word: part.digits, units: [], marks: part.marks, code: part.digits }], notice };
}
