import type { ActAnswer } from '@jieyou/contracts';
import { mattersDeps } from '../house.ts';
import type { Instant } from '../kernel/local-date.ts';
import { ok, refuse } from '../kernel/result.ts';
import type { Result } from '../kernel/result.ts';
import { performAct, register, sayRefusal } from '../modules/matters/index.ts';
import type { MattersDeps } from '../modules/matters/index.ts';
import type { CryptoProvider } from '../platform/crypto/index.ts';
import type { Db } from '../platform/db/index.ts';
import type { ActingAs } from './acting.ts';
import { countMatters } from './count-matters.ts';
import type { Doing } from './doing.ts';
import { idOf } from './ids.ts';

export type Stage = {
  readonly db: Db;
  readonly crypto: CryptoProvider;
  readonly tell: MattersDeps['tell'];
  readonly now: Instant;
  readonly actingAs: ActingAs;
  readonly stopping?: () => boolean;
  /** Told after every act, with the moment at which it happened in the county. */
  readonly progress?: (done: number, all: number, at: Instant) => void;
};

/** So many go on beside each other: enough to keep the database and this process busy, each with a core of its own. */
export const AT_ONCE = 4;

/** 单位、日历、工作法: the same from the first act to the last, so each is asked for once. */
function remembered({ places, calendar, methodByVersion, methodInForce, ...deps }: MattersDeps): MattersDeps {
  const known = new Map<string, Promise<unknown>>();
  const once = <Value>(key: string, ask: () => Promise<Value>): Promise<Value> => {
    const asked = known.get(key) ?? ask();
    known.set(key, asked);
    return asked as Promise<Value>;
  };
  return {
    ...deps,
    places: (tx, county) => once('places', () => places(tx, county)),
    calendar: (tx, county) => once('calendar', () => calendar(tx, county)),
    methodByVersion: (tx, county, version) => once(version, () => methodByVersion(tx, county, version)),
    methodInForce: (tx, county, on) => once(`on ${on}`, () => methodInForce(tx, county, on)),
  };
}

type Refused = { readonly words: string };
type Performed = Result<true, Refused>;

/** 办完的事项有多少件; refused when a rule or an earlier load stands against one of the acts. */
export type Simulated = Result<number, Refused>;

/** What is known of a matter that others name: its id, and its code where it was registered by itself. */
type Known = Map<string, { readonly matterId: string; readonly code: string }>;

async function perform(deps: MattersDeps, stage: Stage, doing: Doing, known: Known): Promise<Performed> {
  const { matter, id, by, act, at, born = [] } = doing;
  let made = 0;
  const own = { ...deps, now: () => at, newId: () => idOf(`${id} ${(made += 1)}`) };
  const payload = doing.payload((key) => known.get(key)?.code ?? '') as never;
  const signed = stage.actingAs(by);
  const answer =
    act === 'register'
      ? await register(own, signed, { commandId: id, payload })
      : await performAct(own, signed, { matter: known.get(matter)?.matterId ?? '', act, commandId: id, payload });
  if (!answer.ok) return refuse({ words: `演示事项 ${matter} ${act}（${at} ${by}）：${sayRefusal(answer.refusal)}` });
  remember(known, matter, answer.value, born);
  return ok(true);
}

function remember(known: Known, matter: string, { matterId, code, created }: ActAnswer, born: readonly string[]): void {
  known.set(matter, { matterId, code });
  for (const [n, key] of born.entries()) known.set(key, { matterId: created[n] ?? '', code: '' });
}

/**
 * What an act must not overtake: the earlier acts on its matter and on the other, and whoever takes a paper's number
 * or a matter's code before it, so that every load gives the same ones.
 */
function queuesOf({ matter, other, born = [], act }: Doing): string[] {
  const queues = [matter, ...(other === undefined ? [] : [other]), ...born].map((key) => `matter ${key}`);
  if (act === 'dispatch' || act === 'add_co' || act === 'urge') queues.push('papers');
  if (act === 'register' || act === 'split') queues.push('codes');
  return queues;
}

/**
 * 按时间先后办一遍, by the same acts as at the counter, each at its own time, a few beside each other. Every command has
 * an id of its own, so what an interrupted load had done already is answered and not done again.
 */
export async function simulate(doings: readonly Doing[], stage: Stage): Promise<Simulated> {
  const known: Known = new Map();
  const deps = remembered(mattersDeps({ ...stage, now: () => stage.now, counted: false }));
  const last = new Map<string, Promise<void>>();
  const running = new Set<Promise<void>>();
  const wrong: { refused?: Refused; thrown?: unknown } = {};
  const stopped = (): boolean => wrong.refused !== undefined || wrong.thrown !== undefined;
  let done = 0;
  const run = async (doing: Doing, before: readonly Promise<void>[]): Promise<void> => {
    await Promise.all(before);
    if (stopped()) return;
    const performed = await perform(deps, stage, doing, known);
    if (performed.ok) stage.progress?.((done += 1), doings.length, doing.at);
    else wrong.refused ??= performed.refusal;
  };
  for (const doing of doings.toSorted((one, other) => one.at.localeCompare(other.at))) {
    const queues = queuesOf(doing);
    const before = queues.flatMap((queue) => last.get(queue) ?? []);
    const ended = run(doing, before).catch((error: unknown) => void (wrong.thrown ??= error));
    const slot = ended.finally(() => running.delete(slot));
    for (const queue of queues) last.set(queue, ended);
    running.add(slot);
    if (running.size >= AT_ONCE) await Promise.race(running);
    if (stage.stopping?.() === true) wrong.refused ??= { words: '已停止装入' };
    if (stopped()) break;
  }
  await Promise.all(running);
  if (wrong.thrown !== undefined) throw wrong.thrown;
  if (wrong.refused) return refuse(wrong.refused);
  await countMatters(
    stage.db,
    [...known.values()].map(({ matterId }) => matterId),
  );
  return ok(known.size);
}
