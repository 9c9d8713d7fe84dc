import type { AgreementDraft, DraftCheck, ObligationInput } from '@jieyou/contracts';
import { sayMoney } from '../../../kernel/money.ts';
import { unclearIn } from './unclear.ts';

type DraftObligation = AgreementDraft['obligations'][number];

/** What is whole of what is being written; a half-typed instalment is not yet one. */
export const wholeOf = ({ instalments = [], ...rest }: DraftObligation): ObligationInput => ({
  ...rest,
  instalments: instalments.flatMap(({ due, amount }) =>
    due !== undefined && amount !== undefined ? [{ due, amount }] : [],
  ),
});

const said = (amount: number | undefined): string | null => (amount === undefined ? null : sayMoney(amount));

/** 逐项检查 while it is spoken of: the same rule as when it is drawn up. */
export function checkDraft({ obligations }: Pick<AgreementDraft, 'obligations'>): DraftCheck {
  const unclear = unclearIn(obligations.map(wholeOf));
  return {
    lines: obligations.map(({ amount, instalments = [] }, at) => ({
      said: unclear
        .filter(({ item }) => item === `o${at + 1}`)
        .map(({ words, barred }) => ({ words: words.replace(/^第 \d+ 项：/, ''), barred })),
      money: said(amount),
      instalments: instalments.map((part) => said(part.amount)),
    })),
  };
}
