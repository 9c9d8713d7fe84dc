import { describe, expect, it } from 'vitest';
import { at, graded, inHandling, staff, uuid } from '../../../../../test/given.ts';
import type { Scene } from '../../../../../test/scenario.ts';
import { leadOrder } from '../matter.ts';

const duty = { id: uuid(600_001), no: 3, version: 2, names: (path: string) => path === at.labour };
const cited = { id: duty.id, no: 3, version: 2 };
const asked = { duty: duty.id, lead: at.labour, requirement: '请依法处理' };

/** 据清单第 3 条交办给人社局. */
const relying = (): Scene => graded().under({ duty }).having('dispatch', asked, staff.clerk);

describe('交办时引用职责清单', () => {
  it('引用的是哪一条、第几版，随工单记下', () => {
    expect(leadOrder(relying().matter)?.duty).toEqual(cited);
  });
  it('协办的工单不引用', () => {
    const both = graded()
      .under({ duty })
      .having('dispatch', { ...asked, co: [at.housing] }, staff.clerk);
    expect(both.matter.orders.map((order) => [order.to, order.duty])).toEqual([
      [at.labour, cited],
      [at.housing, undefined],
    ]);
  });
  it('清单写的不是这个单位，不能拿它作依据', () =>
    graded()
      .under({ duty })
      .when('dispatch', { ...asked, lead: at.housing }, staff.clerk)
      .thenRefused({ code: 'duty_names_other', no: 3, unit: '县住建局' }, '主责单位不是「县住建局」'));
  it('今日不在施行的一条，不能引用', () =>
    graded().when('dispatch', asked, staff.clerk).thenRefused({ code: 'no_such_duty' }, '重新选择建议'));
  it('不引用，照样可以交办', () => {
    const plain = graded().having('dispatch', { lead: at.housing, requirement: '请办理' }, staff.clerk);
    expect(leadOrder(plain.matter)).not.toHaveProperty('duty');
  });
});

describe('退单时报告清单不对', () => {
  const back = { reason: '按三定方案不归本局', betterOwner: at.housing };
  it('引用了清单的工单，退单时可以报告这一条不对', () =>
    relying()
      .when('return', { ...back, dutyWrong: '物业纠纷归住建局' }, staff.labourHandler)
      .thenRecorded({
        type: 'OrderReturned',
        id: leadOrder(relying().matter)?.id ?? '',
        betterOwner: at.housing,
        dutyWrong: true,
      }));
  it('没有引用清单的工单，没有哪一条可以报告', () =>
    inHandling()
      .when('return', { ...back, dutyWrong: '物业纠纷归住建局' }, staff.labourHandler)
      .thenRefused({ code: 'no_duty_cited' }, '这张工单没有引用职责清单'));
});
