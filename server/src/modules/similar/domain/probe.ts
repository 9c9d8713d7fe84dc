import { tellingPairs, wantedOf } from './telling-pairs.ts';
import type { TellingPair } from './telling-pairs.ts';
import type { Wording } from './wording.ts';

/** 查找式: what is asked of the database, and by what its answers are put in order. */
export interface Probe {
  query: string;
  pairs: TellingPair[];
}

/** More than are asked for, so that some can be passed over as too common. */
const CONSIDERED = 60;
const ASKED = 20;

const quoted = (pair: string): string => `'${pair.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`;
const any = (terms: readonly string[]): string => `(${terms.join('|')})`;

/** 其中至少几个: halves are asked for each share, so that the question grows slowly with the pairs. */
function atLeast(wanted: number, terms: readonly string[]): string {
  if (wanted === 1) return any(terms);
  if (terms.length === wanted) return `(${terms.join('&')})`;
  const middle = Math.ceil(terms.length / 2);
  const [left, right] = [terms.slice(0, middle), terms.slice(middle)];
  const ways: string[] = [];
  for (let mine = 0; mine <= wanted; mine += 1) {
    const theirs = wanted - mine;
    if (mine > left.length || theirs > right.length) continue;
    const parts = [...(mine === 0 ? [] : [atLeast(mine, left)]), ...(theirs === 0 ? [] : [atLeast(theirs, right)])];
    ways.push(parts.join('&'));
  }
  return `(${ways.map((way) => `(${way})`).join('|')})`;
}

/** 由措辞得出查找式. Undefined when the words say too little to look for anything. */
export function probeOf(wording: Wording, common: ReadonlySet<string>): Probe | undefined {
  const pairs = tellingPairs(wording, CONSIDERED)
    .filter(({ pair }) => !common.has(pair))
    .slice(0, ASKED);
  if (pairs.length === 0) return undefined;
  const query = atLeast(
    wantedOf(pairs.length),
    pairs.map(({ pair }) => quoted(pair)),
  );
  return { query, pairs };
}
