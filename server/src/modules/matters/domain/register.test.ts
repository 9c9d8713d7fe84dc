import { describe, expect, it } from 'vitest';
import { applicant, at, code, neutral, registered, staff, uuid, world } from '../../../../test/given.ts';
import { clocksOf, moment } from '../../../../test/scenario.ts';
import type { PartyInput } from '@jieyou/contracts';
import { lightOf } from '../../../kernel/clock/lights.ts';
import type { Clock } from '../../../kernel/clock/clock.ts';
import { sayRefusal } from './refusals.ts';
import { registerMatter } from './register.ts';
import type { History } from './register.ts';

const refusal = (parties: readonly PartyInput[], by = staff.clerk, history?: History, method = neutral) => {
  const context = { ...world(), actor: by, method };
  const asked = { nature: 'demand' as const, kind: 'RT10' as const, channel: 'counter' as const, parties };
  const answer = registerMatter({ id: uuid(1), code, county: 'c990101' }, asked, context, history);
  return answer.ok ? undefined : sayRefusal(answer.refusal);
};
const named = (key: string, more: Partial<PartyInput> = {}): PartyInput => ({
  ...applicant,
  key,
  name: `${key}某`,
  ...more,
});

describe('登记', () => {
  it('由最近的综治中心负责，登记人为首问负责人，受理期限开始计算', () => {
    const { matter } = registered();
    expect(matter).toMatchObject({
      ...{ stage: 'registered', centre: at.centre, owner: at.centre, level: 'township', answerable: 'first_receiver' },
      ...{ firstReceiver: { staff: staff.clerk.staff, unit: at.centre }, method: 'neutral@1', grade: null },
    });
    expect(clocksOf(matter)).toEqual({ accept: 'running 2026-03-04' });
  });
  it('网格员上报的，由乡镇中心负责，网格员首问负责', () => {
    const { matter } = registered({ by: staff.gridWorker, channel: 'grid' });
    expect([matter.owner, matter.firstReceiver?.unit]).toEqual([at.centre, at.grid]);
  });
  it('部门收到的，由县中心负责', () => {
    expect(registered({ by: staff.labourHandler }).matter.owner).toBe(at.countyCentre);
  });
  it('一次来访的几件事，记同一来访', () => {
    expect(registered({ visit: uuid(77) }).matter.visit).toBe(uuid(77));
  });
  it('双方各有几人、有代理人的，都记下', () => {
    const { matter } = registered({
      parties: [named('a'), named('b'), named('c', { side: 'respondent' }), named('d', { agentFor: 'a' })],
    });
    expect(matter.parties.map(({ side }) => side)).toEqual(['applicant', 'applicant', 'respondent', 'applicant']);
    expect(matter.parties[3]?.agentFor).toBe(matter.parties[0]?.id);
  });
  it('深夜登记的，受理期限自次日起算；国庆前登记的，节日不计', () => {
    expect(clocksOf(registered({ on: '2026-03-06 23:59' }).matter)).toEqual({ accept: 'running 2026-03-10' });
    expect(clocksOf(registered({ on: '2026-09-29 10:00' }).matter)).toEqual({ accept: 'running 2026-10-08' });
  });
  it('跨入没有批准日历的年份，期限为暂定', () => {
    const { matter } = registered({ on: '2026-12-31 10:00' });
    expect(matter.clocks.map(({ provisional }: Clock) => provisional)).toEqual([true]);
  });
});

