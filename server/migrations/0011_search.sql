-- 检索: one derived row per matter, under one index that holds both who may read it and what it says, so that a search
-- walks only what the asker may read; and the look-up of people by blind index, with its own record.
--
-- Only the functions below read `matter_search`; the application's role has no grant on it. Triggers derive it from
-- `matter`, `matter_text` and the ledger's urgings. After a bulk load that bypassed them: `select search_refill(county)`.
--
-- A key of a transaction (see 0001) that belongs to the record of look-ups alone and is set by its own code only:
--   audit:lookups   reads who looked up whom, in the county

create table matter_search (
  county        text not null, matter_id uuid not null, registered_at timestamptz not null,
  readable      text[] not null, walled text[] not null,
  units         text[] not null,                -- who answers for it, who held an order of it, and all above them
  marks         text[] not null,                -- numbers, as search_marks makes them
  code          text not null,                  -- the digits of 事项编码
  body          text not null,                  -- title, narrative, place, external number; without phones and id numbers
  primary key (county, matter_id)
);
alter table matter_search enable row level security;
alter table matter_search force row level security;
do $$ begin execute format('create policy matter_search_owner on matter_search to %I using (true)', current_user); end $$;

-- 规整: full width and half width, capital and small are the same letter; a line break is a space.
create function search_plain(words text) returns text language sql immutable parallel safe strict
  return pg_catalog.translate(pg_catalog.lower(normalize(words, NFKC)), E'\n\r\t', '   ');

-- 正文: what may be found by words. Phones, id and card numbers are taken out: those are looked up by blind index only.
create function search_body(words text) returns text language sql immutable parallel safe strict
  return (
    select case when line !~ '\d{7}|\d[ -]\d{4}[ -]\d{4}' then line else pg_catalog.regexp_replace(line,
      '(?<!\d)(\d{14,19}x?|(\+?86[ -]?)?1[3-9]\d[ -]?\d{4}[ -]?\d{4}|0\d{2,3}[ -]\d{7,8})(?!\d)', ' ', 'g') end
    from (select public.search_plain(words) as line) as plain);

-- 字对: every two neighbouring letters; of what is written in ASCII every three as well, for digits repeat.
create function search_grams(line text) returns text[] language sql immutable parallel safe strict
  return (
    select coalesce(pg_catalog.array_agg(a || b) filter (where a <> ' ' and b <> ' '), '{}')
      || coalesce(pg_catalog.array_agg(a || b || c)
           filter (where pg_catalog.octet_length(a || b || c) = 3 and a <> ' ' and b <> ' ' and c <> ' '), '{}')
    from (select pg_catalog.string_to_array(line, null) as l) as letters,
      rows from (pg_catalog.unnest(l), pg_catalog.unnest(l[2:]), pg_catalog.unnest(l[3:])) as t (a, b, c));

-- 索引键: r: who may read, u: units, x: p: k: n: e: numbers, m: d: month and day of registration, and the pairs of
-- letters. All in one index, because only then does PostgreSQL step over what the asker may not read.
create function search_keys(readable text[], units text[], marks text[], registered_at timestamptz, body text)
  returns tsvector language sql immutable parallel safe strict cost 10000
  return pg_catalog.array_to_tsvector(
    array(select 'r:' || key from pg_catalog.unnest(readable) as key where key not like 'm:%')
    || array(select 'u:' || key from pg_catalog.unnest(units) as key)
    || marks || public.search_grams(body)
    || array['m:' || pg_catalog.to_char(registered_at at time zone 'UTC', 'YYYYMM'),
             'd:' || pg_catalog.to_char(registered_at at time zone 'UTC', 'YYYYMMDD')]);

-- What was just written waits in the index's list, which every search reads through: it is kept short, and emptied every
-- few seconds in the background. Statistics of a million texts would be made for nothing.
create index matter_search_keys on matter_search using gin (search_keys(readable, units, marks, registered_at, body))
  with (gin_pending_list_limit = 2048);
alter index matter_search_keys alter column 1 set statistics 0;
drop index matter_text_search;
create function search_tidy() returns bigint language sql security definer set search_path = public, pg_temp
  as $$ select gin_clean_pending_list('matter_search_keys') $$;

