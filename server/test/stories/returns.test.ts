import { expect, test } from 'vitest';
import { listsWith, story } from './story.ts';

const { on, as } = story('2026-03-02 09:30');
const [housing, market, committee] = ['c990101.zj', 'c990101.sc', 'c990101.t01.tw'];
let id = '';

test('退单要写理由和更合适的单位，指自己不行；退回后仍由首问人负责', async () => {
  const [clerk, handler] = [await as('lchuangkou'), await as('zhujian')];
  id = (await clerk.register({ title: '楼顶漏水', kind: 'RT17' })).matterId;
  await clerk.act(id, 'accept');
  await clerk.act(id, 'grade', { grade: 'general' });
  await clerk.act(id, 'dispatch', { lead: housing, requirement: '请督促物业维修' });
  const reason = '维修资金未入专户，先由社区调解';
  expect((await handler.tryAct(id, 'return', { reason, betterOwner: housing })).body.code).toBe('better_owner_is_self');
  expect((await handler.tryAct(id, 'return', { reason })).status).toBe(400);
  await handler.act(id, 'return', { reason, betterOwner: committee });
  const page = await clerk.page(id);
  expect(page).toMatchObject({ stage: 'accepted', returns: 1, consultationDue: false });
  expect(page.answerable).toContain('李小雨');
  expect(await listsWith(clerk, id)).toContain('to_dispatch');
});

test('退过单的单位不能再派给它；改派第二家又退回', async () => {
  on('2026-03-04 09:00');
  const [clerk, mediator] = [await as('lchuangkou'), await as('ltiaojie')];
  const again = await clerk.tryAct(id, 'dispatch', { lead: housing, requirement: '再请办理' });
  expect(again.body).toMatchObject({ code: 'returned_before', words: expect.stringContaining('组织会商') });
  await clerk.act(id, 'dispatch', { lead: committee, requirement: '请组织业主与物业协商' });
  await mediator.act(id, 'receive');
  await mediator.act(id, 'return', { reason: '物业无资金，须主管部门先定程序', betterOwner: housing });
});

test('退单两次须会商：交办、办结都被拦下，并进主任的待会商清单（YM-14）', async () => {
  const [clerk, director] = [await as('lchuangkou'), await as('lzhuren')];
  const page = await clerk.page(id);
  expect(page).toMatchObject({ stage: 'accepted', returns: 2, consultationDue: true });
  expect(page.can['dispatch']).toMatchObject({ ok: false, words: expect.stringContaining('已退单 2 次') });
  const refused = await clerk.tryAct(id, 'dispatch', { lead: market, requirement: '换一家' });
  expect(refused).toMatchObject({ status: 409, body: { code: 'consultation_due' } });
  const done = { outcome: 'answered', result: '就这样吧，先办结', informed: true };
  expect((await clerk.tryAct(id, 'conclude', done)).body.code).toBe('consultation_due');
  expect(await listsWith(clerk, id)).not.toContain('to_dispatch');
  expect(await listsWith(director, id)).toContain('to_consult');
});

test('窗口不能代主任会商；会商写明主办单位后，只能派给它，并且派得通', async () => {
  const [clerk, director, handler] = [await as('lchuangkou'), await as('lzhuren'), await as('zhujian')];
  const agreed = { participants: [housing, committee], lead: housing, decision: '由住建局牵头启用应急维修程序' };
  expect((await clerk.tryAct(id, 'consult', agreed)).body.code).toBe('not_your_post');
  await director.act(id, 'consult', agreed);
  const elsewhere = await clerk.tryAct(id, 'dispatch', { lead: market, requirement: '换一家' });
  expect(elsewhere.body.code).toBe('agreed_lead_differs');
  await clerk.act(id, 'dispatch', { lead: housing, requirement: '按会商意见办理' });
  await handler.act(id, 'receive');
  expect(await clerk.page(id)).toMatchObject({ stage: 'in_handling', returns: 0, consultationDue: false });
});
