-- 导入: foreign sheets become matters, each row once, whatever is killed in between.
--
-- A job stages the rows of its file, then takes them in small batches: the rows and the matters they become are
-- one transaction. A row's cells stay only while it waits or has a problem; they are erased when it is done.
--
-- "Once" is per unit and source: the same row fed again by the same unit is a duplicate. It is not per county,
-- because a refused key would tell one township what another has registered.

create table import_mapping (
  county   text not null,
  name     text not null,
  mapping  jsonb not null,
  org_path text not null,
  saved_by uuid not null,
  saved_at timestamptz not null,
  primary key (county, name)
);

create table import_job (
  county      text not null,
  id          uuid not null,
  source      text not null,
  file_name   text not null,
  file_sha256 bytea not null check (octet_length(file_sha256) = 32),
  state       text not null check (state in ('uploaded','running','done','discarded')),
  sheet       text not null default '',
  header_row  integer not null,
  headers     text[] not null,
  mapping     jsonb,
  notes       text[] not null default '{}',      -- what was done while reading
  total       integer not null default 0,
  done        integer not null default 0,
  duplicate   integer not null default 0,
  problem     integer not null default 0,
  org_path    text not null,                     -- the unit that brought the file
  created_by  uuid not null,                     -- in whose name, under which post, within what rights it runs
  post_id     uuid not null,
  role        text not null,
  scope_path  text not null,
  identity    text[] not null,
  created_at  timestamptz not null,
  started_at  timestamptz,
  beat_at     timestamptz,                       -- last batch; a running job without a beat is taken up again
  ended_at    timestamptz,
  primary key (county, id)
);
create index import_job_recent on import_job (county, created_at desc);
create index import_job_file on import_job (county, org_path, file_sha256);
create index import_job_running on import_job (county, beat_at) where state = 'running';

create table import_row (
  county       text not null,
  job_id       uuid not null,
  row_no       integer not null,                 -- the sheet's own, from 1
  org_path     text not null,
  source       text not null,
  status       text not null check (status in ('pending','done','duplicate','problem','discarded')),
  cells        jsonb,
  fault        text,
  key          text,                             -- the source's own number, or a hash of the content
  content_hash text,
  matter_id    uuid,
  problem      jsonb,
  primary key (county, job_id, row_no),
  foreign key (county, job_id) references import_job (county, id),
  check ((cells is not null) = (status in ('pending', 'problem'))),
  check (status <> 'done' or (key is not null and matter_id is not null))
);
create unique index import_row_once on import_row (county, org_path, source, key) where status = 'done';
create index import_row_pending on import_row (county, job_id, row_no) where status = 'pending';
create index import_row_problem on import_row (county, job_id, row_no) where status = 'problem';

-- Row security: a job and its rows are for those whose scope holds the unit that brought the file.
do $$
declare t text;
begin
  foreach t in array array['import_job', 'import_row'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy %I on %I using (county = jy_county() and path_chain(org_path) && jy_scopes())', t || '_scope', t);
  end loop;
end $$;

-- A mapping holds column names only: the county may use it, the unit that saved it may change it.
alter table import_mapping enable row level security;
alter table import_mapping force row level security;
create policy import_mapping_county on import_mapping for select using (county = jy_county());
create policy import_mapping_save on import_mapping for insert
  with check (county = jy_county() and path_chain(org_path) && jy_scopes());
create policy import_mapping_change on import_mapping for update
  using (county = jy_county() and path_chain(org_path) && jy_scopes());

grant select, insert, update on import_mapping, import_job, import_row to jieyou_app;
