import { ok, refuse } from '../../../../kernel/result.ts';
import { definePackageAct } from '../act.ts';
import { findStep, withEnd } from '../find.ts';

/** 跳过, with the reason, where the method lets it. */
export const skip = definePackageAct({
  name: 'skip',
  label: '跳过这一步',
  help: '工作法写明可以跳过的，说明理由后跳过；跳过不算办成，不能代替先决步骤。',
  basis: '本地工作法的组合套餐',
  by: ['window_clerk', 'centre_director'],
  texts: ({ reason }) => ({ reason }),
  decide: ({ step: id }, context) => {
    const found = findStep(context, id);
    if (!found.ok) return found;
    const { run, step, says } = found.value;
    if (step.state !== 'waiting' && step.state !== 'running') {
      return refuse({ code: 'step_not_waiting', step: says.label });
    }
    if (!says.may_skip) return refuse({ code: 'step_must', step: says.label });
    return ok({ run: run.id, facts: withEnd(run, { type: 'StepSkipped', step: id, key: step.key }, context) });
  },
});
