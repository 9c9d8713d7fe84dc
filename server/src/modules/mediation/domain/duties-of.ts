import type { ObligationInput } from '@jieyou/contracts';
import { localDate } from '../../../kernel/local-date.ts';
import type { Duty } from './agreement.ts';

/** 逐项逐期: each obligation as `o1`, each instalment as `o1.1`; an obligation in instalments is the sum of them. */
export function dutiesOf(obligations: readonly ObligationInput[]): Duty[] {
  return obligations.flatMap(({ debtor = null, creditor = null, amount = null, due, instalments = [] }, at) => {
    const item = `o${at + 1}`;
    if (instalments.length === 0) return [{ item, debtor, creditor, amount, due: due ? localDate(due) : null }];
    return instalments.map((each, part) => ({
      ...{ item: `${item}.${part + 1}`, debtor, creditor },
      ...{ amount: each.amount, due: localDate(each.due) },
    }));
  });
}
