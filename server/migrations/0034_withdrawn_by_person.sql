-- 本人撤回 is an act of its own name: what a person withdrew by their own hand is counted as withdrawn, too.
do $$ begin
  execute replace(pg_get_functiondef('measure_source(text, uuid[])'::regprocedure), 'person.withdraw', 'person_withdraw');
end $$;
update matter_fact f
set withdrawn_at = (select max(e.at) from ledger_entry e
                    where e.county = f.county and e.matter_id = f.matter_id and e.act = 'person_withdraw')
where f.withdrawn_at is null
  and exists (select from matter m where m.county = f.county and m.id = f.matter_id and m.stage = 'withdrawn');
