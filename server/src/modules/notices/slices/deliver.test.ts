import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { UndeliveredView } from '@jieyou/contracts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startNoticeDesk } from '../../../../test/notice-desk.ts';
import type { AtDesk, NoticeDesk } from '../../../../test/notice-desk.ts';
import { at } from '../../../demo/tree.ts';
import { deliverDue, fileAdapter, startNotices } from '../index.ts';
import type { NoticeAdapter, NoticesDeps } from '../index.ts';

const county = '990101';
let desk: NoticeDesk;
let clerk: AtDesk;
let system: AtDesk;

beforeAll(async () => {
  desk = await startNoticeDesk('2026-03-02T09:00:00');
  [clerk, system] = [await desk.sit('lchuangkou'), await desk.sit('xitong')];
});
afterAll(() => desk.stop());

const asCarrier = <Row>(sql: string, ...params: unknown[]): Promise<Row[]> =>
  desk.server.db.inScope({ county, scopes: ['system:notices'], identity: [] }, (tx) => tx.query<Row>(sql, params));
const dispatched = async () => {
  const { matterId, code } = await clerk.register({});
  await clerk.act(matterId, 'accept');
  await clerk.act(matterId, 'grade', { grade: 'general' });
  await clerk.act(matterId, 'dispatch', { lead: at.labour, requirement: '请依法处理' });
  return { matterId, code };
};
const linesIn = (folder: string): { id: string; code: string }[] =>
  readdirSync(folder)
    .toSorted()
    .flatMap((name) => readFileSync(join(folder, name), 'utf8').split('\n'))
    .filter((line) => line.startsWith('{'))
    .map((line) => JSON.parse(line) as { id: string; code: string });
const fileRow = (matterId: string) =>
  asCarrier<{ id: string; state: string; attempts: number; notBefore: string }>(
    `select id, state, attempts, not_before as "notBefore" from notice where matter_id = $1 and channel = 'file'`,
    matterId,
  );
const failing: NoticeAdapter = {
  channel: 'file',
  label: '坏的网关',
  send: async () => {
    throw Object.assign(new Error('张建国 13800138000 没有送到'), { code: 'EHOSTUNREACH' });
  },
};
const withFailing = (): NoticesDeps => ({ ...desk.deps, adapters: [...desk.deps.adapters.slice(0, 2), failing] });

describe('送出', () => {
  it('系统管理员开通文件渠道；没有的渠道不能选，收件箱不能关', async () => {
    const base = { quietFrom: '22:00', quietTo: '07:00', personChannels: ['print'] };
    const put = (unitChannels: string[]) => system.told.send('POST', '/notices/settings', { ...base, unitChannels });
    expect(await put(['screen', 'sms'])).toMatchObject({ status: 409, body: { code: 'no_such_channel' } });
    expect(await put(['file'])).toMatchObject({ status: 409, body: { code: 'screen_needed' } });
    expect(await put(['screen', 'print', 'file'])).toMatchObject({ status: 200 });
    expect(await clerk.told.get('/notices/settings')).toMatchObject({ status: 403 });
  });
  it('动作写下后进程被杀，重启后送出，一件不少，也不多一件', async () => {
    const matter = await dispatched();
    expect(await fileRow(matter.matterId)).toMatchObject([{ state: 'waiting' }]);
    for (const _ of ['第一个进程', '第二个进程']) {
      const file = fileAdapter(desk.folder, desk.deps.now);
      const deps = { ...desk.deps, adapters: [...desk.deps.adapters.slice(0, 2), file] };
      const report = (error: unknown): void => expect.unreachable(String(error));
      const runner = startNotices(deps, { counties: async () => [county], report });
      await expect.poll(() => fileRow(matter.matterId)).toMatchObject([{ state: 'sent', attempts: 1 }]);
      await runner.stop();
    }
    expect(linesIn(desk.folder).filter(({ code }) => code === matter.code)).toHaveLength(1);
  });
  it('写入文件之后、记账之前被杀：再送一次，文件里仍只有一行；断了半行的也接得上', async () => {
    const { matterId, code } = await dispatched();
    const adapters = desk.deps.adapters.map((adapter) => ({
      ...adapter,
      send: async (notice: Parameters<NoticeAdapter['send']>[0]) => {
        await adapter.send(notice);
        if (adapter.channel === 'file') throw new Error('killed');
        return { state: 'sent' as const };
      },
    }));
    await deliverDue({ ...desk.deps, adapters }, county);
    const today = join(desk.folder, '2026-03-02.jsonl');
    writeFileSync(today, '{"v":1,"id":"torn', { flag: 'a' });
    desk.setClock('2026-03-02T09:02:00');
    const later = await dispatched();
    await deliverDue(
      { ...desk.deps, adapters: [...desk.deps.adapters.slice(0, 2), fileAdapter(desk.folder, desk.deps.now)] },
      county,
    );
    const lines = readFileSync(today, 'utf8').split('\n');
    expect(lines.filter((line) => line.includes(code))).toHaveLength(1);
    expect(lines.filter((line) => line.startsWith('{"v":1,"id":"torn'))).toEqual(['{"v":1,"id":"torn']);
    expect(linesInFull(lines).map((line) => line.code)).toContain(later.code);
    expect(await fileRow(matterId)).toMatchObject([{ state: 'sent', attempts: 2 }]);
  });
  it('两个进程同时送，各送各的，没有送两次的', async () => {
    const { matterId } = await dispatched();
    await Promise.all([1, 2, 3].map(() => deliverDue(desk.deps, county)));
    const receipts = await asCarrier(
      `select r.event from notice_receipt r join notice n on n.county = r.county and n.id = r.notice_id
       where n.matter_id = $1 and n.channel = 'screen' and n.to_path = $2`,
      matterId,
      at.labour,
    );
    expect(receipts).toEqual([{ event: 'delivered' }]);
  });
});

