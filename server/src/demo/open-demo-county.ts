import { instant } from '../kernel/local-date.ts';
import { ok, refuse } from '../kernel/result.ts';
import type { Result } from '../kernel/result.ts';
import { openCounty } from '../modules/places/index.ts';
import { nobodyScope } from '../platform/db/index.ts';
import { layGround } from './ground.ts';
import { loadGrids } from './load-grids.ts';
import { loadCadences } from './load-cadences.ts';
import { loadJudgement } from './load-judgement.ts';
import { loadMatters } from './load-matters.ts';
import { loadRosters } from './load-rosters.ts';
import type { DemoParts } from './parts.ts';
import { standingOf } from './setting.ts';
import { demoCounty } from './tree.ts';

/** `loaded` is false when the demo county was there already and nothing was changed. */
export type DemoLoaded = { readonly loaded: boolean; readonly matters: number };

const interrupted = { code: 'demo_interrupted', words: '已停止装入演示县；下次启动会接着装。' };

const unfinished = {
  code: 'demo_unfinished',
  words:
    '演示县上次没有装完，之后程序换了版本，接不下去。请停下服务，删去数据目录（或换一个空的数据库），再装一次；演示县里没有真实数据。',
};

const notEmpty = {
  code: 'not_empty',
  words: '数据库里已有别的县的数据，演示县只装入空的数据库；请换一个空的数据库再试。',
};

/**
 * 装入演示县. Into an empty database only; a start that was killed half-way is completed by the next, and a county
 * that is whole is left alone.
 */
export async function openDemoCounty(parts: DemoParts): Promise<Result<DemoLoaded, { code: string; words: string }>> {
  const { db, now = () => instant(Date.now()), matters = true, progress = () => undefined } = parts;
  const standing = await standingOf(db);
  if (standing === 'demo') return ok({ loaded: false, matters: 0 });
  if (standing === 'other') return refuse(notEmpty);
  const [begun, began] = [now(), performance.now()];
  const ground = await layGround(db, parts.size ?? 'small', begun, progress);
  await loadRosters(parts, ground, begun);
  const loaded = matters ? await loadMatters(parts, ground, begun) : ok(0);
  if (!loaded.ok) {
    if (parts.stopping?.() === true) return refuse(interrupted);
    // What an earlier programme had begun, this one does not always end the same way.
    if (ground.begunBefore) return refuse(unfinished);
    throw new Error(loaded.refusal.words);
  }
  if (matters) {
    await loadCadences(parts, ground, begun);
    await loadGrids(parts, ground);
    await loadJudgement(parts, ground, begun);
  }
  const { code: county, name } = demoCounty;
  const opened = await db.inScope(nobodyScope, (tx) => openCounty(tx, { county, name, demo: true, at: now() }));
  if (!opened.ok) return opened;
  const seconds = Math.round((performance.now() - began) / 1000);
  if (matters) progress(`演示县已装入：事项 ${loaded.value} 件，用时 ${seconds} 秒`);
  return ok({ loaded: true, matters: loaded.value });
}
