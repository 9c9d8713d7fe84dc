-- 留痕: the ledger of every matter, and the seals that make its rewriting visible from outside the database.
--
-- One hash chain per matter; writers of one matter already meet on its row, so nothing serialises a county.
-- Bodies are canonical JSON (RFC 8785) kept as text: ids, codes, dates and salted keyed hashes, never names,
-- narratives or phones. What may be erased lives in 0002; erasing it never breaks a chain.
--
-- Two scope keys belong to the record alone and are set by its own code only:
--   system:seal    reads the queue, writes batches and leaves, takes sealed entries out of the queue
--   system:verify  reads all of it for one county and changes nothing

create table ledger_entry (
  county     text not null,
  matter_id  uuid not null,
  seq        integer not null check (seq > 0),
  body       text not null,                     -- the bytes that are hashed
  hash       bytea not null check (octet_length(hash) = 32),
  prev_hash  bytea not null check (octet_length(prev_hash) = 32), -- 32 zero bytes before the first entry
  act        text not null,
  actor      uuid not null,
  actor_org  text not null,
  at         timestamptz not null,
  command_id uuid not null,
  primary key (county, matter_id, seq)
);

-- 待封存队列: filled by a trigger only. `xid` lets the sealer stay below the oldest running transaction.
create table ledger_unsealed (
  county    text not null,
  matter_id uuid not null,
  seq       integer not null,
  hash      bytea not null,
  xid       xid8 not null default pg_current_xact_id(),
  primary key (county, matter_id, seq)
);
create index ledger_unsealed_xid on ledger_unsealed (county, xid);

-- 封存批次: one Merkle root over the entries it takes, chained by the hash of the signed head.
create table seal_batch (
  county     text not null,
  number     integer not null check (number > 0),
  leaf_count integer not null check (leaf_count > 0),
  root       bytea not null check (octet_length(root) = 32),
  prev_head  bytea not null check (octet_length(prev_head) = 32),
  head       text not null,                     -- canonical JSON, the bytes that are signed
  head_hash  bytea not null check (octet_length(head_hash) = 32),
  signed_at  timestamptz not null,
  signature  bytea not null,
  key_id     text not null,
  primary key (county, number)
);

create table seal_leaf (
  county    text not null,
  batch     integer not null,
  position  integer not null check (position >= 0),
  matter_id uuid not null,
  seq       integer not null,
  hash      bytea not null,
  primary key (county, batch, position),
  unique (county, matter_id, seq)               -- an entry is sealed once
);

-- Append only, for everybody whom triggers bind.
do $$
declare t text;
begin
  foreach t in array array['ledger_entry', 'seal_batch', 'seal_leaf'] loop
    execute format('create trigger %I before update or delete on %I for each row execute function refuse_rewrite()', t || '_as_written', t);
    execute format('create trigger %I before truncate on %I for each statement execute function refuse_rewrite()', t || '_not_emptied', t);
  end loop;
end $$;
create trigger ledger_unsealed_as_written before update on ledger_unsealed
  for each row execute function refuse_rewrite();
create trigger ledger_unsealed_not_emptied before truncate on ledger_unsealed
  for each statement execute function refuse_rewrite();

-- Row security.
do $$
declare t text;
begin
  foreach t in array array['ledger_entry', 'ledger_unsealed', 'seal_batch', 'seal_leaf'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy %I on %I to %I using (true)', t || '_owner', t, current_user);
    execute format('create policy %I on %I for select using (county = jy_county() and jy_scopes() @> array[''system:verify''])', t || '_verify', t);
  end loop;
end $$;

create policy ledger_entry_scope on ledger_entry for select
  using (exists (select 1 from matter m where m.county = ledger_entry.county and m.id = ledger_entry.matter_id));
create policy ledger_entry_append on ledger_entry for insert
  with check (exists (select 1 from matter m where m.county = ledger_entry.county and m.id = ledger_entry.matter_id));
-- A unit that handed back keeps the entries it made itself, unless the wall stands between.
create policy ledger_entry_own on ledger_entry for select
  using (path_chain(actor_org) && jy_scopes() and not walled_from_me(county, matter_id));

create policy ledger_unsealed_seal on ledger_unsealed
  using (county = jy_county() and jy_scopes() @> array['system:seal']);
create policy seal_batch_seal on seal_batch
  using (county = jy_county() and jy_scopes() @> array['system:seal']);
create policy seal_leaf_seal on seal_leaf
  using (county = jy_county() and jy_scopes() @> array['system:seal']);
create policy seal_batch_county on seal_batch for select using (county = jy_county());
create policy seal_leaf_scope on seal_leaf for select
  using (exists (select 1 from matter m where m.county = seal_leaf.county and m.id = seal_leaf.matter_id));

-- An entry must continue its matter's chain, and goes into the queue in the same transaction. Runs as the owner:
-- the application cannot write the queue. The look-ups are correlated on purpose: one index probe per new row.
create function ledger_continue() returns trigger
  language plpgsql security definer set search_path = public, pg_temp as $$
declare broken record;
begin
  select n.matter_id, n.seq into broken from fresh n
  where n.prev_hash is distinct from case when n.seq = 1
    then decode(repeat('00', 32), 'hex')
    else (select p.hash from ledger_entry p where p.county = n.county and p.matter_id = n.matter_id and p.seq = n.seq - 1)
  end limit 1;
  if found then
    raise exception '留痕第 % 条没有接上事项 % 的上一条', broken.seq, broken.matter_id using errcode = 'JY002';
  end if;
  insert into ledger_unsealed (county, matter_id, seq, hash) select county, matter_id, seq, hash from fresh;
  return null;
end $$;
create trigger ledger_entry_continue after insert on ledger_entry
  referencing new table as fresh for each statement execute function ledger_continue();

-- Only what has its leaf may leave the queue, whoever takes it out.
create function ledger_unsealed_leave() returns trigger language plpgsql as $$
begin
  if exists (
    select 1 from gone g where not exists (
      select 1 from seal_leaf l
      where l.county = g.county and l.matter_id = g.matter_id and l.seq = g.seq and l.hash = g.hash)
  ) then
    raise exception '留痕尚未封存，不可移出待封存队列' using errcode = 'JY003';
  end if;
  return null;
end $$;
create trigger ledger_unsealed_only_sealed after delete on ledger_unsealed
  referencing old table as gone for each statement execute function ledger_unsealed_leave();

-- 核验用: id, code and version of every matter of the county, also of those behind a wall; nothing else of them.
create function ledger_matters(after uuid, want integer) returns table (id uuid, code text, version integer)
  language sql stable security definer set search_path = public, pg_temp as $$
  select m.id, m.code, m.version from matter m
  where m.county = jy_county() and jy_scopes() @> array['system:verify'] and (after is null or m.id > after)
  order by m.id
  limit want
$$;

-- Who may take rows out of the queue: jieyou_app, in a transaction that carries system:seal, after their leaves
-- stand. It can neither write the queue nor change or delete any entry, batch or leaf.
grant select, insert on ledger_entry, seal_batch, seal_leaf to jieyou_app;
grant select, delete on ledger_unsealed to jieyou_app;
