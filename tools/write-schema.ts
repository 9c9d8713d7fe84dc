import { rmSync } from 'node:fs';
import { migrate, openPool } from '../server/src/platform/db/index.ts';
import { startEmbedded } from '../server/src/platform/postgres/index.ts';
import { makeClusterFolder } from '../server/test/cluster-folder.ts';
import { catalogue } from './schema-queries.ts';
import { written } from './written.ts';

type Line = { readonly oid: number; readonly line: string };
type Column = Line & { readonly name: string };
type Table = Record<'name' | 'partitioned' | 'said', string> & { oid: number; secured: boolean; forced: boolean };
type Ask = <Row extends object>(sql: string) => Promise<Row[]>;

const HEAD = `-- The database at a glance: written by tools/write-schema.ts from the catalogue after every migration; not run.
-- The job runner's own tables (schema pgboss) and the list of migrations are left out.`;

/** 数据库结构 as text: what each table holds, who may touch which row, and the functions that decide it. */
export async function schemaOf(ask: Ask): Promise<string> {
  const parts = ['columns', 'constraints', 'indexes', 'policies', 'triggers', 'grants'] as const;
  const found = new Map<string, Line[]>();
  for (const part of parts) found.set(part, await ask<Line>(catalogue[part]));
  const linesOf = (part: (typeof parts)[number], oid: number): string[] =>
    (found.get(part) ?? []).filter((line) => line.oid === oid).map(({ line }) => line);
  const others = (await ask<Line>(catalogue.others)).map(({ line }) => `${line};`);
  const functions = (await ask<Line>(catalogue.functions)).map(({ line }) => `${line};`);
  const tables = (await ask<Table>(catalogue.tables)).map((table) => {
    const columns = (found.get('columns') ?? []).filter(({ oid }) => oid === table.oid) as Column[];
    const width = Math.max(...columns.map(({ name }) => name.length));
    const body = [
      ...columns.map(({ name, line }) => `${name.padEnd(width)} ${line}`),
      ...linesOf('constraints', table.oid),
    ];
    const security = [
      table.secured ? ' enable row level security' : '',
      table.forced ? ' force row level security' : '',
    ];
    const rest = [
      ...linesOf('indexes', table.oid),
      ...security.filter(Boolean).map((kind) => `alter table ${table.name}${kind}`),
      ...(['policies', 'triggers', 'grants'] as const).flatMap((part) => linesOf(part, table.oid)),
    ];
    const made = `create table ${table.name} (\n${body.map((line) => `  ${line}`).join(',\n')}\n)${table.partitioned};`;
    return [...(table.said ? [`-- ${table.said}`] : []), made, ...rest.map((line) => `${line};`)].join('\n');
  });
  return `${[HEAD, ...others, ...tables, ...functions].join('\n\n')}\n`;
}

/** An empty database, every migration, and what the catalogue then says. */
async function fromEmpty(): Promise<string> {
  const folder = makeClusterFolder();
  const cluster = await startEmbedded(folder, { durable: false });
  try {
    await migrate(cluster.ownerUrl);
    const pool = openPool(cluster.ownerUrl);
    try {
      return await schemaOf(async <Row extends object>(sql: string) => (await pool.query<Row>(sql)).rows);
    } finally {
      await pool.end();
    }
  } finally {
    await cluster.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

if (import.meta.main) await written('server/schema.sql', fromEmpty);
