import { clockKinds, codesOf, gradeOf, termOf } from '@jieyou/contracts';
import type { ClockKind, Method, SimulationCell, SimulationExample } from '@jieyou/contracts';
import type { Clock } from '../../../kernel/clock/clock.ts';
import type { WorkCalendar } from '../../../kernel/clock/calendar.ts';
import { isOverdue, wasLate } from '../../../kernel/clock/lights.ts';
import type { Instant } from '../../../kernel/local-date.ts';
import { clockUnder } from './under-method.ts';
import type { Standing } from './under-method.ts';

/** 办过的一件事, as far as a simulation asks of it. */
export type PastMatter = Standing & {
  readonly id: string;
  readonly code: string;
  readonly kind: string;
  /** 承办单位 and 责任单位: whose deadline it was. */
  readonly handler: string;
  readonly owner: string;
  /** The method under which its clocks ran. */
  readonly ruling: Method;
};

export type Compared = { readonly current: Method; readonly proposed: Method };
type Ground = Compared & { readonly calendar: WorkCalendar; readonly now: Instant };

/** 演算的结果 of some matters. */
export type Simulated = {
  readonly notJudged: number;
  readonly incomparable: number;
  readonly cells: readonly SimulationCell[];
  readonly examples: readonly SimulationExample[];
};

const EXAMPLES = 5;
const kinds = codesOf(clockKinds);

const termsOf = (method: Method, kind: ClockKind, grades: readonly string[]): string =>
  JSON.stringify(
    [null, ...grades].map((grade) => termOf(method, kind, grade)).map(({ term, starts }) => [term, starts]),
  );

/** 哪几个时钟的期限有变化: of the grades that both have, and of what is not graded. */
export function changedClocks({ current, proposed }: Compared): ClockKind[] {
  const shared = current.grades.map(({ id }) => id).filter((id) => gradeOf(proposed, id));
  const one = (method: Method, kind: ClockKind): boolean =>
    method.grades.some(({ id, clocks }) => !shared.includes(id) && clocks?.[kind] !== undefined);
  return kinds.filter(
    (kind) =>
      termsOf(current, kind, shared) !== termsOf(proposed, kind, shared) || one(current, kind) !== one(proposed, kind),
  );
}

/** 逾期与否, by the one definition: overdue now, or done too late. */
const isLate = (clock: Clock, now: Instant): boolean => isOverdue(clock, now) || wasLate(clock);

/** A grade that only one of the two has cannot be compared where either sets this clock by grade. */
function comparable({ grade }: PastMatter, kind: ClockKind, { current, proposed }: Compared): boolean {
  if (grade === null || (gradeOf(current, grade) && gradeOf(proposed, grade))) return true;
  return ![current, proposed].some(({ grades }) => grades.some(({ clocks }) => clocks?.[kind] !== undefined));
}

type Turned = { late: readonly [before: boolean, after: boolean]; due: readonly [Instant | string, Instant | string] };

function turnOf(clock: Clock, matter: PastMatter, { current, proposed, calendar, now }: Ground): Turned | null {
  const under = (method: Method): Clock | null =>
    clockUnder(clock, matter, { method, ruling: matter.ruling, calendar });
  const [before, after] = [under(current), under(proposed)];
  if (!before || !after) return null;
  return {
    late: [isLate(before, now), isLate(after, now)],
    due: [before.dueDay ?? before.due, after.dueDay ?? after.due],
  };
}

const answersOwner: readonly ClockKind[] = ['accept', 'feedback'];

/**
 * 用办过的事项演算期限的改变: the facts as they happened, under either version, by the clocks that rule every day. It
 * does not guess that people would have been quicker. Imported history is not judged and counts nowhere.
 */
export function simulate(matters: readonly PastMatter[], ground: Ground): Simulated {
  const changed = changedClocks(ground);
  const cells = new Map<string, SimulationCell>();
  const examples: SimulationExample[] = [];
  let [notJudged, incomparable] = [0, 0];
  for (const matter of matters) {
    for (const clock of matter.clocks) {
      if (!changed.includes(clock.kind) || clock.status === 'void') continue;
      const turned = clock.judged && comparable(matter, clock.kind, ground) ? turnOf(clock, matter, ground) : null;
      if (!clock.judged) notJudged += 1;
      else if (!turned) incomparable += 1;
      else {
        count(cells, matter, clock.kind, turned.late);
        const example = exampleOf(matter, clock, turned);
        const alike = ({ clock: kind, turn }: SimulationExample) => kind === clock.kind && turn === example?.turn;
        if (example && examples.filter(alike).length < EXAMPLES) examples.push(example);
      }
    }
  }
  return { notJudged, incomparable, cells: [...cells.values()], examples };
}

function count(
  cells: Map<string, SimulationCell>,
  { kind, handler, owner }: PastMatter,
  clock: ClockKind,
  [before, after]: Turned['late'],
): void {
  const unit = answersOwner.includes(clock) ? owner : handler;
  const key = [clock, kind, unit].join(' ');
  const none = { clock, kind, unit, judged: 0, lateBefore: 0, lateAfter: 0, toLate: 0, toInTime: 0 };
  const cell = cells.get(key) ?? none;
  cells.set(key, {
    ...cell,
    judged: cell.judged + 1,
    lateBefore: cell.lateBefore + Number(before),
    lateAfter: cell.lateAfter + Number(after),
    toLate: cell.toLate + Number(!before && after),
    toInTime: cell.toInTime + Number(before && !after),
  });
}

function exampleOf({ id, code }: PastMatter, clock: Clock, { late, due }: Turned): SimulationExample | null {
  const [before, after] = late;
  if (before === after) return null;
  const turn = after ? 'to_late' : 'to_in_time';
  return { clock: clock.kind, turn, id, code, before: due[0], after: due[1], ended: clock.endedAt };
}
