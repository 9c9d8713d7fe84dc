-- The database at a glance: written by tools/write-schema.ts from the catalogue after every migration; not run.
-- The job runner's own tables (schema pgboss) and the list of migrations are left out.

create extension btree_gist;

create extension pg_trgm;

create sequence matter_code_seq;

create table account_log (
  county   text,
  id       bigint not null generated always as identity,
  at       timestamp with time zone not null default now(),
  event    text not null,
  staff_id uuid,
  by_staff uuid,
  address  text,
  detail   jsonb not null default '{}'::jsonb,
  PRIMARY KEY (id)
);
CREATE TRIGGER account_log_as_written BEFORE DELETE OR UPDATE ON account_log FOR EACH ROW EXECUTE FUNCTION refuse_rewrite();
grant insert, select on account_log to jieyou_app;

create table asked_duty (
  county    text not null,
  matter_id uuid not null,
  duty      text not null,
  due       timestamp with time zone not null,
  kind      text not null,
  at        timestamp with time zone not null,
  PRIMARY KEY (county, matter_id, duty, due, kind),
  CHECK (kind = ANY (ARRAY['due_soon'::text, 'overdue'::text]))
);
alter table asked_duty enable row level security;
alter table asked_duty force row level security;
create policy asked_duty_matter on asked_duty for all
  using (county = jy_county() AND (EXISTS ( SELECT 1
   FROM matter m
  WHERE m.county = asked_duty.county AND m.id = asked_duty.matter_id)));
grant insert, select on asked_duty to jieyou_app;

create table cadence_duty (
  county     text not null,
  id         uuid not null,
  cadence    text not null,
  method     text not null,
  label      text not null,
  kind       text not null,
  level      text not null,
  unit_path  text not null,
  post       text not null,
  substitute text,
  span_from  date not null,
  span_to    date not null,
  due_on     date not null,
  due_at     text,
  last_on    date not null,
  grace      integer not null,
  moved      boolean not null default false,
  state      text not null default 'planned'::text,
  held_on    date,
  note       text,
  by_staff   uuid,
  said_at    timestamp with time zone,
  PRIMARY KEY (county, id),
  CHECK (kind = ANY (ARRAY['meeting'::text, 'duty'::text])),
  CHECK (level = ANY (ARRAY['village'::text, 'township'::text, 'county'::text])),
  CHECK (state = ANY (ARRAY['planned'::text, 'held'::text, 'not_held'::text, 'withdrawn'::text])),
  CHECK ((state = 'held'::text) = (held_on IS NOT NULL)),
  CHECK ((state = ANY (ARRAY['held'::text, 'not_held'::text])) = (by_staff IS NOT NULL AND said_at IS NOT NULL))
);
CREATE INDEX cadence_due ON public.cadence_duty USING btree (county, unit_path, due_on);
CREATE INDEX cadence_open ON public.cadence_duty USING btree (county, due_on) WHERE (state = 'planned'::text);
alter table cadence_duty enable row level security;
alter table cadence_duty force row level security;
create policy cadence_duty_reach on cadence_duty for all
  using (county = jy_county() AND (path_chain(unit_path) && jy_scopes() OR (unit_path = ANY (jy_identity()))));
grant insert, select, update on cadence_duty to jieyou_app;

create table cadence_mark (
  county    text not null,
  listed_on date not null,
  PRIMARY KEY (county)
);
alter table cadence_mark enable row level security;
alter table cadence_mark force row level security;
create policy cadence_mark_county on cadence_mark for all
  using (county = jy_county() AND jy_identity() @> ARRAY['system'::text]);
grant insert, select, update on cadence_mark to jieyou_app;

create table cadence_move (
  county   text not null,
  duty_id  uuid not null,
  n        integer not null,
  from_on  date not null,
  to_on    date not null,
  reason   text not null,
  by_staff uuid not null,
  at       timestamp with time zone not null,
  PRIMARY KEY (county, duty_id, n),
  FOREIGN KEY (county, duty_id) REFERENCES cadence_duty(county, id)
);
alter table cadence_move enable row level security;
alter table cadence_move force row level security;
create policy cadence_move_duty on cadence_move for all
  using (county = jy_county() AND (EXISTS ( SELECT 1
   FROM cadence_duty d
  WHERE d.county = cadence_move.county AND d.id = cadence_move.duty_id)));
grant insert, select on cadence_move to jieyou_app;

create table calendar_feed (
  token_hash bytea not null,
  county     text not null,
  staff_id   uuid not null,
  post_id    uuid not null,
  made_at    timestamp with time zone not null,
  revoked_at timestamp with time zone,
  PRIMARY KEY (token_hash)
);
CREATE INDEX calendar_feed_staff ON public.calendar_feed USING btree (county, staff_id) WHERE (revoked_at IS NULL);
alter table calendar_feed enable row level security;
alter table calendar_feed force row level security;
create policy calendar_feed_own on calendar_feed for all
  using (county = jy_county() AND ((('staff:'::text || staff_id) = ANY (jy_identity())) OR (('feed:'::text || encode(token_hash, 'hex'::text)) = ANY (jy_identity()))));
grant insert, select, update on calendar_feed to jieyou_app;

create table calendar_year (
  county      text not null,
  year        integer not null,
  version     integer not null,
  text        text not null,
  hash        text not null,
  source      text not null,
  status      text not null default 'proposed'::text,
  proposed_by uuid not null,
  proposed_at timestamp with time zone not null,
  approved_by uuid,
  approved_at timestamp with time zone,
  PRIMARY KEY (county, year, version),
  FOREIGN KEY (county, approved_by) REFERENCES staff(county, id),
  FOREIGN KEY (county, proposed_by) REFERENCES staff(county, id),
  CHECK ((status = 'approved'::text) = (approved_by IS NOT NULL AND approved_at IS NOT NULL)),
  CHECK (approved_by <> proposed_by),
  CHECK (county ~ '^[0-9]{6}$'::text),
  CHECK (hash ~ '^[0-9a-f]{64}$'::text),
  CHECK (status = ANY (ARRAY['proposed'::text, 'approved'::text])),
  CHECK (version >= 1),
  CHECK (year >= 2000 AND year <= 2200)
);
alter table calendar_year enable row level security;
alter table calendar_year force row level security;
create policy calendar_county on calendar_year for all
  using (county = jy_county());
CREATE TRIGGER calendar_as_approved BEFORE DELETE OR UPDATE ON calendar_year FOR EACH ROW EXECUTE FUNCTION refuse_change_in_force();
CREATE TRIGGER calendar_year_ground AFTER INSERT OR DELETE OR UPDATE ON calendar_year FOR EACH ROW EXECUTE FUNCTION county_ground_changed();
grant insert, select, update on calendar_year to jieyou_app;

create table clock_recompute (
  county     text not null,
  id         uuid not null,
  by_staff   uuid not null,
  post_id    uuid not null,
  role       text not null,
  org_path   text not null,
  scope_path text not null,
  created_at timestamp with time zone not null,
  total      integer,
  done       integer not null default 0,
  failed     integer not null default 0,
  last_id    uuid,
  beat_at    timestamp with time zone,
  ended_at   timestamp with time zone,
  PRIMARY KEY (county, id)
);
CREATE INDEX clock_recompute_open ON public.clock_recompute USING btree (county, created_at) WHERE (ended_at IS NULL);
alter table clock_recompute enable row level security;
alter table clock_recompute force row level security;
create policy clock_recompute_county on clock_recompute for all
  using (county = jy_county());
grant insert, select, update on clock_recompute to jieyou_app;

create table command (
  county     text not null,
  actor      uuid not null,
  command_id uuid not null,
  payload    bytea not null,
  answer     text,
  at         timestamp with time zone not null default now(),
  PRIMARY KEY (county, actor, command_id)
);
alter table command enable row level security;
alter table command force row level security;
create policy command_own on command for all
  using (county = jy_county() AND jy_identity() && ARRAY['staff:'::text || actor::text, 'person:'::text || actor::text]);
grant insert, select, update on command to jieyou_app;

create table common_pair (
  county text not null,
  pair   text not null,
  PRIMARY KEY (county, pair)
);
alter table common_pair enable row level security;
alter table common_pair force row level security;
create policy common_pair_owner on common_pair for all to jieyou_owner
  using (true);

create table county_ground (
  county text not null,
  mark   text not null,
  PRIMARY KEY (county)
);
alter table county_ground enable row level security;
alter table county_ground force row level security;
create policy county_ground_county on county_ground for select
  using (county = jy_county());
create policy county_ground_owner on county_ground for all to jieyou_owner
  using (true);
grant select on county_ground to jieyou_app;

create table county_setting (
  county     text not null,
  name       text not null,
  demo       boolean not null default false,
  created_at timestamp with time zone not null default now(),
  PRIMARY KEY (county),
  CHECK (county ~ '^[0-9]{6}$'::text)
);
grant insert, select, update on county_setting to jieyou_app;

create table court_road (
  county    text not null,
  matter_id uuid not null,
  seq       integer not null,
  rounds    integer not null,
  answer    text not null,
  at        timestamp with time zone not null,
  PRIMARY KEY (county, matter_id, seq)
);
alter table court_road enable row level security;
alter table court_road force row level security;
create policy court_road_matter on court_road for all
  using (county = jy_county() AND (EXISTS ( SELECT 1
   FROM matter m
  WHERE m.county = court_road.county AND m.id = court_road.matter_id)));
grant insert, select on court_road to jieyou_app;

create table duty (
  county text not null,
  id     uuid not null,
  no     integer not null,
  PRIMARY KEY (county, id),
  UNIQUE (county, no),
  CHECK (county ~ '^[0-9]{6}$'::text),
  CHECK (no >= 1)
);
alter table duty enable row level security;
alter table duty force row level security;
create policy duty_county on duty for select
  using (county = jy_county());
create policy duty_keep on duty for insert
  with check (county = jy_county() AND jy_scopes() @> ARRAY['duties:keeper'::text]);
CREATE TRIGGER duty_kept BEFORE DELETE OR UPDATE ON duty FOR EACH ROW EXECUTE FUNCTION refuse_rewrite();
grant insert, select on duty to jieyou_app;

create table duty_correction (
  county        text not null,
  id            uuid not null,
  duty_id       uuid not null,
  version       integer not null,
  matter_id     uuid,
  order_id      uuid,
  better_owner  text,
  words         text,
  reported_by   uuid not null,
  reported_unit text not null,
  reported_at   timestamp with time zone not null,
  state         text not null default 'open'::text,
  new_version   integer,
  answer        text,
  decided_by    uuid,
  decided_at    timestamp with time zone,
  seen_at       timestamp with time zone,
  PRIMARY KEY (county, id),
  FOREIGN KEY (county, duty_id, version) REFERENCES duty_version(county, duty_id, version),
  CHECK ((matter_id IS NULL) = (order_id IS NULL)),
  CHECK (state = ANY (ARRAY['open'::text, 'corrected'::text, 'declined'::text])),
  CHECK ((state = 'open'::text) = (decided_at IS NULL))
);
CREATE INDEX duty_correction_answered ON public.duty_correction USING btree (county, reported_by) WHERE (seen_at IS NULL);
CREATE INDEX duty_correction_duty ON public.duty_correction USING btree (county, duty_id);
CREATE INDEX duty_correction_open ON public.duty_correction USING btree (county, reported_at) WHERE (state = 'open'::text);
alter table duty_correction enable row level security;
alter table duty_correction force row level security;
create policy duty_correction_decide on duty_correction for update
  using (county = jy_county() AND (jy_scopes() @> ARRAY['duties:keeper'::text] OR (('staff:'::text || reported_by) = ANY (jy_identity()))) AND (matter_id IS NULL OR NOT walled_from_me(county, matter_id)));
create policy duty_correction_read on duty_correction for select
  using (county = jy_county() AND (jy_scopes() @> ARRAY['duties:keeper'::text] OR path_chain(reported_unit) && jy_scopes() OR (('staff:'::text || reported_by) = ANY (jy_identity()))) AND (matter_id IS NULL OR NOT walled_from_me(county, matter_id)));
create policy duty_correction_report on duty_correction for insert
  with check (county = jy_county() AND state = 'open'::text AND (('staff:'::text || reported_by) = ANY (jy_identity())));
grant insert, select, update (words, state, new_version, answer, decided_by, decided_at, seen_at) on duty_correction to jieyou_app;

create table duty_version (
  county         text not null,
  duty_id        uuid not null,
  version        integer not null,
  what           text not null,
  kinds          text[] not null default '{}'::text[],
  keywords       text[] not null default '{}'::text[],
  owner          text not null,
  co             text[] not null default '{}'::text[],
  basis          jsonb not null,
  effective_from date not null,
  effective_to   date,
  reason         text not null,
  batch          uuid not null,
  answers        uuid[] not null default '{}'::uuid[],
  state          text not null default 'draft'::text,
  drafted_by     uuid not null,
  drafted_at     timestamp with time zone not null,
  decided_by     uuid,
  decided_at     timestamp with time zone,
  decision       text,
  PRIMARY KEY (county, duty_id, version),
  FOREIGN KEY (county, decided_by) REFERENCES staff(county, id),
  FOREIGN KEY (county, drafted_by) REFERENCES staff(county, id),
  FOREIGN KEY (county, duty_id) REFERENCES duty(county, id),
  CHECK ((state = 'draft'::text) = (decided_by IS NULL AND decided_at IS NULL)),
  CHECK (state <> 'in_force'::text OR decided_by <> drafted_by),
  CHECK (effective_to IS NULL OR effective_to >= effective_from),
  CHECK (jsonb_typeof(basis) = 'array'::text AND jsonb_array_length(basis) > 0),
  CHECK (owner ~ '^c[0-9]{6}(\.[a-z0-9_]+)*$'::text OR (owner = ANY (ARRAY['township_centre'::text, 'township_committee'::text, 'village'::text]))),
  CHECK (state = ANY (ARRAY['draft'::text, 'in_force'::text, 'dropped'::text])),
  CHECK (version >= 1)
);
CREATE INDEX duty_batch ON public.duty_version USING btree (county, batch);
CREATE UNIQUE INDEX duty_one_draft ON public.duty_version USING btree (county, duty_id) WHERE (state = 'draft'::text);
alter table duty_version enable row level security;
alter table duty_version force row level security;
create policy duty_version_county on duty_version for select
  using (county = jy_county());
create policy duty_version_decide on duty_version for update
  using (county = jy_county() AND jy_scopes() @> ARRAY['duties:keeper'::text]);
create policy duty_version_draft on duty_version for insert
  with check (county = jy_county() AND state = 'draft'::text AND jy_scopes() @> ARRAY['duties:keeper'::text]);
CREATE TRIGGER duty_version_as_decided BEFORE UPDATE ON duty_version FOR EACH ROW EXECUTE FUNCTION refuse_change_of_duty();
CREATE TRIGGER duty_version_kept BEFORE DELETE ON duty_version FOR EACH ROW EXECUTE FUNCTION refuse_rewrite();
grant insert, select, update (state, decided_by, decided_at, decision) on duty_version to jieyou_app;

create table follow_try (
  county text not null,
  key    bytea not null,
  failed integer not null,
  until  timestamp with time zone not null,
  PRIMARY KEY (county, key),
  CHECK (octet_length(key) = 16)
);
CREATE INDEX follow_try_until ON public.follow_try USING btree (county, until);
alter table follow_try enable row level security;
alter table follow_try force row level security;
create policy follow_try_public on follow_try for all
  using (county = jy_county() AND jy_scopes() @> ARRAY['public:follow'::text]);
grant delete, insert, select, update on follow_try to jieyou_app;

create table grid (
  county       text not null,
  id           uuid not null,
  code         text not null,
  kind         text not null,
  name         text not null,
  village_path text not null,
  parent_id    uuid,
  aliases      text[] not null default '{}'::text[],
  tags         text[] not null default '{}'::text[],
  police_beat  text,
  valid_from   date not null,
  until_on     date,
  replaced_by  uuid,
  PRIMARY KEY (county, id),
  UNIQUE (county, code),
  FOREIGN KEY (county, parent_id) REFERENCES grid(county, id),
  CHECK (code ~ '^[0-9]{15}$'::text),
  CHECK (kind = ANY (ARRAY['basic'::text, 'exclusive'::text, 'micro'::text])),
  CHECK (kind = 'micro'::text OR parent_id IS NULL),
  CHECK (until_on IS NULL OR until_on >= valid_from)
);
CREATE INDEX grid_village ON public.grid USING btree (county, village_path);
alter table grid enable row level security;
alter table grid force row level security;
create policy grid_changed on grid for update
  using (county = jy_county() AND path_chain(village_path) && jy_scopes());
create policy grid_drawn on grid for insert
  with check (county = jy_county() AND path_chain(village_path) && jy_scopes());
create policy grid_read on grid for select
  using (county = jy_county());
grant insert, select, update on grid to jieyou_app;

create table grid_area (
  county     text not null,
  grid_id    uuid not null,
  n          integer not null,
  valid_from date not null,
  until_on   date,
  outline    jsonb not null,
  hectares   double precision not null,
  min_lng    double precision not null,
  max_lng    double precision not null,
  min_lat    double precision not null,
  max_lat    double precision not null,
  PRIMARY KEY (county, grid_id, n),
  FOREIGN KEY (county, grid_id) REFERENCES grid(county, id)
);
CREATE INDEX grid_area_box ON public.grid_area USING btree (county, min_lng, max_lng, min_lat, max_lat);
CREATE UNIQUE INDEX grid_area_current ON public.grid_area USING btree (county, grid_id) WHERE (until_on IS NULL);
alter table grid_area enable row level security;
alter table grid_area force row level security;
create policy grid_area_drawn on grid_area for insert
  with check (county = jy_county() AND grid_in_scope(county, grid_id));
