-- 名册: who mediates, advises and sits in. All signed-in staff of the county read the rosters, as the public may; what
-- was complained of a mediator is read by those who keep the rosters and never by the one whom it is about.
--
-- A key of a transaction (see 0001) that belongs to this module alone and is set by its own code only:
--   rosters:keeper   the posts that keep the rosters of a unit

create table roster_person (
  county     text not null check (county ~ '^[0-9]{6}$'),
  id         uuid not null,
  kind       text not null check (kind in ('mediator', 'expert', 'lawyer', 'judge', 'secretary', 'elder')),
  staff_id   uuid,
  name       text not null,
  gender     text not null check (gender in ('male', 'female')),
  minority   boolean not null,
  born       date,
  education  text not null,
  home       text not null,                 -- the committee, or the unit that keeps this person
  unit_words text not null,                 -- 外单位的名称
  kinds      text[] not null,               -- 擅长的纠纷
  languages  text[] not null,
  full_time  boolean not null,
  document   text not null,
  since      date not null,
  until      date,                          -- its last day
  left_on    date,
  leaving    text,
  primary key (county, id),
  foreign key (county, staff_id) references staff (county, id),
  constraint roster_person_left check ((left_on is null) = (leaving is null)),
  constraint roster_person_adult check (kind <> 'mediator' or born is not null)
);
create unique index roster_person_staff on roster_person (county, staff_id, kind) where left_on is null;
create index roster_person_home on roster_person (county, home);

create table roster_training (
  county    text not null,
  id        uuid not null,
  person_id uuid not null,
  on_day    date not null,
  topic     text not null,
  hours     integer not null check (hours > 0),
  primary key (county, id),
  foreign key (county, person_id) references roster_person (county, id)
);
create index roster_training_of on roster_training (county, person_id, on_day);

-- 一届调委会 (人民调解法 第八条、第九条).
create table roster_committee (
  county     text not null check (county ~ '^[0-9]{6}$'),
  org_path   text not null,
  term       integer not null check (term >= 1),
  kind       text not null check (kind in ('village', 'resident', 'town', 'street', 'enterprise', 'social')),
  mixed      boolean not null,              -- 多民族居住的地区
  elected_on date not null,
  ends_on    date not null,
  court_on   date,                          -- 通报人民法院 (第十条)
  document   text not null,
  primary key (county, org_path, term)
);
create table roster_member (
  county    text not null,
  org_path  text not null,
  term      integer not null,
  person_id uuid not null,
  role      text not null check (role in ('director', 'deputy', 'member')),
  primary key (county, org_path, term, person_id),
  foreign key (county, org_path, term) references roster_committee (county, org_path, term),
  foreign key (county, person_id) references roster_person (county, id)
);
create unique index roster_one_director on roster_member (county, org_path, term) where role = 'director';

create table roster_studio (
  county text not null check (county ~ '^[0-9]{6}$'),
  id     uuid not null,
  name   text not null,
  kind   text not null check (kind in ('branded', 'three_plus_x')),
  home   text not null,
  place  text not null,
  primary key (county, id)
);
create table roster_seat (
  county    text not null,
  studio_id uuid not null,
  id        uuid not null,
  seat      text not null check (seat in ('judge', 'lawyer', 'secretary', 'host', 'invited')),
  person_id uuid not null,
  since     date not null,
  until     date,
  primary key (county, studio_id, id),
  foreign key (county, studio_id) references roster_studio (county, id),
  foreign key (county, person_id) references roster_person (county, id)
);
-- 固定席位各一人.
create unique index roster_fixed_seat on roster_seat (county, studio_id, seat)
  where until is null and seat in ('judge', 'lawyer', 'secretary');

create table roster_duty_day (
  county    text not null,
  id        uuid not null,
  person_id uuid not null,
  day       date not null,
  org_path  text not null,
  from_time text not null,
  to_time   text not null,
  cancelled boolean not null default false,
  primary key (county, id),
  foreign key (county, person_id) references roster_person (county, id)
);
create unique index roster_one_duty on roster_duty_day (county, person_id, day) where not cancelled;
create index roster_duty_by_day on roster_duty_day (county, day) where not cancelled;

