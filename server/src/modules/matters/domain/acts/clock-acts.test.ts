import { describe, expect, it } from 'vitest';
import { accepted, at, graded, inHandling, neutral, registered, staff } from '../../../../../test/given.ts';
import { scene as sceneOf } from '../../../../../test/scenario.ts';
import type { Scene } from '../../../../../test/scenario.ts';
import { isOverdue } from '../../../../kernel/clock/lights.ts';

const asking = { amount: 10, reason: '案情复杂，需要鉴定' };
const approving = { approve: true, informed: true, reason: '同意延期' };
const asked = (): Scene => inHandling().on('2026-03-10 10:00').having('ask_extension', asking, staff.labourHandler);

describe('申请延期', () => {
  it('记下延长的数量和申请人，期限在批准之前不变', () => {
    inHandling()
      .on('2026-03-10 10:00')
      .when('ask_extension', asking, staff.labourHandler)
      .thenRecorded({ type: 'ExtensionAsked', amount: 10 })
      .andStands({ extension: { amount: 10, askedBy: staff.labourHandler.staff, at: asked().world.now } })
      .andClocks({ accept: 'met', contact: 'running 2026-03-03', resolve: 'running 2026-03-17' });
  });
  it('超过现行工作法每次最长的，不能申请', () => {
    inHandling()
      .when('ask_extension', { ...asking, amount: 31 }, staff.labourHandler)
      .thenRefused({ code: 'extension_too_long', most: '30 日' }, '每次延期最长 30 日');
    inHandling()
      .when('ask_extension', { ...asking, amount: 30 }, staff.labourHandler)
      .thenRecorded({ type: 'ExtensionAsked', amount: 30 });
  });
  it('已有申请待审批的，不再申请', () => {
    asked().when('ask_extension', asking, staff.clerk).thenRefused({ code: 'extension_pending' }, '等待审批');
  });
  it('延期次数用完的，不再申请', () => {
    asked()
      .having('decide_extension', approving, staff.director)
      .when('ask_extension', asking, staff.labourHandler)
      .thenRefused({ code: 'extensions_used', times: 1 }, '最多延期 1 次，已经用完');
  });
  it('现行工作法不许延期的，不能申请', () => {
    inHandling()
      .under({ method: { ...neutral, extension: { ...neutral.extension, times: 0 } } })
      .when('ask_extension', asking, staff.labourHandler)
      .thenRefused({ code: 'extensions_used', times: 0 });
  });
  it('期限已经届满的，不能再申请延期', () => {
    const scene = inHandling().on('2026-03-17 23:59');
    scene.when('ask_extension', asking, staff.labourHandler).thenRecorded({ type: 'ExtensionAsked', amount: 10 });
    scene
      .on('2026-03-18 00:00')
      .when('ask_extension', asking, staff.labourHandler)
      .thenRefused({ code: 'overdue_already' }, '期限已经届满');
  });
  it('办理时钟没有在计时的，不能申请', () => {
    const { matter, world } = inHandling();
    const stopped = { ...matter, clocks: matter.clocks.filter(({ kind }) => kind !== 'resolve') };
    sceneOf(stopped, world)
      .when('ask_extension', asking, staff.labourHandler)
      .thenRefused({ code: 'no_clock', clock: '办理' }, '「办理」时钟没有在计时');
  });
});

describe('审批延期', () => {
  it('同意并告知当事人的，从原届满日起延长，遇休息日顺延', () => {
    asked()
      .when('decide_extension', approving, staff.director)
      .thenRecorded({ type: 'ExtensionDecided', approved: true, informed: true })
      .andStands({ extension: null })
      .andClocks({ accept: 'met', contact: 'running 2026-03-03', resolve: 'running 2026-03-27' });
  });
  it('不同意的，期限不变，可以再次申请', () => {
    const after = asked().having(
      'decide_extension',
      { approve: false, informed: false, reason: '可以按期办结' },
      staff.director,
    );
    expect(after.matter.extension).toBeNull();
    after.when('ask_extension', asking, staff.labourHandler).thenRecorded({ type: 'ExtensionAsked', amount: 10 });
  });
  it('届满之前申请、届满之后批准的，仍从原届满日起延长', () => {
    asked()
      .on('2026-03-20 09:00')
      .when('decide_extension', approving, staff.director)
      .thenRecorded({ type: 'ExtensionDecided', approved: true, informed: true })
      .andClocks({ accept: 'met', contact: 'running 2026-03-03', resolve: 'running 2026-03-27' });
  });
  it('同意而未告知当事人的，不予记录', () => {
    asked()
      .when('decide_extension', { ...approving, informed: false }, staff.director)
      .thenRefused({ code: 'tell_the_party' }, '告知当事人');
  });
  it('申请人不能审批自己的申请，另一位主任可以', () => {
    const own = inHandling().having('ask_extension', asking, staff.director);
    own.when('decide_extension', approving, staff.director).thenRefused({ code: 'decide_own_request' }, '其他有权人员');
    own
      .when('decide_extension', approving, staff.countyDirector)
      .thenRecorded({ type: 'ExtensionDecided', approved: true, informed: true });
  });
  it('由现行工作法规定的岗位审批', () => {
    const by = ['centre_director' as const];
    asked()
      .when('decide_extension', approving, staff.supervisor)
      .thenRefused({ code: 'not_your_post', role: 'supervisor', act: '审批延期', by }, '由中心主任办理');
  });
  it('没有待审批的申请的，无从审批', () => {
    inHandling()
      .when('decide_extension', approving, staff.director)
      .thenRefused({ code: 'no_extension_pending' }, '没有待审批');
  });
});

