import { gradeOf } from '@jieyou/contracts';
import { defineAct, happened } from '../act.ts';

/**
 * 提请上级统筹. The fourth level: where the method names one above the county, the county's centre asks it to
 * co-ordinate; the matter stays, its own clocks go on (ZJC-09).
 */
export const referUp = defineAct({
  name: 'refer_up',
  label: '提请上级统筹',
  help: '本等级可以提请县以上统筹的，写明事由提请；事项仍由本级负责，期限照算。',
  basis: '现行工作法「等级」的提请上一级',
  from: ['accepted', 'dispatched', 'in_handling'],
  by: { owner: ['centre_director'] },
  ready: (matter, { method, places }) => {
    if (!gradeOf(method, matter.grade)?.refer_up) return { code: 'no_refer_up' };
    if (places.centreAbove(matter.owner)) return { code: 'raise_first' };
    return matter.referredUp === undefined ? undefined : { code: 'referred_already' };
  },
  texts: ({ reason }) => ({ reason }),
  decide: () => happened({ type: 'ReferredUp' }),
});
