import { mediatingWorks } from '@jieyou/contracts';
import { ok, refuse } from '../../../../kernel/result.ts';
import { definePackageAct } from '../act.ts';
import { findStep } from '../find.ts';

/** 没有办成: a mediating step that fails is one more round. People's mediation is counted from its own record. */
export const failed = definePackageAct({
  name: 'failed',
  label: '登记没有办成',
  help: '写明没有办成的情况；行政调解、诉前调解没有办成的，计一次调解不成。之后可以停止套餐，另选途径。',
  basis: '人民调解法第二十六条；本地工作法的组合套餐',
  by: ['window_clerk', 'centre_director', 'department_handler', 'mediator'],
  texts: ({ note }) => ({ note }),
  decide: ({ step: id }, context) => {
    const found = findStep(context, id);
    if (!found.ok) return found;
    const { run, step, says } = found.value;
    if (step.state !== 'running') return refuse({ code: 'step_not_running', step: says.label });
    const counts = mediatingWorks.includes(says.does);
    return ok({ run: run.id, facts: [{ type: 'StepFailed', step: id, key: step.key, counts }] });
  },
});
