-- 信息: happenings before they are a matter. No person is a column here, nothing is indexed or searched by person; an
-- item that became nothing else loses its words after at most ninety days. Who reported it is sealed (S4).

create table information (
  county       text not null,
  id           uuid not null,
  no           integer not null check (no >= 1),
  unit_path    text not null,
  tag          text not null,
  source       text not null,
  reliability  text not null,
  what         text,
  place        text,
  happened_on  date,
  reporter     bytea,                       -- sealed
  recorded_by  uuid not null,
  recorded_at  timestamptz not null,
  state        text not null default 'new'
    check (state in ('new', 'watching', 'merged', 'discarded', 'converted', 'expired')),
  expires_on   date not null,
  watch_until  date,
  reason       text,
  merged_into  uuid,
  turned_kind  text check (turned_kind in ('matter', 'task', 'risk')),
  turned_id    uuid,
  ended_by     uuid,
  ended_at     timestamptz,
  primary key (county, id),
  unique (county, no),
  constraint information_short check (expires_on <= (recorded_at at time zone 'Asia/Shanghai')::date + 90),
  constraint information_turned check ((state = 'converted') = (turned_kind is not null and turned_id is not null)),
  constraint information_gone check (state <> 'expired' or (what is null and place is null and reporter is null))
);
create index information_open on information (county, no) where state in ('new', 'watching');
create index information_due on information (county, expires_on) where state not in ('converted', 'expired');
create index information_merged on information (county, merged_into) where merged_into is not null;

-- 看过反映人的: who, when, why. Append only.
create table information_view (
  county         text not null,
  id             bigint generated always as identity,
  information_id uuid not null,
  staff_id       uuid not null,
  reason         text not null,
  at             timestamptz not null,
  primary key (county, id)
);
create trigger information_view_as_written before update or delete on information_view
  for each row execute function refuse_rewrite();

-- The unit that wrote it, and whoever's scope covers it.
alter table information enable row level security;
alter table information force row level security;
create policy information_reach on information
  using (county = jy_county() and (path_chain(unit_path) && jy_scopes() or unit_path = any (jy_identity())));

alter table information_view enable row level security;
alter table information_view force row level security;
create policy information_view_reach on information_view
  using (county = jy_county() and exists (
    select 1 from information i where i.county = information_view.county and i.id = information_view.information_id));

grant select, insert, update on information to jieyou_app;
grant select, insert on information_view to jieyou_app;
