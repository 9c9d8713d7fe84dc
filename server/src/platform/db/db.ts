import { openPool, type Pool, type PoolClient, type PoolOptions } from './pool.ts';
import type { Scope } from './scope.ts';
import { openTx } from './tx.ts';
import type { Keeping, Tx } from './tx.ts';

export type Db = {
  readonly pool: Pool;
  /** 在某人的范围内办事：一个事务；抛错则全部回滚. */
  readonly inScope: <T>(scope: Scope, run: (tx: Tx) => Promise<T>) => Promise<T>;
  /** 只问一句: one look-up in a transaction of its own, all of which goes out in one breath. */
  readonly lookUp: <Row>(scope: Scope, sql: string, params: readonly unknown[]) => Promise<Row[]>;
  /** 成批装入: the same database over connections of their own, which do not wait for the disk. Close it. */
  readonly forLoading: (connections: number) => Db;
  readonly close: () => Promise<void>;
};

const SETTINGS = `select set_config('jy.county', $1, true), set_config('jy.scopes', $2, true), set_config('jy.identity', $3, true)`;

/** 打开数据库. Every read and write goes through `inScope`. */
export const openDb = (url: string, options: PoolOptions = {}): Db => dbOver(url, options, 'keyed');

function dbOver(url: string, options: PoolOptions, keeping: Keeping): Db {
  const pool = openPool(url, options);
  return {
    pool,
    inScope: (scope, run) => inTransaction(pool, scope, keeping, run),
    lookUp: (scope, sql, params) => askOnce(pool, scope, keeping, (tx) => tx.query(sql, params)),
    forLoading: (connections) => dbOver(url, { ...options, max: connections, loading: true }, 'all'),
    close: () => pool.end(),
  };
}

const settingsOf = ({ county, scopes, identity }: Scope): string[] => [county, joined(scopes), joined(identity)];

/** A client of the pool for as long as `run` takes; one that broke meanwhile is thrown away. */
async function withClient<T>(pool: Pool, run: (client: PoolClient) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  let broken: Error | undefined;
  const onError = (error: Error): void => void (broken = error);
  client.on('error', onError);
  try {
    return await run(client);
  } catch (error) {
    await client.query('rollback').catch((lost: Error) => void (broken = lost));
    throw error;
  } finally {
    client.off('error', onError);
    client.release(broken);
  }
}

async function inTransaction<T>(pool: Pool, scope: Scope, keeping: Keeping, run: (tx: Tx) => Promise<T>): Promise<T> {
  const settings = settingsOf(scope);
  return withClient(pool, async (client) => {
    const { tx, settled, counting } = openTx(client, keeping);
    try {
      await tx.write('begin');
      await tx.write(SETTINGS, settings);
      const result = await run(tx);
      if (counting()) await settled();
      const committed = tx.execute('commit'); // after a failed write it undoes what was done, as a rollback would
      committed.catch(() => undefined);
      await settled();
      await committed;
      return result;
    } catch (error) {
      await settled(); // what follows a failed write fails too; the first is the one to tell
      throw error;
    }
  });
}

async function askOnce<T>(pool: Pool, scope: Scope, keeping: Keeping, ask: (tx: Tx) => Promise<T>): Promise<T> {
  const settings = settingsOf(scope);
  return withClient(pool, async (client) => {
    const { tx, settled } = openTx(client, keeping);
    await tx.write('begin');
    await tx.write(SETTINGS, settings);
    const [answer] = await Promise.all([ask(tx), tx.write('commit')]);
    await settled();
    return answer;
  });
}

/** A comma inside a key would widen the scope; it can only be a bug. */
function joined(keys: readonly string[]): string {
  const bad = keys.find((key) => key === '' || key.includes(','));
  if (bad !== undefined) throw new Error(`not a scope key: "${bad}"`);
  return keys.join(',');
}
