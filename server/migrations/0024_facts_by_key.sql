-- 事实行 of named matters only, found by their keys. With "all of them, where none are named" in one question, its kept
-- plan read the whole county at every act; and it is planned once per connection, which took longer than answering it.
-- All of a county are made anew two thousand at a time.
create or replace function measure_source(of_county text, of_matters uuid[]) returns setof matter_fact language plpgsql stable
  set search_path = public, pg_temp
  set plan_cache_mode = force_generic_plan as $$
begin return query
  select m.county, m.id,
    array(select distinct k from (select unnest(path_chain(m.owner_path)) as k union select unnest(path_chain(lead.path))) as keys
          where k is not null order by k),
    m.walled, m.owner_path, lead.path, m.nature, m.kind, m.channel, m.grade, m.level, m.method, m.imported, m.stage = 'merged',
    m.registered_at, m.recorded_at, acts.accepted_at, acts.refused_at, acts.withdrawn_at,
    (m.state #>> '{orders,0,sentAt}')::timestamptz, lead.received_at,
    m.concluded_at, case when m.concluded_at is not null then coalesce(acts.concluded_known, m.recorded_at) end,
    m.outcome, m.state #>> '{conclusion,unit}',
    case when m.concluded_at is not null then measure_level(m.county, m.state #>> '{conclusion,unit}') end,
    case when m.stage in ('verified', 'called_back', 'archived') then acts.verified_at end,
    exists (select from mediation d where d.county = m.county and d.matter_id = m.id and d.stage in ('effective', 'performed')),
    m.hops, lead.returned, coalesce(acts.reopened, 0),
    jsonb_array_length(m.state -> 'callBacks'),
    coalesce(m.state #>> '{rating,rating}', m.state -> 'callBacks' -> -1 ->> 'result'),
    (m.state #>> '{confirmed,solved}')::boolean,
    (ca ->> 'due')::timestamptz, measure_kept(ca), (cc ->> 'due')::timestamptz, measure_kept(cc),
    (cr ->> 'due')::timestamptz, measure_kept(cr), (cf ->> 'due')::timestamptz, measure_kept(cf),
    coalesce(acts.changed_at, m.recorded_at)
  from matter m
    cross join lateral (
      select min(o ->> 'receivedAt')::timestamptz as received_at,
        count(*) filter (where o ->> 'status' = 'returned')::int as returned,
        (array_agg(o ->> 'to' order by o ->> 'sentAt' desc)
          filter (where o ->> 'role' = 'lead' and o ->> 'status' not in ('returned', 'revoked')))[1] as path
      from jsonb_array_elements(m.state -> 'orders') as o) as lead
    cross join lateral (
      select min(e.at) filter (where e.act = 'accept') as accepted_at, max(e.at) filter (where e.act = 'not_accept') as refused_at,
        max(e.at) filter (where e.act in ('withdraw', 'person.withdraw')) as withdrawn_at,
        max(e.at) filter (where e.act = 'conclude') as concluded_known, max(e.at) filter (where e.act = 'verify') as verified_at,
        count(*) filter (where e.act = 'reopen')::int as reopened, max(e.at) as changed_at
      from ledger_entry e where e.county = m.county and e.matter_id = m.id) as acts
    cross join lateral (select measure_clock(m.state, 'accept'), measure_clock(m.state, 'contact'),
      measure_clock(m.state, 'resolve'), measure_clock(m.state, 'feedback')) as clocks (ca, cc, cr, cf)
  where m.county = of_county and m.id = any(of_matters);
end $$;

create or replace function measure_refill(of_county text) returns void language plpgsql set search_path = public, pg_temp as $$
declare batch uuid[]; last uuid := '00000000-0000-0000-0000-000000000000';
begin
  perform set_config('jy.county', of_county, true); -- units and mediations are read by county
  delete from matter_fact where county = of_county;
  loop
    select array_agg(id) into batch
    from (select id from matter where county = of_county and id > last order by id limit 2000) as next;
    exit when batch is null;
    insert into matter_fact select * from measure_source(of_county, batch);
    last := batch[cardinality(batch)];
  end loop;
end $$;
