-- 网格: areas on a map inside one village, with their history, who answers for each, and the places in it as people say
-- them. Coordinates are WGS-84. A grid is never deleted: it ends, and its code stays known.

create table grid (
  county       text not null,
  id           uuid not null,
  code         text not null check (code ~ '^[0-9]{15}$'),   -- 12 digits of the village and a sequence of 3
  kind         text not null check (kind in ('basic', 'exclusive', 'micro')),
  name         text not null,
  village_path text not null,
  parent_id    uuid,
  aliases      text[] not null default '{}',                 -- the place's own codes
  tags         text[] not null default '{}',                 -- 重点区域
  police_beat  text,                                         -- 警格
  valid_from   date not null,
  until_on     date,                                         -- the first day on which it is no longer there
  replaced_by  uuid,
  primary key (county, id),
  unique (county, code),
  foreign key (county, parent_id) references grid (county, id),
  constraint grid_micro check (kind = 'micro' or parent_id is null),
  constraint grid_term check (until_on is null or until_on >= valid_from)
);
create index grid_village on grid (county, village_path);

-- 范围的各个版本. The box is an index of plain numbers: their comparisons may be answered before the row policy.
create table grid_area (
  county     text not null,
  grid_id    uuid not null,
  n          integer not null,
  valid_from date not null,
  until_on   date,
  outline    jsonb not null,                                 -- coordinates of a GeoJSON MultiPolygon
  hectares   double precision not null,
  min_lng    double precision not null,
  max_lng    double precision not null,
  min_lat    double precision not null,
  max_lat    double precision not null,
  primary key (county, grid_id, n),
  foreign key (county, grid_id) references grid (county, id)
);
create unique index grid_area_current on grid_area (county, grid_id) where until_on is null;
create index grid_area_box on grid_area (county, min_lng, max_lng, min_lat, max_lat);

-- The rings of an area, for asking exactly whether a point lies inside.
create table grid_ring (
  county  text not null,
  grid_id uuid not null,
  n       integer not null,
  part    integer not null,
  ring    integer not null,                                  -- 0 is the outside, the others are holes
  shape   polygon not null,
  primary key (county, grid_id, n, part, ring),
  foreign key (county, grid_id, n) references grid_area (county, grid_id, n)
);

-- 网格岗位: several kinds in one grid, exactly one answers for it. A name stands for who has no account.
create table grid_holder (
  county      text not null,
  id          uuid not null,
  grid_id     uuid not null,
  post        text not null check (post in ('chief', 'full_time', 'part_time', 'auxiliary', 'micro_head', 'police')),
  responsible boolean not null,
  staff_id    uuid,
  name        text,
  from_on     date not null,
  until_on    date,
  note        text,                                          -- what was handed over
  primary key (county, id),
  foreign key (county, grid_id) references grid (county, id),
  foreign key (county, staff_id) references staff (county, id),
  constraint grid_holder_known check ((staff_id is null) <> (name is null))
);
create unique index grid_one_responsible on grid_holder (county, grid_id) where responsible and until_on is null;
create index grid_holder_grid on grid_holder (county, grid_id);

-- 地点: as people say them; of places, never of persons.
create table grid_mark (
  county   text not null,
  id       uuid not null,
  grid_id  uuid not null,
  kind     text not null check (kind in ('landmark', 'address', 'exit', 'hydrant', 'school', 'clinic', 'key_place')),
  name     text not null,
  aliases  text[] not null default '{}',
  lng      double precision not null,
  lat      double precision not null,
  until_on date,
  primary key (county, id),
  foreign key (county, grid_id) references grid (county, id)
);
create index grid_mark_grid on grid_mark (county, grid_id);

-- Read by all staff of the county; written within one's own scope only.
create function grid_in_scope(asked text, grid uuid) returns boolean language sql stable
  return exists (select 1 from grid g where g.county = asked and g.id = grid and path_chain(g.village_path) && jy_scopes());

alter table grid enable row level security;
alter table grid force row level security;
create policy grid_read on grid for select using (county = jy_county());
create policy grid_drawn on grid for insert
  with check (county = jy_county() and path_chain(village_path) && jy_scopes());
create policy grid_changed on grid for update using (county = jy_county() and path_chain(village_path) && jy_scopes());

alter table grid_area enable row level security;
alter table grid_area force row level security;
create policy grid_area_read on grid_area for select using (county = jy_county());
create policy grid_area_drawn on grid_area for insert with check (county = jy_county() and grid_in_scope(county, grid_id));
create policy grid_area_ended on grid_area for update using (county = jy_county() and grid_in_scope(county, grid_id));

alter table grid_ring enable row level security;
alter table grid_ring force row level security;
create policy grid_ring_read on grid_ring for select using (county = jy_county());
create policy grid_ring_drawn on grid_ring for insert with check (county = jy_county() and grid_in_scope(county, grid_id));

alter table grid_holder enable row level security;
alter table grid_holder force row level security;
create policy grid_holder_read on grid_holder for select using (county = jy_county());
create policy grid_holder_named on grid_holder for insert
  with check (county = jy_county() and grid_in_scope(county, grid_id));
create policy grid_holder_left on grid_holder for update using (county = jy_county() and grid_in_scope(county, grid_id));

alter table grid_mark enable row level security;
alter table grid_mark force row level security;
create policy grid_mark_read on grid_mark for select using (county = jy_county());
create policy grid_mark_set on grid_mark for insert with check (county = jy_county() and grid_in_scope(county, grid_id));
create policy grid_mark_ended on grid_mark for update using (county = jy_county() and grid_in_scope(county, grid_id));

grant select, insert, update on grid, grid_area, grid_holder, grid_mark to jieyou_app;
grant select, insert on grid_ring to jieyou_app;
