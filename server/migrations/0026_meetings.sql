-- 研判会议: prepared from what the record holds, held, closed with numbered minutes. What an item is about is not copied:
-- it is read through the reader's own rights, and an item about a matter is a row only for whoever may read the matter.

create table meeting (
  county      text not null,
  id          uuid not null,
  unit_path   text not null,
  label       text not null,
  duty_id     uuid,                         -- the duty of the calendar that it holds
  on_date     date not null,
  at_time     text,
  place       text,
  invited     text[] not null default '{}',
  guests      text,
  since       timestamptz not null,         -- from when on the agenda looked
  state       text not null default 'prepared' check (state in ('prepared', 'open', 'closed')),
  year        integer,
  no          integer,
  summary     text,
  prepared_by uuid not null,
  prepared_at timestamptz not null,
  closed_by   uuid,
  closed_at   timestamptz,
  primary key (county, id),
  constraint meeting_closed check ((state = 'closed') = (closed_at is not null and no is not null))
);
create unique index meeting_of_duty on meeting (county, duty_id) where duty_id is not null;
create index meeting_unit on meeting (county, unit_path, on_date desc);
create index meeting_invited on meeting using gin (invited);

create table meeting_item (
  county     text not null,
  meeting_id uuid not null,
  id         uuid not null,
  n          integer not null,
  part       text not null,
  matter_id  uuid,
  ref_id     uuid,                          -- the item of information or the task that it is about
  words      text,
  outside    text[] not null default '{}',  -- invited units that may not read the matter
  minutes    text not null default '',
  version    integer not null default 0,
  off        boolean not null default false,
  edited_by  uuid,
  edited_at  timestamptz,
  primary key (county, meeting_id, id),
  foreign key (county, meeting_id) references meeting (county, id)
);

create table meeting_decision (
  county     text not null,
  meeting_id uuid not null,
  item_id    uuid not null,
  task_id    uuid not null,
  primary key (county, meeting_id, task_id),
  foreign key (county, meeting_id, item_id) references meeting_item (county, meeting_id, id)
);

create table meeting_attendance (
  county     text not null,
  meeting_id uuid not null,
  who        text not null,
  said       text not null check (said in ('present', 'substitute', 'absent')),
  note       text,
  by_staff   uuid not null,
  at         timestamptz not null,
  primary key (county, meeting_id, who),
  foreign key (county, meeting_id) references meeting (county, id)
);

-- The unit that convenes, whoever's scope covers it, and the units that are invited.
alter table meeting enable row level security;
alter table meeting force row level security;
create policy meeting_reach on meeting
  using (county = jy_county()
    and (path_chain(unit_path) && jy_scopes() or unit_path = any (jy_identity()) or invited && jy_identity()));

-- An item about a matter is there only for whoever may read that matter: the wall holds in a meeting too.
alter table meeting_item enable row level security;
alter table meeting_item force row level security;
create policy meeting_item_reach on meeting_item
  using (county = jy_county()
    and exists (select 1 from meeting m where m.county = meeting_item.county and m.id = meeting_item.meeting_id)
    and (matter_id is null
      or exists (select 1 from matter t where t.county = meeting_item.county and t.id = meeting_item.matter_id)));

alter table meeting_decision enable row level security;
alter table meeting_decision force row level security;
create policy meeting_decision_reach on meeting_decision
  using (county = jy_county() and exists (
    select 1 from meeting_item i
    where i.county = meeting_decision.county and i.meeting_id = meeting_decision.meeting_id
      and i.id = meeting_decision.item_id));

alter table meeting_attendance enable row level security;
alter table meeting_attendance force row level security;
create policy meeting_attendance_reach on meeting_attendance
  using (county = jy_county() and exists (
    select 1 from meeting m where m.county = meeting_attendance.county and m.id = meeting_attendance.meeting_id));

grant select, insert, update on meeting, meeting_item, meeting_attendance to jieyou_app;
grant select, insert on meeting_decision to jieyou_app;
