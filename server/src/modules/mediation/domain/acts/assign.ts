import { refuse } from '../../../../kernel/result.ts';
import { defineMediationAct, happened } from '../act.ts';

/** 确定调解员: the committee assigns one or several, or the parties choose. */
export const assign = defineMediationAct({
  name: 'assign',
  label: '确定调解员',
  help: '由调委会指定一名或数名调解员，或由当事人选定；先声明没有利害关系。',
  basis: '人民调解法第十九条',
  from: ['asking', 'mediating'],
  by: ['mediator', 'centre_director', 'window_clerk'],
  staffNamed: ({ mediators }) => mediators,
  decide: ({ recused }, { mediators, mode, noConflict }, { named, matter }) => {
    const chosen = [...new Set(mediators)];
    if (!noConflict) return refuse({ code: 'conflict_undeclared' });
    if (chosen.some((id) => !named?.get(id)?.some(({ role }) => role === 'mediator'))) {
      return refuse({ code: 'mediator_unknown' });
    }
    if (chosen.some((id) => recused.some(({ mediator }) => mediator === id))) {
      return refuse({ code: 'mediator_recused' });
    }
    if (chosen.some((id) => matter.walled.includes(`staff:${id}`))) return refuse({ code: 'mediator_walled' });
    return happened({ type: 'Assigned', mediators: chosen, mode });
  },
});
