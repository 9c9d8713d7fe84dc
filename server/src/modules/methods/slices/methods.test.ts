import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { at, calendarTexts, noticedCalendar } from '../../../../test/calendars.ts';
import { asSuperuser, freshDatabase } from '../../../../test/database.ts';
import { localDate } from '../../../kernel/local-date.ts';
import type { Tx } from '../../../platform/db/index.ts';
import {
  approveCalendar,
  approvedCalendar,
  methodByVersion,
  methodInForce,
  proposeCalendar,
  proposeMethod,
  publishMethod,
} from '../index.ts';

const neutral = readFileSync(new URL('../../../../../methods/neutral/method.yaml', import.meta.url), 'utf8');
const county = '990101';
const [li, wang] = [randomUUID(), randomUUID()];
const now = at('2026-03-02T09:00');
const today = localDate('2026-03-02');

const fresh = freshDatabase();
const inCounty = <T>(run: (tx: Tx) => Promise<T>, of = county): Promise<T> =>
  fresh.db.inScope({ county: of, scopes: [], identity: [] }, run);
const staff = (id: string, of = county): string =>
  `insert into staff (county, id, name, login, password_hash) values ('${of}', '${id}', '某', '${id}', 'x')`;
const propose = (text: string, by = li) => inCounty((tx) => proposeMethod(tx, { county, text, by, at: now }));
const publish = (version: number, hash: string, by = wang, effectiveFrom = today) =>
  inCounty((tx) => publishMethod(tx, { county, id: 'neutral', version, hash, by, at: now, effectiveFrom }));
const given = (version: number, from = '窗口'): string =>
  neutral.replace('version: 1', `version: ${version}`).replace('label: 通用工作法', `label: ${from}`);

/** Proposed by Li, published by Wang. */
async function givenPublished(version: number, effectiveFrom = today): Promise<void> {
  const proposed = await propose(given(version));
  if (!proposed.ok) throw new Error(proposed.refusal.code);
  expect(await publish(version, proposed.value.hash, wang, effectiveFrom)).toMatchObject({ ok: true });
}

beforeAll(async () => {
  await asSuperuser(fresh.superuserUrl, staff(li), staff(wang));
});

describe('工作日历由另一人批准', () => {
  it('没有批准之前，一年也没有；工作法的办例无从演算，不能提交', async () => {
    expect((await inCounty((tx) => approvedCalendar(tx, county))).years).toEqual([]);
    expect(await propose(neutral)).toMatchObject({ ok: false, refusal: { code: 'file_has_problems' } });
  });
  it('提交人不能自己批准；另一人批准后生效', async () => {
    for (const text of calendarTexts) {
      const proposed = await inCounty((tx) => proposeCalendar(tx, { county, text, by: li, at: now }));
      if (!proposed.ok) throw new Error(proposed.refusal.code);
      const { file, hash } = proposed.value;
      const approve = (by: string) =>
        inCounty((tx) => approveCalendar(tx, { county, year: file.year, version: 1, hash, by, at: now }));
      expect(await approve(li)).toEqual({ ok: false, refusal: { code: 'second_person_needed' } });
      expect(await approve(wang)).toMatchObject({ ok: true });
      expect(await approve(wang)).toMatchObject({ ok: false, refusal: { code: 'already_in_force' } });
    }
    expect(await inCounty((tx) => approvedCalendar(tx, county))).toEqual(noticedCalendar);
  });
  it('新的一版批准后，以新版为准', async () => {
    const text = (calendarTexts.at(-1) ?? '').replace('version: 1', 'version: 2').replace('  - 2026-01-04\n', '');
    const proposed = await inCounty((tx) => proposeCalendar(tx, { county, text, by: li, at: now }));
    const hash = proposed.ok ? proposed.value.hash : '';
    await inCounty((tx) => approveCalendar(tx, { county, year: 2026, version: 2, hash, by: wang, at: now }));
    const calendar = await inCounty((tx) => approvedCalendar(tx, county));
    expect([calendar.version, calendar.work.has(localDate('2026-01-04'))]).toEqual(['2024@1 2025@1 2026@2', false]);
  });
});

