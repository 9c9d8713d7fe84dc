import { refuse } from '../../../../kernel/result.ts';
import { defineMediationAct, happened } from '../act.ts';

/** 回避、更换调解员. */
export const recuse = defineMediationAct({
  name: 'recuse',
  label: '调解员回避',
  help: '有亲属、利害关系，或当事人要求更换的，调解员退出本案，不再看到调解中的记录。',
  basis: '人民调解法第十五条、第二十三条第一项',
  from: ['asking', 'mediating', 'reached'],
  by: ['mediator', 'centre_director'],
  texts: ({ note }) => ({ note }),
  decide: ({ mediators }, { mediator, ground }) =>
    mediators.includes(mediator) ? happened({ type: 'Recused', mediator, ground }) : refuse({ code: 'not_assigned' }),
});
