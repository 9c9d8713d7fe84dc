import { diceOf } from '../county/random.ts';
import { quantile } from './figures.ts';
import { asksOf, lookerOf, lookers, timeReads } from './reads.ts';
import type { Kind, Timed } from './reads.ts';

/** From what stands in more than half of all narratives to what stands in none. */
const TERMS = [
  '协调',
  '工资',
  '滴水',
  '压路机',
  '老樟树',
  '宅基地四至',
  '德建',
  '赵玉兰',
  '3组49号',
  '火星车',
  'ZZ-990101',
] as const;

export type Row = {
  readonly looker: string;
  readonly kind: Kind;
  readonly what: string;
  readonly count: number;
  readonly p50: number;
  readonly p99: number;
  readonly most: number;
};
export type ReadFigures = {
  readonly rows: readonly Row[];
  readonly searches: { readonly p50: number; readonly p99: number; readonly count: number };
};

function rowsOf(timed: readonly Timed[], keyOf: (one: Timed) => Pick<Row, 'looker' | 'kind' | 'what'>): Row[] {
  const groups = new Map<string, { of: Pick<Row, 'looker' | 'kind' | 'what'>; ms: number[] }>();
  for (const one of timed) {
    const of = keyOf(one);
    const group = groups.get(JSON.stringify(of)) ?? { of, ms: [] };
    group.ms.push(one.ms);
    groups.set(JSON.stringify(of), group);
  }
  return [...groups.values()].map(({ of, ms }) => ({
    ...of,
    ...{ count: ms.length, p50: quantile(ms, 0.5), p99: quantile(ms, 0.99), most: Math.max(...ms) },
  }));
}

/** 量读: every kind of request in every scope, round after round in a shuffled order; the first round warms and is not counted. */
export async function measureReads(url: string, rounds: number): Promise<ReadFigures> {
  const all = [];
  for (const each of lookers) all.push(await lookerOf(url, each));
  const dice = diceOf(11);
  await timeReads(asksOf(all, TERMS, dice));
  const timed: Timed[] = [];
  for (let round = 0; round < rounds; round += 1) timed.push(...(await timeReads(asksOf(all, TERMS, dice))));
  for (const { wire } of all) wire.close();
  const searches = timed.filter(({ kind }) => kind === '检索').map(({ ms }) => ms);
  const together = rowsOf(timed, ({ looker, kind }) => ({ looker, kind, what: '' }));
  const apart = rowsOf(timed, ({ looker, kind, what }) => ({ looker, kind, what }));
  return {
    rows: [...together, ...apart],
    searches: { count: searches.length, p50: quantile(searches, 0.5), p99: quantile(searches, 0.99) },
  };
}
