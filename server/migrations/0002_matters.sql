-- 事项: one thing a person brought to a centre. The row is the present, the ledger (0003) is the record.
--
-- `readable` is the set of scope keys that may read the matter: the chain of its owner's path, the chains of
-- every unit that holds a step now, and `m:<id>`, the key an act in progress carries. Queries and the policy
-- use the same set. `walled` names whom an accusation is about: they cannot read, search or count it
-- (信访工作条例 第三十条).

create table matter (
  county            text not null,
  id                uuid not null,
  code              text not null,
  stage             text not null,
  nature            text not null,
  kind              text not null,
  channel           text not null,
  grade             text,
  level             text not null,
  centre_path       text not null,              -- 受理中心, where it was registered
  owner_path        text not null,              -- 责任单位, who answers for it now
  holder_path       text,                       -- 主办单位 with a received order
  first_receiver    uuid not null,              -- 首问负责人
  answerable        text not null,              -- staff:<id> until hand-over is accepted, then org:<path>
  readable          text[] not null,
  walled            text[] not null default '{}',
  registered_at     timestamptz not null,       -- 原登记时间; for imported history the original one
  recorded_at       timestamptz not null default now(),
  nearest_due       timestamptz,                -- earliest running judged clock
  outcome           text,
  concluded_at      timestamptz,
  hops              integer not null default 0,
  returns           integer not null default 0,
  consultation_due  boolean not null default false,
  visit             uuid,                       -- several matters from one visit share it
  extension_asked   boolean not null default false,
  place             text not null default '',
  source            text,                       -- import source and external number
  external_no       text,
  imported          boolean not null default false,
  method            text not null,              -- id@version that rules
  version           integer not null,           -- last ledger entry
  state             jsonb not null,             -- the aggregate that the rules fold; ids and codes only
  primary key (county, id),
  unique (county, code)
);
create index matter_readable on matter using gin (readable);
create index matter_due on matter (county, nearest_due, id) where nearest_due is not null;
create index matter_recorded on matter (county, registered_at desc, id);
create index matter_visit on matter (county, visit) where visit is not null;
create index matter_stage on matter (county, stage, registered_at desc);

-- 标题与叙述: versioned and erasable, outside the chain. The ledger holds only a salted keyed hash.
create table matter_text (
  county    text not null,
  matter_id uuid not null,
  version   integer not null,
  title     text not null,
  narrative text not null,
  salt      bytea not null,
  by_staff  uuid not null,
  at        timestamptz not null,
  primary key (county, matter_id, version)
);

-- 说明文字 of acts (reasons, progress, replies): erasable, referred to by id from the ledger.
create table matter_note (
  county    text not null,
  matter_id uuid not null,
  id        uuid not null,
  act       text not null,
  field     text not null,
  body      text not null,
  salt      bytea not null,
  by_staff  uuid not null,
  by_org    text not null,
  at        timestamptz not null,
  primary key (county, matter_id, id)
);

-- 当事人与代理人. Phones and id numbers are sealed; two blind-index columns serve while keys rotate;
-- the last four digits are a verifier of this matter alone, never an index.
create table party (
  county         text not null,
  matter_id      uuid not null,
  id             uuid not null,
  side           text not null,
  kind           text not null check (kind in ('person','organisation')),
  name           text not null,
  agent_for      uuid,
  agent_powers   text,
  representative boolean not null default false,
  phone_sealed   bytea,
  phone_index    bytea,
  phone_index_2  bytea,
  phone_last4    bytea,
  idno_sealed    bytea,
  idno_index     bytea,
  idno_index_2   bytea,
  address        text not null default '',
  safe_contact   text,
  do_not_contact boolean not null default false,
  salt           bytea not null,
  primary key (county, matter_id, id)
);
create index party_phone on party (county, phone_index) where phone_index is not null;
create index party_idno on party (county, idno_index) where idno_index is not null;

-- 工单: numbered papers by which a matter is handed over.
create table work_order (
  county      text not null,
  id          uuid not null,
  matter_id   uuid not null,
  number      text not null,
  role        text not null check (role in ('lead','co')),
  from_path   text not null,
  to_path     text not null,
  status      text not null,
  sent_at     timestamptz not null,
  received_at timestamptz,
  ended_at    timestamptz,
  primary key (county, id),
  unique (county, role, number)
);
create index work_order_matter on work_order (county, matter_id);
create index work_order_to on work_order (county, to_path, status);

-- 纸面编号: gapless per series and year, taken last in the transaction.
create table paper_series (
  county text not null,
  series text not null,
  year   integer not null,
  last   integer not null,
  primary key (county, series, year)
);

-- 事项编码: a sequence hands out numbers without making one window wait for another; gaps are allowed.
-- A code is area + day + number, so the numbers may come round again after 99,999.
create sequence matter_code_seq as integer minvalue 1 maxvalue 99999 cycle;

-- 关联: always seen from both sides.
create table matter_link (
  county  text not null,
  from_id uuid not null,
  to_id   uuid not null,
  kind    text not null,
  at      timestamptz not null,
  primary key (county, from_id, to_id, kind)
);
create index matter_link_to on matter_link (county, to_id);

