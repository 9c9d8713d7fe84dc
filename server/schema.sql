-- The database at a glance: written by tools/write-schema.ts from the catalogue after every migration; not run.
-- The job runner's own tables (schema pgboss) and the list of migrations are left out.

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
  using (county = jy_county() AND jy_identity() @> ARRAY['staff:'::text || actor::text]);
grant insert, select, update on command to jieyou_app;

create table county_setting (
  county     text not null,
  name       text not null,
  demo       boolean not null default false,
  created_at timestamp with time zone not null default now(),
  PRIMARY KEY (county),
  CHECK (county ~ '^[0-9]{6}$'::text)
);
grant insert, select, update on county_setting to jieyou_app;

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
  first_receiver   uuid not null,
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
  PRIMARY KEY (county, id),
  UNIQUE (county, code)
);
CREATE INDEX matter_consultation ON public.matter USING btree (county, id) WHERE consultation_due;
CREATE INDEX matter_due ON public.matter USING btree (county, nearest_due, id) WHERE (nearest_due IS NOT NULL);
CREATE INDEX matter_extension ON public.matter USING btree (county, id) WHERE extension_asked;
CREATE INDEX matter_new ON public.matter USING btree (county, recorded_at);
CREATE INDEX matter_readable ON public.matter USING gin (readable);
CREATE INDEX matter_recorded ON public.matter USING btree (county, registered_at DESC, id);
CREATE INDEX matter_stage ON public.matter USING btree (county, stage, registered_at DESC);
CREATE INDEX matter_visit ON public.matter USING btree (county, visit) WHERE (visit IS NOT NULL);
alter table matter enable row level security;
alter table matter force row level security;
create policy matter_owner on matter for all to jieyou_owner
  using (true);
create policy matter_scope on matter for all
  using (county = jy_county() AND readable && jy_scopes() AND NOT walled && jy_identity())
  with check (county = jy_county() AND readable && jy_scopes());
grant insert, select, update on matter to jieyou_app;

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
create policy matter_note_own on matter_note for select
  using (path_chain(by_org) && jy_scopes() AND NOT walled_from_me(county, matter_id));
create policy matter_note_scope on matter_note for all
  using ((EXISTS ( SELECT 1
   FROM matter m
  WHERE m.county = matter_note.county AND m.id = matter_note.matter_id)));
grant delete, insert, select, update on matter_note to jieyou_app;

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
CREATE INDEX matter_text_search ON public.matter_text USING gin (cjk_bigrams(((title || ' '::text) || narrative)));
alter table matter_text enable row level security;
alter table matter_text force row level security;
create policy matter_text_owner on matter_text for all to jieyou_owner
  using (true);
create policy matter_text_scope on matter_text for all
  using ((EXISTS ( SELECT 1
   FROM matter m
  WHERE m.county = matter_text.county AND m.id = matter_text.matter_id)));
grant delete, insert, select, update on matter_text to jieyou_app;

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
grant insert, select, update on method to jieyou_app;

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
grant insert, select, update on org to jieyou_app;

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
  PRIMARY KEY (county, matter_id, id),
  CHECK (kind = ANY (ARRAY['person'::text, 'organisation'::text]))
);
CREATE INDEX party_idno ON public.party USING btree (county, idno_index) WHERE (idno_index IS NOT NULL);
CREATE INDEX party_phone ON public.party USING btree (county, phone_index) WHERE (phone_index IS NOT NULL);
alter table party enable row level security;
alter table party force row level security;
create policy party_scope on party for all
  using ((EXISTS ( SELECT 1
   FROM matter m
  WHERE m.county = party.county AND m.id = party.matter_id)));
grant insert, select, update on party to jieyou_app;

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

CREATE OR REPLACE FUNCTION public.jy_scopes()
 RETURNS text[]
 LANGUAGE sql
 STABLE PARALLEL SAFE
RETURN string_to_array(NULLIF(current_setting('jy.scopes'::text, true), ''::text), ','::text)
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

CREATE OR REPLACE FUNCTION public.notice_barred(of_county text, of_matter uuid, path text, staff uuid, of_party uuid)
 RETURNS text
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
RETURN (SELECT CASE WHEN (((notice_barred.of_county = jy_county()) AND (jy_scopes() @> ARRAY['system:notices'::text])) IS NOT TRUE) THEN 'not_the_carrier'::text WHEN (m.id IS NULL) THEN 'no_such_matter'::text WHEN (m.walled && (COALESCE(path_chain(notice_barred.path), '{}'::text[]) || ARRAY[('staff:'::text || COALESCE((notice_barred.staff)::text, ''::text))])) THEN 'walled'::text WHEN ((notice_barred.of_party IS NOT NULL) AND (p.id IS NULL)) THEN 'no_such_party'::text WHEN p.do_not_contact THEN 'do_not_contact'::text ELSE NULL::text END AS "case" FROM (((SELECT notice_barred.of_county AS county, notice_barred.of_matter AS id) asked LEFT JOIN matter m ON (((m.county = asked.county) AND (m.id = asked.id)))) LEFT JOIN party p ON (((p.county = asked.county) AND (p.matter_id = asked.id) AND (p.id = notice_barred.of_party)))))
;

CREATE OR REPLACE FUNCTION public.path_chain(path text)
 RETURNS text[]
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE STRICT
RETURN (SELECT array_agg(array_to_string(p.parts[1:n.n], '.'::text) ORDER BY n.n) AS array_agg FROM (SELECT string_to_array(path_chain.path, '.'::text) AS parts) p, LATERAL generate_series(1, array_length(p.parts, 1)) n(n))
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

CREATE OR REPLACE FUNCTION public.refuse_rewrite()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  raise exception '% 只可追加，不可修改或删除', tg_table_name using errcode = 'JY001';
end $function$
;

CREATE OR REPLACE FUNCTION public.search_matters(query text, want integer)
 RETURNS TABLE(id uuid)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select m.id
  from matter m
  where m.county = jy_county()
    and m.readable && jy_scopes()
    and not (m.walled && jy_identity())
    and m.id in (
      select t.matter_id from matter_text t
      where t.county = jy_county()
        and cjk_bigrams(t.title || ' ' || t.narrative) @@
          (select array_to_string(array(
             select '''' || replace(replace(g, '\', '\\'), '''', '''''') || ''''
             from unnest(tsvector_to_array(cjk_bigrams(query))) g), ' & ')::tsquery)
        and (t.title || ' ' || t.narrative) ilike '%' || replace(replace(replace(query, '\', '\\'), '%', '\%'), '_', '\_') || '%'
        and t.version = (select max(v.version) from matter_text v where v.county = t.county and v.matter_id = t.matter_id)
    )
  order by m.registered_at desc, m.id
  limit want
$function$
;

CREATE OR REPLACE FUNCTION public.walled_from_me(in_county text, in_matter uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
RETURN COALESCE((SELECT (matter.walled && jy_identity()) FROM matter WHERE ((matter.county = walled_from_me.in_county) AND (matter.county = jy_county()) AND (matter.id = walled_from_me.in_matter))), true)
;
