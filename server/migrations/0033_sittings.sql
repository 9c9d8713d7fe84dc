-- 调解会、听证会: a room and the people who hold it, booked in one act. That no room and no mediator is taken twice at
-- once is the database's own rule: two spans of one holder never overlap.
create extension if not exists btree_gist;

-- 场所: the rooms of a centre or a committee. Closed, never deleted: old bookings name them.
create table room (
  county    text not null,
  id        uuid not null,
  org_path  text not null,
  name      text not null,
  kind      text not null,
  seats     integer not null check (seats between 1 and 500),
  items     text not null default '',       -- 室内有什么
  opens     time not null,
  closes    time not null,
  closed    boolean not null default false,
  by_staff  uuid not null,
  at        timestamptz not null,
  primary key (county, id),
  check (opens < closes),
  unique (county, org_path, name)
);

-- 一次会: its acts are entries in the chain of the matter; the row is their fold, ids and codes only.
create table sitting (
  county       text not null,
  id           uuid not null,
  matter_id    uuid not null,
  mediation_id uuid,                        -- null for a hearing, which belongs to the matter alone
  kind         text not null,
  state        text not null,
  starts_at    timestamptz not null,
  ends_at      timestamptz not null,
  room_id      uuid,
  chairs       uuid[] not null,
  eyes         text[] not null,             -- for a hearing: whose eyes its record is for; of a mediation, its own room's
  body         jsonb not null,
  primary key (county, id),
  check (starts_at < ends_at),
  foreign key (county, room_id) references room (county, id)
);
create index sitting_matter on sitting (county, matter_id, starts_at);
create index sitting_mediation on sitting (county, mediation_id) where state = 'booked';
create index sitting_week on sitting (county, starts_at);
create index sitting_chairs on sitting using gin (chairs);

-- 占用: `room:<id>` or `staff:<id>`, for as long as the booking stands.
create table sitting_hold (
  county     text not null,
  sitting_id uuid not null,
  holder     text not null,
  span       tstzrange not null,
  primary key (county, sitting_id, holder),
  constraint sitting_no_clash exclude using gist (county with =, holder with =, span with &&)
);

-- 会上的话: erasable, bound to the ledger by a keyed mark as every text is. With `about`, one side's own.
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
  at         timestamptz not null,
  primary key (county, matter_id, id)
);
create index sitting_note_of on sitting_note (county, sitting_id, at);

alter table room enable row level security;
alter table room force row level security;
create policy room_county on room using (county = jy_county() and cardinality(jy_identity()) > 0);

alter table sitting enable row level security;
alter table sitting force row level security;
create policy sitting_matter on sitting
  using (county = jy_county() and exists (
    select 1 from matter m where m.county = sitting.county and m.id = sitting.matter_id));

alter table sitting_hold enable row level security;
alter table sitting_hold force row level security;
create policy sitting_hold_sitting on sitting_hold
  using (county = jy_county() and exists (
    select 1 from sitting s where s.county = sitting_hold.county and s.id = sitting_hold.sitting_id));

-- 占用的时段, of bookings that one may not read as well: when, never for what. Reads past the policies as the owner.
create function held_between(holders text[], since timestamptz, until timestamptz)
  returns table (sitting_id uuid, holder text, starts_at timestamptz, ends_at timestamptz)
  language sql stable security definer set search_path = public, pg_temp
  begin atomic
    select h.sitting_id, h.holder, lower(h.span), upper(h.span) from sitting_hold h
    where h.county = jy_county() and cardinality(jy_identity()) > 0
      and h.holder = any (holders) and h.span && tstzrange(since, until)
    order by lower(h.span);
  end;

-- 谁能看会上的话: those in the room of the mediation or of the hearing; what one side said alone, only the mediators
-- of the case themselves (人民调解法 第十五条).
create function eyes_on_sitting(of_county text, of_sitting uuid, of_party uuid) returns boolean
  language sql stable
  return jy_identity() @> array['system:verify'] or exists (
    select 1 from sitting s left join mediation d on d.county = s.county and d.id = s.mediation_id
    where s.county = of_county and s.id = of_sitting
      and coalesce(d.room, s.eyes) && case
        when of_party is null then coalesce(jy_scopes(), '{}') || coalesce(jy_identity(), '{}')
        else array(select key from unnest(jy_identity()) as key where key like 'staff:%')
      end);

alter table sitting_note enable row level security;
alter table sitting_note force row level security;
create policy sitting_note_eyes on sitting_note
  using (county = jy_county() and eyes_on_sitting(county, sitting_id, about));
create policy sitting_note_write on sitting_note for insert
  with check (county = jy_county() and exists (
    select 1 from sitting s where s.county = sitting_note.county and s.id = sitting_note.sitting_id));

-- The same law for what was noted of one side in the mediation itself.
create policy mediation_note_side on mediation_note as restrictive for select
  using (about is null or exists (
    select 1 from mediation d
    where d.county = mediation_note.county and d.id = mediation_note.mediation_id
      and d.room && array(select key from unnest(jy_identity()) as key where key like 'staff:%')));

grant select, insert, update on room, sitting to jieyou_app;
grant select, insert, update, delete on sitting_hold to jieyou_app;
grant select, insert, update, delete on sitting_note to jieyou_app;
