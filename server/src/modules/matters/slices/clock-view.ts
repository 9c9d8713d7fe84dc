import { clockKinds, sayTerm, termOf } from '@jieyou/contracts';
import type { ClockView, Method } from '@jieyou/contracts';
import type { Clock } from '../../../kernel/clock/clock.ts';
import { isOverdue, lightOf, wasLate } from '../../../kernel/clock/lights.ts';
import type { Instant } from '../../../kernel/local-date.ts';
import { everyClock } from '../domain/clocks.ts';
import type { Matter } from '../domain/matter.ts';

/** 时钟一览, in the order of the loop. The authority of each term stands in the method version that rules. */
export const clocksOf = (matter: Matter, method: Method, now: Instant): ClockView[] =>
  everyClock.flatMap((kind) => {
    const clock = matter.clocks.find((each) => each.kind === kind);
    return clock ? [clockView(clock, matter, method, now)] : [];
  });

function clockView(clock: Clock, matter: Matter, method: Method, now: Instant): ClockView {
  const { kind, status, judged, provisional, startedAt, term, rawDay, dueDay, due, endedAt } = clock;
  const { basis } = termOf(method, kind, matter.grade);
  const reason = (code: string): string => method.pauses.find(({ id }) => id === code)?.label ?? code;
  return {
    kind,
    label: clockKinds[kind],
    status,
    light: lightOf(clock, now),
    overdue: isOverdue(clock, now),
    late: wasLate(clock),
    judged,
    provisional,
    startedAt,
    term: sayTerm(term),
    rawDay,
    dueDay,
    due,
    endedAt,
    basis,
    ruleVersion: clock.ruleVersion,
    calendarVersion: clock.calendarVersion,
    pauses: clock.pauses.map(({ from, to, reasonCode }) => ({ from, to, reason: reason(reasonCode) })),
    extensions: clock.extensions.map(({ at, by }) => ({ at, by: sayTerm(by) })),
  };
}
