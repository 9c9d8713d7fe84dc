import type { Db, PoolClient } from '../../../platform/db/index.ts';

/** Reads of one moment: what is written meanwhile is not seen. */
export type Snapshot = {
  readonly county: string;
  readonly query: <Row>(sql: string, params?: readonly unknown[]) => Promise<readonly Row[]>;
  /** The rows of a long answer, in pieces. */
  readonly stream: <Row>(name: string, sql: string) => AsyncGenerator<Row>;
};

const PIECE = 2000;

/** 以核验的范围读取同一时刻的全县留痕. Read only, and the whole of it sees one moment. */
export async function inSnapshot<T>(db: Db, county: string, run: (snapshot: Snapshot) => Promise<T>): Promise<T> {
  const client = await db.pool.connect();
  try {
    await client.query('begin isolation level repeatable read read only');
    await client.query(
      `select set_config('jy.county', $1, true), set_config('jy.scopes', 'system:verify', true),
         set_config('jy.identity', 'system:verify', true), set_config('cursor_tuple_fraction', '1', true)`,
      [county],
    );
    return await run({
      county,
      query: async <Row>(sql: string, params: readonly unknown[] = []) =>
        (await client.query(sql, [...params])).rows as Row[],
      stream: <Row>(name: string, sql: string) => pieces<Row>(client, name, sql),
    });
  } finally {
    await client.query('rollback').catch(() => undefined);
    client.release();
  }
}

async function* pieces<Row>(client: PoolClient, name: string, sql: string): AsyncGenerator<Row> {
  await client.query(`declare ${name} no scroll cursor for ${sql}`);
  for (;;) {
    const { rows } = await client.query(`fetch ${PIECE} from ${name}`);
    yield* rows as Row[];
    if (rows.length < PIECE) break;
  }
  await client.query(`close ${name}`);
}
