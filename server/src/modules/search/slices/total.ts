import type { SearchPage } from '@jieyou/contracts';

const MOST = 1000;

/** 总数: exact to 1,000, then 「1000+」. */
export function totalOf(count: number): SearchPage['total'] {
  const more = count > MOST;
  return { count, more, text: more ? `${MOST}+` : String(count) };
}
