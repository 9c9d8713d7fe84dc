import type { WorkCalendar } from '../../../kernel/clock/calendar.ts';
import { dayOf, localDate } from '../../../kernel/local-date.ts';
import type { Instant } from '../../../kernel/local-date.ts';
import { ok, refuse } from '../../../kernel/result.ts';
import type { Result } from '../../../kernel/result.ts';
import type { AskedTime } from './act.ts';
import { hoursOf, momentOf, nextFree, overlaps, timeOf, usualHours } from './free.ts';
import type { Span } from './free.ts';
import type { SittingRefusal } from './refusals.ts';
import { serves } from './room.ts';
import type { Room } from './room.ts';

/** 已被占用的一段. */
export interface Busy extends Span {
  sitting: string;
  holder: string;
}

/** What is known of the rooms and the people that are asked for. */
export interface Ground {
  /** The unit that books. */
  unit: string;
  rooms: readonly Room[];
  busy: readonly Busy[];
  nameOf: (holder: string) => string;
  now: Instant;
  calendar: WorkCalendar;
}

const MOST_MS = 12 * 3_600_000;

/** 所约的时间段. */
export function spanOf({ day, from, to }: AskedTime, now: Instant): Result<Span, SittingRefusal> {
  const on = localDate(day);
  const span = { start: momentOf(on, from), end: momentOf(on, to) };
  if (span.start >= span.end) return refuse({ code: 'backwards' });
  if (Date.parse(span.end) - Date.parse(span.start) > MOST_MS) return refuse({ code: 'too_long' });
  return on < dayOf(now) ? refuse({ code: 'day_gone' }) : ok(span);
}

const saySpan = ({ start, end }: Span): string => `${dayOf(start)} ${timeOf(start)}—${timeOf(end)}`;

/** 时间能不能约: rooms that are open to the asker then, and nobody and nothing taken twice. */
export function timeStands(
  span: Span,
  { unit, rooms, busy, nameOf, calendar }: Ground,
  except?: string,
): SittingRefusal | undefined {
  const [from, to] = [timeOf(span.start), timeOf(span.end)];
  for (const room of rooms) {
    if (room.closed) return { code: 'room_closed', room: room.name };
    if (!serves(room, unit)) return { code: 'room_not_yours', room: room.name };
    if (from < room.opens || to > room.closes) {
      return { code: 'room_hours', room: room.name, opens: room.opens, closes: room.closes };
    }
  }
  const others = busy.filter(({ sitting }) => sitting !== except);
  const taken = others.filter((each) => overlaps(each, span));
  const [first] = taken;
  if (!first) return undefined;
  const next = nextFree(span, others, rooms.length > 0 ? hoursOf(rooms) : usualHours, calendar);
  const who = [...new Set(taken.map(({ holder }) => nameOf(holder)))];
  return { code: 'clash', who, taken: saySpan(first), next: next && saySpan(next) };
}
