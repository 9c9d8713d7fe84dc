import { pauseClock } from '../../../../kernel/clock/changes.ts';
import type { Clock } from '../../../../kernel/clock/clock.ts';
import { isOverdue } from '../../../../kernel/clock/lights.ts';
import type { Instant } from '../../../../kernel/local-date.ts';
import { refuse } from '../../../../kernel/result.ts';
import { defineAct, happened } from '../act.ts';
import { setClock } from '../clocks.ts';

/** What is overdue stays so: a pause would only hide it. */
const pausable = (clocks: readonly Clock[], now: Instant): Clock[] =>
  clocks.filter((clock) => clock.status === 'running' && !isOverdue(clock, now));

/** 中止计时: for a reason that the method names (appraisal, hearing), never for convenience. */
export const pause = defineAct({
  name: 'pause',
  label: '中止计时',
  help: '鉴定、听证等法定或规定事由期间，时钟暂停；恢复后期限顺延。',
  basis: '信访工作条例 第三十六条；现行工作法「中止」',
  from: ['accepted', 'dispatched', 'in_handling'],
  by: { owner: ['centre_director', 'window_clerk'], lead: ['department_handler', 'mediator'] },
  ready: ({ clocks }, { now }) => {
    if (clocks.some(({ status }) => status === 'paused')) return { code: 'already_paused' };
    if (pausable(clocks, now).length > 0) return undefined;
    const late = clocks.some((clock) => isOverdue(clock, now));
    return late ? { code: 'overdue_already' } : { code: 'no_clock', clock: '办理' };
  },
  texts: ({ note }) => ({ note }),
  decide: ({ clocks }, { reason }, { method, now }) => {
    if (!method.pauses.some(({ id }) => id === reason)) {
      const allowed = method.pauses.map(({ label }) => label).join('、');
      return refuse({ code: 'not_in_method', what: '中止事由', allowed });
    }
    return happened(
      { type: 'Paused', reason },
      ...pausable(clocks, now).map((clock) => setClock(pauseClock(clock, now, reason))),
    );
  },
});
