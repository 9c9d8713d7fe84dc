import type { Method } from '@jieyou/contracts';
import { dayOf, yearOf } from '../../../kernel/local-date.ts';
import type { Instant } from '../../../kernel/local-date.ts';
import type { Tx } from '../../../platform/db/index.ts';
import type { Fact } from '../domain/facts.ts';
import type { PaperNumber } from '../domain/matter.ts';

const TAKE = `
  insert into paper_series (county, series, year, last) values ($1, $2, $3, 1)
  on conflict (county, series, year) do update set last = paper_series.last + 1
  returning last`;

/** 取下一个号: gapless per series and year; taken last in the transaction. */
export const takeNumber = async (tx: Tx, county: string, series: string, year: number): Promise<number> =>
  (await tx.one<{ last: number }>(TAKE, [county, series, year])).last;

/** 编号: gapless per series and year, taken last in the transaction, so that a refused act leaves no hole. */
export async function numberPapers(tx: Tx, county: string, facts: readonly Fact[], at: Instant): Promise<Fact[]> {
  const numbered: Fact[] = [];
  const year = yearOf(dayOf(at));
  for (const fact of facts) {
    if (fact.type !== 'OrderSent' && fact.type !== 'Urged') {
      numbered.push(fact);
      continue;
    }
    const { series } = fact.number;
    numbered.push({ ...fact, number: { series, year, seq: await takeNumber(tx, county, series, year) } });
  }
  return numbered;
}

/** 文号, as it is printed: the words around the number come from the method. */
export const printNumber = ({ series, year, seq }: PaperNumber, { numbering }: Method, org: string): string =>
  numbering[series].replaceAll('{year}', String(year)).replaceAll('{org}', org).replaceAll('{seq}', String(seq));
