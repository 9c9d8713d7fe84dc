-- 查重: which matters may be one and the same trouble. The program proposes with its reasons, a person decides; what a
-- person said is remembered for the pair, whichever of the two one comes from.

-- 疑似重复的候选: ids only, inside the asker's scopes and outside the wall, those that share the most first. `probe` asks
-- for matters that have some of the telling pairs of characters; `pairs` and `weights` put them in order. Everything
-- that the asker may not read is gone before the first `want` are taken, so that it pushes nothing aside.
create function similar_matters(probe tsquery, pairs text[], weights real[], self uuid, want integer)
  returns table (id uuid)
  language sql stable security definer set search_path = public, pg_temp as $$
  select m.id
  from (
    select t.matter_id, t.version, lower(t.title || ' ' || t.narrative) as line
    from matter_text t
    where t.county = jy_county() and cjk_bigrams(t.title || ' ' || t.narrative) @@ probe
  ) t
  join matter m on m.county = jy_county() and m.id = t.matter_id
  where m.readable && jy_scopes()
    and not (m.walled && jy_identity())
    and m.id is distinct from self
    and m.stage <> 'merged'
    and t.version = (select max(v.version) from matter_text v where v.county = m.county and v.matter_id = m.id)
  order by (select sum(weight) from unnest(pairs, weights) p (pair, weight) where strpos(t.line, pair) > 0) desc nulls last,
    m.registered_at desc, m.id
  limit want
$$;

-- 太常见的字对: of no use for finding, and slow to ask for. What the database's own statistics know of the search index,
-- and only what stands in thousands of matters: one matter more or less, anybody's, changes nothing.
create function common_pairs() returns table (pair text)
  language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select e.pair
  from pg_index i
  join pg_class c on c.oid = i.indexrelid
  join pg_stats s on s.schemaname = 'public' and s.tablename = c.relname and s.most_common_elems is not null
  cross join lateral unnest(s.most_common_elems::text::text[], s.most_common_elem_freqs) e (pair, share)
  where i.indrelid = 'public.matter_text'::regclass and i.indexprs is not null
    and e.share * (select reltuples from pg_class where oid = 'public.matter_text'::regclass) > 3000
$$;

-- 更多的常见字对 are known: 3,000 instead of 1,000.
alter index matter_text_search alter column 1 set statistics 300;

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

-- 查到哪一行: an import that was cut off goes on from here.
create table similar_import (
  county    text not null,
  job_id    uuid not null,
  looked_to integer not null,                   -- the sheet's row number
  looked    integer not null,
  primary key (county, job_id),
  foreign key (county, job_id) references import_job (county, id)
);

-- 按号码查人的记录: every look-up, found or not; by whom, for what, which fields, and which matters it led to. Neither the
-- number nor its index is kept. Append only.
create table person_lookup (
  county    text not null,
  id        bigint generated always as identity,
  at        timestamptz not null,
  staff_id  uuid not null,
  org_path  text not null,
  purpose   text not null,
  about     uuid,                               -- the matter it was done for; none while it is being typed
  fields    text[] not null,
  found     uuid[] not null,
  primary key (county, id)
);
create trigger person_lookup_as_written before update or delete on person_lookup
  for each row execute function refuse_rewrite();

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

alter table person_lookup enable row level security;
alter table person_lookup force row level security;
create policy person_lookup_write on person_lookup for insert with check (county = jy_county());
create policy person_lookup_read on person_lookup for select
  using (county = jy_county() and path_chain(org_path) && jy_scopes());

grant select, insert, update on not_same, similar_import to jieyou_app;
grant select, insert on similar_found, person_lookup to jieyou_app;
