-- 一方单独的记录 stays with the mediators; a party, by its own link, reads what mediation_note_by_link names: its own
-- words and what the mediator has shared.
alter policy mediation_note_side on mediation_note
  using (about is null or mediation_id = jy_link() or exists (
    select 1 from mediation d
    where d.county = mediation_note.county and d.id = mediation_note.mediation_id
      and d.room && array(select key from unnest(jy_identity()) as key where key like 'staff:%')));
