-- 工作法 and 工作日历. A file is a proposal; publishing by a second person puts it in force, and from then on the row
-- is what matters and clocks refer to: nobody can change it any more, the table's owner included. Both are readable
-- by all signed-in staff of the county. No text of these tables is personal data.

-- One row per version of a method (工作法). `text` is the file as it was checked, `hash` its SHA-256.
create table method (
  county         text not null check (county ~ '^[0-9]{6}$'),
  id             text not null check (id ~ '^[a-z][a-z0-9_-]{0,39}$'),
  version        integer not null check (version >= 1),
  text           text not null,
  hash           text not null check (hash ~ '^[0-9a-f]{64}$'),
  status         text not null default 'proposed' check (status in ('proposed', 'published')),
  proposed_by    uuid not null,
  proposed_at    timestamptz not null,
  published_by   uuid,
  published_at   timestamptz,
  effective_from date,
  primary key (county, id, version),
  foreign key (county, proposed_by) references staff (county, id),
  foreign key (county, published_by) references staff (county, id),
  constraint method_published_whole check (
    (status = 'published') = (published_by is not null and published_at is not null and effective_from is not null)),
  constraint method_second_person check (published_by <> proposed_by)
);
create index method_published on method (county, effective_from desc, published_at desc) where status = 'published';

-- One row per version of a year's calendar (工作日历), from the State Council's yearly notice.
create table calendar_year (
  county      text not null check (county ~ '^[0-9]{6}$'),
  year        integer not null check (year between 2000 and 2200),
  version     integer not null check (version >= 1),
  text        text not null,
  hash        text not null check (hash ~ '^[0-9a-f]{64}$'),
  source      text not null,
  status      text not null default 'proposed' check (status in ('proposed', 'approved')),
  proposed_by uuid not null,
  proposed_at timestamptz not null,
  approved_by uuid,
  approved_at timestamptz,
  primary key (county, year, version),
  foreign key (county, proposed_by) references staff (county, id),
  foreign key (county, approved_by) references staff (county, id),
  constraint calendar_approved_whole check (
    (status = 'approved') = (approved_by is not null and approved_at is not null)),
  constraint calendar_second_person check (approved_by <> proposed_by)
);

-- 已发布的不可更改: a proposal may be corrected or published; what is in force may be neither changed nor removed.
create function refuse_change_in_force() returns trigger language plpgsql as $$
begin
  if old.status <> 'proposed' then
    raise exception '% 已发布，不可修改或删除，改动须另立新版本', tg_table_name using errcode = 'JY001';
  end if;
  return case tg_op when 'DELETE' then old else new end;
end $$;
create trigger method_as_published before update or delete on method
  for each row execute function refuse_change_in_force();
create trigger calendar_as_approved before update or delete on calendar_year
  for each row execute function refuse_change_in_force();

-- 现行工作法: of all published versions that have taken effect on that day, the newest.
create function method_in_force(of_county text, on_day date) returns setof method language sql stable
begin atomic
  select * from method m
  where m.county = of_county and m.status = 'published' and m.effective_from <= on_day
  order by m.effective_from desc, m.published_at desc, m.id, m.version desc
  limit 1;
end;

alter table method enable row level security;
alter table method force row level security;
create policy method_county on method using (county = jy_county());
alter table calendar_year enable row level security;
alter table calendar_year force row level security;
create policy calendar_county on calendar_year using (county = jy_county());

grant select, insert, update on method, calendar_year to jieyou_app;
