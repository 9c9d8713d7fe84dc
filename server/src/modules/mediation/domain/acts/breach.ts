import { dayOf } from '../../../../kernel/local-date.ts';
import { refuse } from '../../../../kernel/result.ts';
import { defineMediationAct, happened } from '../act.ts';
import { isDone } from '../agreement.ts';

/** 记录不履行: what is late, and which roads the other side was told of. */
export const breach = defineMediationAct({
  name: 'breach',
  label: '记录未履行',
  help: '到期未履行的，督促履行，并告知权利人起诉、支付令、强制执行等途径。',
  basis: '人民调解法第三十一条、第三十二条；民事诉讼法第二百零六条、第二百二十五条',
  from: ['effective'],
  by: ['mediator', 'centre_director'],
  texts: ({ note }) => ({ note }),
  decide: ({ agreement, confirmation }, { item, others = [], remedies }, { now, matter }) => {
    const items = [...new Set([item, ...others])];
    const duties = (agreement?.duties ?? []).filter((each) => items.includes(each.item));
    if (!agreement || duties.length < items.length) return refuse({ code: 'no_such_item' });
    if (duties.some((duty) => isDone(agreement, duty))) return refuse({ code: 'done_before' });
    if (duties.some(({ due }) => due === null || due >= dayOf(now))) return refuse({ code: 'not_due' });
    const confirmed = confirmation?.outcome?.kind === 'confirmed';
    if (remedies.includes('enforcement') && !confirmed) return refuse({ code: 'not_confirmed' });
    const orders = remedies.includes('payment_order') || remedies.includes('wage_payment_order');
    if (orders && duties.some(({ amount }) => amount === null)) return refuse({ code: 'money_only' });
    const labour = matter.kind === 'RT10' || matter.kind === 'RT11';
    if (remedies.includes('wage_payment_order') && !labour) return refuse({ code: 'wages_only' });
    const told = [...new Set(remedies)];
    return happened(...items.map((each) => ({ type: 'Breached' as const, item: each, remedies: told })));
  },
});
