-- 任务: what a meeting, a risk or an item of information has given to a unit, until a day. One line each; the words are
-- of a person and can be erased. And 日历订阅: a token of which only the hash is kept, which reads dates and no names.

create table task (
  county    text not null,
  id        uuid not null,
  source    text not null check (source in ('meeting', 'information', 'risk')),
  source_id uuid not null,
  unit_path text not null,
  from_path text not null,                  -- the unit that gave it
  words     text not null,
  due_on    date not null,
  set_by    uuid not null,
  set_at    timestamptz not null,
  state     text not null default 'open' check (state in ('open', 'done', 'withdrawn')),
  note      text,
  ended_by  uuid,
  ended_at  timestamptz,
  primary key (county, id),
  constraint task_ended check ((state = 'open') = (ended_by is null and ended_at is null))
);
create index task_open on task (county, unit_path, due_on) where state = 'open';
create index task_of on task (county, source, source_id);

create table calendar_feed (
  token_hash bytea primary key,
  county     text not null,
  staff_id   uuid not null,
  post_id    uuid not null,
  made_at    timestamptz not null,
  revoked_at timestamptz
);
create index calendar_feed_staff on calendar_feed (county, staff_id) where revoked_at is null;

-- Read by the unit that has it, by the one that gave it, and by whoever's scope covers either.
alter table task enable row level security;
alter table task force row level security;
create policy task_reach on task
  using (county = jy_county() and (
    path_chain(unit_path) && jy_scopes() or unit_path = any (jy_identity())
    or path_chain(from_path) && jy_scopes() or from_path = any (jy_identity())));

-- One's own; and the one whose token is shown, named by the transaction as `feed:<hash in hex>`.
alter table calendar_feed enable row level security;
alter table calendar_feed force row level security;
create policy calendar_feed_own on calendar_feed
  using (county = jy_county() and (
    'staff:' || staff_id = any (jy_identity()) or 'feed:' || encode(token_hash, 'hex') = any (jy_identity())));

grant select, insert, update on task, calendar_feed to jieyou_app;
