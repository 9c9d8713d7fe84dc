-- 通知: what is told to whom, written by an act in its own transaction and carried out afterwards, with receipts.
-- A notice holds a matter's code, the kind of act and a day; nothing of what the matter is about, no name, no phone.
--
-- Keys of a transaction (see 0001) that belong to notices alone and are set by their own code only:
--   unit:<path>, unit:<path>#<role>, staff:<id>   whose inbox, or whose window prints it
--   system:notices                                the carrier: sees what is due, and nothing of the matter

-- 通知的县域设置. A county without a row goes by the defaults.
create table notice_setting (
  county          text primary key check (county ~ '^[0-9]{6}$'),
  quiet_from      time not null default '22:00',  -- 免打扰, in Asia/Shanghai; equal times mean none
  quiet_to        time not null default '07:00',
  unit_channels   text[] not null default '{screen,print}',
  person_channels text[] not null default '{print}',
  changed_by      uuid,
  changed_at      timestamptz
);

create table notice (
  county     text not null,
  id         uuid not null default gen_random_uuid(),
  matter_id  uuid not null,
  code       text not null,
  template   text not null,
  params     jsonb not null default '{}',       -- ids, codes and days only
  to_path    text,                              -- exactly one of the three is told
  to_staff   uuid,
  to_party   uuid,
  reader     text not null,                     -- the key that reads or prints it
  channel    text not null check (channel ~ '^[a-z_]+$'),
  urgent     boolean not null default false,
  created_at timestamptz not null,
  not_before timestamptz not null,              -- quiet hours, and the next try after a failure
  state      text not null default 'waiting' check (state in ('waiting', 'sent', 'printed', 'dropped', 'dead')),
  attempts   integer not null default 0,
  last_error text,                              -- a code, never a text from outside
  primary key (county, id),
  check (num_nonnulls(to_path, to_staff, to_party) = 1)
);
create index notice_reader on notice (county, reader, channel, created_at desc);
create index notice_due on notice (county, not_before, id) where state = 'waiting';
create index notice_dead on notice (county, created_at desc) where state = 'dead';

-- 回执. Append only; each of sent, read and printed stands once, however often it is tried.
create table notice_receipt (
  county    text not null,
  id        bigint generated always as identity,
  notice_id uuid not null,
  at        timestamptz not null,
  event     text not null check (event in ('sent', 'delivered', 'read', 'printed', 'failed', 'dead', 'dropped', 'retried')),
  by_staff  uuid,
  attempt   integer not null default 0,
  reason    text,
  primary key (county, id)
);
create unique index notice_receipt_once on notice_receipt (county, notice_id, event, by_staff) nulls not distinct
  where event in ('sent', 'delivered', 'read', 'printed');
create trigger notice_receipt_as_written before update or delete on notice_receipt
  for each row execute function refuse_rewrite();

-- 不得发送的缘由 at this moment, for the carrier, who sees neither matters nor parties: a code, or null when it may go.
-- Reads past the policies as the schema's owner.
create function notice_barred(of_county text, of_matter uuid, path text, staff uuid, of_party uuid) returns text
  language sql stable security definer set search_path = public, pg_temp
  return (
    select case
      when m.id is null then 'no_such_matter'
      when m.walled && (coalesce(path_chain(path), '{}') || array['staff:' || coalesce(staff::text, '')]) then 'walled'
      when of_party is not null and p.id is null then 'no_such_party'
      when p.do_not_contact then 'do_not_contact'
    end
    from (select of_county as county, of_matter as id) asked
      left join matter m on m.county = asked.county and m.id = asked.id
      left join party p on p.county = asked.county and p.matter_id = asked.id and p.id = of_party
  );

alter table notice_setting enable row level security;
alter table notice_setting force row level security;
create policy notice_setting_county on notice_setting using (county = jy_county());

alter table notice enable row level security;
alter table notice force row level security;
create policy notice_tell on notice for insert
  with check (county = jy_county() and exists (select 1 from matter m where m.county = notice.county and m.id = notice.matter_id));
create policy notice_mine on notice for select
  using (county = jy_county() and reader = any (jy_scopes()) and not walled_from_me(county, matter_id));
create policy notice_mine_done on notice for update
  using (county = jy_county() and reader = any (jy_scopes()) and not walled_from_me(county, matter_id));
create policy notice_carry on notice for select
  using (county = jy_county() and jy_scopes() @> array['system:notices']);
create policy notice_carry_on on notice for update
  using (county = jy_county() and jy_scopes() @> array['system:notices']);

-- Whoever may read the notice reads and adds its receipts.
alter table notice_receipt enable row level security;
alter table notice_receipt force row level security;
create policy notice_receipt_scope on notice_receipt for select
  using (exists (select 1 from notice n where n.county = notice_receipt.county and n.id = notice_receipt.notice_id));
create policy notice_receipt_add on notice_receipt for insert
  with check (exists (select 1 from notice n where n.county = notice_receipt.county and n.id = notice_receipt.notice_id));

grant select, insert, update on notice_setting to jieyou_app;
grant select, insert on notice, notice_receipt to jieyou_app;
grant update (state, attempts, not_before, last_error) on notice to jieyou_app;

-- 期限重算: after a calendar is approved the clocks that stand on an earlier one are worked out again, matter by
-- matter. One row per run, in the name of the approver; a run without a beat is taken up again where it stopped.
create table clock_recompute (
  county     text not null,
  id         uuid not null,
  by_staff   uuid not null,
  post_id    uuid not null,
  role       text not null,
  org_path   text not null,
  scope_path text not null,
  created_at timestamptz not null,
  total      integer,
  done       integer not null default 0,
  failed     integer not null default 0,
  last_id    uuid,
  beat_at    timestamptz,
  ended_at   timestamptz,
  primary key (county, id)
);
create index clock_recompute_open on clock_recompute (county, created_at) where ended_at is null;
alter table clock_recompute enable row level security;
alter table clock_recompute force row level security;
create policy clock_recompute_county on clock_recompute using (county = jy_county());
grant select, insert, update on clock_recompute to jieyou_app;
