-- 查重: which matters may be one and the same trouble. The program proposes with its reasons, a person decides; what a
-- person said is remembered for the pair, whichever of the two one comes from.

-- 太常见的字对: of no use for finding, and slow to ask for. Made anew from a sample now and then; only what stands in
-- thousands of the county's matters is in it, so that one matter more or less, anybody's, changes nothing.
create table common_pair (
  county text not null,
  pair   text not null,
  primary key (county, pair)
);
alter table common_pair enable row level security;
alter table common_pair force row level security;
do $$ begin
  execute format('create policy common_pair_owner on common_pair to %I using (true)', current_user);
end $$;

-- The rows of the search are read (0011): bodies in one writing, and an index that holds both who may read a matter and
-- what it says. These two functions are bound when they are called, not when they are made.

-- 重数太常见的字对 of a county; answers how many there are. For the system's own timer and imports.
create function refresh_common_pairs(of_county text) returns integer
  language plpgsql security definer set search_path = public, pg_temp as $$
declare
  sampled constant integer := 20000;
  often constant integer := 3000;
  rows_in_all real := (select reltuples from pg_class where oid = 'matter_search'::regclass);
  found integer;
begin
  if (of_county = jy_county() and jy_scopes() @> array['c' || of_county]) is not true then return null; end if;
  delete from common_pair where county = of_county;
  if rows_in_all < often then return 0; end if;
  execute format(
    'with some as materialized (select body, county from matter_search tablesample system (%s)),
       whole as (select greatest(1, count(*)) as n from some)
     insert into common_pair (county, pair)
     select $1, gram from some, (select distinct unnest(search_grams(body)) as gram) g, whole
     where county = $1 and char_length(gram) = 2
     group by gram, n having count(*) * $2 / n > $3',
    least(100, 100 * sampled / rows_in_all))
  using of_county, rows_in_all, often;
  get diagnostics found = row_count;
  return found;
end $$;

create function common_pairs() returns table (pair text)
  language sql stable security definer set search_path = public, pg_temp as $$
  select p.pair from common_pair p where p.county = jy_county()
$$;

-- 疑似重复的候选: ids only, inside the asker's scopes and outside the wall, those that share the most first. `probe` asks
-- for matters that have some of the telling pairs of letters; `pairs` and `weights` put them in order. What the asker
-- may not read is stepped over in the index, so that it pushes nothing aside and takes no time.
create function similar_matters(probe text, pairs text[], weights real[], self uuid, want integer)
  returns table (id uuid)
  language plpgsql stable security definer
  set search_path = public, pg_temp set work_mem = '32MB' set enable_seqscan = off set plan_cache_mode = force_generic_plan
as $$
declare
  asking constant tsquery := (
    select '(' || string_agg(search_lexeme('r:' || key), ' | ') || ') & ' || probe from unnest(jy_scopes()) as key)::tsquery;
begin
  return query
    select f.matter_id
    from (
      -- The body is taken out once; every look into a stored one would unpack it anew.
      select s.matter_id, s.registered_at, s.body || '' as body
      from matter_search s
      where search_keys(s.readable, s.units, s.marks, s.registered_at, s.body) @@ asking
        and s.county = (select jy_county()) and s.readable && (select jy_scopes())
        and not (s.walled && (select jy_identity())) and s.matter_id is distinct from self
      offset 0
    ) as f
    order by (select sum(weight) from unnest(pairs, weights) as p (pair, weight) where strpos(f.body, p.pair) > 0)
      desc nulls last, f.registered_at desc, f.matter_id
    limit want;
end $$;

-- 被申请方单位: found again by name.
create index party_organisation on party (county, name) where kind = 'organisation' and side = 'respondent';

-- 不是重复: a person's word on a pair, which is then not proposed again. Taken back, it stays on record.
create table not_same (
  county    text not null,
  id        uuid not null default gen_random_uuid(),
  one_id    uuid not null,                      -- the lesser id of the two: a pair has no direction
  other_id  uuid not null check (one_id < other_id),
  why       text not null,
  note      text,                               -- free words, erasable
  by_staff  uuid not null,
  by_org    text not null,
  at        timestamptz not null,
  undone_by uuid,
  undone_at timestamptz,
  primary key (county, id),
  check ((undone_by is null) = (undone_at is null))
);
create unique index not_same_pair on not_same (county, one_id, other_id) where undone_at is null;
create index not_same_other on not_same (county, other_id) where undone_at is null;

-- 导入时找到的: which row's matter looks like which other. Reasons are worked out again when somebody looks.
create table similar_found (
  county   text not null,
  job_id   uuid not null,
  one_id   uuid not null,
  other_id uuid not null check (one_id < other_id),
  points   real not null,
  person   boolean not null,                    -- a party's number was the same
  at       timestamptz not null,
  primary key (county, job_id, one_id, other_id)
);
create index similar_found_order on similar_found (county, job_id, points desc, one_id, other_id);

-- 查到哪里: an import's rows in blocks, each looked through in one transaction; what was cut off goes on from here.
create table similar_import (
  county   text not null,
  job_id   uuid not null,
  from_row integer not null,                    -- the sheet's row numbers
  to_row   integer not null,
  rows     integer not null,
  looked   boolean not null default false,
  primary key (county, job_id, from_row),
  foreign key (county, job_id) references import_job (county, id)
);

-- Row security: a pair is for those who may read both; an import's place, for those who may read the import.
do $$
declare t text;
begin
  foreach t in array array['not_same', 'similar_found'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy %I on %I using (county = jy_county()
      and exists (select 1 from matter m where m.county = %I.county and m.id = %I.one_id)
      and exists (select 1 from matter m where m.county = %I.county and m.id = %I.other_id))', t || '_pair', t, t, t, t, t);
  end loop;
end $$;

alter table similar_import enable row level security;
alter table similar_import force row level security;
create policy similar_import_job on similar_import
  using (exists (select 1 from import_job j where j.county = similar_import.county and j.id = similar_import.job_id));

grant select, insert, update on not_same, similar_import to jieyou_app;
grant select, insert on similar_found to jieyou_app;
