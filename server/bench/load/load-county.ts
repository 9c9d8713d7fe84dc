import pg from 'pg';
import { makeMatterCode } from '../../src/kernel/validators/matter-code.ts';
import { dayOf, yearOf } from '../../src/kernel/local-date.ts';
import type { Instant } from '../../src/kernel/local-date.ts';
import { approvedCalendar, methodInForce } from '../../src/modules/methods/index.ts';
import type { CryptoProvider } from '../../src/platform/crypto/index.ts';
import { systemScope } from '../../src/platform/db/index.ts';
import type { Db } from '../../src/platform/db/index.ts';
import { layGround } from '../county/ground.ts';
import { benchCounty } from '../county/tree.ts';
import { copyInto } from './copy.ts';
import { withoutIndexes } from './indexes.ts';
import { lifeOf } from './lives.ts';
import type { World } from './lives.ts';
import type { Lines } from './rows.ts';
import { writeLife } from './write-life.ts';

const county = benchCounty.code;
const TABLES = ['matter', 'matter_text', 'matter_note', 'party', 'work_order', 'ledger_entry'] as const;
const BATCH = 2_000;

export type Loading = {
  readonly db: Db;
  readonly superuserUrl: string;
  readonly crypto: CryptoProvider;
  readonly matters: number;
  readonly anchor: Instant;
  readonly note: (line: string) => void;
};

type Series = Map<string, { series: string; year: number; last: number }>;

/** Numbers as they are taken: codes per area and day, papers per series and year. */
function numbering(): Pick<World, 'codeOf' | 'paperOf'> & { readonly series: Series } {
  const codes = new Map<string, number>();
  const series: Series = new Map();
  return {
    series,
    codeOf: (area12, at) => {
      const day = dayOf(at);
      const seq = (codes.get(`${area12}${day}`) ?? 0) + 1;
      codes.set(`${area12}${day}`, seq);
      return makeMatterCode({ area12, day, seq });
    },
    paperOf: (name, at) => {
      const year = yearOf(dayOf(at));
      const seq = (series.get(`${name}${year}`)?.last ?? 0) + 1;
      series.set(`${name}${year}`, { series: name, year, last: seq });
      return { series: name, year, seq };
    },
  };
}

async function worldOf(db: Db, anchor: Instant): Promise<Pick<World, 'method' | 'calendar'>> {
  return db.inScope(systemScope(county), async (tx) => {
    const method = await methodInForce(tx, county, dayOf(anchor));
    if (!method) throw new Error('the bench county has no method in force');
    return { method, calendar: await approvedCalendar(tx, county) };
  });
}

/**
 * 装入大县: `matters` matters by COPY, each with its row, parties, texts, notes, orders and its whole chain. Triggers
 * are off while loading: the rows of the search are derived at the end; nothing of what is loaded is queued for the
 * seal, and no command or notice of the past stands beside it.
 */
export async function loadCounty({ db, superuserUrl, crypto, matters, anchor, note }: Loading): Promise<void> {
  await layGround(db);
  const numbers = numbering();
  const world: World = { ...(await worldOf(db, anchor)), anchor, ...numbers };
  const client = new pg.Client({ connectionString: superuserUrl });
  await client.connect();
  try {
    await client.query(`alter system set max_wal_size = '8GB'`);
    await client.query('select pg_reload_conf()');
    await client.query(`set maintenance_work_mem = '1GB'; set max_parallel_maintenance_workers = 2`);
    const fill = async (): Promise<void> => {
      const copying = copyInto(superuserUrl);
      const lines: Lines = new Map();
      for (let number = 1; number <= matters; number += 1) {
        await writeLife(lines, lifeOf(number, world), world.method, crypto);
        if (number % BATCH === 0 || number === matters) await copying.write(lines);
        if (number % 100_000 === 0) note(`已写 ${number} 件`);
      }
      await copying.end();
    };
    await withoutIndexes(client, TABLES, fill, note);
    for (const { series, year, last } of numbers.series.values())
      await client.query('insert into paper_series values ($1, $2, $3, $4)', [county, series, year, last]);
    note('检索行……');
    await client.query(
      `set role jieyou_owner; select search_refill('${county}'); select measure_refill('${county}'); reset role`,
    );
    note('整理统计……');
    for (const table of [...TABLES, 'matter_search']) await client.query(`vacuum (freeze, analyze) ${table}`);
    await client.query('alter system reset max_wal_size');
    await client.query('select pg_reload_conf()');
    await client.query('checkpoint');
  } finally {
    await client.end();
  }
}
