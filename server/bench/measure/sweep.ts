import type pg from 'pg';

const OF_MATTER = ['matter_text', 'matter_note', 'party', 'work_order', 'ledger_entry', 'ledger_unsealed', 'seal_leaf'];

/**
 * 扫净: takes out again what the measurement wrote, so that the next one finds the same county. Rewriting the record
 * needs a superuser with the triggers off, and even so `verify` would tell; nobody else can do it.
 */
export async function sweep(client: pg.Client, since: string): Promise<number> {
  await client.query(`set session_replication_role = replica`);
  await client.query('create temp table swept as select county, id from matter where recorded_at >= $1', [since]);
  for (const table of OF_MATTER)
    await client.query(`delete from ${table} t using swept s where t.county = s.county and t.matter_id = s.id`);
  const gone = await client.query('delete from matter m using swept s where m.county = s.county and m.id = s.id');
  await client.query('truncate command, session; delete from seal_batch');
  await client.query('drop table swept; reset session_replication_role');
  for (const table of ['matter', 'command', ...OF_MATTER]) await client.query(`vacuum (analyze) ${table}`);
  return gone.rowCount ?? 0;
}
