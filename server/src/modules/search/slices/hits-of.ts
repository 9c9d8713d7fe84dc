import type { Method, SearchHit } from '@jieyou/contracts';
import type { Tx } from '../../../platform/db/index.ts';
import { lineOf, printNumber } from '../../matters/index.ts';
import type { MattersDeps, Signed } from '../../matters/index.ts';
import type { KnownUnit } from '../domain/units-named.ts';
import type { Term } from '../domain/term.ts';
import { whyFound } from '../domain/why.ts';
import type { FoundMatter } from '../domain/why.ts';
import type { HitRow } from '../store/find.ts';

type Line = Omit<SearchHit, 'why'>;

/** What a row reads as: its line, and what reasons are given from. */
export interface ReadHit {
  line: Line;
  found: FoundMatter;
}

/** The methods by which these matters are worded, each read once. */
async function methodsOf(
  deps: MattersDeps,
  tx: Tx,
  county: string,
  rows: readonly HitRow[],
): Promise<Map<string, Method>> {
  const methods = new Map<string, Method>();
  for (const version of new Set(rows.map(({ state }) => state.method))) {
    const method = await deps.methodByVersion(tx, county, version);
    if (method) methods.set(version, method);
  }
  return methods;
}

/** 找到的事项读作列表行, in the words of each matter's own method. */
export async function hitsOf(
  deps: MattersDeps,
  tx: Tx,
  { county }: Signed,
  tree: readonly KnownUnit[],
  rows: readonly HitRow[],
): Promise<ReadHit[]> {
  const units = new Map(tree.map((each) => [each.path, each]));
  const methods = await methodsOf(deps, tx, county, rows);
  const unit = (path: string): string => units.get(path)?.name ?? path;
  return rows.map(({ state, title, narrative, place, externalNo }) => {
    const method = methods.get(state.method);
    if (!method) throw new Error(`method ${state.method} was never published`);
    const numbered = (series: 'lead' | 'co' | 'urge', year: number, seq: number, org: string): string =>
      printNumber({ series, year, seq }, method, units.get(org)?.shortName ?? '');
    const orders = state.orders.map(({ to, from, status, number: { series, year, seq } }) => ({
      ...{ to, status, mark: `p:${series}:${year}-${seq}`, number: numbered(series, year, seq, from) },
    }));
    const urged = (mark: string): string | undefined => {
      const [, year, seq] = /^p:urge:(\d+)-(\d+)$/.exec(mark) ?? [];
      return year === undefined ? undefined : numbered('urge', Number(year), Number(seq), state.owner);
    };
    return {
      line: lineOf({ state, title, place }, { now: deps.now(), unit, method }),
      found: { ...{ code: state.code, title, narrative, place, externalNo, owner: state.owner, orders, urged, unit } },
    };
  });
}

/** 列表行 with the reasons why each was found. */
export const withReasons = (hits: readonly ReadHit[], terms: readonly Term[]): SearchHit[] =>
  hits.map(({ line, found }) => ({ ...line, why: whyFound(found, terms) }));