create policy grid_area_ended on grid_area for update
  using (county = jy_county() AND grid_in_scope(county, grid_id));
create policy grid_area_read on grid_area for select
  using (county = jy_county());
grant insert, select, update on grid_area to jieyou_app;

create table grid_holder (
  county      text not null,
  id          uuid not null,
  grid_id     uuid not null,
  post        text not null,
  responsible boolean not null,
  staff_id    uuid,
  name        text,
  from_on     date not null,
  until_on    date,
  note        text,
  PRIMARY KEY (county, id),
  FOREIGN KEY (county, grid_id) REFERENCES grid(county, id),
  FOREIGN KEY (county, staff_id) REFERENCES staff(county, id),
  CHECK ((staff_id IS NULL) <> (name IS NULL)),
  CHECK (post = ANY (ARRAY['chief'::text, 'full_time'::text, 'part_time'::text, 'auxiliary'::text, 'micro_head'::text, 'police'::text]))
);
CREATE INDEX grid_holder_grid ON public.grid_holder USING btree (county, grid_id);
CREATE UNIQUE INDEX grid_one_responsible ON public.grid_holder USING btree (county, grid_id) WHERE (responsible AND (until_on IS NULL));
alter table grid_holder enable row level security;
alter table grid_holder force row level security;
create policy grid_holder_left on grid_holder for update
  using (county = jy_county() AND grid_in_scope(county, grid_id));
create policy grid_holder_named on grid_holder for insert
  with check (county = jy_county() AND grid_in_scope(county, grid_id));
create policy grid_holder_read on grid_holder for select
  using (county = jy_county());
grant insert, select, update on grid_holder to jieyou_app;

create table grid_mark (
  county   text not null,
  id       uuid not null,
  grid_id  uuid not null,
  kind     text not null,
  name     text not null,
  aliases  text[] not null default '{}'::text[],
  lng      double precision not null,
  lat      double precision not null,
  until_on date,
  PRIMARY KEY (county, id),
  FOREIGN KEY (county, grid_id) REFERENCES grid(county, id),
  CHECK (kind = ANY (ARRAY['landmark'::text, 'address'::text, 'exit'::text, 'hydrant'::text, 'school'::text, 'clinic'::text, 'key_place'::text]))
);
CREATE INDEX grid_mark_grid ON public.grid_mark USING btree (county, grid_id);
alter table grid_mark enable row level security;
alter table grid_mark force row level security;
create policy grid_mark_ended on grid_mark for update
  using (county = jy_county() AND grid_in_scope(county, grid_id));
create policy grid_mark_read on grid_mark for select
  using (county = jy_county());
create policy grid_mark_set on grid_mark for insert
  with check (county = jy_county() AND grid_in_scope(county, grid_id));
grant insert, select, update on grid_mark to jieyou_app;

create table grid_ring (
  county  text not null,
  grid_id uuid not null,
  n       integer not null,
  part    integer not null,
  ring    integer not null,
  shape   polygon not null,
  PRIMARY KEY (county, grid_id, n, part, ring),
  FOREIGN KEY (county, grid_id, n) REFERENCES grid_area(county, grid_id, n)
);
alter table grid_ring enable row level security;
alter table grid_ring force row level security;
create policy grid_ring_drawn on grid_ring for insert
  with check (county = jy_county() AND grid_in_scope(county, grid_id));
create policy grid_ring_read on grid_ring for select
  using (county = jy_county());
grant insert, select on grid_ring to jieyou_app;

create table import_job (
  county      text not null,
  id          uuid not null,
  source      text not null,
  file_name   text not null,
  file_sha256 bytea not null,
  state       text not null,
  sheet       text not null default ''::text,
  header_row  integer not null,
  headers     text[] not null,
  mapping     jsonb,
  notes       text[] not null default '{}'::text[],
  total       integer not null default 0,
  done        integer not null default 0,
  duplicate   integer not null default 0,
  problem     integer not null default 0,
  org_path    text not null,
  created_by  uuid not null,
  post_id     uuid not null,
  role        text not null,
  scope_path  text not null,
  identity    text[] not null,
  created_at  timestamp with time zone not null,
  started_at  timestamp with time zone,
  beat_at     timestamp with time zone,
  ended_at    timestamp with time zone,
  PRIMARY KEY (county, id),
  CHECK (octet_length(file_sha256) = 32),
  CHECK (state = ANY (ARRAY['uploaded'::text, 'running'::text, 'done'::text, 'discarded'::text]))
);
CREATE INDEX import_job_file ON public.import_job USING btree (county, org_path, file_sha256);
CREATE INDEX import_job_recent ON public.import_job USING btree (county, created_at DESC);
CREATE INDEX import_job_running ON public.import_job USING btree (county, beat_at) WHERE (state = 'running'::text);
alter table import_job enable row level security;
alter table import_job force row level security;
create policy import_job_scope on import_job for all
  using (county = jy_county() AND path_chain(org_path) && jy_scopes());
grant insert, select, update on import_job to jieyou_app;

create table import_mapping (
  county   text not null,
  name     text not null,
  mapping  jsonb not null,
  org_path text not null,
  saved_by uuid not null,
  saved_at timestamp with time zone not null,
  PRIMARY KEY (county, name)
);
alter table import_mapping enable row level security;
alter table import_mapping force row level security;
create policy import_mapping_change on import_mapping for update
  using (county = jy_county() AND path_chain(org_path) && jy_scopes());
create policy import_mapping_county on import_mapping for select
  using (county = jy_county());
create policy import_mapping_save on import_mapping for insert
  with check (county = jy_county() AND path_chain(org_path) && jy_scopes());
grant insert, select, update on import_mapping to jieyou_app;

create table import_row (
  county       text not null,
  job_id       uuid not null,
  row_no       integer not null,
  org_path     text not null,
  source       text not null,
  status       text not null,
  cells        jsonb,
  fault        text,
  key          text,
  content_hash text,
  matter_id    uuid,
  problem      jsonb,
  PRIMARY KEY (county, job_id, row_no),
  FOREIGN KEY (county, job_id) REFERENCES import_job(county, id),
  CHECK ((cells IS NOT NULL) = (status = ANY (ARRAY['pending'::text, 'problem'::text]))),
  CHECK (status <> 'done'::text OR key IS NOT NULL AND matter_id IS NOT NULL),
  CHECK (status = ANY (ARRAY['pending'::text, 'done'::text, 'duplicate'::text, 'problem'::text, 'discarded'::text]))
);
CREATE UNIQUE INDEX import_row_once ON public.import_row USING btree (county, org_path, source, key) WHERE (status = 'done'::text);
CREATE INDEX import_row_pending ON public.import_row USING btree (county, job_id, row_no) WHERE (status = 'pending'::text);
CREATE INDEX import_row_problem ON public.import_row USING btree (county, job_id, row_no) WHERE (status = 'problem'::text);
alter table import_row enable row level security;
alter table import_row force row level security;
create policy import_row_scope on import_row for all
  using (county = jy_county() AND path_chain(org_path) && jy_scopes());
grant insert, select, update on import_row to jieyou_app;

create table information (
  county      text not null,
  id          uuid not null,
  no          integer not null,
  unit_path   text not null,
  tag         text not null,
  source      text not null,
  reliability text not null,
  what        text,
  place       text,
  happened_on date,
  reporter    bytea,
  recorded_by uuid not null,
  recorded_at timestamp with time zone not null,
  state       text not null default 'new'::text,
  expires_on  date not null,
  watch_until date,
  reason      text,
  merged_into uuid,
  turned_kind text,
  turned_id   uuid,
  ended_by    uuid,
  ended_at    timestamp with time zone,
  PRIMARY KEY (county, id),
  UNIQUE (county, no),
  CHECK (state <> 'expired'::text OR what IS NULL AND place IS NULL AND reporter IS NULL),
  CHECK (no >= 1),
  CHECK (expires_on <= ((recorded_at AT TIME ZONE 'Asia/Shanghai'::text)::date + 90)),
  CHECK (state = ANY (ARRAY['new'::text, 'watching'::text, 'merged'::text, 'discarded'::text, 'converted'::text, 'expired'::text])),
  CHECK ((state = 'converted'::text) = (turned_kind IS NOT NULL AND turned_id IS NOT NULL)),
  CHECK (turned_kind = ANY (ARRAY['matter'::text, 'task'::text, 'risk'::text]))
);
CREATE INDEX information_due ON public.information USING btree (county, expires_on) WHERE (state <> ALL (ARRAY['converted'::text, 'expired'::text]));
CREATE INDEX information_merged ON public.information USING btree (county, merged_into) WHERE (merged_into IS NOT NULL);
CREATE INDEX information_open ON public.information USING btree (county, no) WHERE (state = ANY (ARRAY['new'::text, 'watching'::text]));
alter table information enable row level security;
alter table information force row level security;
create policy information_reach on information for all
  using (county = jy_county() AND (path_chain(unit_path) && jy_scopes() OR (unit_path = ANY (jy_identity()))));
grant insert, select, update on information to jieyou_app;

create table information_view (
  county         text not null,
  id             bigint not null generated always as identity,
  information_id uuid not null,
  staff_id       uuid not null,
  reason         text not null,
  at             timestamp with time zone not null,
  PRIMARY KEY (county, id)
);
alter table information_view enable row level security;
alter table information_view force row level security;
create policy information_view_reach on information_view for all
  using (county = jy_county() AND (EXISTS ( SELECT 1
   FROM information i
  WHERE i.county = information_view.county AND i.id = information_view.information_id)));
CREATE TRIGGER information_view_as_written BEFORE DELETE OR UPDATE ON information_view FOR EACH ROW EXECUTE FUNCTION refuse_rewrite();
grant insert, select on information_view to jieyou_app;

create table ledger_entry (
  county     text not null,
  matter_id  uuid not null,
  seq        integer not null,
  body       text not null,
  hash       bytea not null,
  prev_hash  bytea not null,
  act        text not null,
  actor      uuid not null,
  actor_org  text not null,
  at         timestamp with time zone not null,
  command_id uuid not null,
  PRIMARY KEY (county, matter_id, seq),
  CHECK (octet_length(hash) = 32),
  CHECK (octet_length(prev_hash) = 32),
  CHECK (seq > 0)
);
alter table ledger_entry enable row level security;
alter table ledger_entry force row level security;
create policy ledger_entry_append on ledger_entry for insert
  with check ((EXISTS ( SELECT 1
   FROM matter m
  WHERE m.county = ledger_entry.county AND m.id = ledger_entry.matter_id)));
create policy ledger_entry_own on ledger_entry for select
  using (path_chain(actor_org) && jy_scopes() AND NOT walled_from_me(county, matter_id));
create policy ledger_entry_owner on ledger_entry for all to jieyou_owner
  using (true);
create policy ledger_entry_scope on ledger_entry for select
  using ((EXISTS ( SELECT 1
   FROM matter m
  WHERE m.county = ledger_entry.county AND m.id = ledger_entry.matter_id)));
create policy ledger_entry_verify on ledger_entry for select
  using (county = jy_county() AND jy_scopes() @> ARRAY['system:verify'::text]);
CREATE TRIGGER ledger_entry_as_written BEFORE DELETE OR UPDATE ON ledger_entry FOR EACH ROW EXECUTE FUNCTION refuse_rewrite();
CREATE TRIGGER ledger_entry_continue AFTER INSERT ON ledger_entry REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION ledger_continue();
CREATE TRIGGER ledger_entry_not_emptied BEFORE TRUNCATE ON ledger_entry FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewrite();
CREATE TRIGGER search_urged AFTER INSERT ON ledger_entry FOR EACH ROW WHEN (new.act = 'urge'::text) EXECUTE FUNCTION search_follow();
grant insert, select on ledger_entry to jieyou_app;

create table ledger_unsealed (
  county    text not null,
  matter_id uuid not null,
  seq       integer not null,
  hash      bytea not null,
  xid       xid8 not null default pg_current_xact_id(),
  PRIMARY KEY (county, matter_id, seq)
);
CREATE INDEX ledger_unsealed_xid ON public.ledger_unsealed USING btree (county, xid);
alter table ledger_unsealed enable row level security;
alter table ledger_unsealed force row level security;
create policy ledger_unsealed_owner on ledger_unsealed for all to jieyou_owner
  using (true);
create policy ledger_unsealed_seal on ledger_unsealed for all
  using (county = jy_county() AND jy_scopes() @> ARRAY['system:seal'::text]);
create policy ledger_unsealed_verify on ledger_unsealed for select
  using (county = jy_county() AND jy_scopes() @> ARRAY['system:verify'::text]);
CREATE TRIGGER ledger_unsealed_as_written BEFORE UPDATE ON ledger_unsealed FOR EACH ROW EXECUTE FUNCTION refuse_rewrite();
CREATE TRIGGER ledger_unsealed_not_emptied BEFORE TRUNCATE ON ledger_unsealed FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewrite();
CREATE TRIGGER ledger_unsealed_only_sealed AFTER DELETE ON ledger_unsealed REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION ledger_unsealed_leave();
grant delete, select on ledger_unsealed to jieyou_app;

create table matter (
  county           text not null,
  id               uuid not null,
  code             text not null,
  stage            text not null,
  nature           text not null,
  kind             text not null,
  channel          text not null,
  grade            text,
  level            text not null,
  centre_path      text not null,
  owner_path       text not null,
  holder_path      text,
  first_receiver   uuid,
  answerable       text not null,
  readable         text[] not null,
  walled           text[] not null default '{}'::text[],
  registered_at    timestamp with time zone not null,
  recorded_at      timestamp with time zone not null default now(),
  nearest_due      timestamp with time zone,
  outcome          text,
  concluded_at     timestamp with time zone,
  hops             integer not null default 0,
  returns          integer not null default 0,
  consultation_due boolean not null default false,
  visit            uuid,
  extension_asked  boolean not null default false,
  place            text not null default ''::text,
  source           text,
  external_no      text,
  imported         boolean not null default false,
  method           text not null,
  version          integer not null,
  state            jsonb not null,
  objected         boolean not null default false,
  sponsor_due      boolean not null default false,
  PRIMARY KEY (county, id),
  UNIQUE (county, code)
);
CREATE INDEX matter_consultation ON public.matter USING btree (county, id) WHERE (consultation_due AND (stage <> ALL (ARRAY['archived'::text, 'merged'::text])));
CREATE INDEX matter_due ON public.matter USING btree (county, nearest_due, id) WHERE (nearest_due IS NOT NULL);
CREATE INDEX matter_extension ON public.matter USING btree (county, id) WHERE extension_asked;
CREATE INDEX matter_live_due ON public.matter USING btree (county, COALESCE(nearest_due, 'infinity'::timestamp with time zone), registered_at, id) WHERE (stage <> ALL (ARRAY['archived'::text, 'merged'::text]));
CREATE INDEX matter_live_readable ON public.matter USING gin (readable) WITH (fastupdate=off) WHERE (stage <> ALL (ARRAY['archived'::text, 'merged'::text]));
CREATE INDEX matter_live_stage ON public.matter USING btree (county, stage) WHERE (stage <> ALL (ARRAY['archived'::text, 'merged'::text]));
CREATE INDEX matter_new ON public.matter USING btree (county, recorded_at);
CREATE INDEX matter_objected ON public.matter USING btree (county, id) WHERE objected;
CREATE INDEX matter_own ON public.matter USING btree (county, owner_path COLLATE "C");
CREATE INDEX matter_readable ON public.matter USING gin (readable) WITH (fastupdate=off);
CREATE INDEX matter_registered ON public.matter USING btree (county, registered_at, id);
CREATE INDEX matter_sponsor ON public.matter USING btree (county, id) WHERE (sponsor_due AND (stage <> ALL (ARRAY['archived'::text, 'merged'::text])));
CREATE INDEX matter_visit ON public.matter USING btree (county, visit) WHERE (visit IS NOT NULL);
alter table matter enable row level security;
alter table matter force row level security;
create policy matter_owner on matter for all to jieyou_owner
  using (true);
create policy matter_scope on matter for all
  using (county = jy_county() AND readable && jy_scopes() AND NOT walled && jy_identity())
  with check (county = jy_county() AND readable && jy_scopes());
CREATE TRIGGER search_matter AFTER UPDATE ON matter FOR EACH ROW WHEN (old.readable IS DISTINCT FROM new.readable OR old.walled IS DISTINCT FROM new.walled OR old.owner_path IS DISTINCT FROM new.owner_path OR old.place IS DISTINCT FROM new.place OR old.external_no IS DISTINCT FROM new.external_no OR jsonb_path_query_array(old.state, '$."orders"[*]."number"'::jsonpath) IS DISTINCT FROM jsonb_path_query_array(new.state, '$."orders"[*]."number"'::jsonpath) OR jsonb_path_query_array(old.state, '$."orders"[*]?(@."status" != "returned" && @."status" != "revoked")."to"'::jsonpath) IS DISTINCT FROM jsonb_path_query_array(new.state, '$."orders"[*]?(@."status" != "returned" && @."status" != "revoked")."to"'::jsonpath)) EXECUTE FUNCTION search_follow();
grant insert, select, update on matter to jieyou_app;

