import fc from 'fast-check';
import { addUp } from '@jieyou/contracts';
import type { Method } from '@jieyou/contracts';
import { describe, expect, it } from 'vitest';
import { noticedCalendar } from '../../../../test/calendars.ts';
import { at, concluded, done, inHandling, neutral, registered, staff } from '../../../../test/given.ts';
import type { Scene } from '../../../../test/scenario.ts';
import { moment } from '../../../../test/scenario.ts';
import { momentsOf } from '../slices/project-matter.ts';
import { changedClocks, simulate } from './simulate.ts';
import type { PastMatter } from './simulate.ts';

const examples = [{ from: '2026-03-02', due: '2026-03-05' }];
const basis = '本地文件 第三条';

/** The neutral method with another term for ordinary matters. */
const general = (within: string): Method => ({
  ...neutral,
  version: 2,
  grades: neutral.grades.map((each) =>
    each.id === 'general' ? { ...each, clocks: { resolve: { within, basis, examples } } } : each,
  ),
});

const pastOf = ({ matter }: Scene): PastMatter => {
  const { id, code, kind, grade, clocks, owner, orders } = matter;
  const handler = orders.at(-1)?.to ?? owner;
  return { id, code, kind, grade, clocks, owner, handler, ruling: neutral, moments: momentsOf(matter) };
};
const now = moment('2026-04-20 10:00');
const run = (proposed: Method, ...scenes: Scene[]) =>
  simulate(scenes.map(pastOf), { current: neutral, proposed, calendar: noticedCalendar, now });
/** 三月二日受理，这一天办结. */
const doneOn = (day: string): Scene =>
  inHandling().on(`2026-03-${day} 15:00`).having('conclude', done, staff.labourHandler);

describe('期限演算', () => {
  it('十五日改为三日：十日办结的由按时变为逾期，二日办结的不变', () => {
    const { cells, examples: shown } = run(general('3 calendar_days'), doneOn('12'), doneOn('04'));
    expect(cells).toEqual([
      {
        ...{ clock: 'resolve', kind: 'RT10', unit: at.labour, judged: 2 },
        ...{ lateBefore: 0, lateAfter: 1, toLate: 1, toInTime: 0 },
      },
    ]);
    expect(shown).toMatchObject([{ clock: 'resolve', turn: 'to_late', before: '2026-03-17', after: '2026-03-05' }]);
  });
  it('十五日改为三十日：二十日办结的由逾期变为按时；还没有办结、已过三十日的仍是逾期', () => {
    const { cells } = run(general('30 calendar_days'), doneOn('22'), inHandling());
    expect(cells).toMatchObject([{ judged: 2, lateBefore: 2, lateAfter: 1, toLate: 0, toInTime: 1 }]);
  });
  it('中止的不算逾期；导入的历史不评价，一件也不计入', () => {
    const paused = inHandling().having('pause', { reason: 'appraisal', note: '送检' }, staff.labourHandler);
    const history = registered({ history: { registeredAt: moment('2025-05-04 10:00') } });
    const proposed: Method = {
      ...general('3 calendar_days'),
      clocks: { ...neutral.clocks, accept: { ...neutral.clocks.accept, within: '1 working_days' } },
    };
    const { cells, notJudged } = run(proposed, paused, history);
    expect(cells.map(({ clock, lateAfter }) => [clock, lateAfter])).toEqual([
      ['accept', 0],
      ['resolve', 0],
    ]);
    expect([notJudged, cells.every(({ judged }) => judged === 1)]).toEqual([1, true]);
  });
  it('受理、回访的期限算在责任中心名下，办理的算在承办单位名下', () => {
    const proposed: Method = {
      ...general('3 calendar_days'),
      clocks: { ...neutral.clocks, feedback: { ...neutral.clocks.feedback, within: '1 calendar_days' } },
    };
    const { cells } = run(proposed, concluded());
    expect(cells.map(({ clock, unit }) => [clock, unit])).toEqual([
      ['resolve', at.labour],
      ['feedback', at.centre],
    ]);
  });
  it('只有一份里有的等级不能比较，另计', () => {
    const without: Method = { ...general('3 calendar_days'), grades: general('3 calendar_days').grades.slice(0, 1) };
    const major = inHandling().having('grade', { grade: 'major', reason: '多人聚集' }, staff.clerk);
    expect(run(without, major)).toMatchObject({ incomparable: 1, cells: [] });
  });
  it('期限没有变化的时钟不演算', () => {
    expect(changedClocks({ current: neutral, proposed: { ...neutral, version: 2 } })).toEqual([]);
    expect(changedClocks({ current: neutral, proposed: general('3 calendar_days') })).toEqual(['resolve']);
    expect(run({ ...neutral, version: 2 }, concluded())).toMatchObject({ cells: [], examples: [] });
  });
  it('只缩短，不会有由逾期变按时的；只延长，不会有由按时变逾期的；合计与逐件相加相等', () => {
    const nothing = { judged: 0, lateBefore: 0, lateAfter: 0, toLate: 0, toInTime: 0 };
    const days = fc.array(fc.integer({ min: 3, max: 30 }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(days, fc.integer({ min: 1, max: 40 }), (ended, length) => {
        const scenes = ended.map((day) => doneOn(String(day).padStart(2, '0')));
        const { cells } = run(general(`${length} calendar_days`), ...scenes);
        const [sum] = addUp(cells, ({ clock }) => clock).values();
        expect(sum === undefined).toBe(length === 15);
        const { judged, lateBefore, lateAfter, toLate, toInTime } = sum ?? nothing;
        expect(length < 15 ? toInTime : toLate).toBe(0);
        expect([judged, lateBefore + toLate - toInTime]).toEqual([sum ? ended.length : 0, lateAfter]);
      }),
      { numRuns: 40 },
    );
  });
});
