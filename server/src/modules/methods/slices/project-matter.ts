import { codesOf, gradeOf, levelName, methodVersion, paperKinds, routeName, stages } from '@jieyou/contracts';
import type { ClockStart, MatterUnderMethod, Method, Stage } from '@jieyou/contracts';
import type { WorkCalendar } from '../../../kernel/clock/calendar.ts';
import type { Instant } from '../../../kernel/local-date.ts';
import { clocksOf, printNumber, sayRefusal, trackUnmet } from '../../matters/index.ts';
import type { Matter } from '../../matters/index.ts';
import { paperName } from '../../papers/index.ts';
import { clocksUnder, differenceWords, gradeUnder } from '../domain/under-method.ts';

/** What a matter is looked at with. */
export type Looking = {
  readonly ruling: Method;
  readonly calendar: WorkCalendar;
  readonly now: Instant;
  readonly shortName: (path: string) => string;
};

/** 各步发生的时刻, as far as the matter keeps them. */
export function momentsOf({ registeredAt, clocks, orders, conclusion }: Matter): Partial<Record<ClockStart, Instant>> {
  const accept = clocks.find(({ kind }) => kind === 'accept');
  const accepted = accept?.status === 'met' ? accept.endedAt : clocks.find(({ kind }) => kind === 'resolve')?.startedAt;
  const received = orders.findLast(({ role, receivedAt }) => role === 'lead' && receivedAt !== null)?.receivedAt;
  return {
    registered: registeredAt,
    ...(accepted ? { accepted } : {}),
    ...(received ? { received } : {}),
    ...(conclusion ? { concluded: conclusion.at } : {}),
  };
}

/** 照另一份工作法看到的事项: the same facts, that method's grade and days. Nothing of it is ever written. */
export function matterUnder(matter: Matter, method: Method, { ruling, calendar }: Looking): Matter {
  const standing = { grade: matter.grade, clocks: matter.clocks, moments: momentsOf(matter) };
  const grade = gradeUnder(method, matter.grade);
  const level = gradeOf(method, grade)?.level ?? matter.level;
  return { ...matter, grade, level, clocks: clocksUnder(standing, { method, ruling, calendar }) };
}

const usual = codesOf(stages).filter((stage) => !['not_accepted', 'withdrawn', 'merged'].includes(stage));
const unended: readonly Stage[] = ['accepted', 'dispatched', 'in_handling'];

function gradeView(shown: Matter, method: Method): MatterUnderMethod['grade'] {
  const grade = gradeOf(method, shown.grade);
  if (!grade) return null;
  const unmet = unended.includes(shown.stage) ? trackUnmet(shown, method) : undefined;
  const asks = unmet ? sayRefusal(unmet) : null;
  return { label: grade.label, route: routeName(method, grade.route), level: levelName(method, grade.level), asks };
}

/** 一件事项在一份工作法之下: names of steps, papers and grades, and the days its clocks give. */
export function viewUnder(matter: Matter, method: Method, looking: Looking): MatterUnderMethod {
  const { ruling, now, shortName } = looking;
  const shown = method === ruling ? matter : matterUnder(matter, method, looking);
  const known = gradeOf(ruling, matter.grade)?.label ?? matter.grade;
  return {
    ...{ method: methodVersion(method), label: method.label, loop: method.labels.loop ?? null },
    steps: (usual.includes(matter.stage) ? usual : [...usual, matter.stage]).map((stage) => ({
      ...{ stage, label: method.labels.steps[stage] ?? stages[stage], here: stage === matter.stage },
    })),
    grade: gradeView(shown, method),
    gradeNote: matter.grade !== null && shown.grade === null ? `没有与「${known}」对应的等级，期限按总期限算` : null,
    orders: matter.orders.map(({ id, role, number, from }) => ({
      ...{ id, paper: method.labels.orders[role], number: printNumber(number, method, shortName(from)) },
    })),
    papers: codesOf(paperKinds).map((kind) => ({ kind, label: paperName(method, kind) })),
    clocks: clocksOf(shown, method, now).map((clock) => ({
      ...clock,
      differs: differenceOf(matter, shown, clock.kind),
    })),
  };
}

function differenceOf(matter: Matter, shown: Matter, kind: string): string | null {
  const other = shown.clocks.find((clock) => clock.kind === kind);
  return other
    ? differenceWords(
        matter.clocks.find((clock) => clock.kind === kind),
        other,
      )
    : null;
}
