-- 清单在一百万件事项时. Of a county's matters one in a hundred is at work; the rest are archived and are only leafed
-- through. So what asks for work has small indexes of its own, and what leafs through has one in its very order.

-- 在办的: whatever still asks something of somebody. All of the desk's lists lie within it.
create index matter_live_stage on matter (county, stage) where stage not in ('archived', 'merged');
create index matter_live_readable on matter using gin (readable) with (fastupdate = off)
  where stage not in ('archived', 'merged');
create index matter_live_due on matter (county, coalesce(nearest_due, 'infinity'::timestamptz), registered_at, id)
  where stage not in ('archived', 'merged');
drop index matter_stage;

-- 按登记先后: the cursor of a list goes by these three, in either direction.
create index matter_registered on matter (county, registered_at, id);
drop index matter_recorded;

-- What was just written would wait in the index's list, which every reader goes through until somebody empties it.
alter index matter_readable set (fastupdate = off);

-- 县情的版本: units, methods and calendars change a few times a year and are asked for at every act; a process keeps
-- what it read under this mark. The mark is the number of the transaction that changed them, which never comes again,
-- also when that transaction was undone.
create table county_ground (
  county text primary key,
  mark   text not null
);
alter table county_ground enable row level security;
alter table county_ground force row level security;
create policy county_ground_county on county_ground for select using (county = jy_county());
do $$ begin execute format('create policy county_ground_owner on county_ground to %I using (true)', current_user); end $$;

create function county_ground_changed() returns trigger
  language plpgsql security definer set search_path = public, pg_temp as $$
begin
  insert into county_ground (county, mark) values (coalesce(new.county, old.county), pg_current_xact_id()::text)
  on conflict (county) do update set mark = excluded.mark where county_ground.mark <> excluded.mark;
  return null;
end $$;
do $$
declare t text;
begin
  foreach t in array array['org', 'method', 'calendar_year'] loop
    execute format('create trigger %I after insert or update or delete on %I for each row execute function county_ground_changed()', t || '_ground', t);
  end loop;
end $$;
insert into county_ground (county, mark) select distinct county, pg_current_xact_id()::text from org;
grant select on county_ground to jieyou_app;
