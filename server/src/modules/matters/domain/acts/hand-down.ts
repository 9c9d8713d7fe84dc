import { refuse } from '../../../../kernel/result.ts';
import { defineAct, happened } from '../act.ts';
import { isWalled } from '../orders.ts';

/** 下交. To a centre of the level below, inside one's own area; clocks go on. */
export const handDown = defineAct({
  name: 'hand_down',
  label: '下交',
  help: '适合在下一级办理的，交由下级综治中心负责；期限照算。',
  basis: '现行工作法「等级」',
  from: ['registered', 'accepted'],
  by: { owner: ['centre_director', 'window_clerk'] },
  ready: (matter, { places }) =>
    places.centresBelow(matter.owner).length === 0 ? { code: 'no_level_below' } : undefined,
  texts: ({ reason }) => ({ reason }),
  decide: (matter, { to }, { places }) => {
    const unit = places.unit(to);
    if (!unit) return refuse({ code: 'no_such_unit', what: '下级中心' });
    if (!places.centresBelow(matter.owner).includes(unit)) return refuse({ code: 'not_below', unit: unit.name });
    if (isWalled(matter, to)) return refuse({ code: 'walled_unit', unit: unit.name });
    return happened({ type: 'HandedDown', to, level: places.levelOf(to) });
  },
});
