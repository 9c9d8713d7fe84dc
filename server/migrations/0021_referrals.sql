-- 对接: matters handed to and taken from organs outside the centre. The acts of a referral are entries in the chain of
-- its matter; the row is their fold.

-- 系统外单位: courts, police, notaries … of the place. `org_path` where it has accounts here and answers for itself.
create table partner (
  county     text not null,
  id         uuid not null,
  kind       text not null,
  name       text not null,
  org_path   text,
  area_path  text not null,                 -- whose it is to keep: the scope of who wrote it down
  retired    boolean not null default false,
  changed_by uuid not null,
  changed_at timestamptz not null,
  primary key (county, id)
);
create unique index partner_name on partner (county, name) where not retired;
alter table partner enable row level security;
alter table partner force row level security;
create policy partner_county on partner for select using (county = jy_county());
create policy partner_add on partner for insert with check (county = jy_county() and path_chain(area_path) && jy_scopes());
create policy partner_change on partner for update using (county = jy_county() and path_chain(area_path) && jy_scopes());
grant select, insert, update on partner to jieyou_app;

create table referral (
  county      text not null,
  id          uuid not null,
  matter_id   uuid not null,
  kind        text not null,
  direction   text not null check (direction in ('in', 'out')),
  partner_id  uuid not null,
  stage       text not null,
  over        boolean not null,
  sides       text[] not null,              -- the chains of our office and of the partner's unit
  asks        text[] not null,              -- the chain of whoever must answer now; empty when that one has no account
  due         timestamptz,                  -- of the clock that runs now
  opened_at   timestamptz not null,
  external_no text,                         -- 案号、警情号、信访件号; erasable
  state       jsonb not null,               -- ids, codes and days only
  primary key (county, id)
);
create index referral_matter on referral (county, matter_id);
create index referral_sides on referral using gin (sides) with (fastupdate = off) where not over;
create index referral_partner on referral (county, partner_id);
-- 同一事项与同一单位的同一种对接，同时只有一次.
create unique index referral_one_open on referral (county, matter_id, partner_id, kind, direction) where not over;
alter table referral enable row level security;
alter table referral force row level security;
create policy referral_matter_scope on referral
  using (county = jy_county() and exists (
    select 1 from matter m where m.county = referral.county and m.id = referral.matter_id));
grant select, insert, update on referral to jieyou_app;
