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
   * 写入，不问结果. Nobody waits for it; what went wrong is said before the transaction ends, and nothing of it stands.
   * With `rows`, any other number of rows is a bug.
   */
  readonly write: (sql: string, params?: readonly unknown[], rows?: number) => Promise<void>;
  readonly client: PoolClient;
};

/** A transaction and the moment when all that it wrote is known to stand; rejects with the first failure. */
export type OpenTx = {
  readonly tx: Tx;
  readonly settled: () => Promise<void>;
  /** True when some write must have written a certain number of rows: then it is known before the commit is sent. */
  readonly counting: () => boolean;
};

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

const prepared = new Set<string>();

/**
 * 常问的一句: read by the database once per connection, and its plan kept. Only for what is looked up by its key: the plan
 * of anything else depends on who asks, and would be kept for everybody.
 */
export function keyed(sql: string): string {
  prepared.add(sql);
  return sql;
}

const names = new Map<string, string>();

/** The name under which a connection keeps a statement that it has read once. */
function nameOf(sql: string): string {
  const known = names.get(sql) ?? createHash('sha256').update(sql).digest('hex').slice(0, 32);
  names.set(sql, known);
  return known;
}

/** Which statements a connection keeps: what is written and looked up by key; while loading, all of them. */
export type Keeping = 'keyed' | 'all';

/**
 * 事务: statements go out in the order in which they are asked for, and what is written is not waited for. A failed
 * statement fails all that follow it, and `settled` tells the first.
 */
export function openTx(client: PoolClient, keeping: Keeping): OpenTx {
  const sent: Promise<void>[] = [];
  let counting = false;
  const { stream } = client.connection;
  const send = (sql: string, params: readonly unknown[], named: boolean): Promise<Answer> => {
    // What is asked for in one breath goes out in one piece.
    stream.cork();
    process.nextTick(() => stream.uncork());
    const values = [...params];
    return client.query(named ? { name: nameOf(sql), text: sql, values } : { text: sql, values });
  };
  const ask: Ask = (sql, params) => send(sql, params, keeping === 'all' || prepared.has(sql));
  const write: Tx['write'] = async (sql, params = [], rows) => {
    counting ||= rows !== undefined;
    const done = send(sql, params, true).then((answer) => counted(sql, answer, rows));
    done.catch(() => undefined);
    sent.push(done);
  };
  return {
    tx: txOver(client, ask, write),
    settled: async () => void (await Promise.all(sent)),
    counting: () => counting,
  };
}