const linesInFull = (lines: readonly string[]): { code: string }[] =>
  lines.flatMap((line) => {
    try {
      return [JSON.parse(line) as { code: string }];
    } catch {
      return [];
    }
  });

describe('送不出', () => {
  it('失败的越等越久，六次之后停发；系统管理员看得到缘由的代码，看不到内容，可以重发', async () => {
    const { matterId, code } = await dispatched();
    const times = ['09:10', '09:12', '09:20', '10:00', '13:00'];
    for (const time of times) {
      desk.setClock(`2026-03-03T${time}:00`);
      await deliverDue(withFailing(), county);
    }
    expect(await fileRow(matterId)).toMatchObject([{ state: 'waiting', attempts: 5 }]);
    desk.setClock('2026-03-04T09:00:00');
    await deliverDue(withFailing(), county);
    expect(await fileRow(matterId)).toMatchObject([{ state: 'dead', attempts: 6 }]);
    const { notices } = (await system.told.get<UndeliveredView>('/notices/undelivered')).body;
    expect(notices[0]).toMatchObject({ state: 'dead', reason: 'EHOSTUNREACH', channel: 'file', nextTry: null });
    expect(JSON.stringify(notices)).not.toMatch(/张建国|13800138000/);
    expect(JSON.stringify(notices)).not.toContain(code);
    const again = await system.told.send('POST', `/notices/${notices[0]?.id}/retry`, {});
    expect(again.status).toBe(200);
    expect(await system.told.send('POST', `/notices/${notices[0]?.id}/retry`, {})).toMatchObject({ status: 409 });
    await deliverDue(desk.deps, county);
    expect(await fileRow(matterId)).toMatchObject([{ state: 'sent' }]);
  });
  it('夜里不响：会响的渠道等到早上七点，紧急的照发，收件箱立刻就有', async () => {
    desk.setClock('2026-03-04T23:30:00');
    const { matterId, code } = await dispatched();
    const labour = await desk.sit('renshe');
    expect((await labour.notices()).some((each) => each.code === code)).toBe(true);
    expect(await fileRow(matterId)).toMatchObject([{ state: 'waiting', notBefore: '2026-03-04T23:00:00.000Z' }]);
    await deliverDue(desk.deps, county);
    expect(await fileRow(matterId)).toMatchObject([{ state: 'waiting' }]);
    await (await desk.sit('lzhuren')).act(matterId, 'urge', { requirement: '情况紧急，请今晚办理' });
    await deliverDue(desk.deps, county);
    expect((await fileRow(matterId)).map(({ state }) => state).toSorted()).toEqual(['sent', 'waiting']);
    desk.setClock('2026-03-05T07:00:00');
    await deliverDue(desk.deps, county);
    expect((await fileRow(matterId)).map(({ state }) => state)).toEqual(['sent', 'sent']);
  });
});
