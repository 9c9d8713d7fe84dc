import { describe, expect, it } from 'vitest';
import { accepted, at, concluded, dispatched, done, graded, inHandling, staff } from '../../../../../test/given.ts';
import type { Scene } from '../../../../../test/scenario.ts';
import { unnumbered } from '../facts.ts';

const requirement = '请依法处理';
const id = expect.any(String) as unknown as string;
const send = (to: string, role: 'lead' | 'co' = 'lead') => ({
  type: 'OrderSent' as const,
  ...{ id, role, from: at.centre, to, number: unnumbered(role) },
});
const back = { reason: '不属本单位职责', betterOwner: at.housing };
const returnedOnce = (): Scene => dispatched().having('return', back, staff.labourHandler);
const returnedTwice = (): Scene =>
  returnedOnce()
    .having('dispatch', { lead: at.housing, requirement }, staff.clerk)
    .having('return', { ...back, betterOwner: at.labour }, staff.housingHandler);
const agreed = (): Scene =>
  returnedTwice().having(
    'consult',
    { participants: [at.labour, at.housing], lead: at.labour, decision: '由人社局主办' },
    staff.director,
  );

describe('交办', () => {
  it('主办、协办各出一张编号的工单，事项待接单，首问负责人仍负责', () => {
    graded()
      .when('dispatch', { lead: at.labour, co: [at.police, at.committee], requirement }, staff.clerk)
      .thenRecorded(send(at.labour), send(at.police, 'co'), send(at.committee, 'co'))
      .andStands({ stage: 'dispatched', answerable: 'first_receiver', hops: 1 });
  });
  it('未定级的，先定级', () => {
    accepted()
      .when('dispatch', { lead: at.labour, requirement }, staff.clerk)
      .thenRefused({ code: 'not_graded' }, '请先定级');
  });
  it('同一单位不能既主办又协办', () => {
    graded()
      .when('dispatch', { lead: at.labour, co: [at.labour], requirement }, staff.clerk)
      .thenRefused({ code: 'same_unit', unit: '县人社局' }, '请勿重复选择');
  });
  it.each([
    ['不存在的单位', 'c990101.none'],
    ['乡镇（只能派给其中心或部门）', at.township],
    ['县', 'c990101'],
  ])('不能派给%s', (_, lead) => {
    graded()
      .when('dispatch', { lead, requirement }, staff.clerk)
      .thenRefused({ code: 'no_such_unit', what: '所选单位' }, '请从列表中重新选择');
  });
  it('有一个单位不能接单的，整批不出', () => {
    graded()
      .when('dispatch', { lead: at.labour, co: [at.police, 'c990101.none'], requirement }, staff.clerk)
      .thenRefused({ code: 'no_such_unit', what: '所选单位' });
  });
  it('已退过单的单位，不再派给它，除非会商', () => {
    returnedOnce()
      .when('dispatch', { lead: at.labour, requirement }, staff.clerk)
      .thenRefused({ code: 'returned_before', unit: '县人社局' }, '请改派，或组织会商');
  });
});

