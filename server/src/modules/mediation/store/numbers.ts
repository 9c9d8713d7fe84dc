import { dayOf, yearOf } from '../../../kernel/local-date.ts';
import type { Instant } from '../../../kernel/local-date.ts';
import type { Tx } from '../../../platform/db/index.ts';
import type { AgreementNumber } from '../domain/agreement.ts';
import type { MediationFact } from '../domain/facts.ts';
import type { Mediation } from '../domain/mediation.ts';

const TAKE = `
  insert into paper_series (county, series, year, last) values ($1, $2, $3, 1)
  on conflict (county, series, year) do update set last = paper_series.last + 1
  returning last`;

/** 协议编号: one series a committee and year, taken with the first draft and kept by every later one. */
export async function numbered(
  tx: Tx,
  { county, committee, agreement }: Mediation,
  facts: readonly MediationFact[],
  at: Instant,
): Promise<MediationFact[]> {
  if (agreement?.number || !facts.some(({ type }) => type === 'DrawnUp')) return [...facts];
  const year = yearOf(dayOf(at));
  const { last } = await tx.one<{ last: number }>(TAKE, [county, `mediation/${committee}`, year]);
  return [...facts, { type: 'Numbered', number: { year, seq: last } }];
}

/** 卷号、协议书编号: （2026）椒园人调字第001号. */
export const printAgreementNumber = ({ year, seq }: AgreementNumber, committee: string): string =>
  `（${year}）${committee}人调字第${String(seq).padStart(3, '0')}号`;
