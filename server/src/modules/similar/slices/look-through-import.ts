import type { Tx } from '../../../platform/db/index.ts';
import { registeredRows } from '../../exchange/index.ts';
import { blockLooked, planBlocks, saveFound, takeBlock } from '../store/import-found.ts';
import type { FoundPair } from '../store/import-found.ts';
import { hasMarks, marksOfMatters, samePerson } from '../store/persons.ts';
import type { NumberMarks } from '../store/persons.ts';
import { readSides } from '../store/sides.ts';
import type { Side } from '../store/sides.ts';
import type { SimilarDeps, Signed } from './deps.ts';
import { byLikeness, candidatesOf, compareAll } from './find-similar.ts';
import { groundOf } from './ground.ts';
import type { Ground } from './ground.ts';
import { logNumbers } from './log-lookup.ts';

/** How many rows are looked at in one transaction, among how many candidates each, and how many of the likest stay. */
const [ROWS, CANDIDATES, KEPT] = [50, 12, 3];
/** Every row is asked about, so that a pair has two chances to be found: fewer pairs of letters do. */
const ASKED = 18;

interface Looked {
  pairs: FoundPair[];
  byPerson: string[];
}

/** Whose numbers are the same, for each of these matters. */
async function peopleOf(
  tx: Tx,
  ground: Ground,
  sides: readonly Side[],
  marksOf: (id: string) => NumberMarks,
): Promise<(id: string) => Side[]> {
  const found = new Map<string, string[]>();
  for (const { id } of sides) {
    const marks = marksOf(id);
    if (hasMarks(marks)) found.set(id, await samePerson(tx, ground.county, marks, CANDIDATES));
  }
  const people = await readSides(tx, ground, [...new Set([...found.values()].flat())]);
  const byId = new Map(people.map((side) => [side.id, side]));
  return (id) => (found.get(id) ?? []).flatMap((each) => byId.get(each) ?? []);
}

/** The likest of one row, whichever way they were found. */
function likestOf(side: Side, candidates: readonly Side[], people: readonly Side[]): Looked {
  const sought = { self: side.id, compared: side.compared };
  const same = compareAll(sought, people, true);
  const byPerson = new Set(same.map((found) => found.side.id));
  const near = compareAll(sought, candidates).filter((found) => !byPerson.has(found.side.id));
  const likest = [...same, ...near].sort(byLikeness).slice(0, KEPT);
  return {
    byPerson: likest.map((found) => found.side.id).filter((id) => byPerson.has(id)),
    pairs: likest.map((found) => ({
      ...{ one: side.id, other: found.side.id, points: found.likeness.points },
      person: byPerson.has(found.side.id),
    })),
  };
}

/**
 * 导入后查重: the next rows of an import, in a transaction of the caller's; several may be at it. Answers how many were
 * looked at; 0 when nothing is left to take.
 * It comes after all rows are registered, so that rows of one file are seen to be like each other. A look-up of persons
 * is written down once for all rows of the transaction, with every matter that it led to.
 */
export async function lookThroughImport(
  deps: SimilarDeps,
  tx: Tx,
  by: Pick<Signed, 'county' | 'staffId' | 'post'>,
  jobId: string,
): Promise<number> {
  const { county } = by;
  await planBlocks(tx, county, jobId, ROWS);
  const block = await takeBlock(tx, county, jobId);
  if (!block) return 0;
  const rows = await registeredRows(tx, { county, id: jobId }, block);
  const ids = rows.map(({ matterId }) => matterId);
  const ground = await groundOf(deps, tx, county);
  const sides = await readSides(tx, ground, ids);
  const marksOf = await marksOfMatters(tx, county, ids);
  const sought = sides.map(({ id, compared }) => ({ self: id, compared }));
  const candidates = await candidatesOf(tx, ground, sought, { want: CANDIDATES, asked: ASKED });
  const people = await peopleOf(tx, ground, sides, marksOf);
  const looked = sides.map((side, n) => likestOf(side, candidates(n), people(side.id)));
  const at = deps.now();
  await saveFound(
    tx,
    { county, jobId, at },
    looked.flatMap(({ pairs }) => pairs),
  );
  const marks = {
    phones: ids.flatMap((id) => marksOf(id).phones),
    ids: ids.flatMap((id) => marksOf(id).ids),
  };
  if (hasMarks(marks)) {
    const shown = [...new Set(looked.flatMap(({ byPerson }) => byPerson))];
    await logNumbers(deps, tx, by, { at, words: `导入后查重，${rows.length} 行`, marks, shown });
  }
  await blockLooked(tx, county, jobId, block);
  return rows.length;
}
