-- 频次: meetings and duties that recur, made ahead from the method in force. The clock only lists them; that one was
-- held, moved or not held is written by a person. The id is made from the duty itself (method, cadence, unit, period),
-- so that two clocks, or one that was killed and started again, list it once.

create table cadence_duty (
  county     text not null,
  id         uuid not null,
  cadence    text not null,                 -- its id in the method
  method     text not null,                 -- the version that asks for it, e.g. neutral@1
  label      text not null,
  kind       text not null check (kind in ('meeting', 'duty')),
  level      text not null check (level in ('village', 'township', 'county')),
  unit_path  text not null,
  post       text not null,
  substitute text,
  span_from  date not null,
  span_to    date not null,
  due_on     date not null,
  due_at     text,
  last_on    date not null,                 -- held after this day it was missed
  grace      integer not null,
  moved      boolean not null default false,
  state      text not null default 'planned' check (state in ('planned', 'held', 'not_held', 'withdrawn')),
  held_on    date,
  note       text,                          -- words of a person: can be erased
  by_staff   uuid,
  said_at    timestamptz,
  primary key (county, id),
  constraint cadence_said check ((state in ('held', 'not_held')) = (by_staff is not null and said_at is not null)),
  constraint cadence_held check ((state = 'held') = (held_on is not null))
);
create index cadence_due on cadence_duty (county, unit_path, due_on);
create index cadence_open on cadence_duty (county, due_on) where state = 'planned';

-- 改期: every move stays, with who and why.
create table cadence_move (
  county   text not null,
  duty_id  uuid not null,
  n        integer not null,
  from_on  date not null,
  to_on    date not null,
  reason   text not null,
  by_staff uuid not null,
  at       timestamptz not null,
  primary key (county, duty_id, n),
  foreign key (county, duty_id) references cadence_duty (county, id)
);

-- 列到哪一天: the day on which the duties were last listed; a clock that stood still goes on from there.
create table cadence_mark (
  county    text primary key,
  listed_on date not null
);

-- Read by the unit itself (also from its grids) and by whoever's scope covers it.
alter table cadence_duty enable row level security;
alter table cadence_duty force row level security;
create policy cadence_duty_reach on cadence_duty
  using (county = jy_county() and (path_chain(unit_path) && jy_scopes() or unit_path = any (jy_identity())));

alter table cadence_move enable row level security;
alter table cadence_move force row level security;
create policy cadence_move_duty on cadence_move
  using (county = jy_county() and exists (
    select 1 from cadence_duty d where d.county = cadence_move.county and d.id = cadence_move.duty_id));

alter table cadence_mark enable row level security;
alter table cadence_mark force row level security;
create policy cadence_mark_county on cadence_mark using (county = jy_county() and jy_identity() @> array['system']);

grant select, insert, update on cadence_duty, cadence_mark to jieyou_app;
grant select, insert on cadence_move to jieyou_app;
