import { readFileSync } from 'node:fs';
import { addUp } from '@jieyou/contracts';
import type { SimulationView } from '@jieyou/contracts';
import { noticedCalendar } from '../../../../test/calendars.ts';
import { freshKeys } from '../../../../test/keys.ts';
import { mattersDeps } from '../../../house.ts';
import { instant, localDate } from '../../../kernel/local-date.ts';
import { check } from '../domain/check-method.ts';
import { simulateCounty } from './simulate-county.ts';
import { beforeAll, describe, expect, it } from 'vitest';
import type { DemoLogin } from '../../../demo/index.ts';
import type { Words } from '../../../../test/client.ts';
import { story } from '../../../../test/stories/story.ts';

const neutral = readFileSync(new URL('../../../../../methods/neutral/method.yaml', import.meta.url), 'utf8');
const shorter = neutral
  .replace('version: 1', 'version: 2')
  .replace('within: 15 calendar_days', 'within: 3 calendar_days')
  .replace('due: 2026-03-17', 'due: 2026-03-05')
  .replace('from: 2026-04-16, due: 2026-05-06', 'from: 2026-04-16, due: 2026-04-20');

const here = story('2026-03-02 09:30');
const { on, as } = here;
const labour = 'c990101.rs';
const codes = new Map<string, string>();

/** 登记在这个镇，几日后办结. */
async function handled(clerk: DemoLogin, days: number): Promise<void> {
  on('2026-03-02 09:30');
  const window = await as(clerk);
  const { matterId, code } = await window.register({ title: `${clerk} ${days} 日办结` });
  codes.set(`${clerk} ${days}`, code);
  await window.act(matterId, 'accept');
  await window.act(matterId, 'grade', { grade: 'general' });
  await window.act(matterId, 'dispatch', { lead: labour, requirement: '请核实' });
  const handler = await as('renshe');
  await handler.act(matterId, 'receive');
  on(`2026-03-${String(2 + days).padStart(2, '0')} 15:00`);
  await handler.act(matterId, 'conclude', { outcome: 'settled', result: '已经付清', informed: true });
}

beforeAll(async () => {
  for (const days of [1, 5, 20]) await handled('lchuangkou', days);
  await handled('hchuangkou', 6);
  on('2026-04-20 10:00');
  await (await as('xianzhuren')).send('POST', '/methods', { text: shorter });
}, 120_000);

/** All batches of a run, added up, as the screen does it. */
async function simulated(login: DemoLogin, limit: number): Promise<{ pages: SimulationView[]; sum: unknown[] }> {
  const pages: SimulationView[] = [];
  for (let after = ''; ;) {
    const path = `/methods/neutral/2/simulation?limit=${limit}${after && `&after=${after}`}`;
    const { status, body } = await (await as(login)).get<SimulationView>(path);
    expect([login, status]).toEqual([login, 200]);
    pages.push(body);
    if (body.next === null) break;
    after = body.next;
  }
  const cells = pages.flatMap((page) => page.cells);
  const [all] = addUp(cells, ({ clock }) => clock).values();
  return { pages, sum: all ? [all.judged, all.lateBefore, all.lateAfter, all.toLate, all.toInTime] : [] };
}

describe('期限改动发布以前，用去年的事项演算', () => {
  it('县主任看全县：几件变逾期，哪个单位，举例点得开；分几批算，结果一样', async () => {
    const whole = await simulated('xianzhuren', 2000);
    expect(whole.sum).toEqual([4, 1, 3, 2, 0]);
    expect(whole.pages[0]).toMatchObject({
      ...{ total: 4, done: 4, changed: ['resolve'], scope: '清溪县', totalsOnly: false, notJudged: 0, incomparable: 0 },
      ...{ from: '2025-04-20', to: '2026-04-20', before: { method: 'neutral@1' }, after: { method: 'neutral@2' } },
      cells: [{ kind: 'RT10', unit: '清溪县人力资源和社会保障局', judged: 4 }],
    });
    const examples = whole.pages.flatMap((page) => page.examples);
    expect(examples.map(({ code }) => code).toSorted()).toEqual(
      [codes.get('lchuangkou 5') ?? '', codes.get('hchuangkou 6') ?? ''].toSorted(),
    );
    const director = await as('xianzhuren');
    expect((await director.page(examples[0]?.id ?? '')).code).toBe(examples[0]?.code);
    const parts = await simulated('xianzhuren', 1);
    expect([parts.sum, parts.pages.map(({ total, done }) => [total, done])]).toEqual([
      whole.sum,
      [
        [4, 1],
        [null, 1],
        [null, 1],
        [null, 1],
        [null, 0],
      ],
    ]);
  });
  it('镇主任只算本镇；系统管理员看不到事项，只有合计，没有单位、类型和编码', async () => {
    const town = await simulated('lzhuren', 2000);
    expect([town.sum, town.pages[0]?.scope]).toEqual([[3, 1, 2, 1, 0], '柳塘镇']);
    expect(town.pages.flatMap(({ examples }) => examples.map(({ code }) => code))).toEqual([codes.get('lchuangkou 5')]);
    const officer = await simulated('xitong', 2000);
    expect([officer.sum, officer.pages[0]]).toMatchObject([
      [4, 1, 3, 2, 0],
      { scope: '全县合计', totalsOnly: true, examples: [], cells: [{ unit: null, kind: null }] },
    ]);
  });
  it('命令行演算全县，与县主任看到的一样；进度说到第几件', async () => {
    const matters = mattersDeps({ db: here.server.db, crypto: await freshKeys(), tell: async () => undefined });
    const checked = check(shorter, noticedCalendar);
    if (!checked.ok) throw new Error('the proposal does not read');
    const asked = {
      county: '990101',
      proposed: checked.method,
      from: localDate('2025-04-20'),
      to: localDate('2026-04-20'),
    };
    const told: number[][] = [];
    const now = () => instant('2026-04-20T10:00:00+08:00');
    const done = await simulateCounty({ ...matters, now }, asked, (...at) => told.push(at));
    expect(done).toMatchObject({ ok: true, value: { done: 4, cells: [{ judged: 4, toLate: 2, lateAfter: 3 }] } });
    expect(told).toEqual([[4, 4]]);
  });
  it('设了回避的不计入；早于这段时间的不计入；窗口不能演算；没有这一版的说明怎么办', async () => {
    const director = await as('xianzhuren');
    const town = await as('lchuangkou');
    const { matterId } = await town.register({ title: '反映工作人员', nature: 'accusation' });
    await town.act(matterId, 'set_wall', { units: ['c990101.zr'], staff: [], reason: '信中反映' });
    const of = async (query: string): Promise<number | null> =>
      (await director.get<SimulationView>(`/methods/neutral/2/simulation?${query}`)).body.total;
    expect([await of(''), await of('from=2026-03-03'), await of('to=2026-03-02')]).toEqual([4, 0, 4]);
    expect((await town.get('/methods/neutral/2/simulation')).status).toBe(403);
    expect((await director.get<Words>('/methods/neutral/9/simulation')).body.code).toBe('no_such_version');
    expect((await director.get('/methods/neutral/2/simulation?from=2026-02-30')).status).toBe(400);
    expect((await director.get<SimulationView>('/methods/neutral/2/simulation?after=%22%22')).body.total).toBe(4);
  });
});