-- 命令: the same command twice is done once and answered alike.
create table command (
  county     text not null,
  actor      uuid not null,
  command_id uuid not null,
  payload    bytea not null,                    -- hash of act and payload
  answer     text,                              -- the first answer: ids only
  at         timestamptz not null default now(),
  primary key (county, actor, command_id)
);

-- 查看记录: who opened a masked field, and why. Append only.
create table view_log (
  county    text not null,
  id        bigint generated always as identity,
  at        timestamptz not null default now(),
  staff_id  uuid not null,
  org_path  text not null,
  matter_id uuid not null,
  fields    text[] not null,
  reason    text not null,
  primary key (county, id)
);
create trigger view_log_as_written before update or delete on view_log
  for each row execute function refuse_rewrite();

-- Row security. The matter's policy is the one; everything that belongs to a matter asks it.
alter table matter enable row level security;
alter table matter force row level security;
create policy matter_scope on matter
  using (readable && jy_scopes() and not (walled && jy_identity()))
  with check (readable && jy_scopes());

do $$
declare t text;
begin
  foreach t in array array['matter_text', 'matter_note', 'party'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy %I on %I using (exists (select 1 from matter m where m.county = %I.county and m.id = %I.matter_id))', t || '_scope', t, t, t);
  end loop;
end $$;

-- Functions that belong to the schema's owner (search, the two below) read past the policies; they answer
-- with ids or a yes and no only, and the rows are read again through the policies.
do $$
declare t text;
begin
  foreach t in array array['matter', 'matter_text'] loop
    execute format('create policy %I on %I to %I using (true)', t || '_owner', t, current_user);
  end loop;
end $$;

create function walled_from_me(in_county text, in_matter uuid) returns boolean
  language sql stable security definer set search_path = public, pg_temp
  return coalesce((select walled && jy_identity() from matter where county = in_county and id = in_matter), true);

-- A unit that handed back keeps its own words and the orders it was given, unless the wall stands between.
create policy matter_note_own on matter_note for select
  using (path_chain(by_org) && jy_scopes() and not walled_from_me(county, matter_id));

alter table work_order enable row level security;
alter table work_order force row level security;
create policy work_order_scope on work_order
  using (exists (select 1 from matter m where m.county = work_order.county and m.id = work_order.matter_id));
create policy work_order_own on work_order for select
  using (path_chain(to_path) && jy_scopes() and not walled_from_me(county, matter_id));

alter table matter_link enable row level security;
alter table matter_link force row level security;
create policy matter_link_scope on matter_link
  using (exists (select 1 from matter m where m.county = matter_link.county and m.id in (matter_link.from_id, matter_link.to_id)));

alter table command enable row level security;
alter table command force row level security;
create policy command_own on command using (county = jy_county() and jy_identity() @> array['staff:' || actor::text]);

alter table view_log enable row level security;
alter table view_log force row level security;
create policy view_log_write on view_log for insert with check (county = jy_county());
create policy view_log_read on view_log for select
  using (exists (select 1 from matter m where m.county = view_log.county and m.id = view_log.matter_id));

alter table paper_series enable row level security;
alter table paper_series force row level security;
create policy paper_series_county on paper_series using (county = jy_county());

grant select, insert, update on matter, party, work_order, paper_series, command to jieyou_app;
grant usage on sequence matter_code_seq to jieyou_app;
grant select, insert, update, delete on matter_text, matter_note to jieyou_app;
grant select, insert on matter_link, view_log to jieyou_app;

-- 中文检索: bigrams made by one immutable function in an expression index; exact for names and two-character words.
create function cjk_bigrams(body text) returns tsvector language sql immutable parallel safe strict
  return (
    with clean as materialized (
      select pg_catalog.lower(pg_catalog.regexp_replace(body, '\s+', ' ', 'g')) as line
    ), letters as (
      select letter, n, pg_catalog.lead(letter) over (order by n) as next
      from clean, pg_catalog.unnest(pg_catalog.string_to_array(line, null)) with ordinality as l (letter, n)
    )
    select coalesce(pg_catalog.array_to_tsvector(pg_catalog.array_agg(distinct letter || coalesce(next, ''))
      filter (where letter <> ' ' and next is distinct from ' ' and (next is not null or n = 1))), ''::tsvector)
    from letters
  );
create index matter_text_search on matter_text using gin (cjk_bigrams(title || ' ' || narrative));

-- 检索: ids only, newest first, inside the asker's scopes and outside the wall; exact phrase is checked again.
create function search_matters(query text, want integer) returns table (id uuid)
  language sql stable security definer set search_path = public, pg_temp as $$
  select m.id
  from matter m
  where m.county = jy_county()
    and m.readable && jy_scopes()
    and not (m.walled && jy_identity())
    and m.id in (
      select t.matter_id from matter_text t
      where t.county = jy_county()
        and cjk_bigrams(t.title || ' ' || t.narrative) @@
          (select array_to_string(array(select quote_literal(g) from unnest(tsvector_to_array(cjk_bigrams(query))) g), ' & ')::tsquery)
        and (t.title || ' ' || t.narrative) ilike '%' || replace(replace(replace(query, '\', '\\'), '%', '\%'), '_', '\_') || '%'
        and t.version = (select max(v.version) from matter_text v where v.county = t.county and v.matter_id = t.matter_id)
    )
  order by m.registered_at desc, m.id
  limit want
$$;
