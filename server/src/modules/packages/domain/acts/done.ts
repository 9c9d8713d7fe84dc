import { ok, refuse } from '../../../../kernel/result.ts';
import { definePackageAct } from '../act.ts';
import { findStep, withEnd } from '../find.ts';

/** 办成一步, on what shows it. */
export const done = definePackageAct({
  name: 'done',
  label: '登记办成',
  help: '凭工作法写明的凭证登记办成：名称、文号、日期。',
  basis: '本地工作法的组合套餐',
  by: ['window_clerk', 'centre_director', 'department_handler', 'mediator'],
  texts: ({ proof, note }) => ({ proof, note }),
  decide: ({ step: id }, context) => {
    const found = findStep(context, id);
    if (!found.ok) return found;
    const { run, step, says } = found.value;
    if (step.state !== 'running') return refuse({ code: 'step_not_running', step: says.label });
    return ok({ run: run.id, facts: withEnd(run, { type: 'StepDone', step: id, key: step.key }, context) });
  },
});
