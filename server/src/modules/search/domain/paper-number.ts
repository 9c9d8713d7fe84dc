import type { Method } from '@jieyou/contracts';

/** 文号写法: how the numbers of a method's papers are written. */
export type PaperSeries = Method['numbering'];

const WRITTEN = /^(\D*?)[〔[(【《]?(20\d\d)(?:[〕\])】》]|年|-)第?0*(\d{1,6})号?$/u;
const series = ['lead', 'co', 'urge'] as const;

/** The words that a number of this series always carries: `{org}协办〔{year}〕{seq}号` has 协办. */
const wordsOf = (template: string): string => template.replaceAll(/\{\w+\}|[〔〕[\]()（）号第]/gu, '').trim();

/**
 * 文号: the marks of the papers that this may be the number of. The words before the year choose the series, the
 * longest that fits (协办派单 before 派单); without them every series is looked through.
 */
export function paperMarks(word: string, numbering: PaperSeries): string[] {
  const match = WRITTEN.exec(word.normalize('NFKC').replaceAll(/\s/g, ''));
  if (!match) return [];
  const [, before = '', year = '', seq = ''] = match;
  const named = series
    .map((each) => ({ each, words: wordsOf(numbering[each]) }))
    .filter(({ words }) => words !== '' && before.includes(words))
    .sort((one, other) => other.words.length - one.words.length);
  const chosen = named[0] ? [named[0].each] : series;
  return chosen.map((each) => `p:${each}:${year}-${seq}`);
}
