import { hitFields } from '@jieyou/contracts';
import type { HitField, HitReason, TextPart } from '@jieyou/contracts';
import { maskNumbers } from '../../../kernel/validators/mask-numbers.ts';
import { partsOf, snippetOf, stretchesOf } from './highlight.ts';
import type { Term } from './term.ts';

/** 找到的一件, as far as reasons are given from it. */
export interface FoundMatter {
  code: string;
  title: string;
  narrative: string;
  place: string;
  externalNo: string | null;
  owner: string;
  orders: readonly { to: string; status: string; mark: string; number: string }[];
  /** 督办单的文号, by its mark. */
  urged: (mark: string) => string | undefined;
  unit: (path: string) => string;
}

const covers = (above: string, path: string): boolean => path === above || path.startsWith(`${above}.`);
const whole = (text: string): TextPart[] => [{ text, hit: true }];
const reason = (field: HitField, parts: TextPart[]): HitReason => ({ field, label: hitFields[field], parts });

const written = (field: HitField, text: string, words: readonly string[]): HitReason[] => {
  const masked = field === 'external_no' ? text : maskNumbers(text);
  return stretchesOf(masked, words).length === 0 ? [] : [reason(field, snippetOf(masked, words))];
};

function codeReason({ code }: FoundMatter, terms: readonly Term[]): HitReason[] {
  const digits = code.replaceAll(/\D/g, '');
  const part = terms.find((term) => term.code !== '' && digits.includes(term.code));
  if (!part) return [];
  // Where the digits stand in the code as it is printed.
  const places = [...code].flatMap((letter, at) => (/\d/.test(letter) ? [at] : []));
  const start = digits.indexOf(part.code);
  const stretch = [places[start] ?? 0, (places[start + part.code.length - 1] ?? code.length - 1) + 1] as const;
  return [reason('code', partsOf(code, [stretch]))];
}

function paperReasons({ orders, urged }: FoundMatter, terms: readonly Term[]): HitReason[] {
  const marks = terms.flatMap((term) => term.marks.filter((mark) => mark.startsWith('p:')));
  const numbers = marks.flatMap((mark) => orders.find((order) => order.mark === mark)?.number ?? urged(mark) ?? []);
  return numbers.map((number) => reason('paper', whole(number)));
}

const ended: Readonly<Record<string, string>> = { done: '（已办结）', handed_back: '（已交回）', sent: '（待接单）' };

function unitReasons({ owner, orders, unit }: FoundMatter, terms: readonly Term[]): HitReason[] {
  const named = (path: string): boolean => terms.some(({ units }) => units.some((above) => covers(above, path)));
  const held = orders.filter(({ to, status }) => status !== 'returned' && status !== 'revoked' && named(to));
  const handlers = new Map(held.map(({ to, status }) => [to, ended[status] ?? '']));
  return [
    ...(named(owner) ? [reason('owner', whole(unit(owner)))] : []),
    ...[...handlers].map(([to, how]) =>
      reason('handler', [...whole(unit(to)), ...(how ? [{ text: how, hit: false }] : [])]),
    ),
  ];
}

/** 因何找到: number first, then where the words stand, then whose it is. Never empty for what a search has found. */
export function whyFound(matter: FoundMatter, terms: readonly Term[]): HitReason[] {
  const words = terms.map(({ word }) => word);
  const said = [
    ...written('title', matter.title, words),
    ...written('place', matter.place, words),
    ...written('external_no', matter.externalNo ?? '', words),
    ...written('narrative', matter.narrative, words),
  ];
  const numbers = [...codeReason(matter, terms), ...paperReasons(matter, terms), ...externalReason(matter, terms)];
  const reasons = [...numbers, ...said.filter(({ field }) => !numbers.some((each) => each.field === field))];
  const all = [...reasons, ...unitReasons(matter, terms)];
  return all.length > 0 ? all : [reason('narrative', snippetOf(maskNumbers(matter.narrative), words))];
}

/** 外部编号相符, whatever was written between its letters and digits. */
function externalReason({ externalNo }: FoundMatter, terms: readonly Term[]): HitReason[] {
  if (externalNo === null) return [];
  const bare = (text: string): string =>
    text
      .normalize('NFKC')
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}]/gu, '');
  const same = terms.some(({ word }) => bare(word) === bare(externalNo));
  return same ? [reason('external_no', whole(externalNo))] : [];
}
