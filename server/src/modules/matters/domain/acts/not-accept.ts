import { defineAct, happened } from '../act.ts';
import { clocksMet, clocksVoid } from '../clocks.ts';

/** 不予受理. Never without the lawful road: an entrance that only closes is a wall (信访工作条例 第三十一条). */
export const notAccept = defineAct({
  name: 'not_accept',
  label: '不予受理',
  help: '不属于受理范围的，说明理由并告知应走的法定途径。',
  basis: '信访工作条例 第三十一条；人民调解法 第二十六条',
  from: ['registered'],
  by: { owner: ['window_clerk', 'centre_director'] },
  texts: ({ reason }) => ({ reason }),
  decide: (matter, { road }, context) =>
    happened(
      { type: 'NotAccepted', road },
      ...clocksMet(matter, context, 'accept'),
      ...clocksVoid(matter, context, 'contact', 'resolve'),
    ),
});
