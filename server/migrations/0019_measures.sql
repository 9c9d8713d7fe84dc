-- 统计: one fact row per matter, derived from its row and its chain in the act's own transaction; every figure is a query
-- over these rows, and a closed month is rows that nobody rewrites.
--
-- Codes, dates and paths only. `counted_by` are the scope keys that may count the matter: the chain of who answers for it
-- and of who has it in hand as lead. Whoever the matter accuses counts it no more than they can read it (信访工作条例
-- 第三十条). After a bulk load that bypassed the acts: `select measure_refill(county)`.

create table matter_fact (
  county text not null, matter_id uuid not null,
  counted_by text[] not null, walled text[] not null,
  owner_path text not null, lead_path text,
  nature text not null, kind text not null, channel text not null, grade text, level text not null, method text not null,
  imported boolean not null, merged boolean not null,
  registered_at timestamptz not null, recorded_at timestamptz not null,
  accepted_at timestamptz, refused_at timestamptz, withdrawn_at timestamptz,
  dispatched_at timestamptz, received_at timestamptz,
  concluded_at timestamptz,                     -- when it happened
  concluded_known timestamptz,                  -- since when it is on record
  outcome text, done_by text, done_level text, verified_at timestamptz,
  by_mediation boolean not null,                -- an agreement of a mediation has taken effect
  hops integer not null, returned integer not null, reopened integer not null,
  asked_back integer not null, call_back text, solved boolean,
  accept_due timestamptz, accept_kept boolean, contact_due timestamptz, contact_kept boolean,
  resolve_due timestamptz, resolve_kept boolean, feedback_due timestamptz, feedback_kept boolean,
  changed_at timestamptz not null,              -- of the last act
  primary key (county, matter_id)
);
create index matter_fact_registered on matter_fact (county, registered_at);
create index matter_fact_accepted on matter_fact (county, accepted_at) where accepted_at is not null;
create index matter_fact_dispatched on matter_fact (county, dispatched_at) where dispatched_at is not null;
create index matter_fact_concluded on matter_fact (county, concluded_at) where concluded_at is not null;
create index matter_fact_resolve_due on matter_fact (county, resolve_due) where resolve_due is not null;
create index matter_fact_open on matter_fact (county, accepted_at) where accepted_at is not null and concluded_at is null;
create index matter_fact_owner on matter_fact (county, owner_path text_pattern_ops);

alter table matter_fact enable row level security;
alter table matter_fact force row level security;
do $$ begin execute format('create policy matter_fact_owner on matter_fact to %I using (true)', current_user); end $$;
create policy matter_fact_scope on matter_fact for select to jieyou_app
  using (county = jy_county() and counted_by && (select jy_scopes()) and not (walled && (select jy_identity())));
grant select on matter_fact to jieyou_app;

-- 时钟 of a kind as far as it counts: a clock that is not judged or void is in no figure.
create function measure_clock(state jsonb, kind text) returns jsonb language sql immutable parallel safe
  return (select c from jsonb_array_elements(state -> 'clocks') as c
          where c ->> 'kind' = kind and (c ->> 'judged')::boolean and c ->> 'status' <> 'void' limit 1);
create function measure_kept(clock jsonb) returns boolean language sql immutable parallel safe
  return case when clock ->> 'status' = 'met' then (clock ->> 'endedAt') < (clock ->> 'due') end;

-- 办结层级: where the unit that concluded it sits.
create function measure_level(in_county text, path text) returns text language sql stable set search_path = public, pg_temp
  return (select case when bool_or(kind in ('village', 'grid')) then 'village' when bool_or(kind = 'township') then 'township'
                      else 'county' end
          from org where county = in_county and org.path = any(path_chain(measure_level.path)));

create function measure_source(of_county text, of_matters uuid[]) returns setof matter_fact language sql stable
  set search_path = public, pg_temp as $$
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
  where m.county = of_county and (of_matters is null or m.id = any(of_matters))
$$;

-- 随动作更新: called by the act's transaction, for a matter that it was allowed to change.
create function measure_follow(of_county text, of_matter uuid) returns void
  language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if of_county is distinct from jy_county() then raise exception 'measure_follow: another county'; end if;
  delete from matter_fact where county = of_county and matter_id = of_matter;
  insert into matter_fact select * from measure_source(of_county, array[of_matter]);
end $$;

create function measure_refill(of_county text) returns void language plpgsql set search_path = public, pg_temp as $$
begin
  perform set_config('jy.county', of_county, true); -- units and mediations are read by county
  delete from matter_fact where county = of_county;
  insert into matter_fact select * from measure_source(of_county, null);
end $$;
revoke execute on function measure_refill(text) from public;

-- 月结: one row per closed month; its figures are rows, and neither is ever written again.
create table month_close (
  county text not null, month date not null check (extract(day from month) = 1),
  closed_at timestamptz not null, closed_by uuid not null,
  hash bytea not null check (octet_length(hash) = 32),
  primary key (county, month)
);
create table month_figure (
  county text not null, month date not null, scope_path text not null, measure text not null, kind text not null default '',
  measure_version integer not null, numerator bigint not null, denominator bigint, value double precision,
  primary key (county, month, scope_path, measure, kind)
);
create trigger month_close_as_written before update or delete on month_close for each row execute function refuse_rewrite();
create trigger month_figure_as_written before update or delete on month_figure for each row execute function refuse_rewrite();
alter table month_close enable row level security;
alter table month_close force row level security;
alter table month_figure enable row level security;
alter table month_figure force row level security;
create policy month_close_county on month_close using (county = jy_county());
-- A closed figure is of one unit; who may count that unit's matters may read it.
create policy month_figure_scope on month_figure
  using (county = jy_county() and path_chain(scope_path) && (select jy_scopes()));
grant select, insert on month_close, month_figure to jieyou_app;

do $$
declare one text;
begin
  for one in select county from county_setting loop perform measure_refill(one); end loop;
end $$;
