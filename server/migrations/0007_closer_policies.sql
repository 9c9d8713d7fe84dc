-- The county is asked for wherever a matter is looked at, and the functions that read past the policies answer
-- nobody but those they were made for.

-- Scope keys name the county already; a transaction that names none now sees no matter whatever its keys are.
alter policy matter_scope on matter
  using (county = jy_county() and readable && jy_scopes() and not (walled && jy_identity()))
  with check (county = jy_county() and readable && jy_scopes());

-- 墙 asked of a matter of another county answers as if it were there: yes.
create or replace function walled_from_me(in_county text, in_matter uuid) returns boolean
  language sql stable security definer set search_path = public, pg_temp
  return coalesce((select walled && jy_identity() from matter
    where county = in_county and county = jy_county() and id = in_matter), true);

-- 不得发送的缘由: for the carrier alone, for it tells whether a matter and a party are there.
create or replace function notice_barred(of_county text, of_matter uuid, path text, staff uuid, of_party uuid) returns text
  language sql stable security definer set search_path = public, pg_temp
  return (
    select case
      when (of_county = jy_county() and jy_scopes() @> array['system:notices']) is not true then 'not_the_carrier'
      when m.id is null then 'no_such_matter'
      when m.walled && (coalesce(path_chain(path), '{}') || array['staff:' || coalesce(staff::text, '')]) then 'walled'
      when of_party is not null and p.id is null then 'no_such_party'
      when p.do_not_contact then 'do_not_contact'
    end
    from (select of_county as county, of_matter as id) asked
      left join matter m on m.county = asked.county and m.id = asked.id
      left join party p on p.county = asked.county and p.matter_id = asked.id and p.id = of_party
  );

-- 检索: as in 0002, but a backslash is a letter like any other; quote_literal would write it as E'…', which no
-- text search understands.
create or replace function search_matters(query text, want integer) returns table (id uuid)
  language sql stable security definer set search_path = public, pg_temp as $$
  select m.id
  from matter m
  where m.county = jy_county()
    and m.readable && jy_scopes()
    and not (m.walled && jy_identity())
    and m.id in (
      select t.matter_id from matter_text t
      where t.county = jy_county()
        and cjk_bigrams(t.title || ' ' || t.narrative) @@
          (select array_to_string(array(
             select '''' || replace(replace(g, '\', '\\'), '''', '''''') || ''''
             from unnest(tsvector_to_array(cjk_bigrams(query))) g), ' & ')::tsquery)
        and (t.title || ' ' || t.narrative) ilike '%' || replace(replace(replace(query, '\', '\\'), '%', '\%'), '_', '\_') || '%'
        and t.version = (select max(v.version) from matter_text v where v.county = t.county and v.matter_id = t.matter_id)
    )
  order by m.registered_at desc, m.id
  limit want
$$;

-- What few matters of a county are, found without looking at all of them.
create index matter_new on matter (county, recorded_at);
create index matter_extension on matter (county, id) where extension_asked;
create index matter_consultation on matter (county, id) where consultation_due;
