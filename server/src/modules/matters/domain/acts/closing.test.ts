import { describe, expect, it } from 'vitest';
import {
  accepted,
  archived,
  at,
  calledBack,
  concluded,
  dispatched,
  done,
  graded,
  inHandling,
  neutral,
  registered,
  staff,
  standingAt,
  verified,
} from '../../../../../test/given.ts';
import type { Scene } from '../../../../../test/scenario.ts';
import { wasLate } from '../../../../kernel/clock/lights.ts';
import type { Clock } from '../../../../kernel/clock/clock.ts';

const orderOf = ({ matter }: Scene, n: number): string => matter.orders[n]?.id ?? '';
const unsettled = { outcome: 'not_settled', result: '双方分歧较大', informed: true } as const;
const closed = (outcome: 'settled' | 'referred_to_court', road: 'litigation' | null, unit: string) => ({
  type: 'Concluded' as const,
  ...{ outcome, road, unit },
});

describe('办结', () => {
  it('主办单位写明结果并答复，事项回到责任中心，开始反馈回访', () => {
    const before = inHandling().on('2026-03-10 10:00');
    before
      .when('conclude', done, staff.labourHandler)
      .thenRecorded({ type: 'OrderDone', id: orderOf(before, 0) }, closed('settled', null, at.labour))
      .andStands({
        stage: 'concluded',
        answerable: at.centre,
        conclusion: {
          ...{ outcome: 'settled', by: staff.labourHandler.staff, unit: at.labour },
          ...{ at: before.world.now, verifiedBy: null },
        },
      })
      .andClocks({ accept: 'met', contact: 'void', resolve: 'met', feedback: 'running 2026-03-17' });
  });
  it('协办单位已接的单随之办结，未接的收回', () => {
    const before = inHandling()
      .having('add_co', { co: [at.police, at.housing], requirement: '请协助' }, staff.clerk)
      .having('receive', {}, staff.policeHandler);
    before
      .when('conclude', done, staff.labourHandler)
      .thenRecorded(
        { type: 'OrderDone', id: orderOf(before, 0) },
        { type: 'OrderDone', id: orderOf(before, 1) },
        { type: 'OrderRevoked', id: orderOf(before, 2) },
        closed('settled', null, at.labour),
      )
      .andStands({ stage: 'concluded', answerable: at.centre });
  });
  it('窗口当场办成的，由中心直接办结', () => {
    accepted()
      .when('conclude', done, staff.clerk)
      .thenRecorded(closed('settled', null, at.centre))
      .andStands({ stage: 'concluded' });
  });
  it('逾期办结的，时钟记为逾期完成', () => {
    const { matter } = inHandling().on('2026-03-18 00:00').having('conclude', done, staff.labourHandler);
    expect(matter.clocks.filter(wasLate).map(({ kind }: Clock) => kind)).toEqual(['resolve']);
  });
  it('工单还在主办单位的，中心不能代为办结', () => {
    inHandling().when('conclude', done, staff.clerk).thenRefused({ code: 'open_orders' }, '还有未结束的工单');
  });
  it.each(['not_settled', 'transferred', 'referred_to_court', 'referred_to_arbitration'] as const)(
    '结果为 %s 的，须告知法定途径',
    (outcome) => {
      inHandling()
        .when('conclude', { ...unsettled, outcome }, staff.labourHandler)
        .thenRefused({ code: 'road_needed' }, '人民调解法第二十六条');
    },
  );
  it('告知了法定途径的，可以办结', () => {
    const before = inHandling();
    before
      .when('conclude', { ...unsettled, outcome: 'referred_to_court', road: 'litigation' }, staff.labourHandler)
      .thenRecorded(
        { type: 'OrderDone', id: orderOf(before, 0) },
        closed('referred_to_court', 'litigation', at.labour),
      );
  });
  it('没有答复申请人的，不能办结', () => {
    inHandling()
      .when('conclude', { ...done, informed: false }, staff.labourHandler)
      .thenRefused({ code: 'answer_first' }, '请先答复申请人');
  });
  it('现行工作法没有的结果，列出可选的结果', () => {
    inHandling()
      .under({ method: { ...neutral, outcomes: ['answered'] } })
      .when('conclude', done, staff.labourHandler)
      .thenRefused({ code: 'not_in_method', what: '办理结果', allowed: '已答复' }, '可选：已答复');
  });
  it('尚未接单的，不能办结', () => {
    dispatched()
      .when('conclude', done, staff.labourHandler)
      .thenRefused({ code: 'wrong_stage', stage: 'dispatched', act: '办结', from: ['accepted', 'in_handling'] });
  });
});

