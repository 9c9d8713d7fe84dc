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
