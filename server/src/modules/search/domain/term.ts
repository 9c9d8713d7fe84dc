/** 检索词 — one word of what was typed, and the ways in which a matter may meet it. */
export interface Term {
  word: string;
  /** 单位: paths that the word names; whoever stands at one or below it meets the word. */
  units: readonly string[];
  /** 号码: marks of the search index, `p:lead:2026-15`, `n:00012`. */
  marks: readonly string[];
  /** 编码的一部分: digits that the code must hold, when the marks speak of a part of it. */
  code: string;
}

/** 规整, letter for letter as the search index does it: full and half width, capital and small are one. */
export const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[\n\r\t]/g, ' ');

/** 字数, as people count: a rare character is one. */
export const letters = (text: string): number => [...text].length;