describe('退单', () => {
  it('说明理由和更合适的单位，事项回到中心，首问负责人重新负责', () => {
    const before = inHandling();
    before
      .when('return', back, staff.labourHandler)
      .thenRecorded({ type: 'OrderReturned', id: before.matter.orders[0]?.id ?? '', betterOwner: at.housing })
      .andStands({
        stage: 'accepted',
        answerable: 'first_receiver',
        returns: 1,
        consultation: { due: false, agreedLead: null },
      })
      .andClocks({ accept: 'met', contact: 'void', resolve: 'running 2026-03-17' });
  });
  it('主办退单的，协办单一并收回', () => {
    const before = dispatched().having('add_co', { co: [at.police], requirement }, staff.clerk);
    const [lead, co] = before.matter.orders.map(({ id: order }) => order);
    before
      .when('return', back, staff.labourHandler)
      .thenRecorded(
        { type: 'OrderReturned', id: lead ?? '', betterOwner: at.housing },
        { type: 'OrderRevoked', id: co ?? '' },
      )
      .andStands({ stage: 'accepted' });
  });
  it('协办退单的，主办照常办理，不计入退单次数', () => {
    const before = inHandling().having('add_co', { co: [at.police], requirement }, staff.clerk);
    before
      .when('return', { ...back, betterOwner: at.labour }, staff.policeHandler)
      .thenRecorded({ type: 'OrderReturned', id: before.matter.orders[1]?.id ?? '', betterOwner: at.labour })
      .andStands({ stage: 'in_handling', answerable: at.labour, returns: 0 });
  });
  it('更合适的单位须存在，且不是本单位', () => {
    dispatched()
      .when('return', { ...back, betterOwner: 'c990101.none' }, staff.labourHandler)
      .thenRefused({ code: 'no_such_unit', what: '更合适的承办单位' });
    dispatched()
      .when('return', { ...back, betterOwner: at.labour }, staff.labourHandler)
      .thenRefused({ code: 'better_owner_is_self' }, '不能是本单位');
  });
  it('指明的工单不是本单位的，不能退', () => {
    const before = dispatched().having('add_co', { co: [at.police], requirement }, staff.clerk);
    before
      .when('return', { ...back, orderId: before.matter.orders[0]?.id }, staff.policeHandler)
      .thenRefused({ code: 'no_open_order' }, '没有找到您单位在办的工单');
  });
});

