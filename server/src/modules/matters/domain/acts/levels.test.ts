import { describe, expect, it } from 'vitest';
import { accepted, at, inHandling, registered, staff } from '../../../../../test/given.ts';
import { readableOf } from '../matter.ts';

const reason = '本级难以办理';

describe('提级', () => {
  it('上一级中心负责，期限照算，原中心不再是责任中心', () => {
    accepted()
      .on('2026-03-09 09:00')
      .when('raise', { reason }, staff.director)
      .thenRecorded({ type: 'Raised', to: at.countyCentre, level: 'county' })
      .andStands({ owner: at.countyCentre, level: 'county', stage: 'accepted', centre: at.centre })
      .andClocks({ accept: 'met', resolve: 'running 2026-04-01' });
  });
  it('提级之后由上级中心办理，原中心不能再办', () => {
    const raised = accepted().having('raise', { reason }, staff.director);
    raised
      .when('grade', { grade: 'major' }, staff.clerk)
      .thenRefused({ code: 'not_holding', act: '定级' }, '该事项现不由您单位负责');
    raised
      .when('grade', { grade: 'major' }, staff.countyClerk)
      .thenRecorded({ type: 'Graded', grade: 'major', level: 'county' });
  });
  it('交回后由原中心负责的，提级后改由上级中心负责，原中心不再可读', () => {
    const { matter } = inHandling()
      .having('hand_back', { result: '已经办完了' }, staff.labourHandler)
      .having('raise', { reason }, staff.director);
    expect(matter.answerable).toBe(at.countyCentre);
    expect(readableOf(matter)).not.toContain(at.township);
  });
  it('没有上一级中心的，不能提级', () => {
    accepted()
      .having('raise', { reason }, staff.director)
      .when('raise', { reason }, staff.countyDirector)
      .thenRefused({ code: 'no_level_above' }, '没有可以提级的综治中心');
  });
});

describe('下交', () => {
  const atCounty = () => registered({ by: staff.countyClerk });

  it('交由下一级中心负责，期限照算', () => {
    atCounty()
      .when('hand_down', { to: at.centre, reason: '适合在镇里办' }, staff.countyClerk)
      .thenRecorded({ type: 'HandedDown', to: at.centre, level: 'township' })
      .andStands({ owner: at.centre, level: 'township', stage: 'registered' })
      .andClocks({ accept: 'running 2026-03-04' });
  });
  it('乡镇中心可以下交到所辖村的中心', () => {
    registered()
      .when('hand_down', { to: at.villageCentre, reason: '适合在村里办' }, staff.clerk)
      .thenRecorded({ type: 'HandedDown', to: at.villageCentre, level: 'village' });
  });
  it.each([
    ['邻镇的中心', at.nextCentre, '河口镇综治中心'],
    ['上级中心', at.countyCentre, '县综治中心'],
    ['本中心', at.centre, '城关镇综治中心'],
    ['不是中心的单位', at.committee, '城关镇调委会'],
  ])('不能下交到%s', (_, to, unit) => {
    registered()
      .when('hand_down', { to, reason: '适合在村里办' }, staff.clerk)
      .thenRefused({ code: 'not_below', unit }, '请选择本级所辖的中心');
  });
  it('不能下交到不存在的、被反映的中心', () => {
    atCounty()
      .when('hand_down', { to: 'c990101.none', reason: '适合在镇里办' }, staff.countyClerk)
      .thenRefused({ code: 'no_such_unit', what: '下级中心' });
    atCounty()
      .having('set_wall', { units: [at.township], staff: [], reason: '被反映' }, staff.countyClerk)
      .when('hand_down', { to: at.centre, reason: '适合在镇里办' }, staff.countyClerk)
      .thenRefused({ code: 'walled_unit', unit: '城关镇综治中心' });
  });
});
