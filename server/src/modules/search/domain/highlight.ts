import type { TextPart } from '@jieyou/contracts';
import { plain } from './term.ts';

/** A stretch of the original text, in UTF-16 units: `[from, to)`. */
export type Stretch = readonly [from: number, to: number];

/** The text as the index has it, and for each of its units where in the original it came from. */
function folded(text: string): { line: string; at: number[]; ends: number[] } {
  let line = '';
  const [at, ends]: [number[], number[]] = [[], []];
  let from = 0;
  for (const letter of text) {
    const to = from + letter.length;
    for (const unit of plain(letter).split('')) {
      line += unit;
      at.push(from);
      ends.push(to);
    }
    from = to;
  }
  return { line, at, ends };
}

/** 各词在文中的位置, in order, those that touch or overlap as one. */
export function stretchesOf(text: string, words: readonly string[]): Stretch[] {
  const { line, at, ends } = folded(text);
  const found: [number, number][] = [];
  for (const word of words.map(plain).filter(Boolean)) {
    for (let start = line.indexOf(word); start >= 0; start = line.indexOf(word, start + word.length)) {
      found.push([at[start] ?? 0, ends[start + word.length - 1] ?? text.length]);
    }
  }
  found.sort(([one], [other]) => one - other);
  const joined: [number, number][] = [];
  for (const [from, to] of found) {
    const last = joined.at(-1);
    if (last && from <= last[1]) last[1] = Math.max(last[1], to);
    else joined.push([from, to]);
  }
  return joined;
}

/** 标出: the text in parts, what was looked for marked. */
export function partsOf(text: string, stretches: readonly Stretch[]): TextPart[] {
  const parts: TextPart[] = [];
  let done = 0;
  for (const [from, to] of stretches) {
    if (from > done) parts.push({ text: text.slice(done, from), hit: false });
    parts.push({ text: text.slice(from, to), hit: true });
    done = to;
  }
  if (done < text.length) parts.push({ text: text.slice(done), hit: false });
  return parts;
}

const BEFORE = 16;
const WHOLE = 72;

/** 摘录: some letters before the first word that was found, and what follows; whole when it is short. */
export function snippetOf(text: string, words: readonly string[]): TextPart[] {
  const line = text.replaceAll(/\s+/gu, ' ');
  const stretches = stretchesOf(line, words);
  const first = stretches[0]?.[0] ?? 0;
  const from = onLetter(line, line.length <= WHOLE ? 0 : Math.max(0, first - BEFORE));
  const to = onLetter(line, Math.min(line.length, from + WHOLE));
  const shown = stretches
    .filter(([begin, end]) => end > from && begin < to)
    .map(([begin, end]): Stretch => [Math.max(begin, from) - from, Math.min(end, to) - from]);
  const parts = partsOf(line.slice(from, to), shown);
  const dots = { text: '…', hit: false };
  return [...(from > 0 ? [dots] : []), ...parts, ...(to < line.length ? [dots] : [])];
}

/** Never between the two halves of a rare character. */
const onLetter = (line: string, at: number): number => (/[\uDC00-\uDFFF]/.test(line.charAt(at)) ? at - 1 : at);