create table matter_fact (
  county          text not null,
  matter_id       uuid not null,
  counted_by      text[] not null,
  walled          text[] not null,
  owner_path      text not null,
  lead_path       text,
  nature          text not null,
  kind            text not null,
  channel         text not null,
  grade           text,
  level           text not null,
  method          text not null,
  imported        boolean not null,
  merged          boolean not null,
  registered_at   timestamp with time zone not null,
  recorded_at     timestamp with time zone not null,
  accepted_at     timestamp with time zone,
  refused_at      timestamp with time zone,
  withdrawn_at    timestamp with time zone,
  dispatched_at   timestamp with time zone,
  received_at     timestamp with time zone,
  concluded_at    timestamp with time zone,
  concluded_known timestamp with time zone,
  outcome         text,
  done_by         text,
  done_level      text,
  verified_at     timestamp with time zone,
  by_mediation    boolean not null,
  hops            integer not null,
  returned        integer not null,
  reopened        integer not null,
  asked_back      integer not null,
  call_back       text,
  solved          boolean,
  accept_due      timestamp with time zone,
  accept_kept     boolean,
  contact_due     timestamp with time zone,
  contact_kept    boolean,
  resolve_due     timestamp with time zone,
  resolve_kept    boolean,
  feedback_due    timestamp with time zone,
  feedback_kept   boolean,
  changed_at      timestamp with time zone not null,
  PRIMARY KEY (county, matter_id)
);
CREATE INDEX matter_fact_accepted ON public.matter_fact USING btree (county, accepted_at) WHERE (accepted_at IS NOT NULL);
CREATE INDEX matter_fact_concluded ON public.matter_fact USING btree (county, concluded_at) WHERE (concluded_at IS NOT NULL);
CREATE INDEX matter_fact_dispatched ON public.matter_fact USING btree (county, dispatched_at) WHERE (dispatched_at IS NOT NULL);
CREATE INDEX matter_fact_open ON public.matter_fact USING btree (county, accepted_at) WHERE ((accepted_at IS NOT NULL) AND (concluded_at IS NULL));
CREATE INDEX matter_fact_owner ON public.matter_fact USING btree (county, owner_path text_pattern_ops);
CREATE INDEX matter_fact_registered ON public.matter_fact USING btree (county, registered_at);
CREATE INDEX matter_fact_resolve_due ON public.matter_fact USING btree (county, resolve_due) WHERE (resolve_due IS NOT NULL);
alter table matter_fact enable row level security;
alter table matter_fact force row level security;
create policy matter_fact_owner on matter_fact for all to jieyou_owner
  using (true);
create policy matter_fact_scope on matter_fact for select to jieyou_app
  using (county = jy_county() AND counted_by && (( SELECT jy_scopes() AS jy_scopes)) AND NOT walled && (( SELECT jy_identity() AS jy_identity)));
grant select on matter_fact to jieyou_app;

create table matter_link (
  county  text not null,
  from_id uuid not null,
  to_id   uuid not null,
  kind    text not null,
  at      timestamp with time zone not null,
  PRIMARY KEY (county, from_id, to_id, kind)
);
CREATE INDEX matter_link_to ON public.matter_link USING btree (county, to_id);
alter table matter_link enable row level security;
alter table matter_link force row level security;
create policy matter_link_by_pass on matter_link as restrictive for select to jieyou_app
  using (jy_pass() IS NULL);
create policy matter_link_scope on matter_link for all
  using ((EXISTS ( SELECT 1
   FROM matter m
  WHERE m.county = matter_link.county AND (m.id = ANY (ARRAY[matter_link.from_id, matter_link.to_id])))));
grant insert, select on matter_link to jieyou_app;

create table matter_note (
  county    text not null,
  matter_id uuid not null,
  id        uuid not null,
  act       text not null,
  field     text not null,
  body      text not null,
  salt      bytea not null,
  by_staff  uuid not null,
  by_org    text not null,
  at        timestamp with time zone not null,
  PRIMARY KEY (county, matter_id, id)
);
alter table matter_note enable row level security;
alter table matter_note force row level security;
create policy matter_note_by_pass on matter_note as restrictive for select to jieyou_app
  using (jy_pass() IS NULL OR by_org = 'person'::text AND jy_identity() @> ARRAY['person:'::text || by_staff] OR act = 'conclude'::text AND field = 'result'::text OR act = 'not_accept'::text AND field = 'reason'::text OR act = 'answer_objection'::text AND field = 'reply'::text);
create policy matter_note_own on matter_note for select
  using (path_chain(by_org) && jy_scopes() AND NOT walled_from_me(county, matter_id));
create policy matter_note_scope on matter_note for all
  using ((EXISTS ( SELECT 1
   FROM matter m
  WHERE m.county = matter_note.county AND m.id = matter_note.matter_id)));
grant delete, insert, select, update on matter_note to jieyou_app;

create table matter_pass (
  county      text not null,
  id          uuid not null,
  matter_id   uuid not null,
  party_id    uuid not null,
  token_index bytea not null,
  issued_at   timestamp with time zone not null,
  issued_by   uuid,
  revoked_at  timestamp with time zone,
  PRIMARY KEY (county, id),
  CHECK (octet_length(token_index) = 16)
);
CREATE INDEX matter_pass_matter ON public.matter_pass USING btree (county, matter_id);
CREATE INDEX matter_pass_token ON public.matter_pass USING btree (county, token_index);
alter table matter_pass enable row level security;
alter table matter_pass force row level security;
create policy matter_pass_by_pass on matter_pass as restrictive for select to jieyou_app
  using (jy_pass() IS NULL OR id::text = jy_pass());
create policy matter_pass_owner on matter_pass for all to jieyou_owner
  using (true);
create policy matter_pass_scope on matter_pass for all
  using ((EXISTS ( SELECT 1
   FROM matter m
  WHERE m.county = matter_pass.county AND m.id = matter_pass.matter_id)));
grant insert, select, update (revoked_at) on matter_pass to jieyou_app;

create table matter_search (
  county        text not null,
  matter_id     uuid not null,
  registered_at timestamp with time zone not null,
  readable      text[] not null,
  walled        text[] not null,
  units         text[] not null,
  marks         text[] not null,
  code          text not null,
  body          text not null,
  PRIMARY KEY (county, matter_id)
);
CREATE INDEX matter_search_keys ON public.matter_search USING gin (search_keys(readable, units, marks, registered_at, body)) WITH (gin_pending_list_limit='2048');
alter table matter_search enable row level security;
alter table matter_search force row level security;
create policy matter_search_owner on matter_search for all to jieyou_owner
  using (true);

create table matter_text (
  county    text not null,
  matter_id uuid not null,
  version   integer not null,
  title     text not null,
  narrative text not null,
  salt      bytea not null,
  by_staff  uuid not null,
  at        timestamp with time zone not null,
  PRIMARY KEY (county, matter_id, version)
);
alter table matter_text enable row level security;
alter table matter_text force row level security;
create policy matter_text_owner on matter_text for all to jieyou_owner
  using (true);
create policy matter_text_scope on matter_text for all
  using ((EXISTS ( SELECT 1
   FROM matter m
  WHERE m.county = matter_text.county AND m.id = matter_text.matter_id)));
CREATE TRIGGER search_text AFTER INSERT OR DELETE OR UPDATE ON matter_text FOR EACH ROW EXECUTE FUNCTION search_follow();
grant delete, insert, select, update on matter_text to jieyou_app;

create table mediation (
  county         text not null,
  id             uuid not null,
  matter_id      uuid not null,
  committee_path text not null,
  stage          text not null,
  room           text[] not null,
  opened_at      timestamp with time zone not null,
  due            timestamp with time zone,
  report_due     timestamp with time zone,
  state          jsonb not null,
  filed_on       date,
  PRIMARY KEY (county, id)
);
CREATE INDEX mediation_filed ON public.mediation USING btree (county, filed_on) WHERE (filed_on IS NOT NULL);
CREATE INDEX mediation_matter ON public.mediation USING btree (county, matter_id);
CREATE UNIQUE INDEX mediation_one_open ON public.mediation USING btree (county, matter_id) WHERE (stage <> ALL (ARRAY['ended'::text, 'performed'::text]));
CREATE INDEX mediation_open ON public.mediation USING btree (county, committee_path, due) WHERE (stage <> ALL (ARRAY['ended'::text, 'performed'::text]));
alter table mediation enable row level security;
alter table mediation force row level security;
create policy mediation_by_pass on mediation as restrictive for all to jieyou_app
  using (jy_pass() IS NULL OR id = jy_link());
create policy mediation_matter on mediation for all
  using (county = jy_county() AND (EXISTS ( SELECT 1
   FROM matter m
  WHERE m.county = mediation.county AND m.id = mediation.matter_id)));
create policy mediation_owner on mediation for all to jieyou_owner
  using (true);
CREATE TRIGGER mediation_load AFTER INSERT OR UPDATE ON mediation FOR EACH ROW EXECUTE FUNCTION keep_mediator_load();
grant insert, select, update on mediation to jieyou_app;

create table mediation_file (
  county       text not null,
  matter_id    uuid not null,
  mediation_id uuid not null,
  id           uuid not null,
  mime         text not null,
  size         integer not null,
  sha256       bytea not null,
  body         bytea not null,
  by_staff     uuid not null,
  at           timestamp with time zone not null,
  PRIMARY KEY (county, matter_id, id),
  CHECK (mime = ANY (ARRAY['image/png'::text, 'image/jpeg'::text, 'application/pdf'::text]))
);
CREATE INDEX mediation_file_of ON public.mediation_file USING btree (county, mediation_id);
alter table mediation_file enable row level security;
alter table mediation_file force row level security;
create policy mediation_file_by_link on mediation_file for all
  using (county = jy_county() AND mediation_id = jy_link() AND jy_identity() @> ARRAY['person:'::text || by_staff]);
create policy mediation_file_room on mediation_file for all
  using (county = jy_county() AND (EXISTS ( SELECT 1
   FROM mediation d
  WHERE d.county = mediation_file.county AND d.id = mediation_file.mediation_id AND d.room && (COALESCE(jy_scopes(), '{}'::text[]) || COALESCE(jy_identity(), '{}'::text[])))));
grant delete, insert, select on mediation_file to jieyou_app;

create table mediation_note (
  county       text not null,
  matter_id    uuid not null,
  mediation_id uuid not null,
  id           uuid not null,
  act          text not null,
  field        text not null,
  about        uuid,
  body         text not null,
  salt         bytea not null,
  by_staff     uuid not null,
  by_org       text not null,
  at           timestamp with time zone not null,
  PRIMARY KEY (county, matter_id, id)
);
CREATE INDEX mediation_note_of ON public.mediation_note USING btree (county, mediation_id, at);
alter table mediation_note enable row level security;
alter table mediation_note force row level security;
create policy mediation_note_by_link on mediation_note for select to jieyou_app
  using (county = jy_county() AND mediation_id = jy_link() AND (jy_identity() @> ARRAY['person:'::text || by_staff] OR act = 'draw_up'::text AND field = 'agreement'::text OR (EXISTS ( SELECT 1
   FROM mediation d
  WHERE d.county = mediation_note.county AND d.id = mediation_note.mediation_id AND ((d.state -> 'said'::text) -> 'proposals'::text) @> jsonb_build_array(jsonb_build_object('id', mediation_note.id, 'shared', true))))));
create policy mediation_note_room on mediation_note for all
  using (county = jy_county() AND (EXISTS ( SELECT 1
   FROM mediation d
  WHERE d.county = mediation_note.county AND d.id = mediation_note.mediation_id AND d.room && (COALESCE(jy_scopes(), '{}'::text[]) || COALESCE(jy_identity(), '{}'::text[])))));
create policy mediation_note_side on mediation_note as restrictive for select
  using (about IS NULL OR by_org = 'person'::text OR mediation_id = jy_link() OR (EXISTS ( SELECT 1
   FROM mediation d
  WHERE d.county = mediation_note.county AND d.id = mediation_note.mediation_id AND d.room && (ARRAY( SELECT key.key
           FROM unnest(jy_identity()) key(key)
          WHERE key.key ~~ 'staff:%'::text)))));
create policy mediation_note_write on mediation_note for insert
  with check (county = jy_county() AND (EXISTS ( SELECT 1
   FROM mediation d
  WHERE d.county = mediation_note.county AND d.id = mediation_note.mediation_id)));
grant delete, insert, select, update on mediation_note to jieyou_app;

create table mediator_load (
  county   text not null,
  staff_id uuid not null,
  open     integer not null,
  PRIMARY KEY (county, staff_id),
  CHECK (open >= 0)
);
alter table mediator_load enable row level security;
alter table mediator_load force row level security;
create policy mediator_load_county on mediator_load for all
  using (county = jy_county());
grant insert, select, update (open) on mediator_load to jieyou_app;

create table meeting (
  county      text not null,
  id          uuid not null,
  unit_path   text not null,
  label       text not null,
  duty_id     uuid,
  on_date     date not null,
  at_time     text,
  place       text,
  invited     text[] not null default '{}'::text[],
  guests      text,
  since       timestamp with time zone not null,
  state       text not null default 'prepared'::text,
  year        integer,
  no          integer,
  summary     text,
  prepared_by uuid not null,
  prepared_at timestamp with time zone not null,
  closed_by   uuid,
  closed_at   timestamp with time zone,
  PRIMARY KEY (county, id),
  CHECK ((state = 'closed'::text) = (closed_at IS NOT NULL AND no IS NOT NULL)),
  CHECK (state = ANY (ARRAY['prepared'::text, 'open'::text, 'closed'::text]))
);
CREATE INDEX meeting_invited ON public.meeting USING gin (invited);
CREATE UNIQUE INDEX meeting_of_duty ON public.meeting USING btree (county, duty_id) WHERE (duty_id IS NOT NULL);
CREATE INDEX meeting_unit ON public.meeting USING btree (county, unit_path, on_date DESC);
alter table meeting enable row level security;
alter table meeting force row level security;
create policy meeting_reach on meeting for all
  using (county = jy_county() AND (path_chain(unit_path) && jy_scopes() OR (unit_path = ANY (jy_identity())) OR invited && jy_identity()));
grant insert, select, update on meeting to jieyou_app;

create table meeting_attendance (
  county     text not null,
  meeting_id uuid not null,
  who        text not null,
  said       text not null,
  note       text,
  by_staff   uuid not null,
  at         timestamp with time zone not null,
  PRIMARY KEY (county, meeting_id, who),
  FOREIGN KEY (county, meeting_id) REFERENCES meeting(county, id),
  CHECK (said = ANY (ARRAY['present'::text, 'substitute'::text, 'absent'::text]))
);
alter table meeting_attendance enable row level security;
alter table meeting_attendance force row level security;
create policy meeting_attendance_reach on meeting_attendance for all
  using (county = jy_county() AND (EXISTS ( SELECT 1
   FROM meeting m
  WHERE m.county = meeting_attendance.county AND m.id = meeting_attendance.meeting_id)));
grant insert, select, update on meeting_attendance to jieyou_app;

create table meeting_decision (
  county     text not null,
  meeting_id uuid not null,
  item_id    uuid not null,
  task_id    uuid not null,
  PRIMARY KEY (county, meeting_id, task_id),
  FOREIGN KEY (county, meeting_id, item_id) REFERENCES meeting_item(county, meeting_id, id)
);
alter table meeting_decision enable row level security;
alter table meeting_decision force row level security;
create policy meeting_decision_reach on meeting_decision for all
  using (county = jy_county() AND (EXISTS ( SELECT 1
   FROM meeting_item i
  WHERE i.county = meeting_decision.county AND i.meeting_id = meeting_decision.meeting_id AND i.id = meeting_decision.item_id)));
grant insert, select on meeting_decision to jieyou_app;

create table meeting_item (
  county     text not null,
  meeting_id uuid not null,
  id         uuid not null,
  n          integer not null,
  part       text not null,
  matter_id  uuid,
  ref_id     uuid,
  words      text,
  outside    text[] not null default '{}'::text[],
  minutes    text not null default ''::text,
  version    integer not null default 0,
  off        boolean not null default false,
  edited_by  uuid,
  edited_at  timestamp with time zone,
  PRIMARY KEY (county, meeting_id, id),
  FOREIGN KEY (county, meeting_id) REFERENCES meeting(county, id)
);
alter table meeting_item enable row level security;
alter table meeting_item force row level security;
create policy meeting_item_reach on meeting_item for all
  using (county = jy_county() AND (EXISTS ( SELECT 1
   FROM meeting m
  WHERE m.county = meeting_item.county AND m.id = meeting_item.meeting_id)) AND (matter_id IS NULL OR (EXISTS ( SELECT 1
   FROM matter t
  WHERE t.county = meeting_item.county AND t.id = meeting_item.matter_id))));
grant insert, select, update on meeting_item to jieyou_app;

create table method (
  county         text not null,
  id             text not null,
  version        integer not null,
  text           text not null,
  hash           text not null,
  status         text not null default 'proposed'::text,
  proposed_by    uuid not null,
  proposed_at    timestamp with time zone not null,
  published_by   uuid,
  published_at   timestamp with time zone,
  effective_from date,
  PRIMARY KEY (county, id, version),
  FOREIGN KEY (county, proposed_by) REFERENCES staff(county, id),
  FOREIGN KEY (county, published_by) REFERENCES staff(county, id),
  CHECK (county ~ '^[0-9]{6}$'::text),
  CHECK (hash ~ '^[0-9a-f]{64}$'::text),
  CHECK (id ~ '^[a-z][a-z0-9_-]{0,39}$'::text),
  CHECK ((status = 'published'::text) = (published_by IS NOT NULL AND published_at IS NOT NULL AND effective_from IS NOT NULL)),
  CHECK (published_by <> proposed_by),
  CHECK (status = ANY (ARRAY['proposed'::text, 'published'::text])),
  CHECK (version >= 1)
);
CREATE INDEX method_published ON public.method USING btree (county, effective_from DESC, published_at DESC) WHERE (status = 'published'::text);
alter table method enable row level security;
alter table method force row level security;
create policy method_county on method for all
  using (county = jy_county());
CREATE TRIGGER method_as_published BEFORE DELETE OR UPDATE ON method FOR EACH ROW EXECUTE FUNCTION refuse_change_in_force();
CREATE TRIGGER method_ground AFTER INSERT OR DELETE OR UPDATE ON method FOR EACH ROW EXECUTE FUNCTION county_ground_changed();
grant insert, select, update on method to jieyou_app;

