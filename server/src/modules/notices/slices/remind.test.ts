import type { ListPage, NoticesView } from '@jieyou/contracts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestServer } from '../../../../test/server.ts';
import type { TestServer } from '../../../../test/server.ts';
import { instant } from '../../../kernel/local-date.ts';
import { remindDue } from './remind.ts';

const COUNTY = '990101';
const today = instant('2026-03-10T02:00:00Z');
let now = today;
let server: TestServer;
beforeAll(async () => {
  server = await startTestServer({ now: () => now });
}, 120_000);
afterAll(() => server.stop());

const deps = () => ({ db: server.db, now: () => now });
const inbox = async (login: 'lchuangkou' | 'renshe' | 'hchuangkou'): Promise<string> => {
  const client = await server.signIn(login);
  return (await client.get<NoticesView>('/notices')).body.notices.map(({ text }) => text).join();
};

describe('期限提醒', () => {
  it('未到橙灯不提醒；橙灯提醒承办单位；逾期再提醒承办单位和责任中心；每样只一次', async () => {
    const clerk = await server.signIn('lchuangkou');
    const { matterId } = await clerk.register({ title: '期限提醒的一件' });
    for (const [act, payload] of [
      ['accept', {}],
      ['grade', { grade: 'general' }],
      ['dispatch', { lead: 'c990101.rs', requirement: '请办理' }],
    ] as const) {
      await clerk.act(matterId, act, payload);
    }
    const handler = await server.signIn('renshe');
    await handler.act(matterId, 'receive');
    await handler.act(matterId, 'first_contact', { way: 'phone', reached: true, note: '已联系' });
    expect(await remindDue(deps(), COUNTY)).toBe(0);

    now = instant('2026-03-24T02:00:00Z');
    expect(await remindDue(deps(), COUNTY)).toBe(1);
    expect(await remindDue(deps(), COUNTY)).toBe(0);
    expect(await inbox('renshe')).toContain('「办理」期限将至：2026-03-25');
    expect(await inbox('lchuangkou')).not.toContain('期限将至');

    now = instant('2026-03-26T02:00:00Z');
    expect(await remindDue(deps(), COUNTY)).toBe(2);
    expect(await remindDue(deps(), COUNTY)).toBe(0);
    const late = '「办理」期限已过：2026-03-25，请即办理或依规申请延期';
    expect(await inbox('renshe')).toContain(late);
    expect(await inbox('lchuangkou')).toContain(late);
    expect(await inbox('hchuangkou')).not.toContain('期限已过');
    const { total } = (await (await server.signIn('renshe')).get<ListPage>('/lists/late')).body;
    expect(total.count).toBe(1);
  });
});
