import { describe, expect, it } from 'vitest';
import { at, concluded, dispatched, inHandling, staff } from '../../../../../test/given.ts';
import type { Scene } from '../../../../../test/scenario.ts';
import { readableOf } from '../matter.ts';
import { unnumbered } from '../facts.ts';

const orderOf = ({ matter }: Scene, n: number): string => matter.orders[n]?.id ?? '';
const withCo = (scene: Scene): Scene => scene.having('add_co', { co: [at.police], requirement: '请协助' }, staff.clerk);

describe('接单', () => {
  it('主办单位接单，由其负责，首次联系开始计时', () => {
    const before = dispatched();
    before
      .when('receive', { note: '收到' }, staff.labourHandler)
      .thenRecorded({ type: 'OrderReceived', id: orderOf(before, 0) })
      .andStands({ stage: 'in_handling', answerable: at.labour })
      .andClocks({ accept: 'met', contact: 'running 2026-03-03', resolve: 'running 2026-03-17' });
  });
  it('协办单位先接单的，事项仍待主办单位接单', () => {
    const before = withCo(dispatched());
    before
      .when('receive', {}, staff.policeHandler)
      .thenRecorded({ type: 'OrderReceived', id: orderOf(before, 1) })
      .andStands({ stage: 'dispatched', answerable: 'first_receiver' })
      .andClocks({ accept: 'met', resolve: 'running 2026-03-17' });
  });
  it('已经接单的，不能重复接单', () => {
    inHandling().when('receive', {}, staff.labourHandler).thenRefused({ code: 'order_not_sent' }, '不能重复接单');
  });
  it('指明的工单不是本单位的，不能接', () => {
    const before = withCo(dispatched());
    before.when('receive', { orderId: orderOf(before, 0) }, staff.policeHandler).thenRefused({ code: 'no_open_order' });
  });
});

describe('收回改派', () => {
  it('派错单位的，收回全部工单，由责任中心重新交办，不算退单', () => {
    const before = withCo(inHandling());
    const after = before
      .when('recall', { reason: '应由另一单位承办' }, staff.director)
      .thenRecorded({ type: 'OrderRevoked', id: orderOf(before, 0) }, { type: 'OrderRevoked', id: orderOf(before, 1) })
      .andStands({ stage: 'accepted', answerable: at.centre, returns: 0 });
    expect(readableOf(after.matter)).not.toContain(at.labour);
  });
  it('窗口不能收回，由中心主任决定', () => {
    dispatched()
      .when('recall', { reason: '应由另一单位承办' }, staff.clerk)
      .thenRefused({
        ...{ code: 'not_your_post', role: 'window_clerk', act: '收回改派', by: ['centre_director'] },
      });
  });
});

describe('交回', () => {
  it('主办单位交回，由责任中心负责，该单位不再可读', () => {
    const before = inHandling();
    const { matter } = before
      .when('hand_back', { result: '本单位部分已办完' }, staff.labourHandler)
      .thenRecorded({ type: 'OrderHandedBack', id: orderOf(before, 0) })
      .andStands({ stage: 'accepted', answerable: at.centre });
    expect(readableOf(matter)).not.toContain(at.labour);
  });
  it('主办单位已交回的，协办单位仍可接单、交回', () => {
    const after = withCo(inHandling()).having('hand_back', { result: '已经办完了' }, staff.labourHandler);
    after
      .having('receive', {}, staff.policeHandler)
      .when('hand_back', { result: '已协助办完' }, staff.policeHandler)
      .thenRecorded({ type: 'OrderHandedBack', id: orderOf(after, 1) })
      .andStands({ stage: 'accepted' });
  });
  it('未接的单不能交回', () => {
    const before = withCo(inHandling());
    before
      .when('hand_back', { result: '已经办完了' }, staff.policeHandler)
      .thenRefused({ code: 'order_not_received' }, '请先接单');
  });
  it('别的单位的工单不能交回', () => {
    const before = withCo(inHandling());
    before
      .when('hand_back', { orderId: orderOf(before, 1), result: '已经办完了' }, staff.labourHandler)
      .thenRefused({ code: 'no_open_order' });
  });
  it('交回之后，该单位不能再办', () => {
    inHandling()
      .having('hand_back', { result: '已经办完了' }, staff.labourHandler)
      .when('progress', { note: '又有进展' }, staff.labourHandler)
      .thenRefused({ code: 'not_holding', act: '记录进展' });
  });
});

describe('首次联系与进展', () => {
  it('联系上本人，首次联系完成', () => {
    inHandling()
      .on('2026-03-03 10:00')
      .when('first_contact', { way: 'phone', reached: true, note: '已通话' }, staff.labourHandler)
      .thenRecorded({ type: 'Contacted', way: 'phone', reached: true })
      .andClocks({ accept: 'met', contact: 'met', resolve: 'running 2026-03-17' });
  });
  it('没有联系上的如实记录，首次联系继续计时', () => {
    inHandling()
      .when('first_contact', { way: 'visit', reached: false, note: '家中无人' }, staff.labourHandler)
      .thenRecorded({ type: 'Contacted', way: 'visit', reached: false })
      .andClocks({ accept: 'met', contact: 'running 2026-03-03', resolve: 'running 2026-03-17' });
  });
  it('主办、协办单位和中心都可以记录进展', () => {
    const scene = withCo(inHandling()).having('receive', {}, staff.policeHandler);
    for (const actor of [staff.labourHandler, staff.policeHandler, staff.clerk]) {
      scene.when('progress', { note: '已约谈双方' }, actor).thenRecorded({ type: 'Progressed' });
    }
  });
});

describe('督办', () => {
  it('督办员或主任向主办单位发出编号的督办单', () => {
    for (const actor of [staff.supervisor, staff.director]) {
      inHandling()
        .when('urge', { requirement: '请三日内办结' }, actor)
        .thenRecorded({ type: 'Urged', to: at.labour, number: unnumbered('urge') })
        .andStands({ stage: 'in_handling' });
    }
  });
  it('办结之后不再督办', () => {
    concluded()
      .when('urge', { requirement: '请三日内办结' }, staff.supervisor)
      .thenRefused({ code: 'wrong_stage', stage: 'concluded', act: '督办', from: ['dispatched', 'in_handling'] });
  });
});