describe('会商', () => {
  it('退单满两次，须先会商，不能交办也不能办结', () => {
    const twice = returnedTwice();
    expect(twice.matter.consultation).toEqual({ due: true, agreedLead: null });
    const due = { code: 'consultation_due' as const, returns: 2 };
    twice.when('dispatch', { lead: at.police, requirement }, staff.clerk).thenRefused(due, '已退单 2 次，须先组织会商');
    twice.when('conclude', done, staff.clerk).thenRefused(due);
  });
  it('会商确定主办单位，退单次数重新计算', () => {
    returnedTwice()
      .when(
        'consult',
        { participants: [at.labour, at.housing, at.labour], lead: at.labour, decision: '由人社局主办' },
        staff.director,
      )
      .thenRecorded({ type: 'Consulted', participants: [at.labour, at.housing], lead: at.labour })
      .andStands({ returns: 0, consultation: { due: false, agreedLead: at.labour } });
  });
  it('只能派给会商确定的单位，退过单的也可以', () => {
    agreed()
      .when('dispatch', { lead: at.police, requirement }, staff.clerk)
      .thenRefused({ code: 'agreed_lead_differs', agreed: '县人社局' }, '如要改变，请重新会商');
    agreed().when('dispatch', { lead: at.labour, requirement }, staff.clerk).thenRecorded(send(at.labour));
  });
  it('会商确定的单位又退单的，可以重新会商，改由别的单位主办', () => {
    agreed()
      .having('dispatch', { lead: at.labour, requirement }, staff.clerk)
      .having('return', back, staff.labourHandler)
      .having(
        'consult',
        { participants: [at.labour, at.police], lead: at.police, decision: '改由公安局主办' },
        staff.director,
      )
      .when('dispatch', { lead: at.police, requirement }, staff.clerk)
      .thenRecorded(send(at.police))
      .andStands({ hops: 4 });
  });
  it('退过一次单、仍认为应由该单位主办的，可以会商确定', () => {
    returnedOnce()
      .having(
        'consult',
        { participants: [at.labour, at.housing], lead: at.labour, decision: '由人社局主办' },
        staff.director,
      )
      .when('dispatch', { lead: at.labour, requirement }, staff.clerk)
      .thenRecorded(send(at.labour));
  });
  it('会商后分办的等级，没有会商的不能交办，也不能办结；未退单也可以记录会商', () => {
    const serious = accepted().having('grade', { grade: 'serious' }, staff.clerk);
    const due = { code: 'track_needs_consultation' as const, grade: '较大', route: '会商后分办' };
    serious.when('dispatch', { lead: at.labour, requirement }, staff.clerk).thenRefused(due, '先由中心主任记录会商');
    serious.when('conclude', done, staff.clerk).thenRefused(due);
    serious
      .when(
        'consult',
        { participants: [at.labour, at.police], lead: at.labour, decision: '由人社局主办' },
        staff.director,
      )
      .thenRecorded({ type: 'Consulted', participants: [at.labour, at.police], lead: at.labour });
  });
  it('办理中改为会商等级的，就地会商，主办单位不变；没有会商的不能办结', () => {
    const regraded = inHandling().having('grade', { grade: 'serious', reason: '涉及多人' }, staff.clerk);
    regraded.when('conclude', done, staff.labourHandler).thenRefused({
      ...{ code: 'track_needs_consultation', grade: '较大', route: '会商后分办' },
    });
    const meet = (lead: string) => ({ participants: [at.labour, at.police], lead, decision: '研究了处置办法' });
    regraded
      .when('consult', meet(at.police), staff.director)
      .thenRefused({ code: 'consult_other_lead', unit: '县人社局' }, '先收回改派');
    regraded
      .having('consult', meet(at.labour), staff.director)
      .when('conclude', done, staff.labourHandler)
      .thenRecorded(
        { type: 'OrderDone', id: regraded.matter.orders[0]?.id ?? '' },
        { type: 'Concluded', outcome: 'settled', road: null, unit: at.labour },
      );
  });
  it('重启办理的会商等级，须重新会商', () => {
    accepted()
      .having('grade', { grade: 'serious' }, staff.clerk)
      .having(
        'consult',
        { participants: [at.labour, at.police], lead: at.labour, decision: '由人社局主办' },
        staff.director,
      )
      .having('conclude', done, staff.clerk)
      .having('reopen', { reason: '没有落实到位' }, staff.clerk)
      .when('dispatch', { lead: at.labour, requirement }, staff.clerk)
      .thenRefused({ code: 'track_needs_consultation', grade: '较大', route: '会商后分办' });
  });
  it('没有退单、等级也不要求的，无需会商', () => {
    graded()
      .when(
        'consult',
        { participants: [at.labour, at.police], lead: at.labour, decision: '由人社局主办' },
        staff.director,
      )
      .thenRefused({ code: 'consultation_not_due' }, '可以直接交办');
  });
  it('参加单位须存在，主办单位须能接单', () => {
    returnedTwice()
      .when(
        'consult',
        { participants: [at.labour, 'c990101.none'], lead: at.labour, decision: '由人社局主办' },
        staff.director,
      )
      .thenRefused({ code: 'no_such_unit', what: '参加单位' });
    returnedTwice()
      .when(
        'consult',
        { participants: [at.labour, at.police], lead: at.township, decision: '由城关镇主办' },
        staff.director,
      )
      .thenRefused({ code: 'no_such_unit', what: '所选单位' });
  });
  it('被反映的单位不参加会商', () => {
    returnedTwice()
      .having('set_wall', { units: [at.labour], staff: [], reason: '被反映的单位' }, staff.clerk)
      .when(
        'consult',
        { participants: [at.labour, at.police], lead: at.police, decision: '由公安局主办' },
        staff.director,
      )
      .thenRefused({ code: 'walled_unit', unit: '县人社局' });
  });
  it('重启办理的事项，以前的会商不再约束', () => {
    concluded()
      .having('reopen', { reason: '没有落实到位' }, staff.clerk)
      .when('dispatch', { lead: at.police, requirement }, staff.clerk)
      .thenRecorded(send(at.police));
  });
});

describe('增派协办', () => {
  it('办理中可以增加协办单位，各出一张工单', () => {
    inHandling()
      .when('add_co', { co: [at.police, at.committee], requirement }, staff.clerk)
      .thenRecorded(send(at.police, 'co'), send(at.committee, 'co'))
      .andStands({ stage: 'in_handling', hops: 1 });
  });
  it('已在承办的、重复选择的、被反映的，不能增派', () => {
    const walled = inHandling().having('set_wall', { units: [at.housing], staff: [], reason: '被反映' }, staff.clerk);
    const refused = (co: string[], unit: string, codeOf: 'same_unit' | 'walled_unit') =>
      walled.when('add_co', { co, requirement }, staff.clerk).thenRefused({ code: codeOf, unit });
    refused([at.labour], '县人社局', 'same_unit');
    refused([at.police, at.police], '县公安局', 'same_unit');
    refused([at.housing], '县住建局', 'walled_unit');
  });
});
