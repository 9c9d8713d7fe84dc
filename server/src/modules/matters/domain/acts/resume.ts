import { resumeClock } from '../../../../kernel/clock/changes.ts';
import { defineAct, happened } from '../act.ts';
import { setClock } from '../clocks.ts';

/** 恢复计时: the end moves by what was paused, then rolls once. */
export const resume = defineAct({
  name: 'resume',
  label: '恢复计时',
  help: '中止事由消除，恢复计算期限。',
  basis: '现行工作法「中止」',
  from: ['accepted', 'dispatched', 'in_handling'],
  by: { owner: ['centre_director', 'window_clerk'], lead: ['department_handler', 'mediator'] },
  ready: ({ clocks }) => (clocks.some(({ status }) => status === 'paused') ? undefined : { code: 'not_paused' }),
  texts: ({ note }) => ({ note }),
  decide: ({ clocks }, _payload, { now, calendar }) => {
    const paused = clocks.filter(({ status }) => status === 'paused');
    return happened({ type: 'Resumed' }, ...paused.map((clock) => setClock(resumeClock(clock, now, calendar))));
  },
});
