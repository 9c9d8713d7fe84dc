-- 风险清单: disputes and problems, never persons. Rules only propose; a person enters, reviews and takes off, and who
-- takes off is not who asked for it. 风险预警函: numbered, and answered by the unit to which it was sent.

create table risk (
  county      text not null,
  id          uuid not null,
  no          integer not null,
  unit_path   text not null,
  owner_path  text not null,
  title       text not null,
  tier        text not null,
  matter_id   uuid,
  rules       text[] not null default '{}',   -- the rules that proposed it
  reason      text not null,
  state       text not null default 'open' check (state in ('open', 'exit_asked', 'closed')),
  review_on   date not null,
  exit_by     uuid,
  entered_by  uuid not null,
  entered_at  timestamptz not null,
  primary key (county, id),
  unique (county, no),
  constraint risk_exit check ((state = 'open') = (exit_by is null))
);
create index risk_open on risk (county, unit_path, review_on) where state <> 'closed';
create unique index risk_one_open on risk (county, matter_id) where matter_id is not null and state <> 'closed';

-- 经过. Append only.
create table risk_course (
  county  text not null,
  risk_id uuid not null,
  n       integer not null,
  what    text not null check (what in ('entered', 'reviewed', 'exit_asked', 'exit_refused', 'closed')),
  tier    text not null,
  words   text,
  by_staff uuid not null,
  at      timestamptz not null,
  primary key (county, risk_id, n),
  foreign key (county, risk_id) references risk (county, id)
);

-- 看过的提示里不列入的: with why, for the precision of each rule.
create table risk_dismissal (
  county    text not null,
  matter_id uuid not null,
  rules     text[] not null,
  reason    text not null,
  by_staff  uuid not null,
  at        timestamptz not null,
  primary key (county, matter_id)
);

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
  at          timestamptz not null,
  answer      text,
  answered_by uuid,
  answered_at timestamptz,
  primary key (county, id),
  foreign key (county, risk_id) references risk (county, id),
  unique (county, from_path, year, no)
);
create index risk_letter_of on risk_letter (county, risk_id);
create index risk_letter_open on risk_letter (county, to_path, due_on) where answered_at is null;

-- The unit that keeps it, the unit that answers for it, whoever's scope covers either; and about a matter only for
-- whoever may read that matter.
alter table risk enable row level security;
alter table risk force row level security;
create policy risk_reach on risk
  using (county = jy_county()
    and (path_chain(unit_path) && jy_scopes() or unit_path = any (jy_identity())
      or path_chain(owner_path) && jy_scopes() or owner_path = any (jy_identity()))
    and (matter_id is null
      or exists (select 1 from matter t where t.county = risk.county and t.id = risk.matter_id)));

alter table risk_course enable row level security;
alter table risk_course force row level security;
create policy risk_course_reach on risk_course
  using (county = jy_county() and exists (
    select 1 from risk r where r.county = risk_course.county and r.id = risk_course.risk_id));

alter table risk_dismissal enable row level security;
alter table risk_dismissal force row level security;
create policy risk_dismissal_reach on risk_dismissal
  using (county = jy_county() and exists (
    select 1 from matter t where t.county = risk_dismissal.county and t.id = risk_dismissal.matter_id));

-- A letter is read by who may read the risk, and by the unit that has to answer it.
alter table risk_letter enable row level security;
alter table risk_letter force row level security;
create policy risk_letter_reach on risk_letter
  using (county = jy_county()
    and (to_path = any (jy_identity()) or path_chain(to_path) && jy_scopes()
      or exists (select 1 from risk r where r.county = risk_letter.county and r.id = risk_letter.risk_id)));

grant select, insert, update on risk, risk_letter to jieyou_app;
grant select, insert on risk_course, risk_dismissal to jieyou_app;