describe('中止与恢复计时', () => {
  const pausing = { reason: 'appraisal', note: '送司法鉴定' };

  it('全部在计时的时钟中止；恢复后期限顺延中止的日数', () => {
    const paused = inHandling()
      .having('first_contact', { way: 'phone', reached: true, note: '已通话' }, staff.labourHandler)
      .on('2026-03-05 09:00')
      .having('pause', pausing, staff.labourHandler);
    expect(paused.matter.clocks.map(({ kind, status }) => [kind, status])).toContainEqual(['resolve', 'paused']);
    paused
      .on('2026-03-15 18:00')
      .when('resume', { note: '已出鉴定意见' }, staff.labourHandler)
      .thenRecorded({ type: 'Resumed' })
      .andClocks({ accept: 'met', contact: 'met', resolve: 'running 2026-03-27' });
  });
  it('中止期间不逾期，多久都一样', () => {
    const paused = graded().on('2026-03-05 09:00').having('pause', pausing, staff.clerk).on('2026-09-01 09:00');
    expect(paused.matter.clocks.filter((clock) => isOverdue(clock, paused.world.now))).toEqual([]);
  });
  it('中止事由须为现行工作法所列', () => {
    graded()
      .when('pause', { reason: 'holiday', note: '承办人休假' }, staff.clerk)
      .thenRefused(
        {
          code: 'not_in_method',
          what: '中止事由',
          allowed: neutral.pauses.map(({ label }) => label).join('、'),
        },
        '鉴定、检测、评估',
      );
  });
  it('已经中止的不能再中止，没有中止的无需恢复', () => {
    graded()
      .having('pause', pausing, staff.clerk)
      .when('pause', pausing, staff.clerk)
      .thenRefused({ code: 'already_paused' });
    graded().when('resume', { note: '继续办理' }, staff.clerk).thenRefused({ code: 'not_paused' }, '无需恢复');
  });
  it('已经逾期的时钟不能用中止掩盖', () => {
    graded()
      .on('2026-03-18 00:00')
      .when('pause', pausing, staff.clerk)
      .thenRefused({ code: 'overdue_already' }, '不能再延期或中止');
    const late = inHandling().on('2026-03-05 09:00').having('pause', pausing, staff.labourHandler);
    expect(late.matter.clocks.map(({ kind, status }) => `${kind} ${status}`)).toEqual([
      'accept met',
      'contact running',
      'resolve paused',
    ]);
  });
  it('没有时钟在计时的，无从中止', () => {
    const { matter, world } = accepted();
    sceneOf({ ...matter, clocks: [] }, world)
      .when('pause', pausing, staff.clerk)
      .thenRefused({ code: 'no_clock', clock: '办理' });
  });
  it('中止期间不能办结，须先恢复', () => {
    inHandling()
      .having('pause', pausing, staff.labourHandler)
      .when('conclude', { outcome: 'settled', result: '双方已和解', informed: true }, staff.labourHandler)
      .thenRefused({ code: 'paused' }, '请先恢复计时');
  });
  it('承办单位退单后，中心可以恢复计时', () => {
    inHandling()
      .having('pause', pausing, staff.labourHandler)
      .having('return', { reason: '不属本单位职责', betterOwner: at.housing }, staff.labourHandler)
      .when('resume', { note: '继续办理' }, staff.clerk)
      .thenRecorded({ type: 'Resumed' });
  });
  it('登记之后、受理之前没有中止', () => {
    registered()
      .when('pause', pausing, staff.clerk)
      .thenRefused({
        code: 'wrong_stage',
        stage: 'registered',
        act: '中止计时',
        from: ['accepted', 'dispatched', 'in_handling'],
      });
  });
});
