-- 检索行 follows a matter only when what it is made of changed: whom the orders went to and their numbers, not how far
-- each of them is. Receiving, reporting and concluding write no row of the search.
drop trigger search_matter on matter;
create trigger search_matter after update on matter for each row
  when ((old.readable, old.walled, old.owner_path, old.place, old.external_no,
      jsonb_path_query_array(old.state, '$.orders[*].number'),
      jsonb_path_query_array(old.state, '$.orders[*] ? (@.status != "returned" && @.status != "revoked").to'))
    is distinct from (new.readable, new.walled, new.owner_path, new.place, new.external_no,
      jsonb_path_query_array(new.state, '$.orders[*].number'),
      jsonb_path_query_array(new.state, '$.orders[*] ? (@.status != "returned" && @.status != "revoked").to')))
  execute function search_follow();
