import type { KeepRoom, Role } from '@jieyou/contracts';
import { dayOf } from '../../../kernel/local-date.ts';
import { instant } from '../../../kernel/local-date.ts';
import { covers } from '../../../kernel/org-path.ts';
import { ok, refuse } from '../../../kernel/result.ts';
import type { Result } from '../../../kernel/result.ts';
import { onceOnly } from '../../matters/index.ts';
import type { Done, Signed } from '../../matters/index.ts';
import type { SittingRefusal } from '../domain/refusals.ts';
import { busyBetween } from '../store/sittings.ts';
import { roomNamed, roomsById, saveRoom } from '../store/rooms.ts';
import type { SittingsDeps } from './deps.ts';
import { plain } from './plain.ts';

const keepers: readonly Role[] = ['centre_director'];
const YEAR_MS = 366 * 86_400_000;

/** 谁管场所: the director of the centre whose area the room lies in. */
export function mayKeep({ role, scopePath }: Signed['post'], unit?: string): SittingRefusal | undefined {
  if (!keepers.includes(role)) return { code: 'not_your_post', role, act: '登记场所', by: keepers };
  return unit === undefined || covers(scopePath, unit) ? undefined : { code: 'room_not_in_reach' };
}

/** 登记、更改、停用一间场所. With an id it is the one that stands; one that is booked is not closed. */
export const keepRoom = (
  deps: SittingsDeps,
  signed: Signed,
  id: string | undefined,
  { commandId, ...asked }: KeepRoom,
): Promise<Result<Done, SittingRefusal | { code: 'command_reused' }>> =>
  onceOnly<SittingRefusal>(deps, signed, { commandId, asked: plain({ id, ...asked }) }, async (tx) => {
    const { county, staffId, post } = signed;
    const { unit, name, items = '', closed = false, ...rest } = asked;
    const no = mayKeep(post, unit);
    if (no) return refuse(no);
    if (rest.opens >= rest.closes) return refuse({ code: 'room_open_hours' });
    const [standing] = id ? await roomsById(tx, county, [id]) : [];
    if (id && (!standing || mayKeep(post, standing.unit))) return refuse({ code: 'no_such_room' });
    const places = await deps.places(tx, county);
    if (!standing && !places.unit(unit)) return refuse({ code: 'room_not_in_reach' });
    const own = standing?.unit ?? unit;
    const other = await roomNamed(tx, county, own, name);
    if (other && other.id !== id) return refuse({ code: 'room_name_taken' });
    const now = deps.now();
    if (closed && id) {
      const taken = await busyBetween(tx, [`room:${id}`], now, instant(Date.parse(now) + YEAR_MS));
      const last = taken.at(-1);
      if (last) return refuse({ code: 'room_booked', until: dayOf(last.end) });
    }
    const room = { ...rest, id: id ?? deps.newId(), unit: own, name, items, closed };
    await saveRoom(tx, county, room, staffId, now);
    return ok({ id: room.id });
  });
