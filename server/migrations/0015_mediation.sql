-- 人民调解: one mediation of one matter. Its acts are entries in the chain of the matter; the row is their fold.
--
-- Whoever may read the matter sees that it is being mediated and how far it is. What is said in the room is for
-- fewer: `room` names the committee, not the units above it, and the mediators (人民调解法 第十五条).

create table mediation (
  county         text not null,
  id             uuid not null,
  matter_id      uuid not null,
  committee_path text not null,
  stage          text not null,
  room           text[] not null,           -- the committee's path and `staff:<id>` of every mediator
  opened_at      timestamptz not null,
  due            timestamptz,
  report_due     timestamptz,               -- 报告义务 not yet met
  state          jsonb not null,            -- ids and codes only
  primary key (county, id)
);
create index mediation_matter on mediation (county, matter_id);
create index mediation_open on mediation (county, committee_path, due) where stage not in ('ended', 'performed');
-- 一件事项同时只有一个调解.
create unique index mediation_one_open on mediation (county, matter_id) where stage not in ('ended', 'performed');

-- 调解中的文字: erasable, bound to the ledger by a keyed mark as every text is.
create table mediation_note (
  county       text not null,
  matter_id    uuid not null,
  mediation_id uuid not null,
  id           uuid not null,
  act          text not null,
  field        text not null,
  about        uuid,                        -- 一方单独的记录: never shown across
  body         text not null,
  salt         bytea not null,
  by_staff     uuid not null,
  by_org       text not null,
  at           timestamptz not null,
  primary key (county, matter_id, id)
);
create index mediation_note_of on mediation_note (county, mediation_id, at);

-- 签名图样、扫描页、凭证: sealed; a fingerprint stays a scanned page and nothing is ever taken from it.
create table mediation_file (
  county       text not null,
  matter_id    uuid not null,
  mediation_id uuid not null,
  id           uuid not null,
  mime         text not null check (mime in ('image/png', 'image/jpeg', 'application/pdf')),
  size         integer not null,
  sha256       bytea not null,
  body         bytea not null,
  by_staff     uuid not null,
  at           timestamptz not null,
  primary key (county, matter_id, id)
);
create index mediation_file_of on mediation_file (county, mediation_id);

alter table mediation enable row level security;
alter table mediation force row level security;
create policy mediation_matter on mediation
  using (county = jy_county() and exists (
    select 1 from matter m where m.county = mediation.county and m.id = mediation.matter_id));

alter table mediation_note enable row level security;
alter table mediation_note force row level security;
create policy mediation_note_room on mediation_note
  using (county = jy_county()
    and exists (
      select 1 from mediation d
      where d.county = mediation_note.county and d.id = mediation_note.mediation_id
        and d.room && (coalesce(jy_scopes(), '{}') || coalesce(jy_identity(), '{}'))));
-- Whoever writes a note may be of the centre and not in the room: written, not read.
create policy mediation_note_write on mediation_note for insert
  with check (county = jy_county() and exists (
    select 1 from mediation d where d.county = mediation_note.county and d.id = mediation_note.mediation_id));

alter table mediation_file enable row level security;
alter table mediation_file force row level security;
create policy mediation_file_room on mediation_file
  using (county = jy_county() and exists (
    select 1 from mediation d
    where d.county = mediation_file.county and d.id = mediation_file.mediation_id
      and d.room && (coalesce(jy_scopes(), '{}') || coalesce(jy_identity(), '{}'))));

grant select, insert, delete on mediation_file to jieyou_app;
grant select, insert, update on mediation to jieyou_app;
grant select, insert, update, delete on mediation_note to jieyou_app;
