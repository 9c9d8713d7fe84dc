import type { SubsidyCase } from '@jieyou/contracts';
import type { Tx } from '../../../platform/db/index.ts';

export interface CandidateRow {
  mediationId: string;
  matterId: string;
  code: string;
  committee: string;
  mediator: string;
  kind: SubsidyCase;
  sameParties: boolean;
  sameText: boolean;
}

const PAIR = `(select string_agg(x.side || ':' || x.name, '|' order by x.side, x.name) from party x
  where x.county = d.county and x.matter_id = d.matter_id and x.agent_for is null)`;
const TEXT = (of: string): string => `(select t.narrative from matter_text t
  where t.county = ${of}.county and t.matter_id = ${of}.matter_id order by t.version desc limit 1)`;

/**
 * 可以列入的: filed in these days, called back and reached, on no other sheet. The first mediator stands for the case.
 * Repeats are looked for among the mediations of the same committee in the year before, and only hinted at.
 */
export const readCandidates = (tx: Tx, { county, scopes, committee, from, until }: Asked): Promise<CandidateRow[]> =>
  tx.query<CandidateRow>(
    `with listed as (
       select d.county, d.id, d.matter_id, m.code, d.committee_path, d.filed_on, d.state, ${PAIR} as pair, ${TEXT('d')} as text
       from mediation d join matter m on m.county = d.county and m.id = d.matter_id
       where d.county = $1 and m.readable && $2::text[] and d.filed_on between $4 and $5
         and ($3::text is null or d.committee_path = $3)
         and d.state -> 'mediators' ->> 0 is not null
         and exists (select 1 from jsonb_array_elements(d.state -> 'agreement' -> 'callBacks') c where c ->> 'doneOn' is not null)
         and not exists (select 1 from subsidy_line l where l.county = d.county and l.mediation_id = d.id and l.kept))
     select l.id as "mediationId", l.matter_id as "matterId", l.code, l.committee_path as committee,
       l.state -> 'mediators' ->> 0 as mediator,
       case
         when l.state -> 'confirmation' -> 'outcome' ->> 'kind' = 'confirmed' then 'confirmed'
         else l.state -> 'agreement' ->> 'form'
       end as kind,
       coalesce(bool_or(e.pair = l.pair), false) as "sameParties",
       coalesce(bool_or(e.text = l.text and l.text <> ''), false) as "sameText"
     from listed l left join lateral (
       select ${PAIR} as pair, ${TEXT('d')} as text from mediation d
       where d.county = l.county and d.committee_path = l.committee_path and d.id <> l.id
         and d.opened_at > l.filed_on - interval '1 year') e on true
     group by l.id, l.matter_id, l.code, l.committee_path, l.state, l.filed_on
     order by l.filed_on, l.id limit 2000`,
    [county, [...scopes], committee, from, until],
  );

interface Asked {
  county: string;
  scopes: readonly string[];
  committee: string | null;
  from: string;
  until: string;
}
