import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Scope } from '../../src/platform/db/index.ts';
import { startTestServer } from '../server.ts';
import type { TestServer } from '../server.ts';
import { byMatter } from './by-matter.ts';
import { setScene } from './scene.ts';
import { allMatters, askSuperuser } from './truth.ts';
import type { True } from './truth.ts';

let server: TestServer;
let matters: True[];
let scene: Awaited<ReturnType<typeof setScene>>;

beforeAll(async () => {
  server = await startTestServer({ matters: true });
  scene = await setScene(server);
  matters = await allMatters(server.superuserUrl);
}, 240_000);
afterAll(() => server.stop());

const chain = (path: string): string[] => path.split('.').map((_, at, parts) => parts.slice(0, at + 1).join('.'));
const staff = '11111111-1111-4111-8111-111111111111';
const as = (scopePath: string, orgPath: string, extra: readonly string[] = []): Scope => ({
  ...{ county: '990101', scopes: [scopePath, ...extra], identity: [`staff:${staff}`, ...chain(orgPath)] },
});

const asked: Readonly<Record<string, Scope>> = {
  本镇窗口: as('c990101.t01', 'c990101.t01.zx'),
  邻镇窗口: as('c990101.t02', 'c990101.t02.zx'),
  县窗口: as('c990101.zx', 'c990101.zx'),
  县主任: as('c990101', 'c990101.zx'),
  承办部门: as('c990101.rs', 'c990101.rs'),
  交回的部门: as('c990101.zr', 'c990101.zr'),
  墙外的部门: as('c990101.ga', 'c990101.ga'),
  网格员: as('c990101.t01.v01.g01', 'c990101.t01.v01.g01'),
};
const seen = ({ scopes, identity }: Scope, { readable, walled }: True): boolean =>
  readable.some((key) => scopes.includes(key)) && !walled.some((about) => identity.includes(about));

/** 直接对数据库问, as the application's own role, with nothing of the application in between. */
const rows = <Row>(scope: Scope, sql: string, params: readonly unknown[] = []): Promise<Row[]> =>
  server.db.inScope(scope, (tx) => tx.query<Row>(sql, params));

