import { randomUUID } from 'node:crypto';
import pg from 'pg';
import type { Tx } from '../../src/platform/db/index.ts';

/** One write of the product, as it was sent. */
export type Write = { readonly sql: string; readonly params: readonly unknown[] };
/** All writes of one registration, and what in them must be new each time. */
export type Sample = { readonly writes: readonly Write[]; readonly fresh: readonly string[]; readonly code: string };

const isInsert = (sql: string): boolean => /^\s*insert into/i.test(sql);

/** 看着产品写: passes everything on, and keeps what is inserted. */
export function watching(tx: Tx, writes: Write[]): Tx {
  const keep = (sql: string, params: readonly unknown[] = []): void => {
    if (isInsert(sql)) writes.push({ sql, params: [...params] });
  };
  return {
    ...tx,
    execute: (sql, params) => {
      keep(sql, params);
      return tx.execute(sql, params);
    },
    write: (sql, params, rows) => {
      keep(sql, params);
      return tx.write(sql, params, rows);
    },
  };
}

/** A batch of one needs no unnest: the plain insert of the same columns. */
export function plain({ sql, params }: Write): Write {
  const [, table, columns] = /^\s*insert into (\w+) \(([^)]*)\)\s*select/i.exec(sql) ?? [];
  if (table === undefined || columns === undefined) return { sql, params };
  const hashes = new Set(['hash', 'prev_hash']);
  const names = columns.split(',').map((name) => name.trim());
  const marks = names.map((name, at) => (hashes.has(name) ? `decode($${at + 1}, 'hex')` : `$${at + 1}`));
  const values = params.map((each) => (each as readonly unknown[])[0]);
  return { sql: `insert into ${table} (${columns}) values (${marks.join(', ')})`, params: values };
}

/** 一句写完: every insert of one registration in a single prepared statement, which is a transaction of its own. */
export function together(writes: readonly Write[]): { text: string; params: unknown[] } {
  const params: unknown[] = [];
  const parts = writes.map(plain).map((write) => {
    const before = params.length;
    params.push(...write.params);
    return write.sql.replaceAll(/\$(\d+)/g, (_, number: string) => `$${Number(number) + before}`);
  });
  const last = parts.pop() ?? '';
  const first = parts.map((sql, at) => `w${at} as (${sql})`).join(', ');
  return { text: `with ${first} ${last}`, params };
}

let codes = 0;

/** The same rows with new ids: every place where an old one stands gets the new one. The first id is the matter's. */
export function renewed(params: readonly unknown[], { fresh, code }: Sample): { params: unknown[]; matter: string } {
  codes += 1;
  const ids = fresh.map((old): [string, string] => [old, randomUUID()]);
  const pairs = [...ids, [code, `F${codes}-${process.pid}-${code}`] as const];
  const swap = (text: string): string => pairs.reduce((now, [old, next]) => now.replaceAll(old, next), text);
  const swapped = params.map((value) => {
    if (typeof value === 'string') return swap(value);
    return Array.isArray(value) ? value.map((item: unknown) => (typeof item === 'string' ? swap(item) : item)) : value;
  });
  return { params: swapped, matter: ids[0]?.[1] ?? '' };
}

export type Floor = { readonly hands: readonly (() => Promise<void>)[]; readonly close: () => Promise<void> };

/**
 * 最快的直写: writes the rows that the product writes, past its policies, with nothing checked, sealed, hashed or
 * answered. One round trip for each matter, over as many connections as the product has clients.
 */
export async function openFloor(superuserUrl: string, connections: number, samples: readonly Sample[]): Promise<Floor> {
  const statements = new Map<string, string>();
  const ready = samples.map((sample) => {
    const { text, params } = together(sample.writes);
    const name = statements.get(text) ?? `floor${statements.size}`;
    statements.set(text, name);
    return { sample, text, name, params };
  });
  const clients = Array.from({ length: connections }, () => new pg.Client({ connectionString: superuserUrl }));
  for (const client of clients) await client.connect();
  let next = 0;
  const hands = clients.map((client) => async () => {
    const one = ready[(next += 1) % ready.length];
    if (!one) throw new Error('nothing to write');
    await client.query({ name: one.name, text: one.text, values: renewed(one.params, one.sample).params });
  });
  return {
    hands,
    close: async () => {
      for (const client of clients) await client.end();
    },
  };
}
