import { stages } from '@jieyou/contracts';
import { dayOf, instant } from '../../../kernel/local-date.ts';
import type { Scope, Tx } from '../../../platform/db/index.ts';
import { afterFailure, lockedUntil } from '../../staff/index.ts';
import { nextDates } from '../domain/next-dates.ts';
import type { StageParts } from '../pages/stage-page.ts';
import { followSalt, followStage, forgetTries, readTries, writeTries } from '../store/follow-store.ts';
import type { StageRow } from '../store/follow-store.ts';
import { contactOf } from './county.ts';
import type { PublicDeps } from './deps.ts';

/** 编码和手机后四位. */
export type Asked = { readonly county: string; readonly code: string; readonly digits: string };

const DAY_MS = 86_400_000;
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

/** 按编码查询的范围: it counts tries and asks one question; no row of any matter can be read in it. */
const followScope = (county: string): Scope => ({ county, scopes: ['public:follow'], identity: ['public'] });

/** The same steps for every code and every answer. */
async function stageOf(
  { matters: { crypto } }: PublicDeps,
  tx: Tx,
  { code, digits }: Asked,
): Promise<StageRow | undefined> {
  const salt = await followSalt(tx, code);
  return followStage(tx, code, await crypto.macs('last4', utf8(salt), utf8(digits)));
}

/**
 * 核对编码与尾号. A try is counted before it is looked at, so that many at once do not slip past the count; from the
 * fifth wrong one on the code rests, longer each time. The answer never says which of all that it was.
 */
export async function checkDigits(deps: PublicDeps, asked: Asked): Promise<boolean> {
  const { crypto, db, now } = deps.matters;
  const { county, code } = asked;
  const scope = followScope(county);
  const [key] = await crypto.blindIndex('follow', code);
  const at = now();
  const resting = await db.inScope(scope, async (tx) => {
    await forgetTries(tx, county, instant(Date.parse(at) - DAY_MS));
    const before = await readTries(tx, county, key);
    const rests = lockedUntil(before, at) !== null;
    await writeTries(tx, county, key, rests ? before : afterFailure(before, at));
    return rests;
  });
  return db.inScope(scope, async (tx) => {
    const found = await stageOf(deps, tx, asked);
    const right = found !== undefined && !resting;
    if (right) await writeTries(tx, county, key, { failed: 0, until: at });
    return right;
  });
}

/** 进度, for a visit that has answered to the code and the digits; they are asked again each time it is looked at. */
export async function readStage(deps: PublicDeps, asked: Asked): Promise<StageParts | undefined> {
  const { matters } = deps;
  const { county, code } = asked;
  return matters.db.inScope(followScope(county), async (tx) => {
    const row = await stageOf(deps, tx, asked);
    const method = row && (await matters.methodByVersion(tx, county, row.method));
    if (!row || !method) return undefined;
    return {
      ...{ code, stage: row.stage, stageLabel: method.labels.steps[row.stage] ?? stages[row.stage] },
      registeredOn: dayOf(row.registered_at),
      concludedOn: row.concluded_at === null ? null : dayOf(row.concluded_at),
      dates: nextDates(row.clocks, matters.now()),
      office: await contactOf(deps, tx, county, row.owner_path),
    };
  });
}
