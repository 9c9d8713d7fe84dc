import { dayOf, localDate } from '../../../../kernel/local-date.ts';
import { refuse } from '../../../../kernel/result.ts';
import { defineMediationAct, happened } from '../act.ts';
import { isDone, paidOf } from '../agreement.ts';

/** 记录履行: in whole or in part, on time or late, with the receipt. */
export const performed = defineMediationAct({
  name: 'performed',
  label: '记录履行',
  help: '逐项逐期记下履行的日期、金额和凭证；可以分次履行。',
  basis: '人民调解法第三十一条',
  from: ['effective'],
  by: ['mediator', 'window_clerk', 'centre_director'],
  texts: ({ note }) => ({ note }),
  decide: ({ agreement }, { item, amount = null, on, file = null }, { now }) => {
    const duty = agreement?.duties.find((each) => each.item === item);
    if (!agreement || !duty) return refuse({ code: 'no_such_item' });
    if (isDone(agreement, duty)) return refuse({ code: 'done_before' });
    const day = localDate(on);
    if (day > dayOf(now)) return refuse({ code: 'not_yet' });
    if (duty.amount !== null && amount === null) return refuse({ code: 'amount_needed' });
    if (duty.amount !== null && paidOf(agreement, item) + (amount ?? 0) > duty.amount) {
      return refuse({ code: 'more_than_owed', left: duty.amount - paidOf(agreement, item) });
    }
    return happened({ type: 'Performed', item, amount: duty.amount === null ? null : amount, on: day, file });
  },
});
