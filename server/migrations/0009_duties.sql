-- 职责清单: which unit owns what, and on what legal basis. It proposes, with its reason; a person dispatches. Every
-- change is a version that one person drafted and another decided; what was decided is never rewritten. All signed-in
-- staff of the county read it, and no text of `duty` and `duty_version` is personal data.
--
-- A key of a transaction (see 0001) that belongs to this module alone and is set by its own code only:
--   duties:keeper   the posts that draft and decide, at the county's centre

-- 一条: its number in the county's list, which never changes and is never given again.
create table duty (
  county text not null check (county ~ '^[0-9]{6}$'),
  id     uuid not null,
  no     integer not null check (no >= 1),
  primary key (county, id),
  unique (county, no)
);

-- 一版. `owner` and `co` are units of the tree, or the kind of unit where the matter lies. What was brought together
-- (one change, one sheet) is one batch, and is decided together.
create table duty_version (
  county         text not null,
  duty_id        uuid not null,
  version        integer not null check (version >= 1),
  what           text not null,
  kinds          text[] not null default '{}',
  keywords       text[] not null default '{}',
  owner          text not null check (
    owner ~ '^c[0-9]{6}(\.[a-z0-9_]+)*$' or owner in ('township_centre', 'township_committee', 'village')),
  co             text[] not null default '{}',
  basis          jsonb not null check (jsonb_typeof(basis) = 'array' and jsonb_array_length(basis) > 0),
  effective_from date not null,
  effective_to   date,                          -- its last day; null until it is repealed
  reason         text not null,
  batch          uuid not null,
  answers        uuid[] not null default '{}',  -- the corrections that it answers
  state          text not null default 'draft' check (state in ('draft', 'in_force', 'dropped')),
  drafted_by     uuid not null,
  drafted_at     timestamptz not null,
  decided_by     uuid,
  decided_at     timestamptz,
  decision       text,                          -- why it was dropped
  primary key (county, duty_id, version),
  foreign key (county, duty_id) references duty (county, id),
  foreign key (county, drafted_by) references staff (county, id),
  foreign key (county, decided_by) references staff (county, id),
  constraint duty_decided_whole check ((state = 'draft') = (decided_by is null and decided_at is null)),
  constraint duty_second_person check (state <> 'in_force' or decided_by <> drafted_by),
  constraint duty_term check (effective_to is null or effective_to >= effective_from)
);
create unique index duty_one_draft on duty_version (county, duty_id) where state = 'draft';
create index duty_batch on duty_version (county, batch);

-- Decided is decided; and of a draft, only the decision is written (see the grants below).
create function refuse_change_of_duty() returns trigger language plpgsql as $$
begin
  if old.state <> 'draft' then
    raise exception '职责清单的这一版已经审定，不可修改，改动须另立新版本' using errcode = 'JY001';
  end if;
  return new;
end $$;
create trigger duty_version_as_decided before update on duty_version
  for each row execute function refuse_change_of_duty();
create trigger duty_version_kept before delete on duty_version for each row execute function refuse_rewrite();
create trigger duty_kept before update or delete on duty for each row execute function refuse_rewrite();

-- 某日的清单: of each entry the newest version that has taken effect by that day, unless it has ended.
create function duties_on(of_county text, on_day date) returns setof duty_version language sql stable
begin atomic
  select v.* from (
    select distinct on (duty_id) * from duty_version
    where county = of_county and state = 'in_force' and effective_from <= on_day
    order by duty_id, version desc
  ) v
  where v.effective_to is null or v.effective_to >= on_day;
end;

-- 报告一条不对. From a returned order (the matter and the order are its evidence), or from the list itself. `words`
-- are free words of a person: they can be erased, and stand nowhere else.
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
  reported_at   timestamptz not null,
  state         text not null default 'open' check (state in ('open', 'corrected', 'declined')),
  new_version   integer,
  answer        text,
  decided_by    uuid,
  decided_at    timestamptz,
  seen_at       timestamptz,                    -- the reporter has read the answer
  primary key (county, id),
  foreign key (county, duty_id, version) references duty_version (county, duty_id, version),
  constraint duty_correction_evidence check ((matter_id is null) = (order_id is null)),
  constraint duty_correction_whole check ((state = 'open') = (decided_at is null))
);
create index duty_correction_open on duty_correction (county, reported_at) where state = 'open';
create index duty_correction_duty on duty_correction (county, duty_id);
create index duty_correction_answered on duty_correction (county, reported_by) where seen_at is null;

alter table duty enable row level security;
alter table duty force row level security;
create policy duty_county on duty for select using (county = jy_county());
create policy duty_keep on duty for insert with check (county = jy_county() and jy_scopes() @> array['duties:keeper']);

alter table duty_version enable row level security;
alter table duty_version force row level security;
create policy duty_version_county on duty_version for select using (county = jy_county());
create policy duty_version_draft on duty_version for insert
  with check (county = jy_county() and state = 'draft' and jy_scopes() @> array['duties:keeper']);
create policy duty_version_decide on duty_version for update
  using (county = jy_county() and jy_scopes() @> array['duties:keeper']);

-- Read by the keepers, by who reported it, and by the unit it came from; by nobody from behind a wall. Reported in
-- one's own name only.
alter table duty_correction enable row level security;
alter table duty_correction force row level security;
create policy duty_correction_read on duty_correction for select
  using (county = jy_county()
    and (jy_scopes() @> array['duties:keeper'] or path_chain(reported_unit) && jy_scopes()
      or 'staff:' || reported_by = any (jy_identity()))
    and (matter_id is null or not walled_from_me(county, matter_id)));
create policy duty_correction_report on duty_correction for insert
  with check (county = jy_county() and state = 'open' and 'staff:' || reported_by = any (jy_identity()));
create policy duty_correction_decide on duty_correction for update
  using (county = jy_county()
    and (jy_scopes() @> array['duties:keeper'] or 'staff:' || reported_by = any (jy_identity()))
    and (matter_id is null or not walled_from_me(county, matter_id)));

grant select, insert on duty, duty_version, duty_correction to jieyou_app;
grant update (state, decided_by, decided_at, decision) on duty_version to jieyou_app;
grant update (words, state, new_version, answer, decided_by, decided_at, seen_at) on duty_correction to jieyou_app;
