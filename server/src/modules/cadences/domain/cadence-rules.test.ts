import type { roles } from '@jieyou/contracts';
import { describe, expect, it } from 'vitest';
import { noticedCalendar } from '../../../../test/calendars.ts';
import { localDate } from '../../../kernel/local-date.ts';
import { hold, mayExplain, mayHold, mayMove, move } from './recurring-acts.ts';
import { standingOf, unitsOfLevel } from './recurring.ts';
import type { Recurring } from './recurring.ts';
import { sayCadenceRefusal } from './refusals.ts';

const day = localDate;
const weekly: Recurring = {
  ...{ id: '1', cadence: 'weekly', label: '周碰头', kind: 'meeting', level: 'township', unit: 'c990101.t01.zx' },
  ...{ post: 'centre_director', substitute: 'window_clerk', spanFrom: day('2026-10-05'), spanTo: day('2026-10-11') },
  ...{ dueOn: day('2026-10-08'), dueAt: '09:00', lastOn: day('2026-10-10'), grace: 2, state: 'planned' },
  ...{ heldOn: null, note: null, byStaff: null, saidAt: null },
};
const on = (today: string, role: keyof typeof roles = 'centre_director', orgPath = 'c990101.t01.zx') => ({
  ...{ today: day(today), calendar: noticedCalendar, unitName: '柳塘镇综治中心' },
  post: { role, orgPath },
});
const codeOf = (result: { ok: boolean; refusal?: { code: string } }): string => result.refusal?.code ?? 'ok';

describe('一次会议现在怎样', () => {
  it.each([
    ['2026-10-07', 'to_come'],
    ['2026-10-08', 'today'],
    ['2026-10-10', 'late'],
    ['2026-10-11', 'missed'],
  ] as const)('%s 没有人记，是 %s；宽限的两个工作日里有周六调休', (today, standing) =>
    expect(standingOf(weekly, day(today))).toBe(standing),
  );
  it('当日或提前开的是按期，其后是迟办，再晚看也一样', () => {
    const held = (heldOn: string) => standingOf({ ...weekly, state: 'held', heldOn: day(heldOn) }, day('2026-12-01'));
    expect([held('2026-10-05'), held('2026-10-08'), held('2026-10-09')]).toEqual(['held', 'held', 'held_late']);
  });
});

describe('记为已办', () => {
  it('负责的岗位和可代的岗位都可以记，别的岗位、上级不能代记', () => {
    expect(codeOf(mayHold(weekly, on('2026-10-08')))).toBe('ok');
    expect(codeOf(mayHold(weekly, on('2026-10-08', 'window_clerk')))).toBe('ok');
    expect(codeOf(mayHold(weekly, on('2026-10-08', 'mediator')))).toBe('not_my_recurring');
    const above = mayHold(weekly, on('2026-10-08', 'centre_director', 'c990101.zx'));
    expect(above.ok ? '' : sayCadenceRefusal(above.refusal)).toBe(
      '由柳塘镇综治中心的中心主任（窗口受理员可代）负责，您可以查看，不能代记',
    );
  });
  it('网格里的人可以记本村的', () => {
    const village = { ...weekly, unit: 'c990101.t01.v01', post: 'grid_worker' as const };
    expect(codeOf(mayHold(village, on('2026-10-08', 'grid_worker', 'c990101.t01.v01.g01')))).toBe('ok');
  });
  it('没有到的日子、早于本期的日子不能记；过了宽限须写明情况', () => {
    const say = (today: string, held: string, note?: string): string =>
      codeOf(hold(weekly, { on: day(held), note }, on(today)));
    expect(say('2026-10-08', '2026-10-09')).toBe('day_in_future');
    expect(say('2026-10-08', '2026-10-04')).toBe('day_before_span');
    expect(say('2026-10-13', '2026-10-12')).toBe('late_needs_note');
    expect(say('2026-10-13', '2026-10-12', '主任外出，周一补开')).toBe('ok');
  });
  it('已经记过的不能再改', () => {
    const said = hold(
      { ...weekly, state: 'held', heldOn: day('2026-10-08') },
      { on: day('2026-10-08'), note: '' },
      on('2026-10-08'),
    );
    expect(codeOf(said)).toBe('already_said');
  });
});

describe('改期', () => {
  const to = (target: string, today = '2026-10-07'): string => codeOf(move(weekly, day(target), on(today)));
  it('只改到工作日，周六调休上班也可以；最迟到本期之后的宽限', () => {
    expect(to('2026-10-10')).toBe('ok');
    expect(to('2026-10-11')).toBe('day_of_rest');
    expect(to('2026-10-13')).toBe('ok');
    expect(to('2026-10-14')).toBe('too_far');
  });
  it('不能改到过去、原来的日子；过了宽限不再改期', () => {
    expect(to('2026-10-08')).toBe('same_day');
    expect(to('2026-10-08', '2026-10-09')).toBe('same_day');
    expect(codeOf(move({ ...weekly, dueOn: day('2026-10-09') }, day('2026-10-08'), on('2026-10-09')))).toBe('day_gone');
    expect(codeOf(mayMove(weekly, on('2026-10-12')))).toBe('missed_not_moved');
  });
  it('改期以后，宽限从新的日子算', () => {
    const moved = move(weekly, day('2026-10-09'), on('2026-10-07'));
    expect(moved).toEqual({ ok: true, value: { dueOn: '2026-10-09', lastOn: '2026-10-12' } });
  });
});

it('没有办的，到期之后才说明', () => {
  expect(codeOf(mayExplain(weekly, on('2026-10-07')))).toBe('not_due_yet');
  expect(codeOf(mayExplain(weekly, on('2026-10-08')))).toBe('ok');
});

it('县、乡镇的频次由综治中心办，村的由村办', () => {
  const units = [
    ['c990101', 'county'],
    ['c990101.zx', 'centre'],
    ['c990101.rs', 'department'],
    ['c990101.t01.zx', 'centre'],
    ['c990101.t01.v01', 'village'],
    ['c990101.t01.v01.g01', 'grid'],
  ].map(([path = '', kind = '']) => ({ path, kind }));
  const of = (level: 'county' | 'township' | 'village') => unitsOfLevel(level, units).map(({ path }) => path);
  expect([of('county'), of('township'), of('village')]).toEqual([
    ['c990101.zx'],
    ['c990101.t01.zx'],
    ['c990101.t01.v01'],
  ]);
});
