-- What a party says itself, by its own link, is said to the committee that mediates, before a mediator is named, too;
-- what a mediator noted of one side stays with the mediators of the case.
alter policy mediation_note_side on mediation_note
  using (about is null or by_org = 'person' or mediation_id = jy_link() or exists (
    select 1 from mediation d
    where d.county = mediation_note.county and d.id = mediation_note.mediation_id
      and d.room && array(select key from unnest(jy_identity()) as key where key like 'staff:%')));
