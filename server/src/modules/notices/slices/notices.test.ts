import type { NoticesView } from '@jieyou/contracts';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { asSuperuser } from '../../../../test/as-superuser.ts';
import { startNoticeDesk } from '../../../../test/notice-desk.ts';
import type { AtDesk, NoticeDesk } from '../../../../test/notice-desk.ts';
import { at } from '../../../demo/tree.ts';
import { deliverDue } from '../index.ts';

const county = '990101';
const person = { side: 'applicant' as const, kind: 'person' as const };
let desk: NoticeDesk;
let clerk: AtDesk;
let director: AtDesk;
let labour: AtDesk;

beforeAll(async () => {
  desk = await startNoticeDesk('2026-03-02T09:00:00');
  [clerk, director, labour] = [await desk.sit('lchuangkou'), await desk.sit('lzhuren'), await desk.sit('renshe')];
});
afterAll(() => desk.stop());
beforeEach(() => desk.setClock('2026-03-02T09:00:00'));

const accepted = async (parties = [{ key: 'a', name: '张建国', ...person }]) => {
  const { matterId, code } = await clerk.register({ title: '拖欠工资', parties });
  await clerk.act(matterId, 'accept');
  return { matterId, code };
};
const dispatched = async () => {
  const matter = await accepted();
  await clerk.act(matter.matterId, 'grade', { grade: 'general' });
  await clerk.act(matter.matterId, 'dispatch', { lead: at.labour, requirement: '请依法处理' });
  return matter;
};
const inHandling = async () => {
  const matter = await dispatched();
  await labour.act(matter.matterId, 'receive');
  return matter;
};
/** What is told of one matter, in words. */
const wordsOf = async (who: AtDesk, code: string): Promise<string[]> =>
  (await who.notices()).filter((each) => each.code === code).map(({ text }) => text);
const slipsOf = async (who: AtDesk, code: string) => (await who.slips()).filter((each) => each.code === code);

describe('单位与岗位收到通知', () => {
  it('交办后，承办单位收到接单提醒，有编码、期限、链接，没有事项内容；别的单位没有', async () => {
    const { matterId, code } = await dispatched();
    const [notice] = (await labour.notices()).filter((each) => each.code === code);
    expect(notice).toMatchObject({
      text: `新的主办工单待接单，办理期限至 2026-03-17：事项 ${code}`,
      matterId,
      read: false,
    });
    for (const login of ['hzhuren', 'ltiaojie', 'xianzhuren', 'duban'] as const) {
      expect(await wordsOf(await desk.sit(login), code)).toEqual([]);
    }
    const text = JSON.stringify(await labour.told.get('/notices'));
    for (const word of ['张建国', '拖欠工资', '工地']) expect(text).not.toContain(word);
  });
  it('未读在前；看过的只算自己看过，看两次只有一条回执', async () => {
    const { code } = await dispatched();
    const [notice] = (await labour.notices()).filter((each) => each.code === code);
    const before = (await labour.told.get<NoticesView>('/notices')).body.unread;
    for (const _ of [1, 2]) await labour.told.send('POST', `/notices/${notice?.id}/read`, {});
    const after = (await labour.told.get<NoticesView>('/notices')).body;
    expect([after.unread, after.notices.at(-1)]).toMatchObject([before - 1, { id: notice?.id, read: true }]);
    const foreign = await (await desk.sit('hzhuren')).told.send('POST', `/notices/${notice?.id}/read`, {});
    expect(foreign).toMatchObject({ status: 404, body: { code: 'no_such_notice' } });
    const receipts = await desk.server.db.inScope({ county, scopes: ['system:notices'], identity: [] }, (tx) =>
      tx.query(`select 1 from notice_receipt where notice_id = $1 and event = 'read'`, [notice?.id]),
    );
    expect(receipts).toHaveLength(1);
  });
  it('退单告知责任中心；退了单的单位，旧通知不再带链接', async () => {
    const { matterId, code } = await dispatched();
    await labour.act(matterId, 'return', { reason: '不属劳动关系', betterOwner: at.justice });
    expect(await wordsOf(clerk, code)).toEqual([`有单位退单，请改派：事项 ${code}`]);
    expect((await labour.notices()).find((each) => each.code === code)).toMatchObject({ matterId: null });
  });
  it('退单到了规定次数，只有中心主任收到会商提醒', async () => {
    const { matterId, code } = await dispatched();
    await labour.act(matterId, 'return', { reason: '不属劳动关系', betterOwner: at.justice });
    await clerk.act(matterId, 'dispatch', { lead: at.justice, requirement: '请依法处理' });
    await (await desk.sit('sifa')).act(matterId, 'return', { reason: '应由劳动部门处理', betterOwner: at.labour });
    const due = `退单已达规定次数，须组织会商后再交办：事项 ${code}`;
    expect(await wordsOf(director, code)).toContain(due);
    expect(await wordsOf(clerk, code)).not.toContain(due);
  });
  it('延期申请到审批的岗位，审批结果到申请人本人', async () => {
    const { matterId, code } = await inHandling();
    await labour.act(matterId, 'ask_extension', { amount: 5, reason: '需要现场核实' });
    const asked = `延期申请待审批，办理期限至 2026-03-17：事项 ${code}`;
    expect([await wordsOf(director, code), await wordsOf(clerk, code)]).toEqual([[asked], []]);
    await director.act(matterId, 'decide_extension', { approve: true, informed: true, reason: '同意' });
    expect(await wordsOf(labour, code)).toContain(`延期申请已获同意，办理期限至 2026-03-23：事项 ${code}`);
  });
  it('督办是紧急的，到主办单位；办结后中心收到待核验', async () => {
    const { matterId, code } = await inHandling();
    await director.act(matterId, 'urge', { requirement: '请抓紧办理' });
    expect((await labour.notices()).find((each) => each.code === code && each.urgent)?.text).toContain(
      '督办，请抓紧办理',
    );
    await labour.act(matterId, 'conclude', { outcome: 'settled', result: '双方已经和解', informed: true });
    expect(await wordsOf(clerk, code)).toContain(`已办结，待核验：事项 ${code}`);
  });
  it('系统、安全、审计三员没有事项通知', async () => {
    await dispatched();
    expect(await (await desk.sit('xitong')).notices()).toEqual([]);
  });
});

