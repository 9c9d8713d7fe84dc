import { describe, expect, it } from 'vitest';
import { accepted, at, dispatched, inHandling, registered, staff, uuid } from '../../../../../test/given.ts';
import { readableOf } from '../matter.ts';

const accusation = { nature: 'accusation' } as const;
const wall = (units: string[], people: string[] = []) => ({ units, staff: people, reason: '被反映的单位' });
const gradedAccusation = () => accepted(accusation).having('grade', { grade: 'general' }, staff.clerk);

describe('设定回避', () => {
  it('检举控告未设定回避的，不得交办', () => {
    gradedAccusation()
      .when('dispatch', { lead: at.housing, requirement: '请核查' }, staff.clerk)
      .thenRefused({ code: 'wall_needed' }, '检举控告须先设定回避');
  });
  it('设定回避后可以交办别的单位，不得交办被反映的单位及其下属', () => {
    const walled = gradedAccusation().having('set_wall', wall([at.labour]), staff.clerk);
    for (const lead of [at.labour, `${at.labour}.jc`]) {
      const unit = lead === at.labour ? '县人社局' : '劳动监察大队';
      walled
        .when('dispatch', { lead, requirement: '请核查' }, staff.clerk)
        .thenRefused({ code: 'walled_unit', unit }, '是被反映的单位，不得接收');
    }
    walled
      .when('dispatch', { lead: at.housing, co: [at.labour], requirement: '请核查' }, staff.clerk)
      .thenRefused({ code: 'walled_unit', unit: '县人社局' });
    expect(walled.having('dispatch', { lead: at.police, requirement: '请核查' }, staff.clerk).matter.stage).toBe(
      'dispatched',
    );
  });
  it('被反映的单位和人员一并记下，以最近一次设定为准', () => {
    registered(accusation)
      .when('set_wall', wall([at.labour], [uuid(5)]), staff.clerk)
      .thenRecorded({ type: 'WallSet', walled: [at.labour, `staff:${uuid(5)}`] })
      .andStands({ walled: [at.labour, `staff:${uuid(5)}`], answerable: 'first_receiver' });
  });
  it('工单已在被反映的单位的，收回工单，事项回到中心重新交办，该单位不再可读', () => {
    const before = inHandling();
    expect(readableOf(before.matter)).toContain(at.labour);
    const { matter } = before
      .when('set_wall', wall([at.labour]), staff.clerk)
      .thenRecorded(
        { type: 'OrderRevoked', id: before.matter.orders[0]?.id ?? '' },
        { type: 'WallSet', walled: [at.labour] },
      )
      .andStands({ stage: 'accepted', answerable: at.centre });
    expect(readableOf(matter)).not.toContain(at.labour);
    expect(
      before
        .having('set_wall', wall([at.labour]), staff.clerk)
        .having('dispatch', { lead: at.housing, requirement: '请核查' }, staff.clerk).matter.stage,
    ).toBe('dispatched');
  });
  it('尚未接单就收回的，仍由首问负责人负责', () => {
    const { matter } = dispatched().having('set_wall', wall([at.labour]), staff.clerk);
    expect([matter.stage, matter.answerable]).toEqual(['accepted', 'first_receiver']);
  });
  it('只收回被反映单位的协办单，主办单位照常办理', () => {
    const { matter } = inHandling()
      .having('add_co', { co: [at.housing], requirement: '请协助' }, staff.clerk)
      .having('set_wall', wall([at.housing]), staff.clerk);
    expect(matter.stage).toBe('in_handling');
    expect(matter.orders.map(({ status }) => status)).toEqual(['received', 'revoked']);
  });
  it('首问负责人被反映的，由责任中心负责，退单后也不再回到其手中', () => {
    const about = registered({ by: staff.gridWorker, ...accusation }).having(
      'set_wall',
      wall([], [staff.gridWorker.staff]),
      staff.clerk,
    );
    expect(about.matter.answerable).toBe(at.centre);
    const returned = about
      .having('accept', {}, staff.clerk)
      .having('grade', { grade: 'general' }, staff.clerk)
      .having('dispatch', { lead: at.labour, requirement: '请核查' }, staff.clerk)
      .having('return', { reason: '不属本单位职责', betterOwner: at.housing }, staff.labourHandler);
    expect(returned.matter.answerable).toBe(at.centre);
  });
  it('一个都没有选定的，不能设定', () => {
    registered()
      .when('set_wall', wall([]), staff.clerk)
      .thenRefused({ code: 'reason_needed', what: '被反映的单位或人员' });
  });
  it('没有这个单位的，不能设定', () => {
    registered()
      .when('set_wall', wall(['c990101.none']), staff.clerk)
      .thenRefused({ code: 'no_such_unit', what: '被反映的单位' }, '请从列表中重新选择');
  });
  it('被反映的是本人或本单位的，由上一级中心设定', () => {
    for (const units of [[at.centre], [at.township]]) {
      registered()
        .when('set_wall', wall(units), staff.clerk)
        .thenRefused({ code: 'wall_around_self' }, '由上一级综治中心设定');
    }
    registered()
      .when('set_wall', wall([], [staff.clerk.staff]), staff.clerk)
      .thenRefused({ code: 'wall_around_self' });
    expect(registered().having('set_wall', wall([at.centre]), staff.countyClerk).matter.walled).toEqual([at.centre]);
  });
});
