import type { Instant } from '../kernel/local-date.ts';
import { instant } from '../kernel/local-date.ts';
import { ok, refuse } from '../kernel/result.ts';
import type { Result } from '../kernel/result.ts';
import type { MattersDeps } from '../modules/matters/index.ts';
import { openCounty } from '../modules/places/index.ts';
import type { CryptoProvider } from '../platform/crypto/index.ts';
import { nobodyScope } from '../platform/db/index.ts';
import type { Db } from '../platform/db/index.ts';
import { layGround } from './ground.ts';
import { demoMatters } from './matters/index.ts';
import { standingOf } from './setting.ts';
import { simulate } from './simulate.ts';
import { demoCounty } from './tree.ts';

export type DemoParts = {
  readonly db: Db;
  readonly crypto: CryptoProvider;
  /** What else is written when a matter moves (notices); nothing unless given. */
  readonly tell?: MattersDeps['tell'];
  readonly now?: () => Instant;
  /** False: only the units, the people, the calendars and the method. */
  readonly matters?: boolean;
  readonly progress?: (line: string) => void;
};

/** `loaded` is false when the demo county was there already and nothing was changed. */
export type DemoLoaded = { readonly loaded: boolean; readonly matters: number };

const notEmpty = {
  code: 'not_empty',
  words: '数据库里已有别的县的数据，演示县只装入空的数据库；请换一个空的数据库再试。',
};

/**
 * 装入演示县. Into an empty database only; a start that was killed half-way is completed by the next, and a county
 * that is whole is left alone.
 */
export async function openDemoCounty(parts: DemoParts): Promise<Result<DemoLoaded, { code: string; words: string }>> {
  const { db, crypto, now = () => instant(Date.now()), matters = true } = parts;
  const { progress = () => undefined, tell = async () => undefined } = parts;
  const standing = await standingOf(db);
  if (standing === 'demo') return ok({ loaded: false, matters: 0 });
  if (standing === 'other') return refuse(notEmpty);
  progress('正在装入演示县：单位、人员、日历、工作法……');
  const today = await layGround(db, now());
  const stage = { db, crypto, tell, today, now: now() };
  if (matters) progress('正在装入演示事项……');
  const count = matters ? await simulate(demoMatters, stage) : 0;
  const { code: county, name } = demoCounty;
  const opened = await db.inScope(nobodyScope, (tx) => openCounty(tx, { county, name, demo: true, at: now() }));
  if (!opened.ok) return opened;
  return ok({ loaded: true, matters: count });
}
