import { methodVersion, termOf } from '@jieyou/contracts';
import { regradeClock } from '../../../../kernel/clock/changes.ts';
import { refuse } from '../../../../kernel/result.ts';
import { defineAct, happened } from '../act.ts';
import type { ActContext } from '../act.ts';
import { setClock } from '../clocks.ts';
import type { Fact } from '../facts.ts';
import type { Matter } from '../matter.ts';

/** Running clocks take the new grade's term from their original start: time already used is not given back. */
function regraded(matter: Matter, grade: string, { method, calendar }: ActContext): Fact[] {
  const running = matter.clocks.filter(({ status }) => status === 'running' || status === 'paused');
  return running.map((clock) => {
    const { term, statutory } = termOf(method, clock.kind, grade);
    return setClock(regradeClock(clock, { term, statutory, basis: '', ruleVersion: methodVersion(method) }, calendar));
  });
}

/** 定级与改级. A person decides; no score does (个人信息保护法 第二十四条). */
export const grade = defineAct({
  name: 'grade',
  label: '定级',
  help: '按本事项适用的工作法确定等级；改级时已用的时间照算，并须说明理由。',
  basis: '现行工作法「等级」',
  from: ['registered', 'accepted', 'dispatched', 'in_handling'],
  by: { owner: ['window_clerk', 'centre_director'] },
  texts: ({ reason }) => ({ reason }),
  decide: (matter, payload, context) => {
    const known = context.method.grades.find(({ id }) => id === payload.grade);
    if (!known) {
      const allowed = context.method.grades.map(({ label }) => label).join('、');
      return refuse({ code: 'not_in_method', what: '等级', allowed });
    }
    if (matter.grade === known.id) return refuse({ code: 'same_grade' });
    if (matter.grade !== null && !payload.reason) return refuse({ code: 'reason_needed', what: '改级' });
    return happened({ type: 'Graded', grade: known.id, level: known.level }, ...regraded(matter, known.id, context));
  },
});