describe('回避：被反映的单位不知情', () => {
  it('设定回避之后，先前的通知也看不到、数不到；撤销工单不告诉它', async () => {
    const { matterId, code } = await dispatched();
    expect(await wordsOf(labour, code)).toHaveLength(1);
    await clerk.act(matterId, 'set_wall', { units: [at.labour], staff: [], reason: '反映该局人员' });
    expect(await wordsOf(labour, code)).toEqual([]);
    const { notices, unread } = (await labour.told.get<NoticesView>('/notices')).body;
    expect(unread).toBe(notices.filter(({ read }) => !read).length);
  });
  it('写下之后、送出之前设定回避的，不再送出，留有缘由', async () => {
    const { matterId } = await dispatched();
    await clerk.act(matterId, 'set_wall', { units: [at.labour], staff: [], reason: '反映该局人员' });
    await deliverDue(desk.deps, county);
    const rows = await desk.server.db.inScope({ county, scopes: ['system:notices'], identity: [] }, (tx) =>
      tx.query(`select state, last_error as why from notice where matter_id = $1 and to_path = $2`, [
        matterId,
        at.labour,
      ]),
    );
    expect(rows).toEqual([
      { state: 'dropped', why: 'walled' },
      { state: 'dropped', why: 'walled' },
    ]);
  });
});

describe('当事人的通知单', () => {
  it('受理后窗口有通知单；请勿联系的没有，安全联系方式只提示给窗口，不印在纸上', async () => {
    const { code } = await accepted([
      { key: 'a', name: '张建国', ...person },
      { key: 'b', name: '李秀英', ...person, doNotContact: true },
      { key: 'c', name: '王桂兰', ...person, safeContact: '只打妹妹电话' },
    ] as never);
    const slips = await slipsOf(clerk, code);
    expect(slips.map(({ title, to, safeContact }) => `${title} ${to} ${safeContact}`).toSorted()).toEqual([
      '受理告知 张建国 null',
      '受理告知 王桂兰 只打妹妹电话',
    ]);
    for (const { page } of slips) {
      const paper = await printedPage(page);
      expect(paper).toContain(`您反映的事项（编码 ${code}）已受理`);
      for (const word of ['张建国', '王桂兰', '妹妹', '拖欠工资']) expect(paper).not.toContain(word);
    }
  });
  it('工单的通知单在发出的中心打印，有文号；标为已打印后不再待打', async () => {
    const { code } = await dispatched();
    const slip = (await slipsOf(clerk, code)).find(({ title }) => title === '工单送达通知');
    expect(slip).toMatchObject({ to: '清溪县人力资源和社会保障局', due: '2026-03-17', printed: false });
    expect(await printedPage(slip?.page ?? '')).toMatch(/交办〔2026〕\d+号/);
    for (const _ of [1, 2]) {
      expect(await clerk.told.send('POST', `/notices/${slip?.id}/printed`, {})).toMatchObject({ status: 200 });
    }
    expect((await slipsOf(clerk, code)).find(({ id }) => id === slip?.id)).toMatchObject({ printed: true });
    expect(await labour.told.send('POST', `/notices/${slip?.id}/printed`, {})).toMatchObject({ status: 404 });
  });
});

const printedPage = async (page: string): Promise<string> => clerk.paper(page);

describe('发件箱只可追加', () => {
  it('回执改不了，通知的内容办事角色也改不了', async () => {
    const change = `update notice_receipt set event = 'sent'`;
    await expect(asSuperuser(desk.server.superuserUrl, change)).rejects.toMatchObject({ code: 'JY001' });
    const rewrite = desk.server.db.pool.query(`update notice set code = 'x'`);
    await expect(rewrite).rejects.toMatchObject({ code: '42501' });
  });
});