create table month_close (
  county    text not null,
  month     date not null,
  closed_at timestamp with time zone not null,
  closed_by uuid not null,
  hash      bytea not null,
  PRIMARY KEY (county, month),
  CHECK (octet_length(hash) = 32),
  CHECK (EXTRACT(day FROM month) = 1::numeric)
);
alter table month_close enable row level security;
alter table month_close force row level security;
create policy month_close_county on month_close for all
  using (county = jy_county());
CREATE TRIGGER month_close_as_written BEFORE DELETE OR UPDATE ON month_close FOR EACH ROW EXECUTE FUNCTION refuse_rewrite();
grant insert, select on month_close to jieyou_app;

create table month_figure (
  county          text not null,
  month           date not null,
  scope_path      text not null,
  measure         text not null,
  kind            text not null default ''::text,
  measure_version integer not null,
  numerator       bigint not null,
  denominator     bigint,
  value           double precision,
  PRIMARY KEY (county, month, scope_path, measure, kind)
);
alter table month_figure enable row level security;
alter table month_figure force row level security;
create policy month_figure_scope on month_figure for all
  using (county = jy_county() AND path_chain(scope_path) && (( SELECT jy_scopes() AS jy_scopes)));
CREATE TRIGGER month_figure_as_written BEFORE DELETE OR UPDATE ON month_figure FOR EACH ROW EXECUTE FUNCTION refuse_rewrite();
grant insert, select on month_figure to jieyou_app;

create table not_same (
  county    text not null,
  id        uuid not null default gen_random_uuid(),
  one_id    uuid not null,
  other_id  uuid not null,
  why       text not null,
  note      text,
  by_staff  uuid not null,
  by_org    text not null,
  at        timestamp with time zone not null,
  undone_by uuid,
  undone_at timestamp with time zone,
  PRIMARY KEY (county, id),
  CHECK (one_id < other_id),
  CHECK ((undone_by IS NULL) = (undone_at IS NULL))
);
CREATE INDEX not_same_other ON public.not_same USING btree (county, other_id) WHERE (undone_at IS NULL);
CREATE UNIQUE INDEX not_same_pair ON public.not_same USING btree (county, one_id, other_id) WHERE (undone_at IS NULL);
alter table not_same enable row level security;
alter table not_same force row level security;
create policy not_same_pair on not_same for all
  using (county = jy_county() AND (EXISTS ( SELECT 1
   FROM matter m
  WHERE m.county = not_same.county AND m.id = not_same.one_id)) AND (EXISTS ( SELECT 1
   FROM matter m
  WHERE m.county = not_same.county AND m.id = not_same.other_id)));
grant insert, select, update on not_same to jieyou_app;

create table notice (
  county     text not null,
  id         uuid not null default gen_random_uuid(),
  matter_id  uuid not null,
  code       text not null,
  template   text not null,
  params     jsonb not null default '{}'::jsonb,
  to_path    text,
  to_staff   uuid,
  to_party   uuid,
  reader     text not null,
  channel    text not null,
  urgent     boolean not null default false,
  created_at timestamp with time zone not null,
  not_before timestamp with time zone not null,
  state      text not null default 'waiting'::text,
  attempts   integer not null default 0,
  last_error text,
  PRIMARY KEY (county, id),
  CHECK (channel ~ '^[a-z_]+$'::text),
  CHECK (num_nonnulls(to_path, to_staff, to_party) = 1),
  CHECK (state = ANY (ARRAY['waiting'::text, 'sent'::text, 'printed'::text, 'dropped'::text, 'dead'::text]))
);
CREATE INDEX notice_dead ON public.notice USING btree (county, created_at DESC) WHERE (state = 'dead'::text);
CREATE INDEX notice_due ON public.notice USING btree (county, not_before, id) WHERE (state = 'waiting'::text);
CREATE INDEX notice_reader ON public.notice USING btree (county, reader, channel, created_at DESC);
alter table notice enable row level security;
alter table notice force row level security;
create policy notice_carry on notice for select
  using (county = jy_county() AND jy_scopes() @> ARRAY['system:notices'::text]);
create policy notice_carry_on on notice for update
  using (county = jy_county() AND jy_scopes() @> ARRAY['system:notices'::text]);
create policy notice_mine on notice for select
  using (county = jy_county() AND (reader = ANY (jy_scopes())) AND NOT walled_from_me(county, matter_id));
create policy notice_mine_done on notice for update
  using (county = jy_county() AND (reader = ANY (jy_scopes())) AND NOT walled_from_me(county, matter_id));
create policy notice_tell on notice for insert
  with check (county = jy_county() AND (EXISTS ( SELECT 1
   FROM matter m
  WHERE m.county = notice.county AND m.id = notice.matter_id)));
grant insert, select, update (not_before, state, attempts, last_error) on notice to jieyou_app;

create table notice_receipt (
  county    text not null,
  id        bigint not null generated always as identity,
  notice_id uuid not null,
  at        timestamp with time zone not null,
  event     text not null,
  by_staff  uuid,
  attempt   integer not null default 0,
  reason    text,
  PRIMARY KEY (county, id),
  CHECK (event = ANY (ARRAY['sent'::text, 'delivered'::text, 'read'::text, 'printed'::text, 'failed'::text, 'dead'::text, 'dropped'::text, 'retried'::text]))
);
CREATE UNIQUE INDEX notice_receipt_once ON public.notice_receipt USING btree (county, notice_id, event, by_staff) NULLS NOT DISTINCT WHERE (event = ANY (ARRAY['sent'::text, 'delivered'::text, 'read'::text, 'printed'::text]));
alter table notice_receipt enable row level security;
alter table notice_receipt force row level security;
create policy notice_receipt_add on notice_receipt for insert
  with check ((EXISTS ( SELECT 1
   FROM notice n
  WHERE n.county = notice_receipt.county AND n.id = notice_receipt.notice_id)));
create policy notice_receipt_scope on notice_receipt for select
  using ((EXISTS ( SELECT 1
   FROM notice n
  WHERE n.county = notice_receipt.county AND n.id = notice_receipt.notice_id)));
CREATE TRIGGER notice_receipt_as_written BEFORE DELETE OR UPDATE ON notice_receipt FOR EACH ROW EXECUTE FUNCTION refuse_rewrite();
grant insert, select on notice_receipt to jieyou_app;

create table notice_setting (
  county          text not null,
  quiet_from      time without time zone not null default '22:00:00'::time without time zone,
  quiet_to        time without time zone not null default '07:00:00'::time without time zone,
  unit_channels   text[] not null default '{screen,print}'::text[],
  person_channels text[] not null default '{print}'::text[],
  changed_by      uuid,
  changed_at      timestamp with time zone,
  PRIMARY KEY (county),
  CHECK (county ~ '^[0-9]{6}$'::text)
);
alter table notice_setting enable row level security;
alter table notice_setting force row level security;
create policy notice_setting_county on notice_setting for all
  using (county = jy_county());
grant insert, select, update on notice_setting to jieyou_app;

create table org (
  county     text not null,
  id         uuid not null,
  path       text not null,
  kind       text not null,
  name       text not null,
  short_name text not null,
  area_code  text not null,
  valid_from date not null,
  valid_to   date,
  PRIMARY KEY (county, id),
  UNIQUE (county, path),
  CHECK (area_code ~ '^[0-9]{12}$'::text),
  CHECK (kind = ANY (ARRAY['county'::text, 'township'::text, 'village'::text, 'grid'::text, 'centre'::text, 'department'::text, 'committee'::text])),
  CHECK (path ~ '^c[0-9]{6}(\.[a-z0-9_]+)*$'::text)
);
alter table org enable row level security;
alter table org force row level security;
create policy org_county on org for all
  using (county = jy_county());
CREATE TRIGGER org_ground AFTER INSERT OR DELETE OR UPDATE ON org FOR EACH ROW EXECUTE FUNCTION county_ground_changed();
grant insert, select, update on org to jieyou_app;

create table package_note (
  county    text not null,
  matter_id uuid not null,
  id        uuid not null,
  about     uuid,
  act       text not null,
  field     text not null,
  body      text not null,
  salt      bytea not null,
  by_staff  uuid not null,
  at        timestamp with time zone not null,
  PRIMARY KEY (county, matter_id, id)
);
CREATE INDEX package_note_about ON public.package_note USING btree (county, matter_id, about, at);
alter table package_note enable row level security;
alter table package_note force row level security;
create policy package_note_matter on package_note for all
  using (county = jy_county() AND (EXISTS ( SELECT 1
   FROM matter m
  WHERE m.county = package_note.county AND m.id = package_note.matter_id)));
grant delete, insert, select, update on package_note to jieyou_app;

create table package_run (
  county    text not null,
  matter_id uuid not null,
  id        uuid not null,
  package   text not null,
  stage     text not null,
  chosen_at timestamp with time zone not null,
  state     jsonb not null,
  PRIMARY KEY (county, matter_id, id),
  CHECK (stage = ANY (ARRAY['running'::text, 'finished'::text, 'ended'::text]))
);
CREATE UNIQUE INDEX package_run_one ON public.package_run USING btree (county, matter_id) WHERE (stage = 'running'::text);
alter table package_run enable row level security;
alter table package_run force row level security;
create policy package_run_matter on package_run for all
  using (county = jy_county() AND (EXISTS ( SELECT 1
   FROM matter m
  WHERE m.county = package_run.county AND m.id = package_run.matter_id)));
grant insert, select, update on package_run to jieyou_app;

create table package_step (
  county    text not null,
  matter_id uuid not null,
  run_id    uuid not null,
  id        uuid not null,
  key       text not null,
  state     text not null,
  unit_path text,
  due       timestamp with time zone,
  PRIMARY KEY (county, matter_id, id),
  CHECK (state = ANY (ARRAY['waiting'::text, 'running'::text, 'done'::text, 'failed'::text, 'skipped'::text, 'stopped'::text]))
);
CREATE INDEX package_step_due ON public.package_step USING btree (county, due, id) WHERE (state = 'running'::text);
alter table package_step enable row level security;
alter table package_step force row level security;
create policy package_step_matter on package_step for all
  using (county = jy_county() AND (EXISTS ( SELECT 1
   FROM matter m
  WHERE m.county = package_step.county AND m.id = package_step.matter_id)));
grant insert, select, update on package_step to jieyou_app;

create table paper_series (
  county text not null,
  series text not null,
  year   integer not null,
  last   integer not null,
  PRIMARY KEY (county, series, year)
);
alter table paper_series enable row level security;
alter table paper_series force row level security;
create policy paper_series_county on paper_series for all
  using (county = jy_county());
grant insert, select, update on paper_series to jieyou_app;

create table partner (
  county     text not null,
  id         uuid not null,
  kind       text not null,
  name       text not null,
  org_path   text,
  area_path  text not null,
  retired    boolean not null default false,
  changed_by uuid not null,
  changed_at timestamp with time zone not null,
  PRIMARY KEY (county, id)
);
CREATE UNIQUE INDEX partner_name ON public.partner USING btree (county, name) WHERE (NOT retired);
alter table partner enable row level security;
alter table partner force row level security;
create policy partner_add on partner for insert
  with check (county = jy_county() AND path_chain(area_path) && jy_scopes());
create policy partner_change on partner for update
  using (county = jy_county() AND path_chain(area_path) && jy_scopes());
create policy partner_county on partner for select
  using (county = jy_county());
grant insert, select, update on partner to jieyou_app;

create table party (
  county         text not null,
  matter_id      uuid not null,
  id             uuid not null,
  side           text not null,
  kind           text not null,
  name           text not null,
  agent_for      uuid,
  agent_powers   text,
  representative boolean not null default false,
  phone_sealed   bytea,
  phone_index    bytea,
  phone_index_2  bytea,
  phone_last4    bytea,
  idno_sealed    bytea,
  idno_index     bytea,
  idno_index_2   bytea,
  address        text not null default ''::text,
  safe_contact   text,
  do_not_contact boolean not null default false,
  salt           bytea not null,
  name_index     bytea,
  name_index_2   bytea,
  index_key      bytea,
  PRIMARY KEY (county, matter_id, id),
  CHECK (kind = ANY (ARRAY['person'::text, 'organisation'::text]))
);
CREATE INDEX party_idno ON public.party USING btree (county, idno_index) WHERE (idno_index IS NOT NULL);
CREATE INDEX party_idno_2 ON public.party USING btree (county, idno_index_2) WHERE (idno_index_2 IS NOT NULL);
CREATE INDEX party_index_key ON public.party USING btree (county, index_key);
CREATE INDEX party_name ON public.party USING btree (county, name_index) WHERE (name_index IS NOT NULL);
CREATE INDEX party_name_2 ON public.party USING btree (county, name_index_2) WHERE (name_index_2 IS NOT NULL);
CREATE INDEX party_organisation ON public.party USING btree (county, name) WHERE ((kind = 'organisation'::text) AND (side = 'respondent'::text));
CREATE INDEX party_phone ON public.party USING btree (county, phone_index) WHERE (phone_index IS NOT NULL);
CREATE INDEX party_phone_2 ON public.party USING btree (county, phone_index_2) WHERE (phone_index_2 IS NOT NULL);
alter table party enable row level security;
alter table party force row level security;
create policy party_by_pass on party as restrictive for select to jieyou_app
  using (jy_pass() IS NULL OR jy_identity() @> ARRAY['person:'::text || id]);
create policy party_owner on party for all to jieyou_owner
  using (true);
create policy party_scope on party for all
  using ((EXISTS ( SELECT 1
   FROM matter m
  WHERE m.county = party.county AND m.id = party.matter_id)));
grant insert, select, update on party to jieyou_app;

create table party_link (
  county       text not null,
  id           uuid not null,
  matter_id    uuid not null,
  mediation_id uuid not null,
  holder_id    uuid not null,
  party_id     uuid not null,
  token_index  bytea not null,
  issued_at    timestamp with time zone not null,
  issued_by    uuid not null,
  expires_at   timestamp with time zone not null,
  revoked_at   timestamp with time zone,
  revoked_by   uuid,
  PRIMARY KEY (county, id),
  CHECK (octet_length(token_index) = 16)
);
CREATE INDEX party_link_mediation ON public.party_link USING btree (county, mediation_id);
CREATE INDEX party_link_token ON public.party_link USING btree (county, token_index);
alter table party_link enable row level security;
alter table party_link force row level security;
create policy party_link_by_pass on party_link as restrictive for select to jieyou_app
  using (jy_pass() IS NULL OR id::text = jy_pass());
create policy party_link_owner on party_link for all to jieyou_owner
  using (true);
create policy party_link_scope on party_link for all
  using ((EXISTS ( SELECT 1
   FROM matter m
  WHERE m.county = party_link.county AND m.id = party_link.matter_id)));
grant insert, select, update (revoked_at, revoked_by) on party_link to jieyou_app;

create table people_search (
  county  text not null,
  id      bigint not null generated always as identity,
  at      timestamp with time zone not null,
  staff   uuid not null,
  post    uuid not null,
  role    text not null,
  org     text not null,
  kind    text not null,
  purpose text not null,
  words   text not null,
  sought  bytea not null,
  hits    integer not null,
  PRIMARY KEY (county, id),
  CHECK (kind = ANY (ARRAY['name'::text, 'phone'::text, 'id_number'::text]))
);
CREATE INDEX people_search_own ON public.people_search USING btree (county, staff, at);
alter table people_search enable row level security;
alter table people_search force row level security;
create policy people_search_read on people_search for select
  using (county = jy_county() AND (jy_scopes() @> ARRAY['audit:lookups'::text] OR (('staff:'::text || staff) = ANY (jy_identity()))));
create policy people_search_write on people_search for insert
  with check (county = jy_county() AND (('staff:'::text || staff) = ANY (jy_identity())));
CREATE TRIGGER people_search_as_written BEFORE DELETE OR UPDATE ON people_search FOR EACH ROW EXECUTE FUNCTION refuse_rewrite();
grant insert, select on people_search to jieyou_app;

create table performance_date (
  county         text not null,
  matter_id      uuid not null,
  mediation_id   uuid not null,
  id             text not null,
  kind           text not null,
  committee_path text not null,
  due            date not null,
  state          text not null,
  PRIMARY KEY (county, matter_id, mediation_id, id),
  CHECK (kind = ANY (ARRAY['call_back'::text, 'road'::text])),
  CHECK (state = ANY (ARRAY['open'::text, 'over'::text]))
);
CREATE INDEX performance_date_due ON public.performance_date USING btree (county, due, mediation_id, id) WHERE (state = 'open'::text);
alter table performance_date enable row level security;
alter table performance_date force row level security;
create policy performance_date_matter on performance_date for all
  using (county = jy_county() AND (EXISTS ( SELECT 1
   FROM matter m
  WHERE m.county = performance_date.county AND m.id = performance_date.matter_id)));
grant insert, select, update on performance_date to jieyou_app;

create table performance_item (
  county         text not null,
  matter_id      uuid not null,
  mediation_id   uuid not null,
  item           text not null,
  committee_path text not null,
  debtor         uuid,
  creditor       uuid,
  due            date,
  amount         bigint,
  paid           bigint not null,
  state          text not null,
  PRIMARY KEY (county, matter_id, mediation_id, item),
  CHECK (state = ANY (ARRAY['open'::text, 'partial'::text, 'done'::text]))
);
CREATE INDEX performance_item_due ON public.performance_item USING btree (county, due, mediation_id, item) WHERE (state <> 'done'::text);
alter table performance_item enable row level security;
alter table performance_item force row level security;
create policy performance_item_matter on performance_item for all
  using (county = jy_county() AND (EXISTS ( SELECT 1
   FROM matter m
  WHERE m.county = performance_item.county AND m.id = performance_item.matter_id)));
grant insert, select, update on performance_item to jieyou_app;

