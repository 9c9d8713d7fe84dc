-- 公众页: what a person may see and do of their own matter, and by what right.
--
-- The right is a pass (查询凭证) printed on the receipt: 130 random bits, of which only a keyed hash is kept. A
-- transaction that shows one is given, by the database itself, the key of that one matter and the identity of that one
-- party; it never carries a unit's scope. Beside it the setting jy.pass narrows further what may be read.
-- Keys of a transaction (see 0001) that belong to the public page alone:
--   public:follow   counts tries, and asks for the stage of a matter by its code and the last digits of a phone

create function jy_pass() returns text language sql stable parallel safe
  return nullif(current_setting('jy.pass', true), '');

create table matter_pass (
  county      text not null,
  id          uuid not null,
  matter_id   uuid not null,
  party_id    uuid not null,                    -- who holds it
  token_index bytea not null check (octet_length(token_index) = 16),
  issued_at   timestamptz not null,
  issued_by   uuid,                             -- null: given by the public page to whoever lodged the matter
  revoked_at  timestamptz,
  primary key (county, id)
);
create index matter_pass_token on matter_pass (county, token_index);
create index matter_pass_matter on matter_pass (county, matter_id);
alter table matter_pass enable row level security;
alter table matter_pass force row level security;
create policy matter_pass_owner on matter_pass to current_user using (true);
create policy matter_pass_scope on matter_pass
  using (exists (select 1 from matter m where m.county = matter_pass.county and m.id = matter_pass.matter_id));
grant select, insert on matter_pass to jieyou_app;
grant update (revoked_at) on matter_pass to jieyou_app;

-- 出示凭证: opens the one matter of this pass to the transaction, and nothing when there is no such pass. Whatever
-- the transaction could read before, it can read no more. Several hashes are given while keys rotate.
create function open_pass(in_county text, hashes bytea[]) returns table (id uuid, matter_id uuid, party_id uuid)
  language plpgsql security definer set search_path = public, pg_temp as $$
declare shown matter_pass;
begin
  select p.* into shown from matter_pass p
  where p.county = in_county and p.token_index = any (hashes) and p.revoked_at is null;
  perform set_config('jy.county', coalesce(shown.county, ''), true),
    set_config('jy.scopes', coalesce('m:' || shown.matter_id, ''), true),
    set_config('jy.identity', coalesce('person:' || shown.party_id, ''), true),
    set_config('jy.pass', coalesce(shown.id::text, 'none'), true);
  if shown.id is not null then
    return query select shown.id, shown.matter_id, shown.party_id;
  end if;
end $$;

-- Under a pass a person reads their own words, what was written to them, and of the parties themselves; never another
-- matter that is linked, nor who looked.
create policy matter_note_by_pass on matter_note as restrictive for select to jieyou_app using (
  jy_pass() is null
  or (by_org = 'person' and jy_identity() @> array['person:' || by_staff])
  or (act, field) in (('conclude', 'result'), ('not_accept', 'reason'), ('answer_objection', 'reply')));
create policy party_by_pass on party as restrictive for select to jieyou_app
  using (jy_pass() is null or jy_identity() @> array['person:' || id]);
create policy matter_link_by_pass on matter_link as restrictive for select to jieyou_app using (jy_pass() is null);
create policy view_log_by_pass on view_log as restrictive for select to jieyou_app using (jy_pass() is null);
create policy matter_pass_by_pass on matter_pass as restrictive for select to jieyou_app
  using (jy_pass() is null or id::text = jy_pass());

-- 要打码的姓名: everybody's of this matter but the asker's own, so that they can be covered in what is shown to one.
create policy party_owner on party to current_user using (true);
create function names_to_cover() returns setof text
  language sql stable security definer set search_path = public, pg_temp as $$
  select p.name from party p join matter_pass s on s.county = p.county and s.matter_id = p.matter_id
  where s.county = jy_county() and s.id::text = jy_pass() and p.kind = 'person' and p.id <> s.party_id
$$;

-- 命令 of a person, who has no staff id.
alter policy command_own on command
  using (county = jy_county() and jy_identity() && array['staff:' || actor::text, 'person:' || actor::text]);

-- A matter that a person lodged themselves has no first receiver; the responsible centre answers for it.
alter table matter alter column first_receiver drop not null;
-- 待答复的异议.
alter table matter add column objected boolean not null default false;
create index matter_objected on matter (county, id) where objected;

-- 按编码查询的次数, of codes that exist and of those that do not, under a keyed hash; forgotten after a quiet day.
create table follow_try (
  county text not null,
  key    bytea not null check (octet_length(key) = 16),
  failed integer not null,
  until  timestamptz not null,
  primary key (county, key)
);
create index follow_try_until on follow_try (county, until);
alter table follow_try enable row level security;
alter table follow_try force row level security;
create policy follow_try_public on follow_try using (county = jy_county() and jy_scopes() @> array['public:follow']);
grant select, insert, update, delete on follow_try to jieyou_app;

-- 核对手机尾号所用的盐: the matter's id, or for a code that nobody has, one made of it, so that either takes the same way.
create function follow_salt(in_code text) returns uuid
  language sql stable security definer set search_path = public, pg_temp
  return coalesce(
    (select m.id from matter m where m.county = jy_county() and m.code = in_code and jy_scopes() @> array['public:follow']),
    md5(in_code)::uuid);

-- 按编码和手机尾号查进度: stage and dates, and only where one of the applicant's phones answers to the verifiers. A
-- walled matter and an accusation answer to nobody here.
create function follow_stage(in_code text, verifiers bytea[])
  returns table (stage text, method text, owner_path text, registered_at timestamptz, concluded_at timestamptz, clocks jsonb)
  language sql stable security definer set search_path = public, pg_temp as $$
  select m.stage, m.method, m.owner_path, m.registered_at, m.concluded_at, m.state -> 'clocks'
  from matter m
  where m.county = jy_county() and m.code = in_code and jy_scopes() @> array['public:follow']
    and m.walled = '{}' and m.nature <> 'accusation'
    and exists (select 1 from party p where p.county = m.county and p.matter_id = m.id and p.side = 'applicant'
      and p.phone_last4 = any (verifiers))
$$;

-- 单位的对外联系方式, kept by whoever has the unit in their scope.
create table unit_contact (
  county     text not null,
  path       text not null,
  phone      text not null default '',
  address    text not null default '',
  hours      text not null default '',
  changed_by uuid not null,
  changed_at timestamptz not null,
  primary key (county, path)
);
alter table unit_contact enable row level security;
alter table unit_contact force row level security;
create policy unit_contact_county on unit_contact for select using (county = jy_county());
create policy unit_contact_add on unit_contact for insert with check (county = jy_county() and path_chain(path) && jy_scopes());
create policy unit_contact_change on unit_contact for update using (county = jy_county() and path_chain(path) && jy_scopes());
grant select, insert, update on unit_contact to jieyou_app;
