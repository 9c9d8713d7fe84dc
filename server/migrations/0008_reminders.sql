-- 期限提醒: the clock asks, it never acts. One row per duty (this clock, this due moment) and kind of reminder, so
-- that two timers, or one that started again, remind once; an extension makes a new duty.
create table reminder (
  county    text not null,
  matter_id uuid not null,
  clock     text not null,
  due       timestamptz not null,
  kind      text not null check (kind in ('due_soon', 'overdue')),
  at        timestamptz not null,
  primary key (county, matter_id, clock, due, kind)
);
alter table reminder enable row level security;
alter table reminder force row level security;
create policy reminder_matter on reminder
  using (exists (select 1 from matter m where m.county = reminder.county and m.id = reminder.matter_id));
grant select, insert on reminder to jieyou_app;
