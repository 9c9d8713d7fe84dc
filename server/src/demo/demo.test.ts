import { outcomes, roles, stages } from '@jieyou/contracts';
import { beforeAll, describe, expect, test } from 'vitest';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { at } from '../../test/calendars.ts';
import { freshDatabase } from '../../test/database.ts';
import { freshKeys } from '../../test/keys.ts';
import { openAnchors, verify } from '../modules/record/index.ts';
import { systemScope } from '../platform/db/index.ts';
import type { Db } from '../platform/db/index.ts';
import { demoPeople } from './people.ts';
import { demoAccounts, openDemoCounty } from './index.ts';

const now = () => at('2026-11-21T10:00');
const straight = freshDatabase();
const killed = freshDatabase();
const other = freshDatabase();

const PRESENT = `select id, stage, version, grade, owner_path, readable, walled, nearest_due, recorded_at, outcome
  from matter order by id`;
const rowsOf = (db: Db, sql: string): Promise<Record<string, unknown>[]> =>
  db.inScope(systemScope('990101'), (tx) => tx.query(sql));

beforeAll(async () => {
  const loaded = await openDemoCounty({ db: straight.db, crypto: await freshKeys(), now });
  expect(loaded).toMatchObject({ ok: true, value: { loaded: true } });
}, 120_000);

describe('演示县', () => {
  test('再次启动什么也不改，只问一句', async () => {
    const parts = { db: straight.db, crypto: await freshKeys(), now: () => at('2026-11-23T10:00') };
    const before = await rowsOf(straight.db, PRESENT);
    expect(await openDemoCounty(parts)).toEqual({ ok: true, value: { loaded: false, matters: 0 } });
    expect(await rowsOf(straight.db, PRESENT)).toEqual(before);
  });

  test('装到一半被杀，下次启动补齐，与一次装成的一样', { timeout: 120_000 }, async () => {
    let acts = 0;
    const tell = async (): Promise<void> => {
      acts += 1;
      if (acts > 90) throw new Error('killed');
    };
    const parts = { db: killed.db, crypto: await freshKeys(), now };
    await expect(openDemoCounty({ ...parts, tell })).rejects.toThrow('killed');
    expect(await openDemoCounty({ ...parts, now: () => at('2026-11-21T10:00') })).toMatchObject({ ok: true });
    expect(await rowsOf(killed.db, PRESENT)).toEqual(await rowsOf(straight.db, PRESENT));
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
    expect(await count('extension_asked')).toBe(1);
    expect(await count(`walled <> '{}'`)).toBe(1);
  });

  test('每种岗位都有演示账号，密码公开，登录名不重', () => {
    expect(new Set(demoPeople.flatMap(({ posts }) => posts.map(({ role }) => role)))).toEqual(
      new Set(Object.keys(roles)),
    );
    const accounts = demoAccounts();
    expect(new Set(accounts.map(({ login }) => login)).size).toBe(accounts.length);
    expect(new Set(accounts.map(({ password }) => password))).toEqual(new Set(['Qingxi-2026']));
  });

  test('留痕核验通过', async () => {
    const anchors = openAnchors(await mkdtemp(join(tmpdir(), 'jieyou-anchors-')));
    expect(await verify(straight.db, anchors, { county: '990101' })).toMatchObject({ ok: true, matters: 44 });
  });
});
