import { describe, expect, it } from 'vitest';
import { accepted, at, done, graded, staff, uuid } from '../../../../../test/given.ts';

const major = () => accepted().having('grade', { grade: 'major' }, staff.clerk);
const leader = staff.countyDirector.staff;
const order = { lead: at.labour, requirement: '请依法处理' };

describe('领导包案', () => {
  it('领导包案的等级，没有指定领导的不能交办，也不能办结', () => {
    const due = { code: 'track_needs_sponsor' as const, grade: '重大', route: '领导包案' };
    major().when('dispatch', order, staff.clerk).thenRefused(due, '先由中心主任指定包案领导');
    major().when('conclude', done, staff.clerk).thenRefused(due);
  });
  it('指定之后可以交办；可以换人，不能重复指定同一位', () => {
    const named = major().having('name_sponsor', { leader }, staff.director);
    named.when('name_sponsor', { leader }, staff.director).thenRefused({ code: 'same_sponsor' });
    named
      .when('name_sponsor', { leader: staff.director.staff }, staff.director)
      .thenRecorded({ type: 'SponsorNamed', staff: staff.director.staff });
    expect(named.having('dispatch', order, staff.clerk).matter).toMatchObject({ stage: 'dispatched', sponsor: leader });
  });
  it('窗口不能代主任指定；别的等级无需指定', () => {
    major()
      .when('name_sponsor', { leader }, staff.clerk)
      .thenRefused({ code: 'not_your_post', role: 'window_clerk', act: '指定包案领导', by: ['centre_director'] });
    graded().when('name_sponsor', { leader }, staff.director).thenRefused({ code: 'sponsor_not_due' }, '先改级');
  });
  it.each([
    ['不在任的人', uuid(999_999), 'no_such_leader'],
    ['邻镇的主任', staff.nextDirector.staff, 'leader_cannot_see'],
    ['看不到事项的系统管理员', staff.systemOfficer.staff, 'leader_cannot_see'],
  ] as const)('%s不能包案', (_, who, code) => {
    major().when('name_sponsor', { leader: who }, staff.director).thenRefused({ code });
  });
  it('被反映的人或其单位的人不能包案；包案领导后来被反映的，须另行指定', () => {
    const about = (units: string[], people: string[]) => ({ units, staff: people, reason: '信中反映' });
    major()
      .having('set_wall', about([at.countyCentre], []), staff.clerk)
      .when('name_sponsor', { leader }, staff.director)
      .thenRefused({ code: 'walled_leader' }, '另选一位');
    const accused = major()
      .having('name_sponsor', { leader }, staff.director)
      .having('set_wall', about([], [leader]), staff.clerk);
    expect(accused.matter.sponsor).toBeUndefined();
    accused
      .when('dispatch', order, staff.clerk)
      .thenRefused({ code: 'track_needs_sponsor', grade: '重大', route: '领导包案' });
  });
});
