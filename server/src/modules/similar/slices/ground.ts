import { dayOf } from '../../../kernel/local-date.ts';
import type { Tx } from '../../../platform/db/index.ts';
import { listTree } from '../../places/index.ts';
import { pairsOf, plainOf } from '../domain/wording.ts';
import { commonPairs } from '../store/candidates.ts';
import type { SimilarDeps } from './deps.ts';

/** 比较的底子: what says little in this county. Read once for one matter or for many. */
export interface Ground {
  county: string;
  /** The names of the county and its townships: half the titles begin with them. */
  ordinary: ReadonlySet<string>;
  /** Too common to be asked for. */
  common: ReadonlySet<string>;
}

export async function groundOf({ now }: Pick<SimilarDeps, 'now'>, tx: Tx, county: string): Promise<Ground> {
  const tree = await listTree(tx, county, dayOf(now()));
  const names = tree.filter(({ kind }) => kind === 'county' || kind === 'township').map(({ name }) => name);
  return {
    county,
    ordinary: new Set(names.flatMap((name) => pairsOf(plainOf(name)))),
    common: await commonPairs(tx),
  };
}