-- 单位: the owner's and every handler's path with all above, the county itself excepted.
create function search_units(m matter) returns text[] language sql stable set search_path = public, pg_temp
  return array(
    select distinct key
    from (select m.owner_path as path
          union select o ->> 'to' from jsonb_array_elements(m.state -> 'orders') as o
          where o ->> 'status' not in ('returned', 'revoked')) as paths, unnest(path_chain(path)) as key
    where strpos(key, '.') > 0 order by key);

-- 号码: external number with its letters and digits only, day, serial and tail of the code, numbers of the papers sent.
create function search_marks(m matter) returns text[] language sql stable set search_path = public, pg_temp
  return (
    select array_remove(array['k:' || nullif(substr(digits, 13, 8), ''), 'n:' || nullif(substr(digits, 21, 5), ''),
        'e:' || nullif(right(digits, 4), ''), 'x:' || nullif(
          regexp_replace(search_plain(m.external_no), '[][\s_./\\#:(){}<>〔〕【】《》—–·、，,-]', '', 'g'), '')], null)
      || array(
        select distinct format('p:%s:%s-%s', n ->> 'series', n ->> 'year', n ->> 'seq')
        from (select o -> 'number' as n from jsonb_array_elements(m.state -> 'orders') as o
              union select f -> 'number' from ledger_entry e, jsonb_array_elements(e.body::jsonb #> '{facts,happened}') as f
              where e.county = m.county and e.matter_id = m.id and e.act = 'urge' and f ->> 'type' = 'Urged') as papers
        where n is not null)
    from (select regexp_replace(m.code, '\D', '', 'g') as digits) as code);

-- 检索行 of a county, as its matters stand now. One whose text was erased keeps its row: its number is still found.
create function search_source(of_county text) returns setof matter_search language sql stable as $$
  select m.county, m.id, m.registered_at, m.readable, m.walled, search_units(m), search_marks(m), regexp_replace(m.code, '\D', '', 'g'),
    search_body(concat_ws(E'\n', t.title, t.narrative, nullif(m.place, '')))
      || coalesce(E'\n' || search_plain(nullif(m.external_no, '')), '')
  from matter m
    left join lateral (select title, narrative from matter_text v
      where v.county = m.county and v.matter_id = m.id order by v.version desc limit 1) t on true
  where m.county = of_county
$$;
create function search_derive(of_county text, of_matter uuid) returns void
  language plpgsql security definer set search_path = public, pg_temp as $$
begin
  insert into matter_search select * from search_source(of_county) as s where s.matter_id = of_matter
  on conflict (county, matter_id) do update
    set registered_at = excluded.registered_at, readable = excluded.readable, walled = excluded.walled,
      units = excluded.units, marks = excluded.marks, code = excluded.code, body = excluded.body
    where (matter_search.readable, matter_search.walled, matter_search.units, matter_search.marks, matter_search.body)
      is distinct from (excluded.readable, excluded.walled, excluded.units, excluded.marks, excluded.body);
end $$;

-- A new matter is derived with its text, which comes last; an act that changes neither readers, orders nor place costs nothing.
create function search_follow() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if tg_table_name = 'matter' then perform search_derive(new.county, new.id);
  elsif tg_op = 'DELETE' then perform search_derive(old.county, old.matter_id);
  else perform search_derive(new.county, new.matter_id); end if;
  return null;
end $$;
create trigger search_text after insert or update or delete on matter_text for each row execute function search_follow();
create trigger search_matter after update on matter for each row
  when ((old.readable, old.walled, old.owner_path, old.place, old.external_no, old.state -> 'orders')
    is distinct from (new.readable, new.walled, new.owner_path, new.place, new.external_no, new.state -> 'orders'))
  execute function search_follow();
create trigger search_urged after insert on ledger_entry for each row when (new.act = 'urge') execute function search_follow();

-- 重建一县, for the schema's owner: in the order of registration, and the index anew, which is quicker than following.
create function search_refill(of_county text) returns void language plpgsql
  set search_path = public, pg_temp set maintenance_work_mem = '256MB' set work_mem = '64MB' as $$
declare definition constant text := pg_get_indexdef('matter_search_keys'::regclass);
begin
  drop index matter_search_keys;
  delete from matter_search where county = of_county;
  insert into matter_search select * from search_source(of_county) order by registered_at + interval '0';
  execute definition;
  alter index matter_search_keys alter column 1 set statistics 0;
end $$;
do $$ begin perform search_refill(county) from county_setting; end $$;

-- 检索式: one lexeme, quoted; the month or the day of registration; a word's letters, where of three known together the
-- pairs are not asked for again.
create function search_lexeme(key text) returns text language sql immutable parallel safe strict
  return '''' || replace(replace(key, '\', '\\'), '''', '''''') || '''';
create function search_since(unit text, moment timestamp) returns tsquery language sql immutable parallel safe strict
  return search_lexeme(unit || ':' || to_char(moment, case unit when 'd' then 'YYYYMMDD' else 'YYYYMM' end))::tsquery;
create function search_word(word text) returns text language sql immutable parallel safe strict
  return (
    select string_agg(search_lexeme(gram), ' & ') from unnest(search_grams(word)) as gram
    where not exists (select 1 from unnest(search_grams(word)) as longer
      where char_length(gram) = 2 and char_length(longer) = 3 and strpos(longer, gram) > 0));

-- 条件: who may read, and every term in one of its ways: its letters, a unit that it names, a number that it is. Null
-- when nothing is asked that the index could answer.
create function search_query(asked jsonb) returns tsquery language sql stable set search_path = public, pg_temp
  return (
    select ((select '(' || string_agg(search_lexeme('r:' || key), ' | ') || ')' from unnest(jy_scopes()) as key)
      || string_agg(' & (' || ways || ')', ''))::tsquery
    from (
      select (select string_agg(way, ' | ') from (
          select '(' || search_word(search_plain(term ->> 'word')) || ')' as way
          union all select search_lexeme('u:' || unit) from jsonb_array_elements_text(term -> 'units') as unit
          union all select search_lexeme(mark) from jsonb_array_elements_text(term -> 'marks') as mark
        ) as each where way is not null) as ways
      from jsonb_array_elements(asked) as term) as terms);

-- 符合的事项: the one place that says what a search finds, and for whom. Beside the index: a word of several pairs must
-- stand in one piece, and a part of a code in the code.
create function search_matching(asking tsquery, of_words text[], of_units text[], of_marks text[], of_codes text[])
  returns table (id uuid, at timestamptz) language sql stable as $$
  select s.matter_id, s.registered_at
  from matter_search s
  where search_keys(s.readable, s.units, s.marks, s.registered_at, s.body) @@ asking
    and s.county = (select jy_county()) and s.readable && (select jy_scopes()) and not (s.walled && (select jy_identity()))
    and not exists (
      select from unnest(of_words, of_units, of_marks, of_codes) as t (word, unit, mark, part)
      where not (strpos(s.body, word) > 0 or s.units && unit::text[] or s.marks && mark::text[]
        or part <> '' and strpos(s.code, part) > 0))
$$;

-- 检索: newest first, inside the asker's scopes and outside the wall; ids only, the rows are read again through the
-- policies. `total` is exact to 1,000. `asked` is a list of {word, units, marks, code}, as search/domain/reading.ts
-- makes it. What is found seldom (less than a hundred times in the newest month, or not enough in a year) is asked for
-- at once; what is found often month by month, or day by day, as far as the page and the total need it.
create function search_find(asked jsonb, want integer, until_at timestamptz default null, until_id uuid default null)
  returns table (ids uuid[], total integer) language plpgsql stable security definer
  set search_path = public, pg_temp set work_mem = '32MB' set enable_seqscan = off set plan_cache_mode = force_generic_plan
as $$
declare
  asking constant tsquery := search_query(asked);
  most constant integer := 1000;
  words text[]; units text[]; marks text[]; codes text[];
  oldest timestamp; upto timestamp; month timestamp; day timestamp;
  patience integer; here integer; more uuid[];
begin
  select '{}', 0 into ids, total;
  select date_trunc('month', m.registered_at at time zone 'UTC') into oldest from matter m where m.county = jy_county() order by m.registered_at limit 1;
  select m.registered_at at time zone 'UTC' into upto from matter m where m.county = jy_county() order by m.registered_at desc limit 1;
  if asking is null or upto is null then return next; return; end if;
  select array_agg(plain), array_agg(unit), array_agg(mark), array_agg(code) into words, units, marks, codes
  from (select search_plain(t ->> 'word') as plain, coalesce(t ->> 'code', '') as code,
      array(select jsonb_array_elements_text(t -> 'units'))::text as unit,
      array(select each from jsonb_array_elements_text(t -> 'marks') as each where each ~ '^[xp]:')::text as mark
    from jsonb_array_elements(asked) as t) as terms
  where code <> '' or char_length(plain) <> 2 and (octet_length(plain) <> 3 or char_length(plain) = 1);
  month := date_trunc('month', upto);
  upto := least(upto, until_at at time zone 'UTC');
  select case when count(*) < 100 then 0 else 12 end into patience from (
    select from search_matching(asking && search_since('m', month), words, units, marks, codes) limit 100) as lately;

  while month >= oldest and (total <= most or cardinality(ids) < want) loop
    if patience = 0 and total <= most then
      select count(*), (array_agg(id order by at desc, id desc) filter (where until_at is null or (at, id) < (until_at, until_id)))[1:want]
      into total, more from (select * from search_matching(asking, words, units, marks, codes) limit most + 1) as ever;
      if total <= most then ids := coalesce(more, '{}'); return next; return; end if;
    end if;
    patience := patience - 1;
    if total > most then month := least(month, date_trunc('month', upto)); end if;
    select count(*), (array_agg(id order by at desc, id desc) filter (where until_at is null or (at, id) < (until_at, until_id)))[1:want - cardinality(ids)]
    into here, more from (select * from search_matching(asking && search_since('m', month), words, units, marks, codes) limit most + 1) as months;
    total := least(total + here, most + 1);
    if here <= most then
      ids := ids || coalesce(more, '{}');
    else
      day := least(date_trunc('day', upto), month + interval '1 month - 1 day');
      while day >= month and cardinality(ids) < want loop
        select array_agg(id order by at desc, id desc) into more
        from (select * from search_matching(asking && search_since('d', day), words, units, marks, codes)
          where until_at is null or (at, id) < (until_at, until_id) order by at desc, id desc limit want - cardinality(ids)) as days;
        ids := ids || coalesce(more, '{}');
        day := day - interval '1 day';
      end loop;
    end if;
    month := month - interval '1 month';
  end loop;
  return next;
end $$;

-- 检索 by words alone, for what filters a list; several words are all asked for.
create or replace function search_matters(query text, want integer) returns table (id uuid)
  language sql stable security definer set search_path = public, pg_temp as $$
  select unnest(ids) from search_find((
    select jsonb_agg(jsonb_build_object('word', word, 'units', '[]'::jsonb, 'marks', '[]'::jsonb))
    from regexp_split_to_table(trim(search_plain(query)), ' +') as word where word <> ''), want)
$$;

-- 姓名盲索引, beside those of numbers; `index_key` names the key that made a row's indexes, for making them anew.
alter table party add column name_index bytea, add column name_index_2 bytea, add column index_key bytea;
create index party_name on party (county, name_index) where name_index is not null;
create index party_name_2 on party (county, name_index_2) where name_index_2 is not null;
create index party_phone_2 on party (county, phone_index_2) where phone_index_2 is not null;
create index party_idno_2 on party (county, idno_index_2) where idno_index_2 is not null;
create index party_index_key on party (county, index_key);

-- 查人记录: who looked for somebody, in which post, what for, and how many matters it led to. What was looked for stands
-- as a keyed hash: the same search can be seen to be the same, and nobody can read whom it was about. Append only.
create table people_search (
  county  text not null, id bigint generated always as identity,
  at      timestamptz not null,
  staff   uuid not null, post uuid not null, role text not null, org text not null,
  kind    text not null check (kind in ('name', 'phone', 'id_number')),
  purpose text not null, words text not null,
  sought  bytea not null,
  hits    integer not null,
  primary key (county, id)
);
create index people_search_own on people_search (county, staff, at);
create trigger people_search_as_written before update or delete on people_search for each row execute function refuse_rewrite();
alter table people_search enable row level security;
alter table people_search force row level security;
create policy people_search_write on people_search for insert with check (county = jy_county() and 'staff:' || staff = any (jy_identity()));
create policy people_search_read on people_search for select using (county = jy_county() and (jy_scopes() @> array['audit:lookups'] or 'staff:' || staff = any (jy_identity())));
grant select, insert on people_search to jieyou_app;
revoke execute on function search_derive, search_refill, search_marks, search_follow from public;