create table petition (
  county      text not null,
  id          uuid not null,
  matter_id   uuid not null,
  stage       text not null,
  over        boolean not null,
  due         timestamp with time zone,
  opened_at   timestamp with time zone not null,
  external_no text,
  state       jsonb not null,
  PRIMARY KEY (county, id)
);
CREATE INDEX petition_matter ON public.petition USING btree (county, matter_id);
CREATE UNIQUE INDEX petition_one_open ON public.petition USING btree (county, matter_id) WHERE (NOT over);
CREATE INDEX petition_open ON public.petition USING btree (county, due) WHERE (NOT over);
alter table petition enable row level security;
alter table petition force row level security;
create policy petition_scope on petition for all
  using (county = jy_county() AND (EXISTS ( SELECT 1
   FROM matter m
  WHERE m.county = petition.county AND m.id = petition.matter_id)));
grant insert, select, update on petition to jieyou_app;

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
  PRIMARY KEY (county, id),
  FOREIGN KEY (county, org_id) REFERENCES org(county, id),
  FOREIGN KEY (county, staff_id) REFERENCES staff(county, id)
);
CREATE INDEX post_staff ON public.post USING btree (county, staff_id);
alter table post enable row level security;
alter table post force row level security;
create policy post_county on post for all
  using (county = jy_county());
grant insert, select, update on post to jieyou_app;

create table proceeding_set (
  county    text not null,
  id        uuid not null,
  matter_id uuid not null,
  stage     text not null,
  names     jsonb not null default '{}'::jsonb,
  state     jsonb not null,
  PRIMARY KEY (county, id)
);
CREATE UNIQUE INDEX proceeding_set_matter ON public.proceeding_set USING btree (county, matter_id);
alter table proceeding_set enable row level security;
alter table proceeding_set force row level security;
create policy proceeding_set_scope on proceeding_set for all
  using (county = jy_county() AND (EXISTS ( SELECT 1
   FROM matter m
  WHERE m.county = proceeding_set.county AND m.id = proceeding_set.matter_id)));
grant insert, select, update on proceeding_set to jieyou_app;

create table referral (
  county      text not null,
  id          uuid not null,
  matter_id   uuid not null,
  kind        text not null,
  direction   text not null,
  partner_id  uuid not null,
  stage       text not null,
  over        boolean not null,
  sides       text[] not null,
  asks        text[] not null,
  due         timestamp with time zone,
  opened_at   timestamp with time zone not null,
  external_no text,
  state       jsonb not null,
  PRIMARY KEY (county, id),
  CHECK (direction = ANY (ARRAY['in'::text, 'out'::text]))
);
CREATE INDEX referral_matter ON public.referral USING btree (county, matter_id);
CREATE UNIQUE INDEX referral_one_open ON public.referral USING btree (county, matter_id, partner_id, kind, direction) WHERE (NOT over);
CREATE INDEX referral_partner ON public.referral USING btree (county, partner_id);
CREATE INDEX referral_sides ON public.referral USING gin (sides) WITH (fastupdate=off) WHERE (NOT over);
alter table referral enable row level security;
alter table referral force row level security;
create policy referral_matter_scope on referral for all
  using (county = jy_county() AND (EXISTS ( SELECT 1
   FROM matter m
  WHERE m.county = referral.county AND m.id = referral.matter_id)));
grant insert, select, update on referral to jieyou_app;

create table reminder (
  county    text not null,
  matter_id uuid not null,
  clock     text not null,
  due       timestamp with time zone not null,
  kind      text not null,
  at        timestamp with time zone not null,
  PRIMARY KEY (county, matter_id, clock, due, kind),
  CHECK (kind = ANY (ARRAY['due_soon'::text, 'overdue'::text]))
);
alter table reminder enable row level security;
alter table reminder force row level security;
create policy reminder_matter on reminder for all
  using ((EXISTS ( SELECT 1
   FROM matter m
  WHERE m.county = reminder.county AND m.id = reminder.matter_id)));
grant insert, select on reminder to jieyou_app;

create table risk (
  county     text not null,
  id         uuid not null,
  no         integer not null,
  unit_path  text not null,
  owner_path text not null,
  title      text not null,
  tier       text not null,
  matter_id  uuid,
  rules      text[] not null default '{}'::text[],
  reason     text not null,
  state      text not null default 'open'::text,
  review_on  date not null,
  exit_by    uuid,
  entered_by uuid not null,
  entered_at timestamp with time zone not null,
  PRIMARY KEY (county, id),
  UNIQUE (county, no),
  CHECK ((state = 'open'::text) = (exit_by IS NULL)),
  CHECK (state = ANY (ARRAY['open'::text, 'exit_asked'::text, 'closed'::text]))
);
CREATE UNIQUE INDEX risk_one_open ON public.risk USING btree (county, matter_id) WHERE ((matter_id IS NOT NULL) AND (state <> 'closed'::text));
CREATE INDEX risk_open ON public.risk USING btree (county, unit_path, review_on) WHERE (state <> 'closed'::text);
alter table risk enable row level security;
alter table risk force row level security;
create policy risk_reach on risk for all
  using (county = jy_county() AND (path_chain(unit_path) && jy_scopes() OR (unit_path = ANY (jy_identity())) OR path_chain(owner_path) && jy_scopes() OR (owner_path = ANY (jy_identity()))) AND (matter_id IS NULL OR (EXISTS ( SELECT 1
   FROM matter t
  WHERE t.county = risk.county AND t.id = risk.matter_id))));
grant insert, select, update on risk to jieyou_app;

create table risk_course (
  county   text not null,
  risk_id  uuid not null,
  n        integer not null,
  what     text not null,
  tier     text not null,
  words    text,
  by_staff uuid not null,
  at       timestamp with time zone not null,
  PRIMARY KEY (county, risk_id, n),
  FOREIGN KEY (county, risk_id) REFERENCES risk(county, id),
  CHECK (what = ANY (ARRAY['entered'::text, 'reviewed'::text, 'exit_asked'::text, 'exit_refused'::text, 'closed'::text]))
);
alter table risk_course enable row level security;
alter table risk_course force row level security;
create policy risk_course_reach on risk_course for all
  using (county = jy_county() AND (EXISTS ( SELECT 1
   FROM risk r
  WHERE r.county = risk_course.county AND r.id = risk_course.risk_id)));
grant insert, select on risk_course to jieyou_app;

create table risk_dismissal (
  county    text not null,
  matter_id uuid not null,
  rules     text[] not null,
  reason    text not null,
  by_staff  uuid not null,
  at        timestamp with time zone not null,
  PRIMARY KEY (county, matter_id)
);
alter table risk_dismissal enable row level security;
alter table risk_dismissal force row level security;
create policy risk_dismissal_reach on risk_dismissal for all
  using (county = jy_county() AND (EXISTS ( SELECT 1
   FROM matter t
  WHERE t.county = risk_dismissal.county AND t.id = risk_dismissal.matter_id)));
grant insert, select on risk_dismissal to jieyou_app;

create table risk_letter (
  county      text not null,
  id          uuid not null,
  risk_id     uuid not null,
  year        integer not null,
  no          integer not null,
  from_path   text not null,
  to_path     text not null,
  words       text not null,
  due_on      date not null,
  by_staff    uuid not null,
  at          timestamp with time zone not null,
  answer      text,
  answered_by uuid,
  answered_at timestamp with time zone,
  PRIMARY KEY (county, id),
  UNIQUE (county, from_path, year, no),
  FOREIGN KEY (county, risk_id) REFERENCES risk(county, id)
);
CREATE INDEX risk_letter_of ON public.risk_letter USING btree (county, risk_id);
CREATE INDEX risk_letter_open ON public.risk_letter USING btree (county, to_path, due_on) WHERE (answered_at IS NULL);
alter table risk_letter enable row level security;
alter table risk_letter force row level security;
create policy risk_letter_reach on risk_letter for all
  using (county = jy_county() AND ((to_path = ANY (jy_identity())) OR path_chain(to_path) && jy_scopes() OR (EXISTS ( SELECT 1
   FROM risk r
  WHERE r.county = risk_letter.county AND r.id = risk_letter.risk_id))));
grant insert, select, update on risk_letter to jieyou_app;

create table room (
  county   text not null,
  id       uuid not null,
  org_path text not null,
  name     text not null,
  kind     text not null,
  seats    integer not null,
  items    text not null default ''::text,
  opens    time without time zone not null,
  closes   time without time zone not null,
  closed   boolean not null default false,
  by_staff uuid not null,
  at       timestamp with time zone not null,
  PRIMARY KEY (county, id),
  UNIQUE (county, org_path, name),
  CHECK (opens < closes),
  CHECK (seats >= 1 AND seats <= 500)
);
alter table room enable row level security;
alter table room force row level security;
create policy room_county on room for all
  using (county = jy_county() AND cardinality(jy_identity()) > 0);
grant insert, select, update on room to jieyou_app;

create table roster_committee (
  county     text not null,
  org_path   text not null,
  term       integer not null,
  kind       text not null,
  mixed      boolean not null,
  elected_on date not null,
  ends_on    date not null,
  court_on   date,
  document   text not null,
  PRIMARY KEY (county, org_path, term),
  CHECK (county ~ '^[0-9]{6}$'::text),
  CHECK (kind = ANY (ARRAY['village'::text, 'resident'::text, 'town'::text, 'street'::text, 'enterprise'::text, 'social'::text])),
  CHECK (term >= 1)
);
alter table roster_committee enable row level security;
alter table roster_committee force row level security;
create policy roster_committee_add on roster_committee for insert
  with check (county = jy_county() AND jy_scopes() @> ARRAY['rosters:keeper'::text]);
create policy roster_committee_keep on roster_committee for update
  using (county = jy_county() AND jy_scopes() @> ARRAY['rosters:keeper'::text]);
create policy roster_committee_read on roster_committee for select
  using (county = jy_county());
grant insert, select, update (court_on) on roster_committee to jieyou_app;

create table roster_complaint (
  county     text not null,
  id         uuid not null,
  person_id  uuid not null,
  about      uuid,
  ground     text not null,
  words      text not null,
  on_day     date not null,
  by_staff   uuid not null,
  result     text,
  answer     text,
  decided_by uuid,
  decided_at timestamp with time zone,
  PRIMARY KEY (county, id),
  FOREIGN KEY (county, person_id) REFERENCES roster_person(county, id),
  CHECK (ground = ANY (ARRAY['favour'::text, 'insult'::text, 'benefit'::text, 'leak'::text])),
  CHECK (result = ANY (ARRAY['unfounded'::text, 'corrected'::text, 'removed'::text])),
  CHECK ((result IS NULL) = (decided_at IS NULL)),
  CHECK (decided_by IS NULL OR decided_by <> about)
);
CREATE INDEX roster_complaint_of ON public.roster_complaint USING btree (county, person_id);
alter table roster_complaint enable row level security;
alter table roster_complaint force row level security;
create policy roster_complaint_wall on roster_complaint for all
  using (county = jy_county() AND jy_scopes() @> ARRAY['rosters:keeper'::text] AND (about IS NULL OR NOT (('staff:'::text || about) = ANY (jy_identity()))));
grant insert, select, update (words, result, answer, decided_by, decided_at) on roster_complaint to jieyou_app;

create table roster_duty_day (
  county    text not null,
  id        uuid not null,
  person_id uuid not null,
  day       date not null,
  org_path  text not null,
  from_time text not null,
  to_time   text not null,
  cancelled boolean not null default false,
  PRIMARY KEY (county, id),
  FOREIGN KEY (county, person_id) REFERENCES roster_person(county, id)
);
CREATE INDEX roster_duty_by_day ON public.roster_duty_day USING btree (county, day) WHERE (NOT cancelled);
CREATE UNIQUE INDEX roster_one_duty ON public.roster_duty_day USING btree (county, person_id, day) WHERE (NOT cancelled);
alter table roster_duty_day enable row level security;
alter table roster_duty_day force row level security;
create policy roster_duty_day_add on roster_duty_day for insert
  with check (county = jy_county() AND jy_scopes() @> ARRAY['rosters:keeper'::text]);
create policy roster_duty_day_keep on roster_duty_day for update
  using (county = jy_county() AND jy_scopes() @> ARRAY['rosters:keeper'::text]);
create policy roster_duty_day_read on roster_duty_day for select
  using (county = jy_county());
grant insert, select, update (cancelled) on roster_duty_day to jieyou_app;

create table roster_entry (
  county   text not null,
  id       uuid not null,
  about    text not null,
  act      text not null,
  facts    jsonb not null,
  by_staff uuid not null,
  at       timestamp with time zone not null,
  PRIMARY KEY (county, id)
);
CREATE INDEX roster_entry_about ON public.roster_entry USING btree (county, about, at);
alter table roster_entry enable row level security;
alter table roster_entry force row level security;
create policy roster_entry_add on roster_entry for insert
  with check (county = jy_county() AND jy_scopes() @> ARRAY['rosters:keeper'::text]);
create policy roster_entry_keep on roster_entry for update
  using (county = jy_county() AND jy_scopes() @> ARRAY['rosters:keeper'::text]);
create policy roster_entry_read on roster_entry for select
  using (county = jy_county());
CREATE TRIGGER roster_entry_as_written BEFORE DELETE OR UPDATE ON roster_entry FOR EACH ROW EXECUTE FUNCTION refuse_rewrite();
grant insert, select on roster_entry to jieyou_app;

create table roster_member (
  county    text not null,
  org_path  text not null,
  term      integer not null,
  person_id uuid not null,
  role      text not null,
  PRIMARY KEY (county, org_path, term, person_id),
  FOREIGN KEY (county, org_path, term) REFERENCES roster_committee(county, org_path, term),
  FOREIGN KEY (county, person_id) REFERENCES roster_person(county, id),
  CHECK (role = ANY (ARRAY['director'::text, 'deputy'::text, 'member'::text]))
);
CREATE UNIQUE INDEX roster_one_director ON public.roster_member USING btree (county, org_path, term) WHERE (role = 'director'::text);
alter table roster_member enable row level security;
alter table roster_member force row level security;
create policy roster_member_add on roster_member for insert
  with check (county = jy_county() AND jy_scopes() @> ARRAY['rosters:keeper'::text]);
create policy roster_member_keep on roster_member for update
  using (county = jy_county() AND jy_scopes() @> ARRAY['rosters:keeper'::text]);
create policy roster_member_read on roster_member for select
  using (county = jy_county());
grant insert, select on roster_member to jieyou_app;

create table roster_person (
  county     text not null,
  id         uuid not null,
  kind       text not null,
  staff_id   uuid,
  name       text not null,
  gender     text not null,
  minority   boolean not null,
  born       date,
  education  text not null,
  home       text not null,
  unit_words text not null,
  kinds      text[] not null,
  languages  text[] not null,
  full_time  boolean not null,
  document   text not null,
  since      date not null,
  until      date,
  left_on    date,
  leaving    text,
  PRIMARY KEY (county, id),
  FOREIGN KEY (county, staff_id) REFERENCES staff(county, id),
  CHECK (kind <> 'mediator'::text OR born IS NOT NULL),
  CHECK (county ~ '^[0-9]{6}$'::text),
  CHECK (gender = ANY (ARRAY['male'::text, 'female'::text])),
  CHECK (kind = ANY (ARRAY['mediator'::text, 'expert'::text, 'lawyer'::text, 'judge'::text, 'secretary'::text, 'elder'::text])),
  CHECK ((left_on IS NULL) = (leaving IS NULL))
);
CREATE INDEX roster_person_home ON public.roster_person USING btree (county, home);
CREATE UNIQUE INDEX roster_person_staff ON public.roster_person USING btree (county, staff_id, kind) WHERE (left_on IS NULL);
alter table roster_person enable row level security;
alter table roster_person force row level security;
create policy roster_person_add on roster_person for insert
  with check (county = jy_county() AND jy_scopes() @> ARRAY['rosters:keeper'::text]);
create policy roster_person_keep on roster_person for update
  using (county = jy_county() AND jy_scopes() @> ARRAY['rosters:keeper'::text]);
create policy roster_person_read on roster_person for select
  using (county = jy_county());
grant insert, select, update (document, since, until, left_on, leaving) on roster_person to jieyou_app;

create table roster_seat (
  county    text not null,
  studio_id uuid not null,
  id        uuid not null,
  seat      text not null,
  person_id uuid not null,
  since     date not null,
  until     date,
  PRIMARY KEY (county, studio_id, id),
  FOREIGN KEY (county, person_id) REFERENCES roster_person(county, id),
  FOREIGN KEY (county, studio_id) REFERENCES roster_studio(county, id),
  CHECK (seat = ANY (ARRAY['judge'::text, 'lawyer'::text, 'secretary'::text, 'host'::text, 'invited'::text]))
);
CREATE UNIQUE INDEX roster_fixed_seat ON public.roster_seat USING btree (county, studio_id, seat) WHERE ((until IS NULL) AND (seat = ANY (ARRAY['judge'::text, 'lawyer'::text, 'secretary'::text])));
alter table roster_seat enable row level security;
alter table roster_seat force row level security;
create policy roster_seat_add on roster_seat for insert
  with check (county = jy_county() AND jy_scopes() @> ARRAY['rosters:keeper'::text]);
create policy roster_seat_keep on roster_seat for update
  using (county = jy_county() AND jy_scopes() @> ARRAY['rosters:keeper'::text]);
create policy roster_seat_read on roster_seat for select
  using (county = jy_county());
grant insert, select, update (until) on roster_seat to jieyou_app;

create table roster_studio (
  county text not null,
  id     uuid not null,
  name   text not null,
  kind   text not null,
  home   text not null,
  place  text not null,
  PRIMARY KEY (county, id),
  CHECK (county ~ '^[0-9]{6}$'::text),
  CHECK (kind = ANY (ARRAY['branded'::text, 'three_plus_x'::text]))
);
alter table roster_studio enable row level security;
alter table roster_studio force row level security;
create policy roster_studio_add on roster_studio for insert
  with check (county = jy_county() AND jy_scopes() @> ARRAY['rosters:keeper'::text]);
