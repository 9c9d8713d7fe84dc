import { defineAct, happened } from '../act.ts';
import { clocksFrom, clocksMet } from '../clocks.ts';

/** 受理. Stops the accept clock, starts what the method counts from acceptance. */
export const accept = defineAct({
  name: 'accept',
  label: '受理',
  help: '确认属于本中心受理范围，开始计算办理期限。',
  basis: '信访工作条例 第二十二条、第二十三条',
  from: ['registered'],
  by: { owner: ['window_clerk', 'centre_director'] },
  texts: ({ note }) => ({ note }),
  decide: (matter, _payload, context) =>
    happened({ type: 'Accepted' }, ...clocksMet(matter, context, 'accept'), ...clocksFrom('accepted', matter, context)),
});
