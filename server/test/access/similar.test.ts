import { randomUUID } from 'node:crypto';
import type { SimilarCandidates, SimilarOfMatter } from '@jieyou/contracts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startTestServer } from '../server.ts';
import type { TestServer } from '../server.ts';
import { everybody } from './people.ts';
import type { Seer } from './people.ts';
import { allMatters, askSuperuser } from './truth.ts';
import type { True } from './truth.ts';

let server: TestServer;
let seers: Seer[];
let matters: True[];
/** 已并案的不再提：它并入的那件才是. */
let merged: ReadonlySet<string>;

beforeAll(async () => {
  server = await startTestServer({ matters: true });
  matters = await allMatters(server.superuserUrl);
  seers = await everybody(server);
  const gone = await askSuperuser<{ id: string }>(server.superuserUrl, `select id from matter where stage = 'merged'`);
  merged = new Set(gone.map(({ id }) => id));
}, 240_000);
afterAll(() => server.stop());

const registrars = /^(lchuangkou|hchuangkou|ychuangkou|xianchuangkou|xianzhuren|lzhuren|lwangge|hwangge|renshe) /;
const idsOf = (text: string): string[] =>
  (JSON.parse(text) as SimilarCandidates).candidates.map(({ id }) => id).toSorted();

describe('查重只看得到本来就看得到的', () => {
  test('照抄别处一件事来查，别处的不出现；本处的，每个岗位查到的都在可读范围之内', async () => {
    for (const { who, ask, sees } of seers.filter((seer) => registrars.test(seer.who))) {
      for (const { id, title, narrative } of matters.slice(0, 24)) {
        const answer = await ask('/api/similar/draft', { method: 'POST', body: { title, narrative } });
        expect([who, title, answer.status]).toEqual([who, title, 200]);
        const found = idsOf(answer.text);
        const seen = new Set(matters.filter(sees).map((matter) => matter.id));
        expect([who, title, found.filter((each) => !seen.has(each))]).toEqual([who, title, []]);
        if (seen.has(id) && !merged.has(id)) expect([who, title, found.includes(id)]).toEqual([who, title, true]);
      }
    }
  }, 240_000);

  test('看不到的事项，查重的地址与不存在的一样；看得到的，候选都看得到', async () => {
    for (const { who, ask, sees } of seers) {
      const nowhere = await ask(`/api/matters/${randomUUID()}/similar`);
      for (const matter of matters.slice(0, 24)) {
        const answer = await ask(`/api/matters/${matter.id}/similar`);
        expect([who, matter.code, answer.status]).toEqual([who, matter.code, sees(matter) ? 200 : 404]);
        if (!sees(matter)) expect(answer.text).toBe(nowhere.text);
        else {
          const { candidates } = JSON.parse(answer.text) as SimilarOfMatter;
          const hidden = candidates.filter(({ id }) => !matters.some((each) => each.id === id && sees(each)));
          expect([who, matter.code, hidden]).toEqual([who, matter.code, []]);
        }
      }
    }
  }, 240_000);

  test('只靠数据库的策略：看不全一对的人，看不到「不是重复」，也写不进；字对的表谁也读不到', async () => {
    const inside = matters.filter(({ owner }) => owner === 'c990101.t01.zx').map(({ id }) => id);
    const outside = matters.filter(({ owner }) => owner === 'c990101.t02.zx').map(({ id }) => id);
    const pair = [inside[0] ?? '', outside[0] ?? ''].toSorted();
    const [staff] = await askSuperuser<{ id: string }>(server.superuserUrl, 'select id from staff limit 1');
    const row = ['990101', ...pair, 'other', staff?.id, 'c990101.t01.zx', '2026-11-21T00:00:00Z'];
    const insert = `insert into not_same (county, one_id, other_id, why, by_staff, by_org, at)
      values ($1, $2, $3, $4, $5, $6, $7)`;
    const town = { county: '990101', scopes: ['c990101.t01'], identity: ['staff:x'] };
    const county = { ...town, scopes: ['c990101'] };
    const write = (scope: typeof town): Promise<number> => server.db.inScope(scope, (tx) => tx.execute(insert, row));
    await expect(write(town)).rejects.toThrow(/row-level security/);
    expect(await write(county)).toBe(1);
    const count = (scope: typeof town, table: string): Promise<number> =>
      server.db.inScope(scope, async (tx) => (await tx.query(`select 1 from ${table}`)).length);
    expect([await count(county, 'not_same'), await count(town, 'not_same')]).toEqual([1, 0]);
    const mark = (scope: typeof town): Promise<unknown> =>
      server.db.inScope(scope, (tx) => tx.query('select refresh_common_pairs($1) as pairs', ['990101']));
    expect([await mark(town), await mark(county)]).toEqual([[{ pairs: null }], [{ pairs: 0 }]]);
    await expect(server.db.inScope(county, (tx) => tx.query('select * from common_pair'))).rejects.toThrow(
      /permission/,
    );
  });
});
