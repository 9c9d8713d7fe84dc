-- 分办路径: what the track of a grade still asks for. A consultation stands in `consultation_due` beside the one that
-- returns ask for; a leader who is to be named stands here. Both are worked out from the matter and its own method
-- whenever the row is written, so that the desk of the centre's director lists them.
alter table matter add column sponsor_due boolean not null default false;
create index matter_sponsor on matter (county, id) where sponsor_due;