describe('只靠数据库的行级策略，也看不到别处的一行', () => {
  test('每张随事项的表：看得到的，都是可读的事项，或本单位自己写的、收到的', async () => {
    for (const [who, scope] of Object.entries(asked)) {
      const mine = new Set(matters.filter((matter) => seen(scope, matter)).map(({ id }) => id));
      const about = new Map(matters.map((matter) => [matter.id, matter]));
      for (const [table, { id, own }] of Object.entries(byMatter)) {
        const found = await rows<{ id: string; own: string | null }>(
          scope,
          `select ${id} as id, ${own ?? 'null'} as own from ${table}`,
        );
        const [{ count } = { count: 0 }] = await askSuperuser<{ count: number }>(
          server.superuserUrl,
          `select count(*)::int as count from ${table} where ${id} = any('{${[...mine].join(',')}}'::uuid[])`,
        );
        expect([who, table, found.filter((row) => mine.has(row.id)).length]).toEqual([who, table, count]);
        const foreign = found.filter((row) => !mine.has(row.id));
        const allowed = foreign.filter(
          (row) =>
            own !== undefined &&
            scope.scopes.some((key) => chain(row.own ?? '').includes(key)) &&
            !about.get(row.id)?.walled.some((path) => scope.identity.includes(path)),
        );
        expect([who, table, foreign.length - allowed.length]).toEqual([who, table, 0]);
      }
      const links = await rows<{ from_id: string; to_id: string }>(scope, 'select from_id, to_id from matter_link');
      expect([who, links.filter((link) => !mine.has(link.from_id) && !mine.has(link.to_id))]).toEqual([who, []]);
      for (const table of ['notice', 'notice_receipt', 'import_row', 'ledger_unsealed', 'command']) {
        expect([who, table, await rows(scope, `select 1 from ${table} limit 1`)]).toEqual([who, table, []]);
      }
    }
  }, 60_000);

  test('计数的一行：只给要答复它、承办它的单位的上下级，被墙挡住的一条也没有', async () => {
    const about = new Map(matters.map((matter) => [matter.id, matter]));
    const every = await askSuperuser<{ matter_id: string; counted_by: string[] }>(
      server.superuserUrl,
      'select matter_id, counted_by from matter_fact',
    );
    expect(every.length).toBeGreaterThan(0);
    for (const [who, { scopes, identity, ...scope }] of Object.entries(asked)) {
      const found = await rows<{ matter_id: string }>(
        { ...scope, scopes, identity },
        'select matter_id from matter_fact',
      );
      const counted = every.filter(
        ({ matter_id, counted_by }) =>
          counted_by.some((key) => scopes.includes(key)) &&
          !about.get(matter_id)?.walled.some((path) => identity.includes(path)),
      );
      expect([who, found.map(({ matter_id }) => matter_id).toSorted()]).toEqual([
        who,
        counted.map(({ matter_id }) => matter_id).toSorted(),
      ]);
    }
  });

  test('收件箱的钥匙只开自己的收件箱，墙内的一条也没有', async () => {
    const scope = as('c990101.ga', 'c990101.ga', ['unit:c990101.ga']);
    const found = await rows<{ matter_id: string; reader: string }>(scope, 'select matter_id, reader from notice');
    expect(found.filter(({ reader }) => reader !== 'unit:c990101.ga')).toEqual([]);
    expect(found.filter(({ matter_id }) => matter_id === scene.walled)).toEqual([]);
    const before = await askSuperuser<{ n: number }>(
      server.superuserUrl,
      `select count(*)::int as n from notice where reader = 'unit:c990101.ga' and matter_id = '${scene.walled}'`,
    );
    expect(before[0]?.n).toBeGreaterThan(0);
  });

  test('不说是谁、说不全是谁，一行也看不到', async () => {
    const { county, scopes, identity } = asked['县主任'] ?? as('', '');
    const partial: Scope[] = [
      { county: '', scopes: [], identity: [] },
      { county, scopes: [], identity },
      { county, scopes, identity: [] },
      { county: '', scopes, identity },
      { county: '990102', scopes, identity },
      { county, scopes: ['c990102'], identity },
      { county, scopes: ['c99010'], identity },
      { county, scopes: ['c990101.'], identity },
      { county, scopes: ['%'], identity },
    ];
    const tables = [...Object.keys(byMatter), 'matter_link', 'notice', 'import_job', 'import_row', 'command'];
    for (const scope of partial) {
      for (const table of tables) {
        const found = await rows(scope, `select 1 from ${table} limit 1`);
        expect([JSON.stringify(scope), table, found]).toEqual([JSON.stringify(scope), table, []]);
      }
    }
    const { appUrl } = { appUrl: server.db.pool.options.connectionString ?? '' };
    const bare = new pg.Client({ connectionString: appUrl });
    await bare.connect();
    for (const table of tables)
      expect([table, (await bare.query(`select 1 from ${table}`)).rowCount]).toEqual([table, 0]);
    await bare.end();
  });

  test('也写不到别处：改不动、删不掉、插不进别处的事项', async () => {
    const scope = asked['邻镇窗口'] ?? as('', '');
    const foreign = matters.find((matter) => !seen(scope, matter));
    const id = foreign?.id;
    const change = (sql: string): Promise<number> => server.db.inScope(scope, (tx) => tx.execute(sql, [id]));
    expect(await change(`update matter set stage = 'archived' where id = $1`)).toBe(0);
    expect(await change(`update party set name = '改' where matter_id = $1`)).toBe(0);
    expect(await change(`update work_order set status = 'done' where matter_id = $1`)).toBe(0);
    expect(await change(`delete from matter_text where matter_id = $1`)).toBe(0);
    expect(await change(`delete from matter_note where matter_id = $1`)).toBe(0);
    const own = matters.find((matter) => seen(scope, matter))?.id;
    const tries: [string, unknown[]][] = [
      [
        `insert into matter_text select county, $1, 99, '题', '文', '\\x00', $2, now() from county_setting`,
        [id, staff],
      ],
      [`insert into matter_link select county, $1, $1, 'related', now() from county_setting`, [id]],
      [
        `insert into view_log (county, staff_id, org_path, matter_id, fields, reason) values ('990102', $1, 'c', $1, '{}', '')`,
        [staff],
      ],
      [`insert into ledger_unsealed (county, matter_id, seq, hash) values ('990101', $1, 1, '\\x00')`, [id]],
      [`update matter set readable = '{c990102}' where id = $1`, [own]],
      [`update matter set county = '990102' where id = $1`, [own]],
      [`insert into command (county, actor, command_id, payload) values ('990101', $1, $1, '\\x00')`, [id]],
      [
        `insert into notice (county, matter_id, code, template, reader, channel, created_at, not_before, to_path)
        values ('990101', $1, 'x', 'urged', 'unit:c990101.t02.zx', 'screen', now(), now(), 'x')`,
        [id],
      ],
    ];
    for (const [sql, params] of tries) {
      const done = server.db.inScope(scope, (tx) => tx.execute(sql, params));
      expect([sql, await done.catch((error: { code: string }) => error.code)]).toEqual([sql, '42501']);
    }
    expect(await allMatters(server.superuserUrl)).toEqual(matters);
  });

  test('越过策略读的几个函数，不对范围以外的人答什么', async () => {
    const scope = asked['邻镇窗口'] ?? as('', '');
    const mine = matters.filter((matter) => seen(scope, matter)).map(({ id }) => id);
    for (const { title } of matters) {
      const found = await rows<{ id: string }>(scope, 'select id from search_matters($1, 100000)', [title.slice(0, 4)]);
      expect(found.map(({ id }) => id).filter((id) => !mine.includes(id))).toEqual([]);
    }
    const all = await rows<{ id: string }>(
      scope,
      `select id from search_matters('的', 100000) union select id from search_matters('', 100000)`,
    );
    expect(all).toEqual([]);
    const accused = asked['墙外的部门'] ?? as('', '');
    const walled = matters.find(({ id }) => id === scene.walled);
    expect(await rows(accused, 'select 1 from search_matters($1, 10)', [walled?.title])).toEqual([]);
    const [answer] = await rows<Record<string, unknown>>(
      scope,
      `select walled_from_me('990102', $1) as elsewhere, walled_from_me('990101', $2) as nowhere,
         notice_barred('990101', $1, null, null, null) as barred, notice_barred('990101', $2, null, null, null) as none,
         (select count(*)::int from ledger_matters(null, 1000)) as ledger`,
      [scene.own, staff],
    );
    expect(answer).toEqual({
      elsewhere: true,
      nowhere: true,
      barred: 'not_the_carrier',
      none: 'not_the_carrier',
      ledger: 0,
    });
    const carrier: Scope = { county: '990101', scopes: ['system:notices'], identity: ['system'] };
    const [barred] = await rows(carrier, `select notice_barred('990101', $1, 'c990101.ga', null, null) as words`, [
      scene.walled,
    ]);
    expect(barred).toEqual({ words: 'walled' });
    for (const table of Object.keys(byMatter))
      expect([table, await rows(carrier, `select 1 from ${table}`)]).toEqual([table, []]);
  });

  test('每一张表都强制了行级策略；没有策略的只有登录之前要读的几张', async () => {
    const bare = await askSuperuser<{ name: string }>(
      server.superuserUrl,
      `select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')
         and not (relrowsecurity and relforcerowsecurity) order by 1`,
    );
    expect(bare.map(({ name }) => name)).toEqual([
      'account_log',
      'county_setting',
      'schema_migration',
      'session',
      'staff',
    ]);
  });
});
