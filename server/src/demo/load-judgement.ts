import { mattersDeps } from '../house.ts';
import { dayOf, instant, plusDays } from '../kernel/local-date.ts';
import type { Instant, LocalDate } from '../kernel/local-date.ts';
import type { Result } from '../kernel/result.ts';
import { recordItem } from '../modules/information/index.ts';
import type { MattersDeps } from '../modules/matters/index.ts';
import { attend, closeMeeting, prepareMeeting } from '../modules/meetings/index.ts';
import { enterRisk } from '../modules/risks/index.ts';
import { meetingsDeps } from '../todos.ts';
import { castOf } from './acting.ts';
import type { Ground } from './ground.ts';
import { idOf } from './ids.ts';
import { happenings, troubles } from './judgement-words.ts';
import type { DemoParts } from './parts.ts';
import { at } from './tree.ts';

const at9 = (day: LocalDate): Instant => instant(`${day}T09:00:00+08:00`);

/** What cannot be refused here, unless a rule changed under the demo: then the load stops and says so. */
function done<Value>(answer: Result<Value, unknown>): Value {
  if (!answer.ok) throw new Error(`the demo county was refused: ${JSON.stringify(answer.refusal)}`);
  return answer.value;
}

/** 装入信息、风险、一次开过的会: by the acts of the people there; done again, nothing is doubled. */
export async function loadJudgement(parts: DemoParts, { today, size }: Ground, now: Instant): Promise<void> {
  const { db, crypto } = parts;
  const cast = castOf(size);
  const base = mattersDeps({ db, crypto, tell: async () => undefined, now: () => now });
  const depsOn = (name: string, moment: Instant): MattersDeps => {
    let made = 0;
    return { ...base, now: () => moment, newId: () => idOf(`${name} ${(made += 1)}`) };
  };
  for (const [n, [what, tag, source, reliability, place]] of happenings.entries()) {
    const day = plusDays(today, -Math.floor((happenings.length - n) / 2));
    const name = `information ${n}`;
    const written = { commandId: idOf(name), what, tag, source, reliability, place };
    done(await recordItem(depsOn(name, day < today ? at9(day) : now), cast('lwangge'), written));
  }
  const director = cast('lzhuren');
  for (const [title, tier, reason, days] of troubles) {
    const name = `risk ${title}`;
    const entered = {
      commandId: idOf(name),
      title,
      tier,
      reason,
      owner: at.qiaotou,
      reviewOn: plusDays(dayOf(now), days),
    };
    done(await enterRisk(depsOn(name, now), director, entered));
  }
  const day = plusDays(today, -1);
  const deps = meetingsDeps(depsOn('meeting 1', at9(day)));
  const asked = {
    commandId: idOf('meeting'),
    label: '采砂矛盾专题研判',
    on: day,
    invited: [at.liutangCommittee, at.qiaotou],
  };
  const { id } = done(await prepareMeeting(deps, director, asked));
  const present = { id, commandId: idOf('meeting attendance'), who: '柳塘镇人民调解委员会', said: 'present' } as const;
  done(await attend(deps, director, present));
  const summary = '逐件看了逾期和待会商的事项，明确了各自的牵头单位。';
  done(await closeMeeting(deps, director, { id, commandId: idOf('meeting close'), summary }));
}
