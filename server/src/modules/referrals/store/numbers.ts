import { dayOf, yearOf } from '../../../kernel/local-date.ts';
import type { Instant } from '../../../kernel/local-date.ts';
import type { Tx } from '../../../platform/db/index.ts';
import type { ReferralFact } from '../domain/facts.ts';
import { letterOf } from '../domain/letters.ts';
import type { Referral } from '../domain/referral.ts';

const TAKE = `
  insert into paper_series (county, series, year, last) values ($1, $2, $3, 1)
  on conflict (county, series, year) do update set last = paper_series.last + 1
  returning last`;

/** 函件编号: one series an office, a flow and a year, taken last of all that can be refused. */
export async function numberLetters(
  tx: Tx,
  referral: Referral,
  facts: readonly ReferralFact[],
  at: Instant,
): Promise<ReferralFact[]> {
  const { county, kind: flow, office } = referral;
  const numbered: ReferralFact[] = [...facts];
  for (const fact of facts) {
    const kind = letterOf(referral, fact);
    if (kind === null) continue;
    const year = yearOf(dayOf(at));
    const { last } = await tx.one<{ last: number }>(TAKE, [county, `referral/${flow}/${office}`, year]);
    numbered.push({ type: 'Lettered', kind, number: { year, seq: last } });
  }
  return numbered;
}
