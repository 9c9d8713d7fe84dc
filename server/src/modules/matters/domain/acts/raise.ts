import { refuse } from '../../../../kernel/result.ts';
import { defineAct, happened } from '../act.ts';

/** 提级. The centre of the next level up answers from now on; clocks go on. */
export const raise = defineAct({
  name: 'raise',
  label: '提级',
  help: '本级难以办理的，提请上一级综治中心负责；期限照算。',
  basis: '现行工作法「等级」',
  from: ['registered', 'accepted'],
  by: { owner: ['centre_director', 'window_clerk'] },
  ready: (matter, { places }) => (places.centreAbove(matter.owner) ? undefined : { code: 'no_level_above' }),
  texts: ({ reason }) => ({ reason }),
  decide: (matter, _payload, { places }) => {
    const above = places.centreAbove(matter.owner);
    if (!above) return refuse({ code: 'no_level_above' });
    return happened({ type: 'Raised', to: above.path, level: places.levelOf(above.path) });
  },
});
