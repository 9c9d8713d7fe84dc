import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { nobodyScope } from '../../src/platform/db/index.ts';
import { startTestServer } from '../server.ts';
import type { TestServer } from '../server.ts';
import { askSuperuser } from './truth.ts';

/** Read before anybody is known, or of the installation and of nobody; their modules are the only readers. */
const open: Readonly<Record<string, string>> = {
  staff: '登录之前就要读',
  session: '登录之前就要读',
  account_log: '登录之前就要写，只有审计的人读',
  county_setting: '启动时要知道有哪些县',
};

let server: TestServer;
let tables: { name: string; secured: boolean; forced: boolean; granted: boolean }[];

beforeAll(async () => {
  server = await startTestServer({ matters: true });
  tables = await askSuperuser(
    server.superuserUrl,
    `select c.relname as name, c.relrowsecurity as secured, c.relforcerowsecurity as forced,
       has_table_privilege('jieyou_app', c.oid, 'select') as granted
     from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'county' and not a.attisdropped
     where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') order by 1`,
  );
}, 240_000);
afterAll(() => server.stop());

describe('凡是分县的表，都由数据库自己把守', () => {
  test('每一张都开启并强制行级策略；例外的写明缘由', () => {
    expect(tables.length).toBeGreaterThan(60);
    const bare = tables.filter(({ name, secured, forced, granted }) => granted && !(secured && forced) && !open[name]);
    expect(bare.map(({ name }) => name)).toEqual([]);
  });

  test('没有说是谁的，一张也读不到；别的县的钥匙也读不到', async () => {
    const strangers = [nobodyScope, { county: '990102', scopes: ['c990102'], identity: ['c990102'] }];
    const seen: string[] = [];
    for (const { name, granted } of tables) {
      if (!granted || open[name]) continue;
      for (const scope of strangers) {
        const rows = await server.db.inScope(scope, (tx) => tx.query(`select 1 from ${name} limit 1`));
        if (rows.length > 0) seen.push(`${name} ${scope.county}`);
      }
    }
    expect(seen).toEqual([]);
  });
});
