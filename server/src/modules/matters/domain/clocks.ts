import { methodVersion, termOf } from '@jieyou/contracts';
import type { ClockKind, ClockStart } from '@jieyou/contracts';
import { clockKinds } from '@jieyou/contracts';
import { meetClock, voidClock } from '../../../kernel/clock/changes.ts';
import { startClock } from '../../../kernel/clock/clock.ts';
import type { Clock } from '../../../kernel/clock/clock.ts';
import type { ActContext } from './act.ts';
import type { Fact } from './facts.ts';
import type { Matter } from './matter.ts';

/** What a clock needs to know of the moment; no matter who acts. */
export type Timing = Pick<ActContext, 'now' | 'method' | 'calendar'>;

const ticking = ({ status }: Clock): boolean => status === 'running' || status === 'paused';

export const clockOf = (matter: Matter, kind: ClockKind): Clock | undefined =>
  matter.clocks.find((clock) => clock.kind === kind && ticking(clock));

export const setClock = (clock: Clock): Fact => ({ type: 'ClockSet', clock });

/**
 * 起算: every clock that the method starts at this point of the loop and that is not running yet. The authority of a
 * term stands in the method version that the clock names, so the ledger carries no words.
 */
export function clocksFrom(start: ClockStart, matter: Matter, context: Timing): Fact[] {
  const { method, calendar, now } = context;
  const kinds = Object.keys(clockKinds) as ClockKind[];
  return kinds.flatMap((kind) => {
    const { term, statutory, starts } = termOf(method, kind, matter.grade);
    if (starts !== start || clockOf(matter, kind)) return [];
    const ruleVersion = methodVersion(method);
    // An import's past is not judged; what is promised here from its acceptance on is.
    const judged = !(matter.imported && start === 'registered');
    return setClock(startClock({ kind, startedAt: now, term, statutory, judged, basis: '', ruleVersion }, calendar));
  });
}

/** 完成: stops the named clocks that run. */
export const clocksMet = (matter: Matter, { now, calendar }: Timing, ...kinds: ClockKind[]): Fact[] =>
  kinds.flatMap((kind) => {
    const clock = clockOf(matter, kind);
    return clock ? setClock(meetClock(clock, now, calendar)) : [];
  });

/** 失效: what no longer needs doing. */
export const clocksVoid = (matter: Matter, { now }: Pick<Timing, 'now'>, ...kinds: ClockKind[]): Fact[] =>
  kinds.flatMap((kind) => {
    const clock = clockOf(matter, kind);
    return clock ? setClock(voidClock(clock, now)) : [];
  });

export const everyClock: readonly ClockKind[] = ['accept', 'contact', 'resolve', 'feedback'];
