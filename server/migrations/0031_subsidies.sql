-- 以案定补: a worksheet from verified dossiers. Two people make and check it; nothing is paid here. It holds amounts
-- and reasons, no names; there is no total by person but the cap that the method sets.

alter table mediation add column filed_on date;      -- 卷宗核对齐全之日
create index mediation_filed on mediation (county, filed_on) where filed_on is not null;

create table subsidy_sheet (
  county    text not null,
  id        uuid not null,                  -- the command that made it
  committee text,                           -- null: all within the maker's scope
  readable  text[] not null,                -- the maker's scope and those above
  mediators text[] not null,                -- staff:<id> of those on it, who may see their own lines
  from_day  date not null,
  until_day date not null,
  status    text not null check (status in ('draft', 'approved', 'void')),
  method    text not null,
  rule      jsonb not null,                 -- rates, caps, audit and their basis, as they were
  seed      text not null,
  frame     text[] not null,                -- from which the sample was drawn, in its order
  maker     uuid not null,
  made_at   timestamptz not null,
  checker   uuid,
  closed_at timestamptz,
  primary key (county, id),
  check (checker is null or checker <> maker)
);
create index subsidy_sheet_made on subsidy_sheet (county, made_at desc);

create table subsidy_line (
  county       text not null,
  sheet_id     uuid not null,
  id           uuid not null,
  at           integer not null,
  mediation_id uuid not null,
  matter_id    uuid not null,
  code         text not null,
  mediator     uuid not null,
  committee    text not null,
  kind         text not null check (kind in ('oral', 'written', 'confirmed')),
  rate         bigint not null,
  kept         boolean not null default true,
  hints        text[] not null,
  reason       text,
  audit        text check (audit in ('pending', 'passed', 'failed')),
  objection    text,
  answer       text,
  primary key (county, sheet_id, id)
);
-- 一件调解只列一次, unless the sheet was made void.
create unique index subsidy_line_once on subsidy_line (county, mediation_id) where kept;

-- 谁在表上做了什么. Append only.
create table subsidy_event (
  county   text not null,
  sheet_id uuid not null,
  id       bigint generated always as identity,
  act      text not null,
  line_id  uuid,
  by_staff uuid not null,
  at       timestamptz not null,
  primary key (county, sheet_id, id)
);
create trigger subsidy_event_as_written before update or delete on subsidy_event
  for each row execute function refuse_rewrite();

alter table subsidy_sheet enable row level security;
alter table subsidy_sheet force row level security;
create policy subsidy_sheet_scope on subsidy_sheet
  using (county = jy_county() and (readable && jy_scopes() or mediators && jy_identity()));
alter table subsidy_line enable row level security;
alter table subsidy_line force row level security;
create policy subsidy_line_scope on subsidy_line
  using (county = jy_county() and exists (
    select 1 from subsidy_sheet s where s.county = subsidy_line.county and s.id = subsidy_line.sheet_id
      and (s.readable && jy_scopes() and exists (
          select 1 from matter m where m.county = subsidy_line.county and m.id = subsidy_line.matter_id)
        or 'staff:' || subsidy_line.mediator = any (jy_identity()))));
alter table subsidy_event enable row level security;
alter table subsidy_event force row level security;
create policy subsidy_event_scope on subsidy_event
  using (county = jy_county() and exists (
    select 1 from subsidy_sheet s where s.county = subsidy_event.county and s.id = subsidy_event.sheet_id));

grant select, insert, update on subsidy_sheet, subsidy_line to jieyou_app;
grant select, insert on subsidy_event to jieyou_app;
