-- 组合套餐: ordered steps across units, chosen by a person for one matter. Its acts are entries in the chain of the
-- matter; the row is their fold. A step has a row of its own, for the list of what is to be done and what is late.

create table package_run (
  county    text not null,
  matter_id uuid not null,
  id        uuid not null,
  package   text not null,                  -- which of the packages of the matter's own method
  stage     text not null check (stage in ('running', 'finished', 'ended')),
  chosen_at timestamptz not null,
  state     jsonb not null,                 -- ids and codes only
  primary key (county, matter_id, id)
);
-- 一件事项同时只走一个套餐.
create unique index package_run_one on package_run (county, matter_id) where stage = 'running';

create table package_step (
  county    text not null,
  matter_id uuid not null,
  run_id    uuid not null,
  id        uuid not null,
  key       text not null,
  state     text not null check (state in ('waiting', 'running', 'done', 'failed', 'skipped', 'stopped')),
  unit_path text,
  due       timestamptz,
  primary key (county, matter_id, id)
);
create index package_step_due on package_step (county, due, id) where state = 'running';

-- 凭证、理由: erasable, bound to the ledger by a keyed mark as every text is.
create table package_note (
  county    text not null,
  matter_id uuid not null,
  id        uuid not null,
  about     uuid,                           -- the step, or the run
  act       text not null,
  field     text not null,
  body      text not null,
  salt      bytea not null,
  by_staff  uuid not null,
  at        timestamptz not null,
  primary key (county, matter_id, id)
);
create index package_note_about on package_note (county, matter_id, about, at);

-- 已建议诉讼途径: told by a person, answered by a person.
create table court_road (
  county    text not null,
  matter_id uuid not null,
  seq       integer not null,               -- the entry in the chain
  rounds    integer not null,
  answer    text not null,
  at        timestamptz not null,
  primary key (county, matter_id, seq)
);

-- 提醒过的义务: one row per duty, due moment and kind, so that two timers, or one that started again, ask once. The
-- name of the duty is made from what is owed (`step:…`, `item:…`, `call:…`).
create table asked_duty (
  county    text not null,
  matter_id uuid not null,
  duty      text not null,
  due       timestamptz not null,
  kind      text not null check (kind in ('due_soon', 'overdue')),
  at        timestamptz not null,
  primary key (county, matter_id, duty, due, kind)
);

do $$
declare t text;
begin
  foreach t in array array['package_run', 'package_step', 'package_note', 'court_road', 'asked_duty'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy %I on %I using (county = jy_county() and exists (
      select 1 from matter m where m.county = %I.county and m.id = %I.matter_id))', t || '_matter', t, t, t);
  end loop;
end $$;

grant select, insert, update on package_run, package_step to jieyou_app;
grant select, insert, update, delete on package_note to jieyou_app;
grant select, insert on court_road, asked_duty to jieyou_app;
