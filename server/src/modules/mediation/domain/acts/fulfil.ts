import { refuse } from '../../../../kernel/result.ts';
import { defineMediationAct, happened } from '../act.ts';
import { outstanding } from '../agreement.ts';

/** 履行完毕: every item done and the other side says so. */
export const fulfil = defineMediationAct({
  name: 'fulfil',
  label: '确认履行完毕',
  help: '各项都已履行、权利人确认的，调解程序到此结束；调委会不再持有本件。',
  basis: '人民调解法第三十一条',
  from: ['effective'],
  by: ['mediator', 'centre_director'],
  ready: ({ agreement }) => {
    const left = agreement ? outstanding(agreement) : [];
    return left.length > 0 ? { code: 'items_left', items: left.length } : undefined;
  },
  texts: ({ note }) => ({ note }),
  decide: (_mediation, { confirmed }) =>
    confirmed ? happened({ type: 'Fulfilled' }) : refuse({ code: 'creditor_confirms' }),
});
