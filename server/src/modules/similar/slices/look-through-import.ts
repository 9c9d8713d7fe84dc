import type { Tx } from '../../../platform/db/index.ts';
import { registeredRows } from '../../exchange/index.ts';
import { commonPairs } from '../store/candidates.ts';
import { holdProgress, saveFound, saveProgress } from '../store/import-found.ts';
import type { FoundPair } from '../store/import-found.ts';
import { hasMarks, marksOfMatter, samePerson } from '../store/persons.ts';
import type { NumberMarks } from '../store/persons.ts';
import { readSides } from '../store/sides.ts';
import type { Side } from '../store/sides.ts';
import type { SimilarDeps, Signed } from './deps.ts';
import { findSimilar, scored } from './find-similar.ts';
import type { Found } from './find-similar.ts';
import { logNumbers } from './log-lookup.ts';

/** How many rows are looked at in one transaction, and how many of its likest each is shown with. */
const [ROWS, KEPT] = [25, 3];

interface Looked {
  pairs: FoundPair[];
  marks: NumberMarks;
  byPerson: string[];
}

/** One row's matter against everything that the importer may read, other rows of the file among it. */
async function lookAt(tx: Tx, county: string, side: Side, common: ReadonlySet<string>): Promise<Looked> {
  const sought = { county, self: side.id, compared: side.compared };
  const marks = await marksOfMatter(tx, county, side.id);
  const ids = hasMarks(marks) ? await samePerson(tx, county, marks, side.id, 30) : [];
  const people = await scored(tx, sought, ids, true);
  const byPerson = new Set(people.map((found) => found.side.id));
  const near = (await findSimilar(tx, sought, common)).filter((found) => !byPerson.has(found.side.id));
  const likest = [...people, ...near]
    .sort((one: Found, other: Found) => other.likeness.points - one.likeness.points)
    .slice(0, KEPT);
  return {
    marks,
    byPerson: likest.map((found) => found.side.id).filter((id) => byPerson.has(id)),
    pairs: likest.map((found) => ({
      ...{ one: side.id, other: found.side.id, points: found.likeness.points },
      person: byPerson.has(found.side.id),
    })),
  };
}

/**
 * 导入后查重: the next rows of an import, in a transaction of the caller's. Answers how many were looked at; 0 at the end.
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
  const progress = await holdProgress(tx, county, jobId);
  const rows = await registeredRows(tx, { county, id: jobId }, progress.lookedTo, ROWS);
  const last = rows.at(-1);
  if (!last) return 0;
  const common = await commonPairs(tx);
  const sides = await readSides(
    tx,
    county,
    rows.map(({ matterId }) => matterId),
  );
  const looked: Looked[] = [];
  for (const side of sides) looked.push(await lookAt(tx, county, side, common));
  const at = deps.now();
  await saveFound(
    tx,
    { county, jobId, at },
    looked.flatMap(({ pairs }) => pairs),
  );
  const marks = {
    phones: looked.flatMap((each) => each.marks.phones),
    ids: looked.flatMap((each) => each.marks.ids),
  };
  if (hasMarks(marks)) {
    const found = [...new Set(looked.flatMap(({ byPerson }) => byPerson))];
    await logNumbers(deps, tx, by, { at, words: `导入后查重，${rows.length} 行`, marks, shown: found });
  }
  await saveProgress(tx, county, jobId, { lookedTo: last.rowNo, looked: progress.looked + rows.length });
  return rows.length;
}
