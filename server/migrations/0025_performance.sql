-- 履约看板: what was promised and is still owed, and the days on which somebody has to ask. The rows are the fold of a
-- mediation that has taken effect, written with it; ids, days and amounts only.

create table performance_item (
  county         text not null,
  matter_id      uuid not null,
  mediation_id   uuid not null,
  item           text not null,             -- o2, o2.1
  committee_path text not null,
  debtor         uuid,
  creditor       uuid,
  due            date,
  amount         bigint,                    -- 分
  paid           bigint not null,
  state          text not null check (state in ('open', 'partial', 'done')),
  primary key (county, matter_id, mediation_id, item)
);
create index performance_item_due on performance_item (county, due, mediation_id, item) where state <> 'done';

create table performance_date (
  county         text not null,
  matter_id      uuid not null,
  mediation_id   uuid not null,
  id             text not null,             -- call:e1, call:o2.1, road:<id>
  kind           text not null check (kind in ('call_back', 'road')),
  committee_path text not null,
  due            date not null,
  state          text not null check (state in ('open', 'over')),
  primary key (county, matter_id, mediation_id, id)
);
create index performance_date_due on performance_date (county, due, mediation_id, id) where state = 'open';

-- What has taken effect before this table was there.
insert into performance_item (county, matter_id, mediation_id, item, committee_path, debtor, creditor, due, amount, paid,
  state)
select d.county, d.matter_id, d.id, r.item, d.committee_path, r.debtor, r.creditor, r.due, r.amount, p.paid,
  case
    when d.stage = 'performed' or (r.amount is null and p.times > 0) or p.paid >= r.amount then 'done'
    when p.paid > 0 then 'partial'
    else 'open'
  end
from mediation d
  cross join lateral jsonb_to_recordset(d.state -> 'agreement' -> 'duties')
    as r(item text, debtor uuid, creditor uuid, due date, amount bigint)
  cross join lateral (
    select count(*) as times, coalesce(sum((x ->> 'amount')::bigint), 0) as paid
    from jsonb_array_elements(d.state -> 'agreement' -> 'done') x where x ->> 'item' = r.item) p
where d.stage in ('effective', 'performed');

alter table performance_item enable row level security;
alter table performance_item force row level security;
create policy performance_item_matter on performance_item using (county = jy_county() and exists (
  select 1 from matter m where m.county = performance_item.county and m.id = performance_item.matter_id));
alter table performance_date enable row level security;
alter table performance_date force row level security;
create policy performance_date_matter on performance_date using (county = jy_county() and exists (
  select 1 from matter m where m.county = performance_date.county and m.id = performance_date.matter_id));
grant select, insert, update on performance_item, performance_date to jieyou_app;
