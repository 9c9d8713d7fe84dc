import { mattersDeps } from '../house.ts';
import { instant, plusDays } from '../kernel/local-date.ts';
import type { Instant, LocalDate } from '../kernel/local-date.ts';
import { listAhead, recurringDueOn, sayHeld, sayNotHeld } from '../modules/cadences/index.ts';
import type { MattersDeps } from '../modules/matters/index.ts';
import { systemScope } from '../platform/db/index.ts';
import { castOf } from './acting.ts';
import type { ActingAs } from './acting.ts';
import { drawFrom } from './draw.ts';
import type { Ground } from './ground.ts';
import { idOf } from './ids.ts';
import type { DemoParts } from './parts.ts';
import { demoSeed } from './size.ts';
import type { DemoSize } from './size.ts';
import { staffOf } from './staff.ts';
import { demoCounty } from './tree.ts';

const county = demoCounty.code;
const DAYS = 45;
const reasons = ['班子成员全部下村防汛，会议取消', '当日召开党委会，议题并入'];
const notes = ['逐件过了新增和到期事项，定了两件牵头单位', '研判新增事项，逾期的已催办', '情况平稳，没有新增风险'];

const at = (day: LocalDate, hour: number): Instant => instant(`${day}T${String(hour).padStart(2, '0')}:00:00+08:00`);

/** 在某单位任此岗位的人. */
const holderAt = (size: DemoSize, unit: string, role: string): string | undefined =>
  staffOf(size).find(({ posts }) => posts.some((post) => post.unit === unit && post.role === role))?.login;

async function aDay(deps: MattersDeps, cast: ActingAs, size: DemoSize, day: LocalDate): Promise<void> {
  await listAhead({ ...deps, now: () => at(day, 8) }, county);
  const due = await deps.db.inScope(systemScope(county), (tx) => recurringDueOn(tx, county, day));
  for (const duty of due) {
    const login = holderAt(size, duty.unit, duty.post);
    if (login === undefined) continue;
    const draw = drawFrom(`${demoSeed}/cadence ${duty.cadence} ${duty.unit} ${duty.dueOn}`);
    const person = cast(login);
    const asked = { id: duty.id, commandId: idOf(`cadence ${duty.id}`) };
    const held = { ...deps, now: () => at(day, 11) };
    const how = draw.weighed([
      ['held', 90],
      ['not_held', 5],
      ['forgotten', 5],
    ]);
    if (how === 'held') await sayHeld(held, person, { ...asked, on: day, note: draw.pick(notes) });
    if (how === 'not_held') await sayNotHeld(held, person, { ...asked, reason: draw.pick(reasons) });
  }
}

/** 装入前一个半月的例会: listed day by day as the clock would have, most of them held, a few explained or forgotten. */
export async function loadCadences(parts: DemoParts, { today, size }: Ground, now: Instant): Promise<void> {
  const { db, crypto } = parts;
  const cast = castOf(size);
  const deps = mattersDeps({ db, crypto, tell: async () => undefined, now: () => now });
  for (let day = plusDays(today, -DAYS); day < today; day = plusDays(day, 1)) await aDay(deps, cast, size, day);
  await listAhead({ ...deps, now: () => now }, county);
}
