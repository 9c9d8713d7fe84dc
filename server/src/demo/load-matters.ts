import { plusDays, startOfDay } from '../kernel/local-date.ts';
import type { Instant } from '../kernel/local-date.ts';
import type { MattersDeps } from '../modules/matters/index.ts';
import { approvedCalendar, methodInForce } from '../modules/methods/index.ts';
import { systemScope } from '../platform/db/index.ts';
import { castOf } from './acting.ts';
import { doingsOf } from './doing.ts';
import type { Doing } from './doing.ts';
import type { Ground } from './ground.ts';
import { aYear } from './living/a-year.ts';
import { officeHours } from './living/office-hours.ts';
import { officesOf } from './living/offices.ts';
import { demoMatters } from './matters/index.ts';
import type { DemoParts } from './parts.ts';
import { AT_ONCE, simulate } from './simulate.ts';
import type { Simulated } from './simulate.ts';
import { demoSeed, simulatedMatters } from './size.ts';
import { staffOf } from './staff.ts';
import { demoCounty } from './tree.ts';
import { demoWords } from './words/read-words.ts';

const county = demoCounty.code;

/** 通知只留近几日的: what was told before has long been read and thrown away. */
const TOLD_FOR_DAYS = 7;

/** 模拟的事项: written by the rules that are in force and the calendars that are approved. */
async function simulatedYear({ db, simulated }: DemoParts, { today, size }: Ground, now: Instant): Promise<Doing[]> {
  const count = simulated ?? simulatedMatters[size];
  if (count === 0) return [];
  const [method, calendar] = await db.inScope(systemScope(county), async (tx) => [
    await methodInForce(tx, county, today),
    await approvedCalendar(tx, county),
  ]);
  if (!method) throw new Error('the demo county has no method');
  const offices = officesOf(staffOf(size));
  const rules = { method, calendar, hours: officeHours(calendar), offices, words: demoWords() };
  return aYear({ size, seed: demoSeed, today, ...rules }, count, now);
}

/** 装入事项: those written one by one and the simulated year, all by the acts of a clerk. Gives how many there are. */
export async function loadMatters(parts: DemoParts, ground: Ground, now: Instant): Promise<Simulated> {
  const { db, crypto, tell, stopping, progress = () => undefined } = parts;
  const written = demoMatters.flatMap((matter) => doingsOf(matter, { today: ground.today, now }));
  const doings = [...written, ...(await simulatedYear(parts, ground, now))];
  const recent = startOfDay(plusDays(ground.today, -TOLD_FOR_DAYS));
  const telling: MattersDeps['tell'] = async (tx, told) => (told.at >= recent ? tell?.(tx, told) : undefined);
  const loading = db.forLoading(AT_ONCE);
  try {
    const stage = { db: loading, crypto, tell: telling, now, stopping, actingAs: castOf(ground.size) };
    return await simulate(doings, { ...stage, progress: linesOf(progress) });
  } finally {
    await loading.close();
  }
}

/** 进度: a line every few seconds, so that nobody waits before a silent screen. */
function linesOf(progress: (line: string) => void): (done: number, all: number, at: Instant) => void {
  const began = performance.now();
  let told = began;
  return (done, all, at) => {
    const now = performance.now();
    if (now - told < 2500 && done < all) return;
    told = now;
    const seconds = Math.round((now - began) / 1000);
    progress(`  演示事项：已办 ${done}/${all} 个动作，到 ${at.slice(0, 7)}，用时 ${seconds} 秒`);
  };
}
