import { instant } from '../../../kernel/local-date.ts';
import { ok, refuse } from '../../../kernel/result.ts';
import type { Result } from '../../../kernel/result.ts';
import type { Tx } from '../../../platform/db/index.ts';
import type { AskedTime } from '../domain/act.ts';
import type { Span } from '../domain/free.ts';
import type { SittingRefusal } from '../domain/refusals.ts';
import { spanOf, timeStands } from '../domain/time-stands.ts';
import { busyBetween } from '../store/sittings.ts';
import { roomsById } from '../store/rooms.ts';
import type { SittingScene, SittingsDeps } from './deps.ts';

const AHEAD_MS = 61 * 86_400_000;

export interface AskedPlace extends AskedTime {
  /** The unit that books. */
  unit: string;
  rooms: readonly string[];
  chairs: readonly string[];
  /** The booking that is moved, which does not stand in its own way. */
  except?: string;
}

/** 看能不能约在这个时间、这几间: answers with the span, or says who is taken and when all are free. */
export async function standing(
  deps: SittingsDeps,
  tx: Tx,
  { now, calendar }: SittingScene,
  county: string,
  asked: AskedPlace,
): Promise<Result<Span, SittingRefusal>> {
  const span = spanOf(asked, now);
  if (!span.ok) return span;
  const ids = [...new Set(asked.rooms)];
  const rooms = await roomsById(tx, county, ids);
  if (rooms.length < ids.length) return refuse({ code: 'no_such_room' });
  const holders = [...ids.map((id) => `room:${id}`), ...asked.chairs.map((id) => `staff:${id}`)];
  const { start } = span.value;
  const busy = await busyBetween(tx, holders, start, instant(Date.parse(start) + AHEAD_MS));
  const names = await deps.staffNames(tx, county, [...asked.chairs]);
  const nameOf = (holder: string): string => {
    const id = holder.slice(holder.indexOf(':') + 1);
    const room = rooms.find((each) => each.id === id);
    return room ? `「${room.name}」` : (names.get(id) ?? '主持人');
  };
  const no = timeStands(span.value, { unit: asked.unit, rooms, busy, nameOf, now, calendar }, asked.except);
  return no ? refuse(no) : ok(span.value);
}
