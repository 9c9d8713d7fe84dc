-- 当事人链接: what one party of one mediation, or its agent, sees and does on their own phone, and by what right.
--
-- The right is a link (130 random bits, of which only a keyed hash is kept) that ends by itself and can be taken back.
-- As with the pass on a receipt (0012), it is the database that opens the one mediation to the transaction which shows
-- the link. It sets jy.pass too, so that whatever a pass may not read, a link may not; and jy.link, the mediation.

create function jy_link() returns uuid language sql stable parallel safe
  return nullif(current_setting('jy.link', true), '')::uuid;

create table party_link (
  county       text not null,
  id           uuid not null,
  matter_id    uuid not null,
  mediation_id uuid not null,
  holder_id    uuid not null,                   -- who holds it: a party or an agent
  party_id     uuid not null,                   -- the party for whom it speaks
  token_index  bytea not null check (octet_length(token_index) = 16),
  issued_at    timestamptz not null,
  issued_by    uuid not null,
  expires_at   timestamptz not null,
  revoked_at   timestamptz,
  revoked_by   uuid,
  primary key (county, id)
);
create index party_link_token on party_link (county, token_index);
create index party_link_mediation on party_link (county, mediation_id);
alter table party_link enable row level security;
alter table party_link force row level security;
create policy party_link_owner on party_link to current_user using (true);
create policy party_link_scope on party_link
  using (exists (select 1 from matter m where m.county = party_link.county and m.id = party_link.matter_id));
create policy party_link_by_pass on party_link as restrictive for select to jieyou_app
  using (jy_pass() is null or id::text = jy_pass());
grant select, insert on party_link to jieyou_app;
grant update (revoked_at, revoked_by) on party_link to jieyou_app;

-- 出示链接: opens the one mediation of this link to the transaction, and nothing when there is no such link or it is
-- over. Whatever the transaction could read before, it can read no more.
create function open_party_link(in_county text, hashes bytea[], at timestamptz)
  returns table (id uuid, matter_id uuid, mediation_id uuid, holder_id uuid, party_id uuid)
  language plpgsql security definer set search_path = public, pg_temp as $$
declare shown party_link;
begin
  select l.* into shown from party_link l
  where l.county = in_county and l.token_index = any (hashes) and l.revoked_at is null and l.expires_at > at;
  perform set_config('jy.county', coalesce(shown.county, ''), true),
    set_config('jy.scopes', coalesce('m:' || shown.matter_id, ''), true),
    set_config('jy.identity', coalesce('person:' || shown.holder_id, ''), true),
    set_config('jy.link', coalesce(shown.mediation_id::text, ''), true),
    set_config('jy.pass', coalesce(shown.id::text, 'none'), true);
  if shown.id is not null then
    return query select shown.id, shown.matter_id, shown.mediation_id, shown.holder_id, shown.party_id;
  end if;
end $$;

-- A pass on a receipt reads no mediation; a link reads its own.
create policy mediation_by_pass on mediation as restrictive to jieyou_app using (jy_pass() is null or id = jy_link());

-- 当事人读得到的文字: their own words, the agreement as it is drawn up, and what the mediator has shared.
create policy mediation_note_by_link on mediation_note for select to jieyou_app
  using (county = jy_county() and mediation_id = jy_link()
    and (jy_identity() @> array['person:' || by_staff]
      or (act, field) = ('draw_up', 'agreement')
      or exists (select 1 from mediation d
        where d.county = mediation_note.county and d.id = mediation_note.mediation_id
          and d.state -> 'said' -> 'proposals' @> jsonb_build_array(jsonb_build_object('id', mediation_note.id, 'shared', true)))));

-- 签名: a party adds its own and reads its own.
create policy mediation_file_by_link on mediation_file
  using (county = jy_county() and mediation_id = jy_link() and jy_identity() @> array['person:' || by_staff]);

-- 本次调解的各方, by name and side only. Whether they are told is for the page: before the sides may meet, they are not.
create policy mediation_owner on mediation to current_user using (true);
create function link_people() returns table (id uuid, name text, side text, own boolean)
  language sql stable security definer set search_path = public, pg_temp as $$
  select p.id, p.name, p.side, p.side = mine.side
  from party_link l
  join mediation d on d.county = l.county and d.id = l.mediation_id
  join party mine on mine.county = l.county and mine.matter_id = l.matter_id and mine.id = l.party_id
  join party p on p.county = l.county and p.matter_id = l.matter_id
  where l.county = jy_county() and l.id::text = jy_pass() and d.id = jy_link()
    and d.state -> 'parties' ? p.id::text
  order by p.side, p.id
$$;
