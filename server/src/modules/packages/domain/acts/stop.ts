import { ok, refuse } from '../../../../kernel/result.ts';
import { definePackageAct } from '../act.ts';

/** 停止套餐: what was done stays; whoever held a step no longer does. */
export const stop = definePackageAct({
  name: 'stop',
  label: '停止套餐',
  help: '不再照这个套餐办的，说明理由后停止；已经办成的各步仍在记录里，可以另选套餐。',
  basis: '本地工作法的组合套餐',
  by: ['window_clerk', 'centre_director'],
  texts: ({ reason }) => ({ reason }),
  decide: ({ run: id }, { runs }) => {
    const run = runs.find((each) => each.id === id);
    if (!run) return refuse({ code: 'no_such_package' });
    if (run.state !== 'running') return refuse({ code: 'package_over' });
    return ok({ run: id, facts: [{ type: 'PackageStopped' }] });
  },
});
