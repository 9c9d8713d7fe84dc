import { createHash } from 'node:crypto';
import type { PoolClient } from './pool.ts';

/** One transaction, with the settings of who asks. */
export type Tx = {
  readonly query: <Row>(sql: string, params?: readonly unknown[]) => Promise<Row[]>;
  /** Exactly one row; anything else is a bug. */
  readonly one: <Row>(sql: string, params?: readonly unknown[]) => Promise<Row>;
  /** One row or none. */
  readonly maybe: <Row>(sql: string, params?: readonly unknown[]) => Promise<Row | undefined>;
  /** How many rows were written. */
  readonly execute: (sql: string, params?: readonly unknown[]) => Promise<number>;
  /**
   * 写入，不问结果. While loading in bulk nobody waits for it, and what went wrong is said before the transaction ends.
   * With `rows`, any other number of rows is a bug.
   */
  readonly write: (sql: string, params?: readonly unknown[], rows?: number) => Promise<void>;
  readonly client: PoolClient;
};

/** A transaction and the moment when all that it wrote is known to stand; rejects with the first failure. */
export type OpenTx = { readonly tx: Tx; readonly settled: () => Promise<void> };

type Answer = { readonly rows: unknown[]; readonly rowCount: number | null };
type Ask = (sql: string, params: readonly unknown[]) => Promise<Answer>;

function counted(sql: string, { rowCount }: Answer, rows: number | undefined): void {
  if (rows !== undefined && rowCount !== rows) throw new Error(`expected ${rows} rows, wrote ${rowCount}: ${sql}`);
}

function txOver(client: PoolClient, ask: Ask, write: Tx['write']): Tx {
  const query = async <Row>(sql: string, params: readonly unknown[] = []): Promise<Row[]> =>
    (await ask(sql, params)).rows as Row[];
  const maybe = async <Row>(sql: string, params?: readonly unknown[]): Promise<Row | undefined> => {
    const rows = await query<Row>(sql, params);
    if (rows.length > 1) throw new Error(`expected at most one row, got ${rows.length}: ${sql}`);
    return rows[0];
  };
  const one = async <Row>(sql: string, params?: readonly unknown[]): Promise<Row> => {
    const row = await maybe<Row>(sql, params);
    if (row === undefined) throw new Error(`expected one row, got none: ${sql}`);
    return row;
  };
  const execute = async (sql: string, params: readonly unknown[] = []): Promise<number> =>
    (await ask(sql, params)).rowCount ?? 0;
  return { query, one, maybe, execute, write, client };
}

/** 平常的事务: every statement is waited for. */
export function ordinaryTx(client: PoolClient): OpenTx {
  const ask: Ask = (sql, params) => client.query(sql, [...params]);
  const write: Tx['write'] = async (sql, params = [], rows) => counted(sql, await ask(sql, params), rows);
  return { tx: txOver(client, ask, write), settled: async () => undefined };
}

const names = new Map<string, string>();

/** The name under which a connection keeps a statement that it has read once. */
function nameOf(sql: string): string {
  const known = names.get(sql) ?? createHash('sha256').update(sql).digest('hex').slice(0, 32);
  names.set(sql, known);
  return known;
}

/**
 * 成批装入的事务: statements are read by the database once, and writes are sent without waiting, in the order in which
 * they were asked for. A failed one fails all that follow it, and `settled` tells it.
 */
export function loadingTx(client: PoolClient): OpenTx {
  const sent: Promise<void>[] = [];
  const { stream } = client.connection;
  const ask: Ask = (sql, params) => {
    // What is asked for in one breath goes out in one piece.
    stream.cork();
    process.nextTick(() => stream.uncork());
    return client.query({ name: nameOf(sql), text: sql, values: [...params] });
  };
  const write: Tx['write'] = async (sql, params = [], rows) => {
    const done = ask(sql, params).then((answer) => counted(sql, answer, rows));
    done.catch(() => undefined);
    sent.push(done);
  };
  return { tx: txOver(client, ask, write), settled: async () => void (await Promise.all(sent)) };
}
