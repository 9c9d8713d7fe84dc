import { parseTerm, performanceOf } from '@jieyou/contracts';
import type { CallBackState, Method } from '@jieyou/contracts';
import type { WorkCalendar } from '../../../kernel/clock/calendar.ts';
import { dueOf } from '../../../kernel/clock/due.ts';
import { dayOf, startOfDay } from '../../../kernel/local-date.ts';
import type { LocalDate } from '../../../kernel/local-date.ts';

/** 一次应做的回访: `e1` counts from the day of effect, `o2.1` from when that item was due. */
export interface CallBack {
  id: string;
  due: LocalDate;
  doneOn: LocalDate | null;
  /** 没有联系上的次数 once it was due. */
  tries: number;
}

function after(on: LocalDate, within: string, calendar: WorkCalendar): LocalDate | null {
  const term = parseTerm(within);
  if (!term) return null;
  const { dueDay, due } = dueOf(startOfDay(on), term, calendar);
  return dueDay ?? dayOf(due);
}

/** 排回访: so long after each due day and after effect as the method says; one day, one call-back. */
export function planCallBacks(
  { duties }: { duties: readonly { item: string; due: LocalDate | null }[] },
  effectiveOn: LocalDate,
  method: Pick<Method, 'performance'>,
  calendar: WorkCalendar,
): { id: string; due: LocalDate }[] {
  const { after_due: afterDue, after_effect: afterEffect } = performanceOf(method);
  const planned = [
    ...afterEffect.map((within, at) => ({ id: `e${at + 1}`, due: after(effectiveOn, within, calendar) })),
    ...duties.map(({ item, due }) => ({ id: item, due: due && after(due, afterDue, calendar) })),
  ].flatMap(({ id, due }) => (due === null ? [] : [{ id, due }]));
  const days = new Set<LocalDate>();
  return planned
    .toSorted((one, other) => one.due.localeCompare(other.due))
    .filter(({ due }) => !days.has(due) && days.add(due));
}

/** 回访一次: reached, it answers for all that are due by then; not reached, it is one more try. */
export const calledBack = (all: readonly CallBack[], reached: boolean, on: LocalDate): CallBack[] =>
  all.map((each) => {
    if (each.doneOn !== null || each.due > on) return each;
    return reached ? { ...each, doneOn: on } : { ...each, tries: each.tries + 1 };
  });

/** 一次回访怎样了. Once all is performed, what was not yet due is no longer asked for. */
export function callBackState(
  { due, doneOn }: CallBack,
  today: LocalDate,
  fulfilledOn: LocalDate | null,
): CallBackState {
  if (doneOn !== null) return doneOn > due ? 'done_late' : 'done';
  if (fulfilledOn !== null && due > fulfilledOn) return 'lapsed';
  if (due > today) return 'upcoming';
  return due === today ? 'due' : 'missed';
}
