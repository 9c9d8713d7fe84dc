import type { CalendarsView, MatterPage } from '@jieyou/contracts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startNoticeDesk } from '../../../../test/notice-desk.ts';
import type { AtDesk, NoticeDesk } from '../../../../test/notice-desk.ts';
import { systemScope } from '../../../platform/db/index.ts';
import { recomputeClocks } from './recompute-clocks.ts';
import { runRecompute, startRecompute } from './recompute-runner.ts';

const county = '990101';
const calendarOf = (version: number, to: string): string => `year: 2027
version: ${version}
source: 关于 2027 年部分节假日安排的通知（示例）
rest:
  - name: 元旦
    from: 2027-01-01
    to: ${to}
work: []
`;
let desk: NoticeDesk;
let clerk: AtDesk;
let director: AtDesk;
let system: AtDesk;
let ids: string[];

beforeAll(async () => {
  desk = await startNoticeDesk('2026-12-20T09:00:00');
  [clerk, director, system] = [await desk.sit('lchuangkou'), await desk.sit('xianzhuren'), await desk.sit('xitong')];
  ids = [];
  for (let n = 0; n < 3; n += 1) {
    const { matterId } = await clerk.register({});
    await clerk.act(matterId, 'accept');
    await clerk.act(matterId, 'grade', { grade: 'general' });
    ids.push(matterId);
  }
});
afterAll(() => desk.stop());

const report = (error: unknown): void => {
  throw error;
};
const approve = async (version: number, to: string): Promise<void> => {
  desk.setClock(`2026-12-20T09:0${version}:00`);
  const { body } = await system.told.send<{ hash: string }>('POST', '/calendars', { text: calendarOf(version, to) });
  const { status } = await director.told.send('POST', `/calendars/2027/${version}/approval`, { hash: body.hash });
  expect(status).toBe(200);
};
const progress = async () => (await director.told.get<CalendarsView>('/calendars')).body.recompute;
const clockIn = ({ clocks }: MatterPage, kind: string) => clocks.find((clock) => clock.kind === kind);
const pages = (): Promise<MatterPage[]> => Promise.all(ids.map((id) => clerk.page(id)));
const resolveOf = async () => (await pages()).map((page) => clockIn(page, 'resolve'));
const entriesOf = async () => (await pages()).map(({ timeline }) => timeline.filter(({ act }) => act === 'recompute'));
const approver = async () => {
  const row = await desk.server.db.inScope(systemScope(county), (tx) =>
    tx.one<{ staffId: string; id: string; orgPath: string; scopePath: string }>(
      `select by_staff as "staffId", post_id as id, org_path as "orgPath", scope_path as "scopePath"
       from clock_recompute order by created_at limit 1`,
    ),
  );
  const { staffId, ...post } = row;
  return { staffId, post: { ...post, role: 'centre_director' as const } };
};

describe('日历批准后，期限重新计算', () => {
  it('批准之前，落在明年的期限是暂定的', async () => {
    for (const clock of await resolveOf()) {
      expect(clock).toMatchObject({ dueDay: '2027-01-04', provisional: true, calendarVersion: '2024@1 2025@1 2026@1' });
    }
  });
  it('批准之后每件事项留痕一条，期限顺延，不再暂定；已完成的时钟不动；以批准人的名义', async () => {
    const [accepted] = (await pages()).map((page) => clockIn(page, 'accept'));
    await approve(1, '2027-01-04');
    expect(await runRecompute(desk.matters, county, { report })).toBe(true);
    for (const clock of await resolveOf()) {
      expect(clock).toMatchObject({ dueDay: '2027-01-05', provisional: false });
      expect(clock?.calendarVersion).toBe('2024@1 2025@1 2026@1 2027@1');
    }
    for (const entries of await entriesOf()) expect(entries).toMatchObject([{ actor: '周明远' }]);
    expect((await pages()).map((page) => clockIn(page, 'accept'))[0]).toEqual(accepted);
    expect(accepted).toMatchObject({ status: 'met', calendarVersion: '2024@1 2025@1 2026@1' });
    expect(await progress()).toEqual({ total: 3, done: 3, failed: 0, ended: true });
    expect((await clerk.desk()).banner).toEqual([]);
  });
  it('再算一遍，什么也不变，也不多留痕；没有要求时不做', async () => {
    expect(await recomputeClocks(desk.matters, county, await approver())).toMatchObject({ done: 0, failed: 0 });
    expect((await entriesOf()).map((entries) => entries.length)).toEqual([1, 1, 1]);
    expect(await runRecompute(desk.matters, county, { report })).toBe(false);
  });
  it('中途被杀，接着算完，算过的不重算；列表的届满次序也随之改变', async () => {
    await approve(2, '2027-01-05');
    const [first = ''] = ids.toSorted();
    let told = 0;
    const dying = { ...desk.matters, tell: async () => void ((told += 1) > 1 && report(new Error('killed'))) };
    await expect(recomputeClocks(dying, county, await approver())).rejects.toThrow('killed');
    expect(clockIn(await clerk.page(first), 'resolve')).toMatchObject({ dueDay: '2027-01-06' });
    expect((await entriesOf()).flat()).toHaveLength(4);
    const runner = startRecompute(desk.matters, { counties: async () => [county], report });
    await expect.poll(progress).toEqual({ total: 2, done: 2, failed: 0, ended: true });
    await runner.stop();
    expect((await resolveOf()).map((clock) => clock?.dueDay)).toEqual(['2027-01-06', '2027-01-06', '2027-01-06']);
    expect((await entriesOf()).map((entries) => entries.length)).toEqual([2, 2, 2]);
    expect((await clerk.list('open')).lines.map(({ dueDay }) => dueDay)).toEqual(ids.map(() => '2027-01-06'));
  });
  it('一件算不了的，报出来，别的照算', async () => {
    await approve(3, '2027-01-06');
    const [broken = ''] = ids.toSorted();
    const reported: unknown[] = [];
    const deps = {
      ...desk.matters,
      tell: async (_tx: unknown, { after }: { after: { id: string } }) => {
        if (after.id === broken) throw new Error('broken');
      },
    };
    await runRecompute(deps, county, { report: (error) => void reported.push(error) });
    expect([reported.length, await progress()]).toEqual([1, { total: 3, done: 2, failed: 1, ended: true }]);
  });
});
