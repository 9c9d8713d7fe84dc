import type pg from 'pg';

const DEFINITIONS = `select i.indexrelid::regclass::text as name, pg_get_indexdef(i.indexrelid) as definition
  from pg_index i
  where i.indrelid = any($1::regclass[]) and not exists (select from pg_constraint c where c.conindid = i.indexrelid)`;

/** 先拆后建: indexes that no rule rests on are made anew once the rows stand, which is ten times quicker. */
export async function withoutIndexes(
  client: pg.Client,
  tables: readonly string[],
  load: () => Promise<void>,
  note: (line: string) => void,
): Promise<void> {
  const found = await client.query<{ name: string; definition: string }>(DEFINITIONS, [[...tables]]);
  for (const { name } of found.rows) await client.query(`drop index ${name}`);
  await load();
  for (const { name, definition } of found.rows) {
    const began = performance.now();
    await client.query(definition);
    note(`索引 ${name}：${((performance.now() - began) / 1000).toFixed(1)} 秒`);
  }
}
