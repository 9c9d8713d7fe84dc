import { refuse } from '../../../../kernel/result.ts';
import { recomputeClock } from '../../../../kernel/clock/clock.ts';
import { defineAct, happened } from '../act.ts';
import { clocksVoid, setClock } from '../clocks.ts';

/**
 * 核验, by somebody other than who concluded it. What does not pass goes back to the centre, and the resolve clock
 * goes on as if it had never stopped: a hasty conclusion wins no time.
 */
export const verify = defineAct({
  name: 'verify',
  label: '核验',
  help: '由承办人以外的人核实办理结果；不通过的退回继续办理，办理期限照算。',
  basis: '现行工作法「核验」',
  from: ['concluded'],
  by: { owner: ['window_clerk', 'centre_director', 'supervisor'] },
  ready: ({ conclusion }, { actor, method }) =>
    method.verify.by_other_person && conclusion?.by === actor.staff ? { code: 'same_person' } : undefined,
  texts: ({ note }) => ({ note }),
  decide: (matter, { passed }, context) => {
    if (passed && matter.objection) return refuse({ code: 'objection_open' });
    if (passed) return happened({ type: 'Verified' });
    const stopped = matter.clocks.filter(({ kind, status }) => kind === 'resolve' && status === 'met');
    const again = stopped.map((clock) =>
      setClock(recomputeClock({ ...clock, status: 'running', endedAt: null }, context.calendar)),
    );
    return happened({ type: 'VerificationFailed' }, ...again, ...clocksVoid(matter, context, 'feedback'));
  },
});