describe('核验', () => {
  it('由承办人以外的人核验通过', () => {
    concluded()
      .when('verify', { passed: true, note: '情况属实' }, staff.supervisor)
      .thenRecorded({ type: 'Verified' })
      .andStands({ stage: 'verified', conclusion: { ...known(concluded()), verifiedBy: staff.supervisor.staff } });
  });
  it('承办人不能核验自己办结的事项', () => {
    accepted()
      .having('conclude', done, staff.clerk)
      .when('verify', { passed: true, note: '情况属实' }, staff.clerk)
      .thenRefused({ code: 'same_person' }, '承办人以外的人');
    accepted()
      .having('conclude', done, staff.clerk)
      .when('verify', { passed: true, note: '情况属实' }, staff.otherClerk)
      .thenRecorded({ type: 'Verified' });
  });
  it('核验不通过，退回中心，办理期限照算，如同没有停过', () => {
    concluded()
      .on('2026-03-20 10:00')
      .when('verify', { passed: false, note: '没有落实' }, staff.director)
      .thenRecorded({ type: 'VerificationFailed' })
      .andStands({ stage: 'accepted', conclusion: null, answerable: at.centre })
      .andClocks({ accept: 'met', contact: 'void', resolve: 'running 2026-03-17', feedback: 'void' });
  });
  it('核验不通过后可以再次交办、再次办结，反馈回访重新起算', () => {
    const { matter } = concluded()
      .having('verify', { passed: false, note: '没有落实' }, staff.director)
      .having('dispatch', { lead: at.labour, requirement: '请落实到位' }, staff.clerk)
      .having('receive', {}, staff.labourHandler)
      .on('2026-03-12 10:00')
      .having('conclude', done, staff.labourHandler);
    expect(matter.clocks.find(({ kind }) => kind === 'feedback')?.dueDay).toBe('2026-03-19');
  });
});

describe('回访', () => {
  it.each(['satisfied', 'basically_satisfied', 'dissatisfied', 'declined'] as const)(
    '回访结果为 %s，回访完成',
    (result) => {
      verified()
        .when('call_back', { result, note: '电话回访' }, staff.clerk)
        .thenRecorded({ type: 'CalledBack', result, settled: true })
        .andStands({ stage: 'called_back' })
        .andClocks({ accept: 'met', contact: 'void', resolve: 'met', feedback: 'met' });
    },
  );
  it('联系不上的，满三次才算完成；联系不上不作满意', () => {
    const silent = { result: 'unreachable', note: '无人接听' } as const;
    const twice = verified().having('call_back', silent, staff.clerk).having('call_back', silent, staff.clerk);
    expect([twice.matter.stage, twice.matter.callBacks.length]).toEqual(['verified', 2]);
    twice
      .when('call_back', silent, staff.clerk)
      .thenRecorded({ type: 'CalledBack', result: 'unreachable', settled: true })
      .andStands({ stage: 'called_back' });
    twice
      .when('call_back', { result: 'satisfied', note: '满意' }, staff.supervisor)
      .thenRecorded({ type: 'CalledBack', result: 'satisfied', settled: true });
  });
});

