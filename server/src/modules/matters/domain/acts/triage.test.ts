import { describe, it } from 'vitest';
import { accepted, graded, inHandling, registered, staff } from '../../../../../test/given.ts';

describe('受理', () => {
  it('受理时钟完成，办理期限自受理起算，首问负责人仍负责', () => {
    registered()
      .when('accept', { note: '属于受理范围' }, staff.otherClerk)
      .thenRecorded({ type: 'Accepted' })
      .andStands({ stage: 'accepted', answerable: 'first_receiver' })
      .andClocks({ accept: 'met', resolve: 'running 2026-04-01' });
  });
});

describe('不予受理', () => {
  it('须写明法定途径，受理时钟完成，不再有别的期限', () => {
    registered()
      .when('not_accept', { road: 'discipline', reason: '应由纪检监察机关处理' }, staff.clerk)
      .thenRecorded({ type: 'NotAccepted', road: 'discipline' })
      .andStands({ stage: 'not_accepted' })
      .andClocks({ accept: 'met' });
  });
});

describe('定级与改级', () => {
  it('定级后办理期限换成本等级的期限，仍自受理起算', () => {
    accepted()
      .on('2026-03-04 15:00')
      .when('grade', { grade: 'general' }, staff.clerk)
      .thenRecorded({ type: 'Graded', grade: 'general', level: 'township' })
      .andStands({ grade: 'general', level: 'township' })
      .andClocks({ accept: 'met', resolve: 'running 2026-03-17' });
  });
  it('受理之前也可以定级，受理时按等级起算', () => {
    registered()
      .having('grade', { grade: 'general' }, staff.clerk)
      .when('accept', {}, staff.clerk)
      .thenRecorded({ type: 'Accepted' })
      .andClocks({ accept: 'met', resolve: 'running 2026-03-17' });
  });
  it('改级须说明理由；已用的时间照算', () => {
    const later = graded().on('2026-03-12 10:00');
    later
      .when('grade', { grade: 'serious' }, staff.clerk)
      .thenRefused({ code: 'reason_needed', what: '改级' }, '改级须写明理由');
    later
      .when('grade', { grade: 'serious', reason: '又有二十人来访' }, staff.clerk)
      .thenRecorded({ type: 'Graded', grade: 'serious', level: 'township' })
      .andClocks({ accept: 'met', resolve: 'running 2026-04-01' });
  });
  it('中止过的时间在改级后仍然顺延', () => {
    graded()
      .on('2026-03-05 09:00')
      .having('pause', { reason: 'appraisal', note: '送检' }, staff.clerk)
      .on('2026-03-15 09:00')
      .having('resume', { note: '已出报告' }, staff.clerk)
      .when('grade', { grade: 'serious', reason: '涉及多人' }, staff.clerk)
      .thenRecorded({ type: 'Graded', grade: 'serious', level: 'township' })
      .andClocks({ accept: 'met', resolve: 'running 2026-04-13' });
  });
  it('降级后期限已过的，即为逾期，不给新的时间', () => {
    accepted()
      .having('grade', { grade: 'major' }, staff.clerk)
      .on('2026-04-01 09:00')
      .when('grade', { grade: 'general', reason: '原定级不当' }, staff.clerk)
      .thenRecorded({ type: 'Graded', grade: 'general', level: 'township' })
      .andClocks({ accept: 'met', resolve: 'running 2026-03-17' });
  });
  it('办理中改级，已完成的首次联系不受影响', () => {
    inHandling()
      .having('first_contact', { way: 'phone', reached: true, note: '已通话' }, staff.labourHandler)
      .when('grade', { grade: 'serious', reason: '涉及多人' }, staff.clerk)
      .thenRecorded({ type: 'Graded', grade: 'serious', level: 'township' })
      .andClocks({ accept: 'met', contact: 'met', resolve: 'running 2026-04-01' });
  });
  it('等级相同的无需改级', () => {
    graded().when('grade', { grade: 'general' }, staff.clerk).thenRefused({ code: 'same_grade' }, '无需改级');
  });
  it('现行工作法没有的等级，列出可选的等级', () => {
    accepted()
      .when('grade', { grade: 'urgent' }, staff.clerk)
      .thenRefused({ code: 'not_in_method', what: '等级', allowed: '一般、较大、重大' }, '可选：一般、较大、重大');
  });
});