create policy roster_studio_keep on roster_studio for update
  using (county = jy_county() AND jy_scopes() @> ARRAY['rosters:keeper'::text]);
create policy roster_studio_read on roster_studio for select
  using (county = jy_county());
grant insert, select on roster_studio to jieyou_app;

create table roster_training (
  county    text not null,
  id        uuid not null,
  person_id uuid not null,
  on_day    date not null,
  topic     text not null,
  hours     integer not null,
  PRIMARY KEY (county, id),
  FOREIGN KEY (county, person_id) REFERENCES roster_person(county, id),
  CHECK (hours > 0)
);
CREATE INDEX roster_training_of ON public.roster_training USING btree (county, person_id, on_day);
alter table roster_training enable row level security;
alter table roster_training force row level security;
create policy roster_training_add on roster_training for insert
  with check (county = jy_county() AND jy_scopes() @> ARRAY['rosters:keeper'::text]);
create policy roster_training_keep on roster_training for update
  using (county = jy_county() AND jy_scopes() @> ARRAY['rosters:keeper'::text]);
create policy roster_training_read on roster_training for select
  using (county = jy_county());
grant insert, select on roster_training to jieyou_app;

create table seal_batch (
  county     text not null,
  number     integer not null,
  leaf_count integer not null,
  root       bytea not null,
  prev_head  bytea not null,
  head       text not null,
  head_hash  bytea not null,
  signed_at  timestamp with time zone not null,
  signature  bytea not null,
  key_id     text not null,
  PRIMARY KEY (county, number),
  CHECK (octet_length(head_hash) = 32),
  CHECK (leaf_count > 0),
  CHECK (number > 0),
  CHECK (octet_length(prev_head) = 32),
  CHECK (octet_length(root) = 32)
);
alter table seal_batch enable row level security;
alter table seal_batch force row level security;
create policy seal_batch_county on seal_batch for select
  using (county = jy_county());
create policy seal_batch_owner on seal_batch for all to jieyou_owner
  using (true);
create policy seal_batch_seal on seal_batch for all
  using (county = jy_county() AND jy_scopes() @> ARRAY['system:seal'::text]);
create policy seal_batch_verify on seal_batch for select
  using (county = jy_county() AND jy_scopes() @> ARRAY['system:verify'::text]);
CREATE TRIGGER seal_batch_as_written BEFORE DELETE OR UPDATE ON seal_batch FOR EACH ROW EXECUTE FUNCTION refuse_rewrite();
CREATE TRIGGER seal_batch_not_emptied BEFORE TRUNCATE ON seal_batch FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewrite();
grant insert, select on seal_batch to jieyou_app;

create table seal_leaf (
  county    text not null,
  batch     integer not null,
  position  integer not null,
  matter_id uuid not null,
  seq       integer not null,
  hash      bytea not null,
  PRIMARY KEY (county, batch, "position"),
  UNIQUE (county, matter_id, seq),
  CHECK ("position" >= 0)
);
alter table seal_leaf enable row level security;
alter table seal_leaf force row level security;
create policy seal_leaf_owner on seal_leaf for all to jieyou_owner
  using (true);
create policy seal_leaf_scope on seal_leaf for select
  using ((EXISTS ( SELECT 1
   FROM matter m
  WHERE m.county = seal_leaf.county AND m.id = seal_leaf.matter_id)));
create policy seal_leaf_seal on seal_leaf for all
  using (county = jy_county() AND jy_scopes() @> ARRAY['system:seal'::text]);
create policy seal_leaf_verify on seal_leaf for select
  using (county = jy_county() AND jy_scopes() @> ARRAY['system:verify'::text]);
CREATE TRIGGER seal_leaf_as_written BEFORE DELETE OR UPDATE ON seal_leaf FOR EACH ROW EXECUTE FUNCTION refuse_rewrite();
CREATE TRIGGER seal_leaf_not_emptied BEFORE TRUNCATE ON seal_leaf FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewrite();
grant insert, select on seal_leaf to jieyou_app;

create table session (
  token_hash bytea not null,
  county     text not null,
  staff_id   uuid not null,
  post_id    uuid,
  created_at timestamp with time zone not null default now(),
  seen_at    timestamp with time zone not null default now(),
  ends_at    timestamp with time zone not null,
  ended_at   timestamp with time zone,
  PRIMARY KEY (token_hash),
  FOREIGN KEY (county, staff_id) REFERENCES staff(county, id)
);
CREATE INDEX session_staff ON public.session USING btree (county, staff_id);
grant insert, select, update on session to jieyou_app;

create table similar_found (
  county   text not null,
  job_id   uuid not null,
  one_id   uuid not null,
  other_id uuid not null,
  points   real not null,
  person   boolean not null,
  at       timestamp with time zone not null,
  PRIMARY KEY (county, job_id, one_id, other_id),
  CHECK (one_id < other_id)
);
CREATE INDEX similar_found_order ON public.similar_found USING btree (county, job_id, points DESC, one_id, other_id);
alter table similar_found enable row level security;
alter table similar_found force row level security;
create policy similar_found_pair on similar_found for all
  using (county = jy_county() AND (EXISTS ( SELECT 1
   FROM matter m
  WHERE m.county = similar_found.county AND m.id = similar_found.one_id)) AND (EXISTS ( SELECT 1
   FROM matter m
  WHERE m.county = similar_found.county AND m.id = similar_found.other_id)));
grant insert, select on similar_found to jieyou_app;

create table similar_import (
  county   text not null,
  job_id   uuid not null,
  from_row integer not null,
  to_row   integer not null,
  rows     integer not null,
  looked   boolean not null default false,
  PRIMARY KEY (county, job_id, from_row),
  FOREIGN KEY (county, job_id) REFERENCES import_job(county, id)
);
alter table similar_import enable row level security;
alter table similar_import force row level security;
create policy similar_import_job on similar_import for all
  using ((EXISTS ( SELECT 1
   FROM import_job j
  WHERE j.county = similar_import.county AND j.id = similar_import.job_id)));
grant insert, select, update on similar_import to jieyou_app;

create table sitting (
  county       text not null,
  id           uuid not null,
  matter_id    uuid not null,
  mediation_id uuid,
  kind         text not null,
  state        text not null,
  starts_at    timestamp with time zone not null,
  ends_at      timestamp with time zone not null,
  room_id      uuid,
  chairs       uuid[] not null,
  eyes         text[] not null,
  body         jsonb not null,
  PRIMARY KEY (county, id),
  FOREIGN KEY (county, room_id) REFERENCES room(county, id),
  CHECK (starts_at < ends_at)
);
CREATE INDEX sitting_chairs ON public.sitting USING gin (chairs);
CREATE INDEX sitting_matter ON public.sitting USING btree (county, matter_id, starts_at);
CREATE INDEX sitting_mediation ON public.sitting USING btree (county, mediation_id) WHERE (state = 'booked'::text);
CREATE INDEX sitting_week ON public.sitting USING btree (county, starts_at);
alter table sitting enable row level security;
alter table sitting force row level security;
create policy sitting_matter on sitting for all
  using (county = jy_county() AND (EXISTS ( SELECT 1
   FROM matter m
  WHERE m.county = sitting.county AND m.id = sitting.matter_id)));
grant insert, select, update on sitting to jieyou_app;

create table sitting_hold (
  county     text not null,
  sitting_id uuid not null,
  holder     text not null,
  span       tstzrange not null,
  PRIMARY KEY (county, sitting_id, holder),
  EXCLUDE USING gist (county WITH =, holder WITH =, span WITH &&)
);
alter table sitting_hold enable row level security;
alter table sitting_hold force row level security;
create policy sitting_hold_sitting on sitting_hold for all
  using (county = jy_county() AND (EXISTS ( SELECT 1
   FROM sitting s
  WHERE s.county = sitting_hold.county AND s.id = sitting_hold.sitting_id)));
grant delete, insert, select, update on sitting_hold to jieyou_app;

create table sitting_note (
  county     text not null,
  matter_id  uuid not null,
  sitting_id uuid not null,
  id         uuid not null,
  act        text not null,
  field      text not null,
  about      uuid,
  body       text not null,
  salt       bytea not null,
  by_staff   uuid not null,
  by_org     text not null,
  at         timestamp with time zone not null,
  PRIMARY KEY (county, matter_id, id)
);
CREATE INDEX sitting_note_of ON public.sitting_note USING btree (county, sitting_id, at);
alter table sitting_note enable row level security;
alter table sitting_note force row level security;
create policy sitting_note_eyes on sitting_note for all
  using (county = jy_county() AND eyes_on_sitting(county, sitting_id, about));
create policy sitting_note_write on sitting_note for insert
  with check (county = jy_county() AND (EXISTS ( SELECT 1
   FROM sitting s
  WHERE s.county = sitting_note.county AND s.id = sitting_note.sitting_id)));
grant delete, insert, select, update on sitting_note to jieyou_app;

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
  locked_until  timestamp with time zone,
  created_at    timestamp with time zone not null default now(),
  changed_at    timestamp with time zone not null default now(),
  PRIMARY KEY (county, id)
);
CREATE UNIQUE INDEX staff_login ON public.staff USING btree (lower(login));
grant insert, select, update on staff to jieyou_app;

create table subsidy_event (
  county   text not null,
  sheet_id uuid not null,
  id       bigint not null generated always as identity,
  act      text not null,
  line_id  uuid,
  by_staff uuid not null,
  at       timestamp with time zone not null,
  PRIMARY KEY (county, sheet_id, id)
);
alter table subsidy_event enable row level security;
alter table subsidy_event force row level security;
create policy subsidy_event_scope on subsidy_event for all
  using (county = jy_county() AND (EXISTS ( SELECT 1
   FROM subsidy_sheet s
  WHERE s.county = subsidy_event.county AND s.id = subsidy_event.sheet_id)));
CREATE TRIGGER subsidy_event_as_written BEFORE DELETE OR UPDATE ON subsidy_event FOR EACH ROW EXECUTE FUNCTION refuse_rewrite();
grant insert, select on subsidy_event to jieyou_app;

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
  kind         text not null,
  rate         bigint not null,
  kept         boolean not null default true,
  hints        text[] not null,
  reason       text,
  audit        text,
  objection    text,
  answer       text,
  PRIMARY KEY (county, sheet_id, id),
  CHECK (audit = ANY (ARRAY['pending'::text, 'passed'::text, 'failed'::text])),
  CHECK (kind = ANY (ARRAY['oral'::text, 'written'::text, 'confirmed'::text]))
);
CREATE UNIQUE INDEX subsidy_line_once ON public.subsidy_line USING btree (county, mediation_id) WHERE kept;
alter table subsidy_line enable row level security;
alter table subsidy_line force row level security;
create policy subsidy_line_scope on subsidy_line for all
  using (county = jy_county() AND (EXISTS ( SELECT 1
   FROM subsidy_sheet s
  WHERE s.county = subsidy_line.county AND s.id = subsidy_line.sheet_id AND (s.readable && jy_scopes() AND (EXISTS ( SELECT 1
           FROM matter m
          WHERE m.county = subsidy_line.county AND m.id = subsidy_line.matter_id)) OR (('staff:'::text || subsidy_line.mediator) = ANY (jy_identity()))))));
grant insert, select, update on subsidy_line to jieyou_app;

create table subsidy_sheet (
  county    text not null,
  id        uuid not null,
  committee text,
  readable  text[] not null,
  mediators text[] not null,
  from_day  date not null,
  until_day date not null,
  status    text not null,
  method    text not null,
  rule      jsonb not null,
  seed      text not null,
  frame     text[] not null,
  maker     uuid not null,
  made_at   timestamp with time zone not null,
  checker   uuid,
  closed_at timestamp with time zone,
  PRIMARY KEY (county, id),
  CHECK (checker IS NULL OR checker <> maker),
  CHECK (status = ANY (ARRAY['draft'::text, 'approved'::text, 'void'::text]))
);
CREATE INDEX subsidy_sheet_made ON public.subsidy_sheet USING btree (county, made_at DESC);
alter table subsidy_sheet enable row level security;
alter table subsidy_sheet force row level security;
create policy subsidy_sheet_scope on subsidy_sheet for all
  using (county = jy_county() AND (readable && jy_scopes() OR mediators && jy_identity()));
grant insert, select, update on subsidy_sheet to jieyou_app;

create table task (
  county    text not null,
  id        uuid not null,
  source    text not null,
  source_id uuid not null,
  unit_path text not null,
  from_path text not null,
  words     text not null,
  due_on    date not null,
  set_by    uuid not null,
  set_at    timestamp with time zone not null,
  state     text not null default 'open'::text,
  note      text,
  ended_by  uuid,
  ended_at  timestamp with time zone,
  PRIMARY KEY (county, id),
  CHECK ((state = 'open'::text) = (ended_by IS NULL AND ended_at IS NULL)),
  CHECK (source = ANY (ARRAY['meeting'::text, 'information'::text, 'risk'::text])),
  CHECK (state = ANY (ARRAY['open'::text, 'done'::text, 'withdrawn'::text]))
);
CREATE INDEX task_of ON public.task USING btree (county, source, source_id);
CREATE INDEX task_open ON public.task USING btree (county, unit_path, due_on) WHERE (state = 'open'::text);
alter table task enable row level security;
alter table task force row level security;
create policy task_reach on task for all
  using (county = jy_county() AND (path_chain(unit_path) && jy_scopes() OR (unit_path = ANY (jy_identity())) OR path_chain(from_path) && jy_scopes() OR (from_path = ANY (jy_identity()))));
grant insert, select, update on task to jieyou_app;

create table unit_contact (
  county     text not null,
  path       text not null,
  phone      text not null default ''::text,
  address    text not null default ''::text,
  hours      text not null default ''::text,
  changed_by uuid not null,
  changed_at timestamp with time zone not null,
  PRIMARY KEY (county, path)
);
alter table unit_contact enable row level security;
alter table unit_contact force row level security;
create policy unit_contact_add on unit_contact for insert
  with check (county = jy_county() AND path_chain(path) && jy_scopes());
create policy unit_contact_change on unit_contact for update
  using (county = jy_county() AND path_chain(path) && jy_scopes());
create policy unit_contact_county on unit_contact for select
  using (county = jy_county());
grant insert, select, update on unit_contact to jieyou_app;

create table view_log (
  county    text not null,
  id        bigint not null generated always as identity,
  at        timestamp with time zone not null default now(),
  staff_id  uuid not null,
  org_path  text not null,
  matter_id uuid not null,
  fields    text[] not null,
  reason    text not null,
  PRIMARY KEY (county, id)
);
alter table view_log enable row level security;
alter table view_log force row level security;
create policy view_log_by_pass on view_log as restrictive for select to jieyou_app
  using (jy_pass() IS NULL);
create policy view_log_read on view_log for select
  using ((EXISTS ( SELECT 1
   FROM matter m
  WHERE m.county = view_log.county AND m.id = view_log.matter_id)));
create policy view_log_write on view_log for insert
  with check (county = jy_county());
CREATE TRIGGER view_log_as_written BEFORE DELETE OR UPDATE ON view_log FOR EACH ROW EXECUTE FUNCTION refuse_rewrite();
grant insert, select on view_log to jieyou_app;

create table work_order (
  county      text not null,
  id          uuid not null,
  matter_id   uuid not null,
  number      text not null,
  role        text not null,
  from_path   text not null,
  to_path     text not null,
  status      text not null,
  sent_at     timestamp with time zone not null,
  received_at timestamp with time zone,
  ended_at    timestamp with time zone,
  PRIMARY KEY (county, id),
  UNIQUE (county, role, number),
  CHECK (role = ANY (ARRAY['lead'::text, 'co'::text]))
);
CREATE INDEX work_order_matter ON public.work_order USING btree (county, matter_id);
CREATE INDEX work_order_to ON public.work_order USING btree (county, to_path, status);
alter table work_order enable row level security;
alter table work_order force row level security;
create policy work_order_own on work_order for select
  using (path_chain(to_path) && jy_scopes() AND NOT walled_from_me(county, matter_id));
create policy work_order_scope on work_order for all
  using ((EXISTS ( SELECT 1
   FROM matter m
  WHERE m.county = work_order.county AND m.id = work_order.matter_id)));
grant insert, select, update on work_order to jieyou_app;

CREATE OR REPLACE FUNCTION public.cjk_bigrams(body text)
 RETURNS tsvector
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE STRICT
RETURN (WITH clean AS MATERIALIZED (SELECT lower(regexp_replace(cjk_bigrams.body, '\s+'::text, ' '::text, 'g'::text)) AS line), letters AS (SELECT l.letter, l.n, lead(l.letter) OVER (ORDER BY l.n) AS next FROM clean, LATERAL unnest(string_to_array(clean.line, NULL::text)) WITH ORDINALITY l(letter, n)) SELECT COALESCE(array_to_tsvector(array_agg(DISTINCT (letters.letter || COALESCE(letters.next, ''::text))) FILTER (WHERE ((letters.letter <> ' '::text) AND (letters.next IS DISTINCT FROM ' '::text) AND ((letters.next IS NOT NULL) OR (letters.n = 1))))), ''::tsvector) AS "coalesce" FROM letters)
;

CREATE OR REPLACE FUNCTION public.common_pairs()
 RETURNS TABLE(pair text)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select p.pair from common_pair p where p.county = jy_county()
$function$
;

