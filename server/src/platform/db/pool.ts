import pg from 'pg';
import { withServerOptions } from './url.ts';

export type Pool = pg.Pool;
export type PoolClient = pg.PoolClient;

export type PoolOptions = {
  readonly max?: number;
  /** For much at once: a commit does not wait for the disk. */
  readonly loading?: boolean;
  readonly onError?: (error: Error) => void;
};

// A day stays text, a moment becomes ISO text in UTC (kernel's Instant), a whole number a number as long as it is exact.
const [DATE, DATES, MOMENT, MOMENTS, BIGINT, BIGINTS] = [1082, 1182, 1184, 1185, 20, 1016];
const asText = (text: string): string => text;
const asInstant = (text: string): string => (text.endsWith('infinity') ? text : new Date(text).toISOString());
const asNumber = (text: string): number | string => (Number.isSafeInteger(Number(text)) ? Number(text) : text);

// _text: splits any array literal into its texts. The list of ids that the types know has no arrays.
const textArray = pg.types.getTypeParser(1009 as number) as (text: string) => readonly (string | null)[];
const each = (parse: (text: string) => unknown) => (text: string) =>
  textArray(text).map((item) => (item === null ? null : parse(item)));

const PARSERS: ReadonlyMap<number, (text: string) => unknown> = new Map<number, (text: string) => unknown>([
  [DATE, asText],
  [DATES, each(asText)],
  [MOMENT, asInstant],
  [MOMENTS, each(asInstant)],
  [BIGINT, asNumber],
  [BIGINTS, each(asNumber)],
]);

// Our questions are short: compiling one takes longer than answering it. And a page of a disk of today is as near at
// random as in a row; told otherwise, the planner reads whole tables where it should look things up.
const SESSION = '-c timezone=Asia/Shanghai -c datestyle=ISO -c jit=off -c random_page_cost=1.1';

/** 打开连接池. A lost connection is reported, never thrown into the void. */
export function openPool(url: string, options: PoolOptions = {}): Pool {
  const { loading = false } = options;
  const settings = `${SESSION}${loading ? ' -c synchronous_commit=off -c enable_seqscan=off' : ''}`;
  const pool = new pg.Pool({
    connectionString: withServerOptions(url, settings),
    max: options.max ?? 20,
    // What a connection planned while the tables were nearly empty reads all of them later: it is planned anew in time.
    ...(loading ? { maxUses: 400 } : {}),
    pipeline: true,
    connectionTimeoutMillis: 15_000,
    application_name: 'jieyou',
    types: { getTypeParser: (id: number, format?: 'text' | 'binary') => parserOf(id, format) },
  });
  pool.on('error', options.onError ?? (() => undefined));
  return pool;
}

function parserOf(id: number, format: 'text' | 'binary' = 'text'): (text: string) => unknown {
  const ours = format === 'text' ? PARSERS.get(id) : undefined;
  return ours ?? (pg.types.getTypeParser(id, format as 'text') as (text: string) => unknown);
}
