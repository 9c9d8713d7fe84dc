import { describe, expect, it } from 'vitest';
import {
  archived,
  at,
  concluded,
  dispatched,
  done,
  graded,
  inHandling,
  registered,
  staff,
  standingAt,
} from '../../../../test/given.ts';
import type { Scene } from '../../../../test/scenario.ts';
import { chainOf, covers, readableOf } from './matter.ts';

const answers = ({ matter }: Scene): string => matter.answerable;
const reads = ({ matter }: Scene, unit: string): boolean => readableOf(matter).includes(unit);
const back = { reason: '不属本单位职责', betterOwner: at.housing };

describe('首问负责', () => {
  it('登记、受理、定级、交办都不改变首问负责，直到接单', () => {
    for (const scene of [registered(), standingAt.accepted(), graded(), dispatched()]) {
      expect(answers(scene)).toBe('first_receiver');
    }
    expect(answers(inHandling())).toBe(at.labour);
  });
  it('受理的不是登记人，首问负责的仍是登记人', () => {
    const scene = registered({ by: staff.gridWorker }).having('accept', {}, staff.clerk);
    expect([answers(scene), scene.matter.firstReceiver?.staff]).toEqual(['first_receiver', staff.gridWorker.staff]);
  });
  it('退单的，首问负责人重新负责；再次接单的，由新的主办单位负责', () => {
    const returned = inHandling().having('return', back, staff.labourHandler);
    expect(answers(returned)).toBe('first_receiver');
    const again = returned
      .having('dispatch', { lead: at.housing, requirement: '请依法处理' }, staff.clerk)
      .having('receive', {}, staff.housingHandler);
    expect(answers(again)).toBe(at.housing);
  });
  it('交回、办结的，由责任中心负责', () => {
    expect(answers(inHandling().having('hand_back', { result: '已经办完了' }, staff.labourHandler))).toBe(at.centre);
    expect(answers(concluded())).toBe(at.centre);
  });
});

describe('权利随任务而来、随任务而去', () => {
  it('登记的网格员在首问负责期间可读，主办单位接单之后不再可读', () => {
    const brought = registered({ by: staff.gridWorker })
      .having('accept', {}, staff.clerk)
      .having('grade', { grade: 'general' }, staff.clerk);
    expect(reads(brought, at.grid)).toBe(true);
    const received = brought
      .having('dispatch', { lead: at.labour, requirement: '请依法处理' }, staff.clerk)
      .having('receive', {}, staff.labourHandler);
    expect(reads(received, at.grid)).toBe(false);
    expect(reads(received.having('return', back, staff.labourHandler), at.grid)).toBe(true);
  });
  it('承办单位自派单起可读，其下属单位不因此可读', () => {
    expect(reads(graded(), at.labour)).toBe(false);
    expect(reads(dispatched(), at.labour)).toBe(true);
    expect(reads(dispatched(), `${at.labour}.jc`)).toBe(false);
  });
  it('派给下属单位的，其上级单位可读', () => {
    const toTeam = graded().having('dispatch', { lead: `${at.labour}.jc`, requirement: '请查处' }, staff.clerk);
    expect([reads(toTeam, `${at.labour}.jc`), reads(toTeam, at.labour)]).toEqual([true, true]);
  });
  it.each([
    ['退单', () => inHandling().having('return', back, staff.labourHandler)],
    ['交回', () => inHandling().having('hand_back', { result: '已经办完了' }, staff.labourHandler)],
    ['办结', () => inHandling().having('conclude', done, staff.labourHandler)],
    ['申请人撤回', () => inHandling().having('withdraw', { reason: '自行和解', byApplicant: true }, staff.clerk)],
  ])('%s之后，承办单位不再可读，责任中心始终可读', (_, after) => {
    expect([reads(after(), at.labour), reads(after(), at.centre)]).toEqual([false, true]);
  });
  it('邻镇任何时候都不可读', () => {
    for (const scene of Object.values(standingAt).map((stage) => stage())) {
      expect([reads(scene, at.nextTownship), reads(scene, at.nextCentre)]).toEqual([false, false]);
    }
  });
  it('责任中心、其所在乡镇和县始终可读', () => {
    for (const unit of ['c990101', at.township, at.centre]) expect(reads(archived(), unit)).toBe(true);
  });
});

describe('路径', () => {
  it('范围覆盖自身与下属，不覆盖名称相近的单位', () => {
    expect(covers('c990101.t01', 'c990101.t01')).toBe(true);
    expect(covers('c990101.t01', 'c990101.t01.zx')).toBe(true);
    expect(covers('c990101.t01', 'c990101.t011')).toBe(false);
    expect(covers('c990101.t01.zx', 'c990101.t01')).toBe(false);
  });
  it('各级上级连同自身', () => {
    expect(chainOf(at.grid)).toEqual(['c990101', at.township, at.village, at.grid]);
  });
});
