import { readFileSync } from 'node:fs';
import type { CalendarsView, MethodsView, ProblemView } from '@jieyou/contracts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startNoticeDesk } from '../../../../test/notice-desk.ts';
import type { NoticeDesk } from '../../../../test/notice-desk.ts';
import type { Client, Words } from '../../../../test/client.ts';

const neutral = readFileSync(new URL('../../../../../methods/neutral/method.yaml', import.meta.url), 'utf8');
const second = neutral.replace('version: 1', 'version: 2').replace('label: 通用工作法', 'label: 一窗受理');
const nextYear = `year: 2027
version: 1
source: 关于 2027 年部分节假日安排的通知（示例）
rest:
  - name: 元旦
    from: 2027-01-01
    to: 2027-01-04
work: []
`;
let desk: NoticeDesk;
let director: Client;
let system: Client;
let clerk: Client;

beforeAll(async () => {
  desk = await startNoticeDesk('2026-11-02T09:00:00');
  director = (await desk.sit('xianzhuren')).told;
  system = (await desk.sit('xitong')).told;
  clerk = (await desk.sit('lchuangkou')).told;
});
afterAll(() => desk.stop());

type Proposed = { hash: string };
type Refused = Words & { problems?: ProblemView[] };
const methods = async (who: Client): Promise<MethodsView> => (await who.get<MethodsView>('/methods')).body;
const calendars = async (who: Client): Promise<CalendarsView> => (await who.get<CalendarsView>('/calendars')).body;

describe('工作法', () => {
  it('人人看得到现行的工作法和它的原文', async () => {
    const { inForce, versions } = await methods(clerk);
    expect(inForce).toBe('neutral@1');
    expect(versions).toMatchObject([{ id: 'neutral', version: 1, state: 'in_force', current: true, text: neutral }]);
  });
  it('检查文件，逐处说明第几行第几列、改成什么', async () => {
    const wrong = neutral.replace('approver: centre_director', 'approver: boss');
    const { status, body } = await clerk.send<{ ok: boolean; problems: ProblemView[] }>('POST', '/methods/check', {
      text: wrong,
    });
    const line = wrong.split('\n').findIndex((each) => each.includes('approver: boss')) + 1;
    expect([status, body.ok, body.problems.length]).toEqual([200, false, 1]);
    expect(body.problems[0]).toMatchObject({
      line,
      column: 13,
      words: expect.stringContaining(`第 ${line} 行第 13 列`),
    });
    expect((await clerk.send('POST', '/methods/check', { text: neutral })).body).toEqual({ ok: true, problems: [] });
  });
  it('窗口人员不能提交；有问题的文件不收', async () => {
    expect(await clerk.send('POST', '/methods', { text: second })).toMatchObject({ status: 403 });
    const refused = await director.send<Refused>('POST', '/methods', { text: 'id: x' });
    expect([refused.status, refused.body.code]).toEqual([409, 'file_has_problems']);
    expect(refused.body.problems?.length).toBeGreaterThan(3);
    const again = await director.send<Refused>('POST', '/methods', { text: neutral });
    expect(again).toMatchObject({ status: 409, body: { code: 'already_in_force' } });
  });
  it('中心主任提交，本人不能发布，系统管理员发布后当日起现行', async () => {
    const proposed = await director.send<Proposed>('POST', '/methods', { text: second });
    const { hash } = proposed.body;
    expect(proposed).toMatchObject({ status: 201, body: { id: 'neutral', version: 2 } });
    const own = (await methods(director)).versions.find(({ version }) => version === 2);
    expect(own).toMatchObject({ state: 'proposed', label: '一窗受理', proposedBy: { name: '周明远' }, hash });
    expect(own?.mayApprove).toEqual({ ok: false, words: '提交人不能发布自己提交的文件，请由另一人审核发布' });
    expect((await methods(clerk)).versions[0]?.mayApprove.ok).toBe(false);
    const publish = (who: Client, body: object) => who.send<Words>('POST', '/methods/neutral/2/publication', body);
    expect(await publish(director, { hash })).toMatchObject({ status: 409, body: { code: 'second_person_needed' } });
    expect(await publish(clerk, { hash })).toMatchObject({ status: 403 });
    const other = await publish(system, { hash: '0'.repeat(64) });
    expect(other).toMatchObject({ status: 409, body: { code: 'proposal_changed' } });
    const past = await publish(system, { hash, effectiveFrom: '2026-11-01' });
    expect(past).toMatchObject({ status: 409, body: { code: 'effective_in_past' } });
    expect(await publish(system, { hash, effectiveFrom: '2026-02-30' })).toMatchObject({ status: 400 });
    expect(await publish(system, { hash })).toMatchObject({ status: 200 });
    expect(await methods(clerk)).toMatchObject({ inForce: 'neutral@2' });
  });
});

describe('工作日历', () => {
  it('从十月起，明年没有批准的会列出来', async () => {
    const { approved, missing, recompute, versions } = await calendars(clerk);
    expect([approved, missing, recompute]).toEqual([[2024, 2025, 2026], [2027], null]);
    expect(versions[0]).toMatchObject({ year: 2026, state: 'in_force', current: true });
  });
  it('系统管理员提交，中心主任批准；批准即要求重算期限', async () => {
    const proposed = await system.send<Proposed>('POST', '/calendars', { text: nextYear });
    expect(proposed).toMatchObject({ status: 201, body: { year: 2027, version: 1 } });
    const { hash } = proposed.body;
    const approve = (who: Client) => who.send('POST', '/calendars/2027/1/approval', { hash });
    expect(await approve(system)).toMatchObject({ status: 409, body: { code: 'second_person_needed' } });
    expect(await calendars(director)).toMatchObject({
      versions: [{ mayApprove: { ok: true, words: null } }, {}, {}, {}],
    });
    expect(await approve(director)).toMatchObject({ status: 200 });
    expect(await approve(director)).toMatchObject({ status: 409, body: { code: 'already_in_force' } });
    expect(await calendars(clerk)).toMatchObject({
      ...{ approved: [2024, 2025, 2026, 2027], missing: [] },
      recompute: { total: null, done: 0, failed: 0, ended: false },
    });
  });
  it('日历文件有问题的不收', async () => {
    const wrong = nextYear.replace('work: []', 'work: [2027-01-02]');
    const refused = await system.send<Refused>('POST', '/calendars', { text: wrong });
    expect([refused.status, refused.body.problems?.[0]?.words]).toEqual([409, expect.stringContaining('既放假又上班')]);
  });
});