-- 对调解员的投诉 (第十五条). `words` and `answer` can be erased.
create table roster_complaint (
  county     text not null,
  id         uuid not null,
  person_id  uuid not null,
  about      uuid,                          -- the staff account of the one complained of
  ground     text not null check (ground in ('favour', 'insult', 'benefit', 'leak')),
  words      text not null,
  on_day     date not null,
  by_staff   uuid not null,
  result     text check (result in ('unfounded', 'corrected', 'removed')),
  answer     text,
  decided_by uuid,
  decided_at timestamptz,
  primary key (county, id),
  foreign key (county, person_id) references roster_person (county, id),
  constraint roster_complaint_whole check ((result is null) = (decided_at is null)),
  constraint roster_second_person check (decided_by is null or decided_by <> about)
);
create index roster_complaint_of on roster_complaint (county, person_id);

-- 经过: what was done to a roster, by whom, when; ids, codes and dates. Append only.
create table roster_entry (
  county   text not null,
  id       uuid not null,
  about    text not null,                   -- the id of a person or studio, the path of a committee
  act      text not null,
  facts    jsonb not null,
  by_staff uuid not null,
  at       timestamptz not null,
  primary key (county, id)
);
create index roster_entry_about on roster_entry (county, about, at);
create trigger roster_entry_as_written before update or delete on roster_entry
  for each row execute function refuse_rewrite();

-- 在办的件数 of every mediator, kept by whatever changes a mediation: a number and nothing of the matters behind it.
create table mediator_load (
  county   text not null,
  staff_id uuid not null,
  open     integer not null check (open >= 0),
  primary key (county, staff_id)
);
create function mediators_busy(stage text, room text[]) returns text[] language sql immutable parallel safe as $$
  select case when stage in ('asking', 'mediating', 'reached')
    then array(select key from unnest(room) key where key like 'staff:%') else '{}' end
$$;
create function keep_mediator_load() returns trigger language plpgsql as $$
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
end $$;

alter table mediation no force row level security;
insert into mediator_load (county, staff_id, open)
  select county, substr(key, 7)::uuid, count(*) from mediation, unnest(mediators_busy(stage, room)) key group by 1, 2;
alter table mediation force row level security;
create trigger mediation_load after insert or update on mediation
  for each row execute function keep_mediator_load();

do $$
declare name text;
begin
  foreach name in array array['roster_person', 'roster_training', 'roster_committee', 'roster_member',
    'roster_studio', 'roster_seat', 'roster_duty_day', 'roster_entry'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('create policy %I on %I for select using (county = jy_county())', name || '_read', name);
    execute format('create policy %I on %I for insert with check (county = jy_county()
      and jy_scopes() @> array[''rosters:keeper''])', name || '_add', name);
    execute format('create policy %I on %I for update using (county = jy_county()
      and jy_scopes() @> array[''rosters:keeper''])', name || '_keep', name);
  end loop;
end $$;

alter table roster_complaint enable row level security;
alter table roster_complaint force row level security;
create policy roster_complaint_wall on roster_complaint
  using (county = jy_county() and jy_scopes() @> array['rosters:keeper']
    and (about is null or not 'staff:' || about = any (jy_identity())));

alter table mediator_load enable row level security;
alter table mediator_load force row level security;
create policy mediator_load_county on mediator_load using (county = jy_county());

grant select, insert on roster_person, roster_training, roster_committee, roster_member, roster_studio, roster_seat,
  roster_duty_day, roster_complaint, roster_entry, mediator_load to jieyou_app;
grant update (document, since, until, left_on, leaving) on roster_person to jieyou_app;
grant update (court_on) on roster_committee to jieyou_app;
grant update (until) on roster_seat to jieyou_app;
grant update (cancelled) on roster_duty_day to jieyou_app;
grant update (words, result, answer, decided_by, decided_at) on roster_complaint to jieyou_app;
grant update (open) on mediator_load to jieyou_app;
