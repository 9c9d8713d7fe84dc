import { z } from 'zod';
import { sayMoney } from '../../../kernel/money.ts';
import type { Draft } from './draft.ts';
import { day, fen, maybeLine, maybeList, text } from './fields.ts';
import { sayDay } from './parts.ts';

/** 一期: a part of what is owed and its day. */
const instalment = z.strictObject({ due: day('付款日期'), amount: fen('金额') });

/**
 * 协议约定的一项: who owes whom what, how much, by when, how (人民调解法 第二十九条第三项). What cannot be put so
 * is said in plain words as `what` alone.
 */
export const obligation = z.strictObject({
  debtor: maybeLine('义务人', 300),
  creditor: maybeLine('权利人', 300),
  what: text('约定内容', 3000),
  amount: fen('金额').optional(),
  due: day('履行期限').optional(),
  how: maybeLine('履行方式', 300),
  instalments: maybeList('分期', instalment, 60),
});
export type Obligation = z.infer<typeof obligation>;

/** 协议内容的一句: `甲某向乙某支付补偿款，人民币23,000.00元（大写：贰万叁仟元整）。` */
export function sayObligation({ debtor, creditor, what, amount }: Draft<Obligation>): string {
  const who = `${debtor ?? ''}${creditor ? `向${creditor}` : ''}`;
  const money = typeof amount === 'number' ? `，计${sayMoney(amount)}` : '';
  return ended(`${who}${(what ?? '').replace(/[。；，\s]+$/u, '')}${money}`);
}

/** 履行方式、时限的一句; nothing where neither was agreed. */
export function sayPerformance({ due, how, instalments }: Draft<Obligation>): string | null {
  const parts = (instalments ?? []).map(
    (each, at) =>
      `第${at + 1}期于${each.due ? sayDay(each.due) : '＿＿＿＿'}前支付${typeof each.amount === 'number' ? sayMoney(each.amount) : '＿＿＿＿'}`,
  );
  const said = [
    ...(due ? [`于${sayDay(due)}前${parts.length > 0 ? '全部履行完毕' : '履行'}`] : []),
    ...(parts.length > 0 ? [`分${parts.length}期：${parts.join('；')}`] : []),
    ...(how ? [`方式：${how.replace(/[。；，\s]+$/u, '')}`] : []),
  ];
  return said.length === 0 ? null : ended(said.join('；'));
}

const ended = (sentence: string): string => (sentence === '' ? '' : `${sentence}。`);
