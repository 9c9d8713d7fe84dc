-- The ground everything stands on: who is asking, the tree of places, staff with their posts, sessions.
--
-- The application works as role jieyou_app, which owns nothing and cannot bypass row security.
-- Every transaction names who asks through three transaction-local settings; a missing or empty
-- setting reads as NULL, and every policy below then sees no row (fails closed).
--   jy.county    the county whose rows are read
--   jy.scopes    comma-separated scope keys: org paths (`c990101.t01`) and, inside an act, `m:<matter id>`
--   jy.identity  comma-separated: `staff:<id>` and the paths of one's own unit and all above it, for the wall

create extension if not exists pg_trgm;

create function jy_county() returns text language sql stable parallel safe
  return nullif(current_setting('jy.county', true), '');

create function jy_scopes() returns text[] language sql stable parallel safe
  return string_to_array(nullif(current_setting('jy.scopes', true), ''), ',');

create function jy_identity() returns text[] language sql stable parallel safe
  return string_to_array(nullif(current_setting('jy.identity', true), ''), ',');

-- 路径的自身与各级上级: 'c1.t01.v02' → {c1, c1.t01, c1.t01.v02}. What a row at this path may be read by.
create function path_chain(path text) returns text[] language sql immutable parallel safe strict
  return (select array_agg(array_to_string(parts[1:n], '.') order by n)
          from (select string_to_array(path, '.') as parts) p, generate_series(1, array_length(parts, 1)) as n);

create function refuse_rewrite() returns trigger language plpgsql as $$
begin
  raise exception '% 只可追加，不可修改或删除', tg_table_name using errcode = 'JY001';
end $$;

-- 组织: county → township → village → grid, with centres, departments and mediation committees hanging on it.
create table org (
  county     text not null,
  id         uuid not null,
  path       text not null check (path ~ '^c[0-9]{6}(\.[a-z0-9_]+)*$'),
  kind       text not null check (kind in ('county','township','village','grid','centre','department','committee')),
  name       text not null,
  short_name text not null,
  area_code  text not null check (area_code ~ '^[0-9]{12}$'),
  valid_from date not null,
  valid_to   date,
  primary key (county, id),
  unique (county, path)
);

-- 人员. Passwords are argon2id; the row never leaves the sign-in module.
create table staff (
  county        text not null,
  id            uuid not null,
  name          text not null,
  login         text not null,
  password_hash text not null,
  must_change   boolean not null default true,
  demo          boolean not null default false,
  active        boolean not null default true,
  failed        integer not null default 0,
  locked_until  timestamptz,
  created_at    timestamptz not null default now(),
  changed_at    timestamptz not null default now(),
  primary key (county, id)
);
create unique index staff_login on staff (lower(login));

-- 岗位: a role, at a unit, over a scope of the tree, for a term.
create table post (
  county     text not null,
  id         uuid not null,
  staff_id   uuid not null,
  org_id     uuid not null,
  role       text not null,
  title      text not null,
  scope_path text not null,
  valid_from date not null,
  valid_to   date,
  primary key (county, id),
  foreign key (county, staff_id) references staff (county, id),
  foreign key (county, org_id) references org (county, id)
);
create index post_staff on post (county, staff_id);

-- 会话: an opaque token, of which only the SHA-256 is kept.
create table session (
  token_hash bytea primary key,
  county     text not null,
  staff_id   uuid not null,
  post_id    uuid,
  created_at timestamptz not null default now(),
  seen_at    timestamptz not null default now(),
  ends_at    timestamptz not null,
  ended_at   timestamptz,
  foreign key (county, staff_id) references staff (county, id)
);
create index session_staff on session (county, staff_id);

-- 登录与账号日志. Append only.
create table account_log (
  county   text,
  id       bigint generated always as identity primary key,
  at       timestamptz not null default now(),
  event    text not null,
  staff_id uuid,
  by_staff uuid,
  address  text,
  detail   jsonb not null default '{}'
);
create trigger account_log_as_written before update or delete on account_log
  for each row execute function refuse_rewrite();

-- 县域设置: one row per county that this database serves.
create table county_setting (
  county     text primary key check (county ~ '^[0-9]{6}$'),
  name       text not null,
  demo       boolean not null default false,
  created_at timestamptz not null default now()
);

-- The tree and the directory of posts are readable by all signed-in staff of the county.
alter table org enable row level security;
alter table org force row level security;
create policy org_county on org using (county = jy_county());

alter table post enable row level security;
alter table post force row level security;
create policy post_county on post using (county = jy_county());

-- staff and session are read before anybody is known (sign-in), always by key; their module is the only reader.
grant select, insert, update on org, staff, post, session, county_setting to jieyou_app;
grant select, insert on account_log to jieyou_app;
