import { outcomes, roles, stages } from '@jieyou/contracts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { at } from '../../test/calendars.ts';
import { asSuperuser, freshDatabase } from '../../test/database.ts';
import { contentOf } from '../../test/demo-content.ts';
import { freshKeys } from '../../test/keys.ts';
import { openAnchors, verify } from '../modules/record/index.ts';
import { systemScope } from '../platform/db/index.ts';
import type { Db } from '../platform/db/index.ts';
import { demoPeople } from './people.ts';
import { demoAccounts, everyAccount, firstAccounts, openDemoCounty } from './index.ts';

const now = () => at('2026-11-21T10:00');
const straight = freshDatabase();
const killed = freshDatabase();
const other = freshDatabase();
const older = freshDatabase();

const rowsOf = (db: Db, sql: string): Promise<Record<string, unknown>[]> =>
  db.inScope(systemScope('990101'), (tx) => tx.query(sql));

/** Sixty simulated matters beside those that were written one by one. */
const simulated = 60;
const said: string[] = [];

beforeAll(async () => {
  const progress = (line: string): void => void said.push(line);
  const loaded = await openDemoCounty({ db: straight.db, crypto: await freshKeys(), now, simulated, progress });
  expect(loaded).toMatchObject({ ok: true, value: { loaded: true } });
}, 120_000);

describe('演示县', () => {
  test('装入时说到哪一步，装完报件数和用时', () => {
    expect(said[0]).toContain('单位');
    expect(said.at(-1)).toMatch(/事项 1\d\d 件，用时 \d+ 秒/);
  });

  test('再次启动什么也不改，只问一句', async () => {
    const parts = { db: straight.db, crypto: await freshKeys(), now: () => at('2026-11-23T10:00'), simulated };
    const before = await contentOf(straight.db);
    expect(await openDemoCounty(parts)).toEqual({ ok: true, value: { loaded: false, matters: 0 } });
    expect(await contentOf(straight.db)).toEqual(before);
  });

  test('装到一半被人叫停、再装又被杀，再装接着办；装成的与一次装成的内容相同', { timeout: 120_000 }, async () => {
    let acts = 0;
    const tell = async (): Promise<void> => {
      acts += 1;
      if (acts > 30) throw new Error('killed');
    };
    const parts = { db: killed.db, crypto: await freshKeys(), now, simulated };
    let asked = 0;
    const stopping = (): boolean => (asked += 1) > 100;
    const stopped = await openDemoCounty({ ...parts, stopping });
    expect(stopped).toMatchObject({ ok: false, refusal: { code: 'demo_interrupted' } });
    await expect(openDemoCounty({ ...parts, tell })).rejects.toThrow('killed');
    const lines: string[] = [];
    const again = await openDemoCounty({ ...parts, progress: (line) => void lines.push(line) });
    expect(again).toMatchObject({ ok: true });
    expect(lines[0]).toContain('上次没有装完');
    expect(await contentOf(killed.db)).toEqual(await contentOf(straight.db));
  });

  test('上次没有装完，而写下的与这次要写的对不上：不硬接，说明怎么办', { timeout: 60_000 }, async () => {
    const parts = { db: older.db, crypto: await freshKeys(), now };
    let asked = 0;
    await openDemoCounty({ ...parts, stopping: () => (asked += 1) > 20 });
    await asSuperuser(older.superuserUrl, String.raw`update command set payload = '\x00'`);
    expect(await openDemoCounty(parts)).toMatchObject({ ok: false, refusal: { code: 'demo_unfinished' } });
  });

  test('已有别的县的数据库：拒绝，并说明怎么办', async () => {
    await other.db.inScope(systemScope('990102'), (tx) =>
      tx.execute(`insert into county_setting (county, name) values ('990102', '白石县')`),
    );
    const answer = await openDemoCounty({ db: other.db, crypto: await freshKeys(), now });
    expect(answer).toMatchObject({ ok: false, refusal: { code: 'not_empty' } });
    expect(await rowsOf(other.db, 'select 1 from staff')).toEqual([]);
  });

  test('每个环节、每种主要结果都有事项', async () => {
    const rows = await rowsOf(straight.db, 'select stage, outcome from matter');
    expect(new Set(rows.map(({ stage }) => stage))).toEqual(new Set(Object.keys(stages)));
    const rare = ['partly_settled', 'transferred', 'referred_to_court'];
    const common = Object.keys(outcomes).filter((outcome) => !rare.includes(outcome));
    expect(rows.map(({ outcome }) => outcome)).toEqual(expect.arrayContaining(common));
  });

  test('有逾期的、待会商的、待审批延期的、设了回避的', async () => {
    const count = async (condition: string): Promise<number> =>
      (await rowsOf(straight.db, `select 1 from matter where ${condition}`)).length;
    expect(await count(`nearest_due <= '${now()}'`)).toBeGreaterThan(0);
    expect(await count('consultation_due')).toBeGreaterThan(0);
    expect(await count('extension_asked')).toBeGreaterThan(0);
    expect(await count(`walled <> '{}'`)).toBeGreaterThan(0);
  });

  test('每种岗位都有演示账号，密码公开，登录名不重；先列出的各种岗位都有', () => {
    const posts = (logins: readonly string[]): Set<string> =>
      new Set(
        demoPeople.filter(({ login }) => logins.includes(login)).flatMap((one) => one.posts.map(({ role }) => role)),
      );
    const all = new Set(Object.keys(roles));
    expect(posts(demoAccounts().map(({ login }) => login))).toEqual(all);
    expect(posts(firstAccounts().map(({ login }) => login))).toEqual(all);
    const accounts = everyAccount('county');
    expect(new Set(accounts.map(({ login }) => login)).size).toBe(accounts.length);
    expect(new Set(accounts.map(({ password }) => password))).toEqual(new Set(['Qingxi-2026']));
  });

  describe('留痕', () => {
    let folder = '';
    beforeAll(async () => {
      folder = await mkdtemp(join(tmpdir(), 'jieyou-anchors-'));
    });
    afterAll(() => rm(folder, { recursive: true }));

    test('核验通过', async () => {
      const [{ n }] = (await rowsOf(straight.db, 'select count(*) as n from matter')) as [{ n: number }];
      const verified = await verify(straight.db, openAnchors(folder), { county: '990101' });
      expect(verified).toMatchObject({ ok: true, matters: n });
    });
  });
});