describe('工作法由另一人发布', () => {
  it('只有提案时没有现行工作法；提交人不能自己发布', async () => {
    const proposed = await propose(neutral);
    const hash = proposed.ok ? proposed.value.hash : '';
    expect(await inCounty((tx) => methodInForce(tx, county, today))).toBeNull();
    expect(await publish(1, hash, li)).toEqual({ ok: false, refusal: { code: 'second_person_needed' } });
  });
  it('查看之后又有改动的，不能发布', async () => {
    const first = await propose(given(1, '第一稿'));
    const second = await propose(given(1, '第二稿'));
    const [seen, current] = [first, second].map((proposed) => (proposed.ok ? proposed.value.hash : ''));
    expect(await publish(1, seen ?? '')).toEqual({ ok: false, refusal: { code: 'proposal_changed' } });
    expect(await publish(1, current ?? '')).toMatchObject({ ok: true, value: { label: '第二稿' } });
  });
  it('没有提交过的版本不能发布，发布过的版本不能再提交', async () => {
    expect(await publish(9, '')).toMatchObject({ refusal: { code: 'no_such_proposal', what: 'neutral@9' } });
    expect(await propose(given(1))).toMatchObject({ refusal: { code: 'already_in_force', what: 'neutral@1' } });
  });
  it('新版本到生效之日才成为现行；事项仍可取回登记时的版本', async () => {
    await givenPublished(2, localDate('2026-04-01'));
    const on = async (day: string) =>
      (await inCounty((tx) => methodInForce(tx, county, localDate(day))))?.version ?? null;
    expect([await on('2026-03-01'), await on('2026-03-31'), await on('2026-04-01')]).toEqual([null, 1, 2]);
    expect((await inCounty((tx) => methodByVersion(tx, county, 'neutral@1')))?.label).toBe('第二稿');
    expect(await inCounty((tx) => methodByVersion(tx, county, 'neutral@7'))).toBeNull();
    expect(await inCounty((tx) => methodByVersion(tx, county, "neutral@1' or true"))).toBeNull();
  });
  it('两人同时发布同一版本，只成一次', async () => {
    const proposed = await propose(given(3));
    const hash = proposed.ok ? proposed.value.hash : '';
    const both = await Promise.all([publish(3, hash), publish(3, hash)]);
    expect(both.map(({ ok }) => Number(ok)).toSorted((a, b) => a - b)).toEqual([0, 1]);
  });
});

describe('数据库自己也守住规矩', () => {
  it('已发布的版本改不了，也删不了，数据库的主人也不例外', async () => {
    const change = `update method set text = 'x' where version = 1`;
    await expect(inCounty((tx) => tx.execute(change))).rejects.toMatchObject({ code: 'JY001' });
    await expect(asSuperuser(fresh.superuserUrl, change)).rejects.toMatchObject({ code: 'JY001' });
    await expect(asSuperuser(fresh.superuserUrl, 'delete from method')).rejects.toMatchObject({ code: 'JY001' });
    await expect(asSuperuser(fresh.superuserUrl, 'delete from calendar_year')).rejects.toMatchObject({ code: 'JY001' });
  });
  it('提交人与发布人相同的行写不进去', async () => {
    const same = `insert into method values
      ('${county}', 'other', 1, 'x', repeat('a', 64), 'published', '${li}', now(), '${li}', now(), current_date)`;
    await expect(asSuperuser(fresh.superuserUrl, same)).rejects.toMatchObject({ constraint: 'method_second_person' });
  });
  it('别的县看不到，也写不进', async () => {
    expect(await inCounty((tx) => methodInForce(tx, county, today), '990102')).toBeNull();
    expect((await inCounty((tx) => approvedCalendar(tx, county), '990102')).years).toEqual([]);
    const rows = (of: string) => inCounty((tx) => tx.query('select 1 from method'), of);
    expect([await rows('990102'), await rows('')]).toEqual([[], []]);
    const text = calendarTexts[0] ?? '';
    const act = inCounty((tx) => proposeCalendar(tx, { county, text, by: li, at: now }), '990102');
    await expect(act).rejects.toMatchObject({ code: '42501' });
  });
});
