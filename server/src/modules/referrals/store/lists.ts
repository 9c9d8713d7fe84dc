import type { ReferralList } from '@jieyou/contracts';
import type { Instant } from '../../../kernel/local-date.ts';
import type { Tx } from '../../../platform/db/index.ts';
import type { Referral } from '../domain/referral.ts';

export interface ReferralAsker {
  county: string;
  scopes: readonly string[];
  orgPath: string;
  now: Instant;
}

// $1 county, $2 scopes, $3 own unit, $4 now. Whose turn it is decides; one place says what each list holds.
const MINE = `(r.sides && $2::text[] or r.sides @> array[$3::text])`;
// The unit itself, not whoever is above it: a director sees what a township must answer among what is waited for.
const ASKED = `r.asks @> array[$3::text]`;
const where: Readonly<Record<ReferralList, string>> = {
  to_answer: `not r.over and ${ASKED}`,
  waiting: `not r.over and not ${ASKED}`,
  late: `not r.over and r.due <= $4`,
  open: 'not r.over',
  closed: 'r.over',
};
const base = (list: ReferralList): string => `
  from referral r join matter m on m.county = r.county and m.id = r.matter_id
  where r.county = $1 and m.readable && $2::text[] and $4::timestamptz is not null and ${MINE} and ${where[list]}`;

export interface ReferralRow {
  state: Referral;
  code: string;
  title: string;
  partner: string;
}

const TITLE = `(select t.title from matter_text t where t.county = r.county and t.matter_id = r.matter_id
  order by t.version desc limit 1)`;
const PARTNER = '(select p.name from partner p where p.county = r.county and p.id = r.partner_id)';

const paramsOf = ({ county, scopes, orgPath, now }: ReferralAsker): unknown[] => [county, [...scopes], orgPath, now];

/** 清单一页: the nearest deadline first; of what is over, the latest. */
export function readReferrals(
  tx: Tx,
  list: ReferralList,
  asker: ReferralAsker,
  { limit, offset }: { limit: number; offset: number },
): Promise<ReferralRow[]> {
  const order = list === 'closed' ? 'r.opened_at desc, r.id' : 'r.due asc nulls last, r.opened_at, r.id';
  return tx.query(
    `select r.state, m.code, ${TITLE} as title, ${PARTNER} as partner ${base(list)}
     order by ${order} limit ${limit + 1} offset ${offset}`,
    paramsOf(asker),
  );
}

const MOST = 1000;

/** 总数, each list's own query; exact to 1,000. */
export async function countReferrals(
  tx: Tx,
  lists: readonly ReferralList[],
  asker: ReferralAsker,
): Promise<ReadonlyMap<ReferralList, number>> {
  const each = lists.map(
    (list) => `(select count(*) from (select 1 ${base(list)} limit ${MOST}) some_rows)::int as ${list}`,
  );
  const counts = await tx.one<Record<ReferralList, number>>(`select ${each.join(', ')}`, paramsOf(asker));
  return new Map(lists.map((list) => [list, counts[list]]));
}
