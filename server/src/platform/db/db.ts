import { openPool, type Pool, type PoolClient, type PoolOptions } from './pool.ts';
import type { Scope } from './scope.ts';

/** One transaction, with the settings of who asks. */
export type Tx = {
  readonly query: <Row>(sql: string, params?: readonly unknown[]) => Promise<Row[]>;
  /** Exactly one row; anything else is a bug. */
  readonly one: <Row>(sql: string, params?: readonly unknown[]) => Promise<Row>;
  /** One row or none. */
  readonly maybe: <Row>(sql: string, params?: readonly unknown[]) => Promise<Row | undefined>;
  /** How many rows were written. */
  readonly execute: (sql: string, params?: readonly unknown[]) => Promise<number>;
  readonly client: PoolClient;
};

export type Db = {
  readonly pool: Pool;
  /** 在某人的范围内办事：一个事务；抛错则全部回滚. */
  readonly inScope: <T>(scope: Scope, run: (tx: Tx) => Promise<T>) => Promise<T>;
  readonly close: () => Promise<void>;
};

const SETTINGS = `select set_config('jy.county', $1, true), set_config('jy.scopes', $2, true), set_config('jy.identity', $3, true)`;

/** 打开数据库. Every read and write goes through `inScope`. */
export function openDb(url: string, options: PoolOptions = {}): Db {
  const pool = openPool(url, options);
  return {
    pool,
    inScope: (scope, run) => inTransaction(pool, scope, run),
    close: () => pool.end(),
  };
}

async function inTransaction<T>(pool: Pool, scope: Scope, run: (tx: Tx) => Promise<T>): Promise<T> {
  const settings = [scope.county, joined(scope.scopes), joined(scope.identity)];
  const client = await pool.connect();
  let broken: Error | undefined;
  const onError = (error: Error): void => void (broken = error);
  client.on('error', onError);
  try {
    await client.query('begin');
    await client.query(SETTINGS, settings);
    const result = await run(txOn(client));
    await client.query('commit');
    return result;
  } catch (error) {
    await client.query('rollback').catch((lost: Error) => void (broken = lost));
    throw error;
  } finally {
    client.off('error', onError);
    client.release(broken);
  }
}

function txOn(client: PoolClient): Tx {
  const query = async <Row>(sql: string, params: readonly unknown[] = []): Promise<Row[]> =>
    (await client.query(sql, [...params])).rows as Row[];
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
    (await client.query(sql, [...params])).rowCount ?? 0;
  return { query, one, maybe, execute, client };
}

/** A comma inside a key would widen the scope; it can only be a bug. */
function joined(keys: readonly string[]): string {
  const bad = keys.find((key) => key === '' || key.includes(','));
  if (bad !== undefined) throw new Error(`not a scope key: "${bad}"`);
  return keys.join(',');
}
