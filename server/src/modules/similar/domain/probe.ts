import { tellingPairs } from './telling-pairs.ts';
import type { TellingPair } from './telling-pairs.ts';
import type { Wording } from './wording.ts';

/** 查找式: what is asked of the database, and by what its answers are put in order. */
export interface Probe {
  query: string;
  pairs: TellingPair[];
}

/** More than are asked for, so that some can be passed over as too common. */
const CONSIDERED = 72;
const ASKED = 24;

const quoted = (pair: string): string => `'${pair.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`;

/** In how many places another matter must agree: few words can agree in few. */
const groupsFor = (pairs: number): number => Math.max(1, Math.min(3, Math.floor(pairs / 4)));

/**
 * 由措辞得出查找式: the pairs are dealt into groups by turns, so that the pairs of one word fall apart, and another matter
 * must have one of each group. Undefined when the words say too little to look for anything.
 */
export function probeOf(wording: Wording, common: ReadonlySet<string>, asked = ASKED): Probe | undefined {
  const pairs = tellingPairs(wording, CONSIDERED)
    .filter(({ pair }) => !common.has(pair))
    .slice(0, asked);
  if (pairs.length === 0) return undefined;
  const groups = Array.from({ length: groupsFor(pairs.length) }, (): string[] => []);
  for (const [at, { pair }] of pairs.entries()) groups[at % groups.length]?.push(quoted(pair));
  return { query: groups.map((group) => `(${group.join('|')})`).join('&'), pairs };
}