describe('重启办理', () => {
  const again = { reason: '答应的事没有落实' };

  it('重新起算办理期限，原来的办结结果和回访不再作数，由责任中心负责', () => {
    calledBack()
      .on('2026-03-20 10:00')
      .when('reopen', again, staff.clerk)
      .thenRecorded({ type: 'Reopened' })
      .andStands({ stage: 'accepted', conclusion: null, callBacks: [], answerable: at.centre })
      .andClocks({ accept: 'met', contact: 'void', resolve: 'running 2026-04-07', feedback: 'met' });
  });
  it('归档之后，在规定期限内仍可重启', () => {
    archived().on('2026-04-01 23:59').when('reopen', again, staff.supervisor).thenRecorded({ type: 'Reopened' });
  });
  it('规定期限届满的，作为新事项登记并关联', () => {
    archived()
      .on('2026-04-02 00:00')
      .when('reopen', again, staff.clerk)
      .thenRefused({ code: 'reopen_closed', until: '2026-04-01' }, '重启期限已于 2026-04-01 届满；请作为新事项登记');
  });
  it('期限按现行工作法，末日遇休息日顺延', () => {
    const scene = concluded().under({
      method: { ...neutral, reopen: { ...neutral.reopen, within: '5 calendar_days' } },
    });
    scene.on('2026-03-09 23:59').when('reopen', again, staff.clerk).thenRecorded({ type: 'Reopened' });
    scene
      .on('2026-03-10 00:00')
      .when('reopen', again, staff.clerk)
      .thenRefused({ code: 'reopen_closed', until: '2026-03-09' });
  });
  it('撤回、不予受理而归档的，没有办结可重启', () => {
    for (const stage of ['withdrawn', 'not_accepted'] as const) {
      standingAt[stage]()
        .having('archive', {}, staff.clerk)
        .when('reopen', again, staff.clerk)
        .thenRefused({ code: 'not_concluded' }, '请作为新事项登记并关联');
    }
  });
  it('重启之后可以再次申请延期', () => {
    inHandling()
      .having('ask_extension', { amount: 10, reason: '案情复杂' }, staff.labourHandler)
      .having('decide_extension', { approve: true, informed: true, reason: '同意' }, staff.director)
      .having('conclude', done, staff.labourHandler)
      .having('reopen', again, staff.clerk)
      .when('ask_extension', { amount: 10, reason: '案情复杂' }, staff.clerk)
      .thenRecorded({ type: 'ExtensionAsked', amount: 10 });
  });
});

describe('撤回', () => {
  it('申请人自愿撤回，工单收回，时钟失效', () => {
    const before = inHandling();
    before
      .when('withdraw', { reason: '双方自行和解', byApplicant: true }, staff.clerk)
      .thenRecorded({ type: 'OrderRevoked', id: orderOf(before, 0) }, { type: 'Withdrawn', byApplicant: true })
      .andStands({ stage: 'withdrawn', answerable: at.centre })
      .andClocks({ accept: 'met', contact: 'void', resolve: 'void' });
  });
  it('不是申请人提出的，不能撤回', () => {
    graded()
      .when('withdraw', { reason: '双方自行和解', byApplicant: false }, staff.clerk)
      .thenRefused({ code: 'not_by_applicant' }, '须由申请人本人或其代理人提出');
  });
});

describe('归档', () => {
  it('回访之后归档，所有时钟都已停止', () => {
    calledBack()
      .when('archive', {}, staff.clerk)
      .thenRecorded({ type: 'Archived' })
      .andStands({ stage: 'archived' })
      .andClocks({ accept: 'met', contact: 'void', resolve: 'met', feedback: 'met' });
  });
  it('须回访而未回访的，先回访', () => {
    verified().when('archive', {}, staff.clerk).thenRefused({ code: 'call_back_first' }, '须先回访');
  });
  it('结果无须回访的，不起算反馈时钟，核验后即可归档', () => {
    inHandling()
      .having('conclude', { ...unsettled, outcome: 'referred_to_court', road: 'litigation' }, staff.labourHandler)
      .having('verify', { passed: true, note: '情况属实' }, staff.director)
      .when('archive', {}, staff.clerk)
      .thenRecorded({ type: 'Archived' })
      .andClocks({ accept: 'met', contact: 'void', resolve: 'met' });
  });
  it('群众不满意而归档的，须写明理由', () => {
    const scene = verified().having('call_back', { result: 'dissatisfied', note: '对金额不满意' }, staff.clerk);
    for (const asked of [{}, { note: '  ' }]) {
      scene
        .when('archive', asked, staff.clerk)
        .thenRefused({ code: 'reason_needed', what: '回访不满意而归档的' }, '须写明理由');
    }
    scene.when('archive', { note: '已经告知诉讼途径' }, staff.clerk).thenRecorded({ type: 'Archived' });
  });
  it('不予受理、撤回的，可以归档', () => {
    for (const stage of ['withdrawn', 'not_accepted'] as const) {
      standingAt[stage]().when('archive', {}, staff.clerk).thenRecorded({ type: 'Archived' });
    }
  });
  it('没有办结的不能归档', () => {
    registered()
      .when('archive', {}, staff.clerk)
      .thenRefused({
        ...{ code: 'wrong_stage', stage: 'registered', act: '归档' },
        from: ['verified', 'called_back', 'not_accepted', 'withdrawn'],
      });
  });
});

function known({ matter }: Scene) {
  if (!matter.conclusion) throw new Error('not concluded');
  return matter.conclusion;
}