CREATE OR REPLACE FUNCTION public.county_ground_changed()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  insert into county_ground (county, mark) values (coalesce(new.county, old.county), pg_current_xact_id()::text)
  on conflict (county) do update set mark = excluded.mark where county_ground.mark <> excluded.mark;
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION public.duties_on(of_county text, on_day date)
 RETURNS SETOF duty_version
 LANGUAGE sql
 STABLE
BEGIN ATOMIC
 SELECT v.county,
     v.duty_id,
     v.version,
     v.what,
     v.kinds,
     v.keywords,
     v.owner,
     v.co,
     v.basis,
     v.effective_from,
     v.effective_to,
     v.reason,
     v.batch,
     v.answers,
     v.state,
     v.drafted_by,
     v.drafted_at,
     v.decided_by,
     v.decided_at,
     v.decision
    FROM ( SELECT DISTINCT ON (duty_version.duty_id) duty_version.county,
             duty_version.duty_id,
             duty_version.version,
             duty_version.what,
             duty_version.kinds,
             duty_version.keywords,
             duty_version.owner,
             duty_version.co,
             duty_version.basis,
             duty_version.effective_from,
             duty_version.effective_to,
             duty_version.reason,
             duty_version.batch,
             duty_version.answers,
             duty_version.state,
             duty_version.drafted_by,
             duty_version.drafted_at,
             duty_version.decided_by,
             duty_version.decided_at,
             duty_version.decision
            FROM duty_version
           WHERE ((duty_version.county = duties_on.of_county) AND (duty_version.state = 'in_force'::text) AND (duty_version.effective_from <= duties_on.on_day))
           ORDER BY duty_version.duty_id, duty_version.version DESC) v
   WHERE ((v.effective_to IS NULL) OR (v.effective_to >= duties_on.on_day));
END
;