describe('不能登记的', () => {
  it('督办员、系统管理员不登记事项', () => {
    expect(refusal([applicant], staff.supervisor)).toContain('不能登记；由窗口受理员、中心主任');
    expect(refusal([applicant], staff.systemOfficer)).toContain('您的岗位（系统管理员）不能登记');
  });
  it('现行工作法不收的渠道和性质', () => {
    const phoneOnly = { ...neutral, sources: ['phone' as const] };
    expect(refusal([applicant], staff.clerk, undefined, phoneOnly)).toBe('现行工作法没有这个来源渠道；可选：电话');
    const disputesOnly = { ...neutral, natures: ['dispute' as const] };
    expect(refusal([applicant], staff.clerk, undefined, disputesOnly)).toBe(
      '现行工作法没有这个事项性质；可选：矛盾纠纷',
    );
  });
  it('没有综治中心的地方', () => {
    expect(refusal([applicant], { ...staff.clerk, orgPath: 'c990102.zx' })).toContain('您单位所属的综治中心不存在');
  });
  it('当事人填写有误', () => {
    expect(refusal([named('a'), named('a')])).toContain('当事人序号重复');
    expect(refusal([named('a', { agentFor: 'a' })])).toBe('「a某」不能代理自己');
    expect(refusal([named('a', { agentFor: 'z' })])).toBe('请选择「a某」代理的是哪一位当事人');
    expect(refusal([named('a', { phone: '12' })])).toContain('「a某」的联系电话');
    expect(refusal([named('a', { idNumber: '110101199003078888' })])).toContain('一时核实不了的可以先留空');
  });
  it('推选的代表不超过五人', () => {
    const many = (n: number) => Array.from({ length: n }, (_, at) => named(`p${at}`, { representative: true }));
    expect(refusal(many(6))).toContain('代表不得超过五人');
    expect(refusal(many(5))).toBeUndefined();
  });
});

describe('导入的历史事项', () => {
  const history: History = { registeredAt: moment('2023-05-04 10:00') };

  it('保留原登记时间，时钟不亮灯、不逾期', () => {
    const { matter, world: here } = registered({ history });
    expect([matter.imported, matter.registeredAt]).toEqual([true, history.registeredAt]);
    const later = moment('2027-01-01 09:00');
    expect(matter.clocks.map((clock: Clock) => lightOf(clock, later))).toEqual(['none']);
    expect(here.now).not.toBe(matter.registeredAt);
  });
  it('现行工作法不收的渠道，历史事项仍可导入', () => {
    expect(refusal([applicant], staff.clerk, history, { ...neutral, sources: ['phone'] })).toBeUndefined();
  });
  it('可以照常受理、定级、交办、办结；过去的不计入考核，受理以后的计入', () => {
    const { matter } = registered({ history })
      .having('accept', {}, staff.clerk)
      .having('grade', { grade: 'general' }, staff.clerk)
      .having('dispatch', { lead: at.labour, requirement: '请依法处理' }, staff.clerk)
      .on('2026-08-03 09:00')
      .having('receive', {}, staff.labourHandler)
      .having('conclude', { outcome: 'answered', result: '已经答复', informed: true }, staff.labourHandler);
    expect(Object.fromEntries(matter.clocks.map(({ kind, judged }: Clock) => [kind, judged]))).toEqual({
      ...{ accept: false, contact: true, resolve: true, feedback: true },
    });
  });
  const over: History = { ...history, concluded: { outcome: 'answered', at: moment('2026-02-20 10:00') } };
  it('早已办结的，作为归档的历史，没有时钟，不计入考核', () => {
    const { matter } = registered({ history: over });
    expect([matter.stage, matter.clocks, matter.answerable]).toEqual(['archived', [], at.centre]);
    expect(matter.conclusion).toMatchObject({ outcome: 'answered', at: over.concluded?.at });
  });
  it('早已办结而又有反复的，在期限内可以重启，从重启起计时并计入考核', () => {
    const { matter } = registered({ history: over })
      .when('reopen', { reason: '又有新的情况' }, staff.clerk)
      .thenRecorded({ type: 'Reopened' })
      .andStands({ stage: 'accepted' })
      .andClocks({ resolve: 'running 2026-04-01' });
    expect(matter.clocks.map(({ judged }: Clock) => judged)).toEqual([true]);
  });
  it('多年前办结的，不能重启', () => {
    const old: History = { ...history, concluded: { outcome: 'answered', at: moment('2023-06-01 10:00') } };
    registered({ history: old })
      .when('reopen', { reason: '又有新的情况' }, staff.clerk)
      .thenRefused({ code: 'reopen_closed', until: '2023-07-03' });
  });
});
