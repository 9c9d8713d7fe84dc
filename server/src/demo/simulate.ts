import { actPayloads, register as registerShape } from '@jieyou/contracts';
import type { ActAnswer } from '@jieyou/contracts';
import { mattersDeps } from '../house.ts';
import { instant, plusDays } from '../kernel/local-date.ts';
import type { Instant, LocalDate } from '../kernel/local-date.ts';
import type { Result } from '../kernel/result.ts';
import { performAct, register, sayRefusal } from '../modules/matters/index.ts';
import type { MattersDeps, Refusal } from '../modules/matters/index.ts';
import type { CryptoProvider } from '../platform/crypto/index.ts';
import type { Db } from '../platform/db/index.ts';
import { actingAs } from './acting.ts';
import type { DemoMatter, Step } from './course.ts';
import { idOf } from './ids.ts';

export type Stage = {
  readonly db: Db;
  readonly crypto: CryptoProvider;
  readonly tell: MattersDeps['tell'];
  /** The day that the matters are counted back from. */
  readonly today: LocalDate;
  readonly now: Instant;
};

type Known = Map<string, ActAnswer>;
type Happening = { readonly at: Instant; readonly id: string; readonly run: (deps: MattersDeps) => Promise<void> };

const MINUTE = 60_000;

/** When a matter came: on its day, or, for the newest, minutes before the loading. */
function cameAt({ ago, time }: DemoMatter, { today, now }: Stage): Instant {
  if (ago > 0) return instant(`${plusDays(today, -ago)}T${time}:00+08:00`);
  return instant(Date.parse(now) - Number(time) * MINUTE);
}

function answered(what: string, answer: Result<ActAnswer, Refusal>): ActAnswer {
  if (answer.ok) return answer.value;
  throw new Error(`演示事项 ${what}：${sayRefusal(answer.refusal)}`);
}

function registering(matter: DemoMatter, stage: Stage, known: Known): Happening {
  const { key, ago: _ago, time: _time, by, steps: _steps, ...asked } = matter;
  const id = idOf(`matter ${key}`);
  return {
    at: cameAt(matter, stage),
    id,
    run: async (deps) => {
      const payload = registerShape.parse(asked);
      known.set(key, answered(key, await register(deps, actingAs(by), { commandId: id, payload })));
    },
  };
}

function acting({ key, ago }: DemoMatter, number: number, step: Step, stage: Stage, known: Known): Happening {
  const [day, time, by, act, given = {}] = step;
  if (day >= ago) throw new Error(`演示事项 ${key} 的第 ${number} 步在将来`);
  const id = idOf(`matter ${key} step ${number}`);
  const codeOf = (other: string): string => known.get(other)?.code ?? '';
  return {
    at: instant(`${plusDays(stage.today, day - ago)}T${time}:00+08:00`),
    id,
    run: async (deps) => {
      const payload = actPayloads[act].parse(typeof given === 'function' ? given(codeOf) : given);
      const matter = known.get(key)?.matterId ?? '';
      const what = `${key} ${act}（${day} 日 ${time}）`;
      answered(what, await performAct(deps, actingAs(by), { matter, act, commandId: id, payload }));
    },
  };
}

/**
 * 按时间先后办一遍, by the same acts as at the counter, each at its own time. Every command has an id of its own, so
 * what an interrupted load had done already is answered and not done again.
 */
export async function simulate(matters: readonly DemoMatter[], stage: Stage): Promise<number> {
  const known: Known = new Map();
  const happenings = matters
    .flatMap((matter) => [
      registering(matter, stage, known),
      ...matter.steps.map((step, number) => acting(matter, number, step, stage, known)),
    ])
    .sort((one, other) => one.at.localeCompare(other.at));
  let current: { at: Instant; id: string; made: number } = { at: stage.now, id: '', made: 0 };
  const deps: MattersDeps = {
    ...mattersDeps({ ...stage, now: () => current.at }),
    newId: () => idOf(`${current.id} ${(current.made += 1)}`),
  };
  for (const { at, id, run } of happenings) {
    current = { at, id, made: 0 };
    await run(deps);
  }
  return known.size;
}
