-- 数到一千就停. A township's matters are counted under its own units, which stand in one row of this index; gathered by
-- who may read them they were seventy thousand before the first was counted.
create index matter_own on matter (county, owner_path collate "C");

-- 须会商、须包案: what is archived keeps the mark and waits for nobody. One in twenty-five of a million had it.
drop index matter_consultation;
create index matter_consultation on matter (county, id) where consultation_due and stage not in ('archived', 'merged');
drop index matter_sponsor;
create index matter_sponsor on matter (county, id) where sponsor_due and stage not in ('archived', 'merged');
