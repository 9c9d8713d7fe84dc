-- 一案解三结 and 信访程序: kept beside a matter; their acts are entries in its chain, the rows are their fold.
create table proceeding_set (
  county    text not null,
  id        uuid not null,
  matter_id uuid not null,
  stage     text not null,
  names     jsonb not null default '{}',    -- 机关、案号 of each; erasable
  state     jsonb not null,                 -- ids, codes and days only
  primary key (county, id)
);
create unique index proceeding_set_matter on proceeding_set (county, matter_id);
alter table proceeding_set enable row level security;
alter table proceeding_set force row level security;
create policy proceeding_set_scope on proceeding_set
  using (county = jy_county() and exists (
    select 1 from matter m where m.county = proceeding_set.county and m.id = proceeding_set.matter_id));
grant select, insert, update on proceeding_set to jieyou_app;

-- Nothing here says who petitioned, and nothing counts how often.
create table petition (
  county      text not null,
  id          uuid not null,
  matter_id   uuid not null,
  stage       text not null,
  over        boolean not null,
  due         timestamptz,                  -- of the clock that runs now
  opened_at   timestamptz not null,
  external_no text,                         -- 国家信访信息系统的编号; erasable
  state       jsonb not null,
  primary key (county, id)
);
create index petition_matter on petition (county, matter_id);
create unique index petition_one_open on petition (county, matter_id) where not over;
create index petition_open on petition (county, due) where not over;
alter table petition enable row level security;
alter table petition force row level security;
create policy petition_scope on petition
  using (county = jy_county() and exists (
    select 1 from matter m where m.county = petition.county and m.id = petition.matter_id));
grant select, insert, update on petition to jieyou_app;
