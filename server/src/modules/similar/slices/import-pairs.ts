import type { SimilarOfImport } from '@jieyou/contracts';
import { z } from 'zod';
import type { Tx } from '../../../platform/db/index.ts';
import { findJob } from '../../exchange/index.ts';
import { likenessOf } from '../domain/likeness.ts';
import { countFound, lookedOf, openPairs } from '../store/import-found.ts';
import type { OpenPair } from '../store/import-found.ts';
import { readSides } from '../store/sides.ts';
import type { Side } from '../store/sides.ts';
import type { SimilarDeps, Signed } from './deps.ts';
import { candidateOf } from './find-similar.ts';
import { groundOf } from './ground.ts';
import type { Ground } from './ground.ts';

const PAGE = 30;
const cursor = z.tuple([z.number(), z.uuid(), z.uuid()]);

const cursorOf = ({ points, one, other }: OpenPair): string =>
  Buffer.from(JSON.stringify([points, one, other])).toString('base64url');

/** 游标; one that nobody was given begins at the first page. */
function cursorFrom(text: string | undefined): { points: number; one: string; other: string } | undefined {
  if (text === undefined) return undefined;
  try {
    const [points, one, other] = cursor.parse(JSON.parse(Buffer.from(text, 'base64url').toString()));
    return { points, one, other };
  } catch {
    return undefined;
  }
}

type Shown = SimilarOfImport['pairs'][number];

/** Which of the two is the row: the one of this file; of two rows, the later. */
function shownOf(pair: OpenPair, sides: ReadonlyMap<string, Side>): Shown | undefined {
  const turned = pair.oneRow === null || (pair.otherRow !== null && pair.otherRow > pair.oneRow);
  const [mine, theirs] = turned ? [pair.other, pair.one] : [pair.one, pair.other];
  const [row, otherRow] = turned ? [pair.otherRow, pair.oneRow] : [pair.oneRow, pair.otherRow];
  const [side, other] = [sides.get(mine), sides.get(theirs)];
  if (!side || !other || row === null) return undefined;
  const likeness = likenessOf(side.compared, other.compared, pair.person);
  return {
    ...{ row, otherRow, matter: { id: side.id, code: side.code, title: side.title } },
    other: candidateOf({ side: other, likeness }),
  };
}

async function pageOf(tx: Tx, ground: Ground, jobId: string, after: string | undefined) {
  const pairs = await openPairs(tx, { county: ground.county, jobId }, { after: cursorFrom(after), limit: PAGE + 1 });
  const page = pairs.slice(0, PAGE);
  const ids = [...new Set(page.flatMap(({ one, other }) => [one, other]))];
  const sides = new Map((await readSides(tx, ground, ids)).map((side) => [side.id, side]));
  const last = page.at(-1);
  return {
    pairs: page.flatMap((pair) => shownOf(pair, sides) ?? []),
    next: pairs.length > PAGE && last ? cursorOf(last) : null,
  };
}

/** 导入的行与谁相似: what nobody has decided yet, the likest first. Undefined when the import is not to be seen. */
export function importPairs(
  deps: SimilarDeps,
  { county, scope }: Signed,
  jobId: string,
  after: string | undefined,
): Promise<SimilarOfImport | undefined> {
  return deps.db.inScope(scope, async (tx) => {
    const job = await findJob(tx, county, jobId);
    if (!job) return undefined;
    const looked = await lookedOf(tx, county, jobId);
    const counts = await countFound(tx, county, jobId);
    const waiting = Math.max(0, job.done - looked);
    return { ...counts, looked, waiting, ...(await pageOf(tx, await groundOf(deps, tx, county), jobId, after)) };
  });
}