CREATE OR REPLACE FUNCTION public.eyes_on_sitting(of_county text, of_sitting uuid, of_party uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE
RETURN ((jy_identity() @> ARRAY['system:verify'::text]) OR (EXISTS (SELECT 1 FROM (sitting s LEFT JOIN mediation d ON (((d.county = s.county) AND (d.id = s.mediation_id)))) WHERE ((s.county = eyes_on_sitting.of_county) AND (s.id = eyes_on_sitting.of_sitting) AND (COALESCE(d.room, s.eyes) && CASE WHEN (eyes_on_sitting.of_party IS NULL) THEN (COALESCE(jy_scopes(), '{}'::text[]) || COALESCE(jy_identity(), '{}'::text[])) ELSE ARRAY(SELECT key.key FROM unnest(jy_identity()) key(key) WHERE (key.key ~~ 'staff:%'::text)) END)))))
;

CREATE OR REPLACE FUNCTION public.follow_salt(in_code text)
 RETURNS uuid
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
RETURN COALESCE((SELECT m.id FROM matter m WHERE ((m.county = jy_county()) AND (m.code = follow_salt.in_code) AND (jy_scopes() @> ARRAY['public:follow'::text]))), (md5(in_code))::uuid)
;

CREATE OR REPLACE FUNCTION public.follow_stage(in_code text, verifiers bytea[])
 RETURNS TABLE(stage text, method text, owner_path text, registered_at timestamp with time zone, concluded_at timestamp with time zone, clocks jsonb)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select m.stage, m.method, m.owner_path, m.registered_at, m.concluded_at, m.state -> 'clocks'
  from matter m
  where m.county = jy_county() and m.code = in_code and jy_scopes() @> array['public:follow']
    and m.walled = '{}' and m.nature <> 'accusation'
    and exists (select 1 from party p where p.county = m.county and p.matter_id = m.id and p.side = 'applicant'
      and p.phone_last4 = any (verifiers))
$function$
;

CREATE OR REPLACE FUNCTION public.grid_in_scope(asked text, grid uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE
RETURN (EXISTS (SELECT 1 FROM grid g WHERE ((g.county = grid_in_scope.asked) AND (g.id = grid_in_scope.grid) AND (path_chain(g.village_path) && jy_scopes()))))
;

CREATE OR REPLACE FUNCTION public.held_between(holders text[], since timestamp with time zone, until timestamp with time zone)
 RETURNS TABLE(sitting_id uuid, holder text, starts_at timestamp with time zone, ends_at timestamp with time zone)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
BEGIN ATOMIC
 SELECT h.sitting_id,
     h.holder,
     lower(h.span) AS lower,
     upper(h.span) AS upper
    FROM sitting_hold h
   WHERE ((h.county = jy_county()) AND (cardinality(jy_identity()) > 0) AND (h.holder = ANY (held_between.holders)) AND (h.span && tstzrange(held_between.since, held_between.until)))
   ORDER BY (lower(h.span));
END
;

CREATE OR REPLACE FUNCTION public.jy_county()
 RETURNS text
 LANGUAGE sql
 STABLE PARALLEL SAFE
RETURN NULLIF(current_setting('jy.county'::text, true), ''::text)
;

CREATE OR REPLACE FUNCTION public.jy_identity()
 RETURNS text[]
 LANGUAGE sql
 STABLE PARALLEL SAFE
RETURN string_to_array(NULLIF(current_setting('jy.identity'::text, true), ''::text), ','::text)
;

CREATE OR REPLACE FUNCTION public.jy_link()
 RETURNS uuid
 LANGUAGE sql
 STABLE PARALLEL SAFE
RETURN (NULLIF(current_setting('jy.link'::text, true), ''::text))::uuid
;

CREATE OR REPLACE FUNCTION public.jy_pass()
 RETURNS text
 LANGUAGE sql
 STABLE PARALLEL SAFE
RETURN NULLIF(current_setting('jy.pass'::text, true), ''::text)
;

CREATE OR REPLACE FUNCTION public.jy_scopes()
 RETURNS text[]
 LANGUAGE sql
 STABLE PARALLEL SAFE
RETURN string_to_array(NULLIF(current_setting('jy.scopes'::text, true), ''::text), ','::text)
;

CREATE OR REPLACE FUNCTION public.keep_mediator_load()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
declare
  had text[] := case when tg_op = 'UPDATE' then mediators_busy(old.stage, old.room) else '{}' end;
  has text[] := mediators_busy(new.stage, new.room);
begin
  update mediator_load set open = open - 1
    where county = new.county and 'staff:' || staff_id = any (had) and not ('staff:' || staff_id = any (has));
  insert into mediator_load as l (county, staff_id, open)
    select new.county, substr(key, 7)::uuid, 1 from unnest(has) key where not (key = any (had)) order by key
    on conflict (county, staff_id) do update set open = l.open + 1;
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION public.ledger_continue()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
declare broken record;
begin
  select n.matter_id, n.seq into broken from fresh n
  where n.prev_hash is distinct from case when n.seq = 1
    then decode(repeat('00', 32), 'hex')
    else (select p.hash from ledger_entry p where p.county = n.county and p.matter_id = n.matter_id and p.seq = n.seq - 1)
  end limit 1;
  if found then
    raise exception '留痕第 % 条没有接上事项 % 的上一条', broken.seq, broken.matter_id using errcode = 'JY002';
  end if;
  insert into ledger_unsealed (county, matter_id, seq, hash) select county, matter_id, seq, hash from fresh;
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION public.ledger_matters(after uuid, want integer)
 RETURNS TABLE(id uuid, code text, version integer)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select m.id, m.code, m.version from matter m
  where m.county = jy_county() and jy_scopes() @> array['system:verify'] and (after is null or m.id > after)
  order by m.id
  limit want
$function$
;

CREATE OR REPLACE FUNCTION public.ledger_unsealed_leave()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if exists (
    select 1 from gone g where not exists (
      select 1 from seal_leaf l
      where l.county = g.county and l.matter_id = g.matter_id and l.seq = g.seq and l.hash = g.hash)
  ) then
    raise exception '留痕尚未封存，不可移出待封存队列' using errcode = 'JY003';
  end if;
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION public.link_people()
 RETURNS TABLE(id uuid, name text, side text, own boolean)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select p.id, p.name, p.side, p.side = mine.side
  from party_link l
  join mediation d on d.county = l.county and d.id = l.mediation_id
  join party mine on mine.county = l.county and mine.matter_id = l.matter_id and mine.id = l.party_id
  join party p on p.county = l.county and p.matter_id = l.matter_id
  where l.county = jy_county() and l.id::text = jy_pass() and d.id = jy_link()
    and d.state -> 'parties' ? p.id::text
  order by p.side, p.id
$function$
;

CREATE OR REPLACE FUNCTION public.measure_clock(state jsonb, kind text)
 RETURNS jsonb
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
RETURN (SELECT c.value AS c FROM jsonb_array_elements((measure_clock.state -> 'clocks'::text)) c(value) WHERE (((c.value ->> 'kind'::text) = measure_clock.kind) AND ((c.value ->> 'judged'::text))::boolean AND ((c.value ->> 'status'::text) <> 'void'::text)) LIMIT 1)
;

CREATE OR REPLACE FUNCTION public.measure_follow(of_county text, of_matter uuid)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  if of_county is distinct from jy_county() then raise exception 'measure_follow: another county'; end if;
  delete from matter_fact where county = of_county and matter_id = of_matter;
  insert into matter_fact select * from measure_source(of_county, array[of_matter]);
end $function$
;

CREATE OR REPLACE FUNCTION public.measure_kept(clock jsonb)
 RETURNS boolean
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
RETURN CASE WHEN ((clock ->> 'status'::text) = 'met'::text) THEN ((clock ->> 'endedAt'::text) < (clock ->> 'due'::text)) ELSE NULL::boolean END
;

CREATE OR REPLACE FUNCTION public.measure_level(in_county text, path text)
 RETURNS text
 LANGUAGE sql
 STABLE
 SET search_path TO 'public', 'pg_temp'
RETURN (SELECT CASE WHEN bool_or((org.kind = ANY (ARRAY['village'::text, 'grid'::text]))) THEN 'village'::text WHEN bool_or((org.kind = 'township'::text)) THEN 'township'::text ELSE 'county'::text END AS "case" FROM org WHERE ((org.county = measure_level.in_county) AND (org.path = ANY (path_chain(measure_level.path)))))
;

CREATE OR REPLACE FUNCTION public.measure_refill(of_county text)
 RETURNS void
 LANGUAGE plpgsql
 SET search_path TO 'public', 'pg_temp'
AS $function$
declare batch uuid[]; last uuid := '00000000-0000-0000-0000-000000000000';
begin
  perform set_config('jy.county', of_county, true); -- units and mediations are read by county
  delete from matter_fact where county = of_county;
  loop
    select array_agg(id) into batch
    from (select id from matter where county = of_county and id > last order by id limit 2000) as next;
    exit when batch is null;
    insert into matter_fact select * from measure_source(of_county, batch);
    last := batch[cardinality(batch)];
  end loop;
end $function$
;

CREATE OR REPLACE FUNCTION public.measure_source(of_county text, of_matters uuid[])
 RETURNS SETOF matter_fact
 LANGUAGE plpgsql
 STABLE
 SET search_path TO 'public', 'pg_temp'
 SET plan_cache_mode TO 'force_generic_plan'
AS $function$
begin return query
  select m.county, m.id,
    array(select distinct k from (select unnest(path_chain(m.owner_path)) as k union select unnest(path_chain(lead.path))) as keys
          where k is not null order by k),
    m.walled, m.owner_path, lead.path, m.nature, m.kind, m.channel, m.grade, m.level, m.method, m.imported, m.stage = 'merged',
    m.registered_at, m.recorded_at, acts.accepted_at, acts.refused_at, acts.withdrawn_at,
    (m.state #>> '{orders,0,sentAt}')::timestamptz, lead.received_at,
    m.concluded_at, case when m.concluded_at is not null then coalesce(acts.concluded_known, m.recorded_at) end,
    m.outcome, m.state #>> '{conclusion,unit}',
    case when m.concluded_at is not null then measure_level(m.county, m.state #>> '{conclusion,unit}') end,
    case when m.stage in ('verified', 'called_back', 'archived') then acts.verified_at end,
    exists (select from mediation d where d.county = m.county and d.matter_id = m.id and d.stage in ('effective', 'performed')),
    m.hops, lead.returned, coalesce(acts.reopened, 0),
    jsonb_array_length(m.state -> 'callBacks'),
    coalesce(m.state #>> '{rating,rating}', m.state -> 'callBacks' -> -1 ->> 'result'),
    (m.state #>> '{confirmed,solved}')::boolean,
    (ca ->> 'due')::timestamptz, measure_kept(ca), (cc ->> 'due')::timestamptz, measure_kept(cc),
    (cr ->> 'due')::timestamptz, measure_kept(cr), (cf ->> 'due')::timestamptz, measure_kept(cf),
    coalesce(acts.changed_at, m.recorded_at)
  from matter m
    cross join lateral (
      select min(o ->> 'receivedAt')::timestamptz as received_at,
        count(*) filter (where o ->> 'status' = 'returned')::int as returned,
        (array_agg(o ->> 'to' order by o ->> 'sentAt' desc)
          filter (where o ->> 'role' = 'lead' and o ->> 'status' not in ('returned', 'revoked')))[1] as path
      from jsonb_array_elements(m.state -> 'orders') as o) as lead
    cross join lateral (
      select min(e.at) filter (where e.act = 'accept') as accepted_at, max(e.at) filter (where e.act = 'not_accept') as refused_at,
        max(e.at) filter (where e.act in ('withdraw', 'person_withdraw')) as withdrawn_at,
        max(e.at) filter (where e.act = 'conclude') as concluded_known, max(e.at) filter (where e.act = 'verify') as verified_at,
        count(*) filter (where e.act = 'reopen')::int as reopened, max(e.at) as changed_at
      from ledger_entry e where e.county = m.county and e.matter_id = m.id) as acts
    cross join lateral (select measure_clock(m.state, 'accept'), measure_clock(m.state, 'contact'),
      measure_clock(m.state, 'resolve'), measure_clock(m.state, 'feedback')) as clocks (ca, cc, cr, cf)
  where m.county = of_county and m.id = any(of_matters);
end $function$
;

CREATE OR REPLACE FUNCTION public.mediators_busy(stage text, room text[])
 RETURNS text[]
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
AS $function$
  select case when stage in ('asking', 'mediating', 'reached')
    then array(select key from unnest(room) key where key like 'staff:%') else '{}' end
$function$
;

CREATE OR REPLACE FUNCTION public.method_in_force(of_county text, on_day date)
 RETURNS SETOF method
 LANGUAGE sql
 STABLE
BEGIN ATOMIC
 SELECT m.county,
     m.id,
     m.version,
     m.text,
     m.hash,
     m.status,
     m.proposed_by,
     m.proposed_at,
     m.published_by,
     m.published_at,
     m.effective_from
    FROM method m
   WHERE ((m.county = method_in_force.of_county) AND (m.status = 'published'::text) AND (m.effective_from <= method_in_force.on_day))
   ORDER BY m.effective_from DESC, m.published_at DESC, m.id, m.version DESC
  LIMIT 1;
END
;

CREATE OR REPLACE FUNCTION public.names_to_cover()
 RETURNS SETOF text
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select p.name from party p join matter_pass s on s.county = p.county and s.matter_id = p.matter_id
  where s.county = jy_county() and s.id::text = jy_pass() and p.kind = 'person' and p.id <> s.party_id
$function$
;

CREATE OR REPLACE FUNCTION public.notice_barred(of_county text, of_matter uuid, path text, staff uuid, of_party uuid)
 RETURNS text
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
RETURN (SELECT CASE WHEN (((notice_barred.of_county = jy_county()) AND (jy_scopes() @> ARRAY['system:notices'::text])) IS NOT TRUE) THEN 'not_the_carrier'::text WHEN (m.id IS NULL) THEN 'no_such_matter'::text WHEN (m.walled && (COALESCE(path_chain(notice_barred.path), '{}'::text[]) || ARRAY[('staff:'::text || COALESCE((notice_barred.staff)::text, ''::text))])) THEN 'walled'::text WHEN ((notice_barred.of_party IS NOT NULL) AND (p.id IS NULL)) THEN 'no_such_party'::text WHEN p.do_not_contact THEN 'do_not_contact'::text ELSE NULL::text END AS "case" FROM (((SELECT notice_barred.of_county AS county, notice_barred.of_matter AS id) asked LEFT JOIN matter m ON (((m.county = asked.county) AND (m.id = asked.id)))) LEFT JOIN party p ON (((p.county = asked.county) AND (p.matter_id = asked.id) AND (p.id = notice_barred.of_party)))))
;

CREATE OR REPLACE FUNCTION public.open_party_link(in_county text, hashes bytea[], at timestamp with time zone)
 RETURNS TABLE(id uuid, matter_id uuid, mediation_id uuid, holder_id uuid, party_id uuid)
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
declare shown party_link;
begin
  select l.* into shown from party_link l
  where l.county = in_county and l.token_index = any (hashes) and l.revoked_at is null and l.expires_at > at;
  perform set_config('jy.county', coalesce(shown.county, ''), true),
    set_config('jy.scopes', coalesce('m:' || shown.matter_id, ''), true),
    set_config('jy.identity', coalesce('person:' || shown.holder_id, ''), true),
    set_config('jy.link', coalesce(shown.mediation_id::text, ''), true),
    set_config('jy.pass', coalesce(shown.id::text, 'none'), true);
  if shown.id is not null then
    return query select shown.id, shown.matter_id, shown.mediation_id, shown.holder_id, shown.party_id;
  end if;
end $function$
;

CREATE OR REPLACE FUNCTION public.open_pass(in_county text, hashes bytea[])
 RETURNS TABLE(id uuid, matter_id uuid, party_id uuid)
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
declare shown matter_pass;
begin
  select p.* into shown from matter_pass p
  where p.county = in_county and p.token_index = any (hashes) and p.revoked_at is null;
  perform set_config('jy.county', coalesce(shown.county, ''), true),
    set_config('jy.scopes', coalesce('m:' || shown.matter_id, ''), true),
    set_config('jy.identity', coalesce('person:' || shown.party_id, ''), true),
    set_config('jy.pass', coalesce(shown.id::text, 'none'), true);
  if shown.id is not null then
    return query select shown.id, shown.matter_id, shown.party_id;
  end if;
end $function$
;

CREATE OR REPLACE FUNCTION public.path_chain(path text)
 RETURNS text[]
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE STRICT
RETURN (SELECT array_agg(array_to_string(p.parts[1:n.n], '.'::text) ORDER BY n.n) AS array_agg FROM (SELECT string_to_array(path_chain.path, '.'::text) AS parts) p, LATERAL generate_series(1, array_length(p.parts, 1)) n(n))
;

CREATE OR REPLACE FUNCTION public.refresh_common_pairs(of_county text)
 RETURNS integer
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
declare
  sampled constant integer := 20000;
  often constant integer := 3000;
  rows_in_all real := (select reltuples from pg_class where oid = 'matter_search'::regclass);
  found integer;
begin
  if (of_county = jy_county() and jy_scopes() @> array['c' || of_county]) is not true then return null; end if;
  delete from common_pair where county = of_county;
  if rows_in_all < often then return 0; end if;
  execute format(
    'with some as materialized (select body, county from matter_search tablesample system (%s)),
       whole as (select greatest(1, count(*)) as n from some)
     insert into common_pair (county, pair)
     select $1, gram from some, (select distinct unnest(search_grams(body)) as gram) g, whole
     where county = $1 and char_length(gram) = 2
     group by gram, n having count(*) * $2 / n > $3',
    least(100, 100 * sampled / rows_in_all))
  using of_county, rows_in_all, often;
  get diagnostics found = row_count;
  return found;
end $function$
;

CREATE OR REPLACE FUNCTION public.refuse_change_in_force()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if old.status <> 'proposed' then
    raise exception '% 已发布，不可修改或删除，改动须另立新版本', tg_table_name using errcode = 'JY001';
  end if;
  return case tg_op when 'DELETE' then old else new end;
end $function$
;

CREATE OR REPLACE FUNCTION public.refuse_change_of_duty()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if old.state <> 'draft' then
    raise exception '职责清单的这一版已经审定，不可修改，改动须另立新版本' using errcode = 'JY001';
  end if;
  return new;
end $function$
;

CREATE OR REPLACE FUNCTION public.refuse_rewrite()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  raise exception '% 只可追加，不可修改或删除', tg_table_name using errcode = 'JY001';
end $function$
;

CREATE OR REPLACE FUNCTION public.search_body(words text)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE STRICT
RETURN (SELECT CASE WHEN (plain.line !~ '\d{7}|\d[ -]\d{4}[ -]\d{4}'::text) THEN plain.line ELSE regexp_replace(plain.line, '(?<!\d)(\d{14,19}x?|(\+?86[ -]?)?1[3-9]\d[ -]?\d{4}[ -]?\d{4}|0\d{2,3}[ -]\d{7,8})(?!\d)'::text, ' '::text, 'g'::text) END AS regexp_replace FROM (SELECT search_plain(search_body.words) AS line) plain)
;

CREATE OR REPLACE FUNCTION public.search_derive(of_county text, of_matter uuid)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  insert into matter_search select * from search_source(of_county) as s where s.matter_id = of_matter
  on conflict (county, matter_id) do update
    set registered_at = excluded.registered_at, readable = excluded.readable, walled = excluded.walled,
      units = excluded.units, marks = excluded.marks, code = excluded.code, body = excluded.body
    where (matter_search.readable, matter_search.walled, matter_search.units, matter_search.marks, matter_search.body)
      is distinct from (excluded.readable, excluded.walled, excluded.units, excluded.marks, excluded.body);
end $function$
;

CREATE OR REPLACE FUNCTION public.search_find(asked jsonb, want integer, until_at timestamp with time zone DEFAULT NULL::timestamp with time zone, until_id uuid DEFAULT NULL::uuid)
 RETURNS TABLE(ids uuid[], total integer)
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
 SET work_mem TO '32MB'
 SET enable_seqscan TO 'off'
 SET plan_cache_mode TO 'force_generic_plan'
AS $function$
declare
  asking constant tsquery := search_query(asked);
  most constant integer := 1000;
  words text[]; units text[]; marks text[]; codes text[];
  oldest timestamp; upto timestamp; month timestamp; day timestamp;
  patience integer; here integer; more uuid[];
begin
  select '{}', 0 into ids, total;
  select date_trunc('month', m.registered_at at time zone 'UTC') into oldest from matter m where m.county = jy_county() order by m.registered_at limit 1;
  select m.registered_at at time zone 'UTC' into upto from matter m where m.county = jy_county() order by m.registered_at desc limit 1;
  if asking is null or upto is null then return next; return; end if;
  select array_agg(plain), array_agg(unit), array_agg(mark), array_agg(code) into words, units, marks, codes
  from (select search_plain(t ->> 'word') as plain, coalesce(t ->> 'code', '') as code,
      array(select jsonb_array_elements_text(t -> 'units'))::text as unit,
      array(select each from jsonb_array_elements_text(t -> 'marks') as each where each ~ '^[xp]:')::text as mark
    from jsonb_array_elements(asked) as t) as terms
  where code <> '' or char_length(plain) <> 2 and (octet_length(plain) <> 3 or char_length(plain) = 1);
  month := date_trunc('month', upto);
  upto := least(upto, until_at at time zone 'UTC');
  select case when count(*) < 100 then 0 else 12 end into patience from (
    select from search_matching(asking && search_since('m', month), words, units, marks, codes) limit 100) as lately;

  while month >= oldest and (total <= most or cardinality(ids) < want) loop
    if patience = 0 and total <= most then
      select count(*), (array_agg(id order by at desc, id desc) filter (where until_at is null or (at, id) < (until_at, until_id)))[1:want]
      into total, more from (select * from search_matching(asking, words, units, marks, codes) limit most + 1) as ever;
      if total <= most then ids := coalesce(more, '{}'); return next; return; end if;
    end if;
    patience := patience - 1;
    if total > most then month := least(month, date_trunc('month', upto)); end if;
    select count(*), (array_agg(id order by at desc, id desc) filter (where until_at is null or (at, id) < (until_at, until_id)))[1:want - cardinality(ids)]
    into here, more from (select * from search_matching(asking && search_since('m', month), words, units, marks, codes) limit most + 1) as months;
    total := least(total + here, most + 1);
    if here <= most then
      ids := ids || coalesce(more, '{}');
    else
      day := least(date_trunc('day', upto), month + interval '1 month - 1 day');
      while day >= month and cardinality(ids) < want loop
        select array_agg(id order by at desc, id desc) into more
        from (select * from search_matching(asking && search_since('d', day), words, units, marks, codes)
          where until_at is null or (at, id) < (until_at, until_id) order by at desc, id desc limit want - cardinality(ids)) as days;
        ids := ids || coalesce(more, '{}');
        day := day - interval '1 day';
      end loop;
    end if;
    month := month - interval '1 month';
  end loop;
  return next;
end $function$
;

CREATE OR REPLACE FUNCTION public.search_follow()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  if tg_table_name = 'matter' then perform search_derive(new.county, new.id);
  elsif tg_op = 'DELETE' then perform search_derive(old.county, old.matter_id);
  else perform search_derive(new.county, new.matter_id); end if;
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION public.search_grams(line text)
 RETURNS text[]
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE STRICT
RETURN (SELECT (COALESCE(array_agg((t.a || t.b)) FILTER (WHERE ((t.a <> ' '::text) AND (t.b <> ' '::text))), '{}'::text[]) || COALESCE(array_agg(((t.a || t.b) || t.c)) FILTER (WHERE ((octet_length(((t.a || t.b) || t.c)) = 3) AND (t.a <> ' '::text) AND (t.b <> ' '::text) AND (t.c <> ' '::text))), '{}'::text[])) FROM (SELECT string_to_array(search_grams.line, NULL::text) AS l) letters, LATERAL UNNEST(letters.l, letters.l[2:], letters.l[3:]) t(a, b, c))
;

CREATE OR REPLACE FUNCTION public.search_keys(readable text[], units text[], marks text[], registered_at timestamp with time zone, body text)
 RETURNS tsvector
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE STRICT COST 10000
RETURN array_to_tsvector(((((ARRAY(SELECT ('r:'::text || key.key) FROM unnest(search_keys.readable) key(key) WHERE (key.key !~~ 'm:%'::text)) || ARRAY(SELECT ('u:'::text || key.key) FROM unnest(search_keys.units) key(key))) || marks) || search_grams(body)) || ARRAY[('m:'::text || to_char((registered_at AT TIME ZONE 'UTC'::text), 'YYYYMM'::text)), ('d:'::text || to_char((registered_at AT TIME ZONE 'UTC'::text), 'YYYYMMDD'::text))]))
;

CREATE OR REPLACE FUNCTION public.search_lexeme(key text)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE STRICT
RETURN ((''''::text || replace(replace(key, '\'::text, '\\'::text), ''''::text, ''''''::text)) || ''''::text)
;

CREATE OR REPLACE FUNCTION public.search_marks(m matter)
 RETURNS text[]
 LANGUAGE sql
 STABLE
 SET search_path TO 'public', 'pg_temp'
RETURN (SELECT (array_remove(ARRAY[('k:'::text || NULLIF(substr(code.digits, 13, 8), ''::text)), ('n:'::text || NULLIF(substr(code.digits, 21, 5), ''::text)), ('e:'::text || NULLIF("right"(code.digits, 4), ''::text)), ('x:'::text || NULLIF(regexp_replace(search_plain((search_marks.m).external_no), '[][\s_./\\#:(){}<>〔〕【】《》—–·、，,-]'::text, ''::text, 'g'::text), ''::text))], NULL::text) || ARRAY(SELECT DISTINCT format('p:%s:%s-%s'::text, (papers.n ->> 'series'::text), (papers.n ->> 'year'::text), (papers.n ->> 'seq'::text)) AS format FROM (SELECT (o.value -> 'number'::text) AS n FROM jsonb_array_elements(((search_marks.m).state -> 'orders'::text)) o(value) UNION SELECT (f.value -> 'number'::text) FROM ledger_entry e, LATERAL jsonb_array_elements(((e.body)::jsonb #> '{facts,happened}'::text[])) f(value) WHERE ((e.county = (search_marks.m).county) AND (e.matter_id = (search_marks.m).id) AND (e.act = 'urge'::text) AND ((f.value ->> 'type'::text) = 'Urged'::text))) papers WHERE (papers.n IS NOT NULL))) FROM (SELECT regexp_replace((search_marks.m).code, '\D'::text, ''::text, 'g'::text) AS digits) code)
;

CREATE OR REPLACE FUNCTION public.search_matching(asking tsquery, of_words text[], of_units text[], of_marks text[], of_codes text[])
 RETURNS TABLE(id uuid, at timestamp with time zone)
 LANGUAGE sql
 STABLE
AS $function$
  select s.matter_id, s.registered_at
  from matter_search s
  where search_keys(s.readable, s.units, s.marks, s.registered_at, s.body) @@ asking
    and s.county = (select jy_county()) and s.readable && (select jy_scopes()) and not (s.walled && (select jy_identity()))
    and not exists (
      select from unnest(of_words, of_units, of_marks, of_codes) as t (word, unit, mark, part)
      where not (strpos(s.body, word) > 0 or s.units && unit::text[] or s.marks && mark::text[]
        or part <> '' and strpos(s.code, part) > 0))
$function$
;

CREATE OR REPLACE FUNCTION public.search_matters(query text, want integer)
 RETURNS TABLE(id uuid)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select unnest(ids) from search_find((
    select jsonb_agg(jsonb_build_object('word', word, 'units', '[]'::jsonb, 'marks', '[]'::jsonb))
    from regexp_split_to_table(trim(search_plain(query)), ' +') as word where word <> ''), want)
$function$
;

CREATE OR REPLACE FUNCTION public.search_plain(words text)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE STRICT
RETURN translate(lower(NORMALIZE(words, NFKC)), '
	'::text, '   '::text)
;

CREATE OR REPLACE FUNCTION public.search_query(asked jsonb)
 RETURNS tsquery
 LANGUAGE sql
 STABLE
 SET search_path TO 'public', 'pg_temp'
RETURN (SELECT (((SELECT (('('::text || string_agg(search_lexeme(('r:'::text || key.key)), ' | '::text)) || ')'::text) FROM unnest(jy_scopes()) key(key)) || string_agg(((' & ('::text || terms.ways) || ')'::text), ''::text)))::tsquery AS tsquery FROM (SELECT (SELECT string_agg(each.way, ' | '::text) AS string_agg FROM (SELECT (('('::text || search_word(search_plain((term.value ->> 'word'::text)))) || ')'::text) AS way UNION ALL SELECT search_lexeme(('u:'::text || unit.value)) AS search_lexeme FROM jsonb_array_elements_text((term.value -> 'units'::text)) unit(value) UNION ALL SELECT search_lexeme(mark.value) AS search_lexeme FROM jsonb_array_elements_text((term.value -> 'marks'::text)) mark(value)) each WHERE (each.way IS NOT NULL)) AS ways FROM jsonb_array_elements(search_query.asked) term(value)) terms)
;

CREATE OR REPLACE FUNCTION public.search_refill(of_county text)
 RETURNS void
 LANGUAGE plpgsql
 SET search_path TO 'public', 'pg_temp'
 SET maintenance_work_mem TO '256MB'
 SET work_mem TO '64MB'
AS $function$
declare definition constant text := pg_get_indexdef('matter_search_keys'::regclass);
begin
  drop index matter_search_keys;
  delete from matter_search where county = of_county;
  insert into matter_search select * from search_source(of_county) order by registered_at + interval '0';
  execute definition;
  alter index matter_search_keys alter column 1 set statistics 0;
end $function$
;

CREATE OR REPLACE FUNCTION public.search_since(unit text, moment timestamp without time zone)
 RETURNS tsquery
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE STRICT
RETURN (search_lexeme(((unit || ':'::text) || to_char(moment, CASE unit WHEN 'd'::text THEN 'YYYYMMDD'::text ELSE 'YYYYMM'::text END))))::tsquery
;

CREATE OR REPLACE FUNCTION public.search_source(of_county text)
 RETURNS SETOF matter_search
 LANGUAGE sql
 STABLE
AS $function$
  select m.county, m.id, m.registered_at, m.readable, m.walled, search_units(m), search_marks(m), regexp_replace(m.code, '\D', '', 'g'),
    search_body(concat_ws(E'\n', t.title, t.narrative, nullif(m.place, '')))
      || coalesce(E'\n' || search_plain(nullif(m.external_no, '')), '')
  from matter m
    left join lateral (select title, narrative from matter_text v
      where v.county = m.county and v.matter_id = m.id order by v.version desc limit 1) t on true
  where m.county = of_county
$function$
;

CREATE OR REPLACE FUNCTION public.search_tidy()
 RETURNS bigint
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$ select gin_clean_pending_list('matter_search_keys') $function$
;

CREATE OR REPLACE FUNCTION public.search_units(m matter)
 RETURNS text[]
 LANGUAGE sql
 STABLE
 SET search_path TO 'public', 'pg_temp'
RETURN ARRAY(SELECT DISTINCT key.key FROM (SELECT (search_units.m).owner_path AS path UNION SELECT (o.value ->> 'to'::text) FROM jsonb_array_elements(((search_units.m).state -> 'orders'::text)) o(value) WHERE ((o.value ->> 'status'::text) <> ALL (ARRAY['returned'::text, 'revoked'::text]))) paths, LATERAL unnest(path_chain(paths.path)) key(key) WHERE (strpos(key.key, '.'::text) > 0) ORDER BY key.key)
;

CREATE OR REPLACE FUNCTION public.search_word(word text)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE STRICT
RETURN (SELECT string_agg(search_lexeme(gram.gram), ' & '::text) AS string_agg FROM unnest(search_grams(search_word.word)) gram(gram) WHERE (NOT (EXISTS (SELECT 1 FROM unnest(search_grams(search_word.word)) longer(longer) WHERE ((char_length(gram.gram) = 2) AND (char_length(longer.longer) = 3) AND (strpos(longer.longer, gram.gram) > 0))))))
;

CREATE OR REPLACE FUNCTION public.similar_matters(probe text, pairs text[], weights real[], self uuid, want integer)
 RETURNS TABLE(id uuid)
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
 SET work_mem TO '32MB'
 SET enable_seqscan TO 'off'
 SET plan_cache_mode TO 'force_generic_plan'
AS $function$
declare
  asking constant tsquery := (
    select '(' || string_agg(search_lexeme('r:' || key), ' | ') || ') & ' || probe from unnest(jy_scopes()) as key)::tsquery;
begin
  return query
    select f.matter_id
    from (
      -- The body is taken out once; every look into a stored one would unpack it anew.
      select s.matter_id, s.registered_at, s.body || '' as body
      from matter_search s
      where search_keys(s.readable, s.units, s.marks, s.registered_at, s.body) @@ asking
        and s.county = (select jy_county()) and s.readable && (select jy_scopes())
        and not (s.walled && (select jy_identity())) and s.matter_id is distinct from self
      offset 0
    ) as f
    order by (select sum(weight) from unnest(pairs, weights) as p (pair, weight) where strpos(f.body, p.pair) > 0)
      desc nulls last, f.registered_at desc, f.matter_id
    limit want;
end $function$
;

CREATE OR REPLACE FUNCTION public.walled_from_me(in_county text, in_matter uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
RETURN COALESCE((SELECT (matter.walled && jy_identity()) FROM matter WHERE ((matter.county = walled_from_me.in_county) AND (matter.county = jy_county()) AND (matter.id = walled_from_me.in_matter))), true)
;
