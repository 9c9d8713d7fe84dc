import { roomKinds, sittingKinds, sittingModes, sittingStates } from '@jieyou/contracts';
import type { BookableRooms, RoomBlock, RoomsView, WeekView } from '@jieyou/contracts';
import { isWorkingDay } from '../../../kernel/clock/calendar.ts';
import type { WorkCalendar } from '../../../kernel/clock/calendar.ts';
import { dayOf, localDate, plusDays, startOfDay, weekday } from '../../../kernel/local-date.ts';
import type { Instant, LocalDate } from '../../../kernel/local-date.ts';
import { covers } from '../../../kernel/org-path.ts';
import type { Tx } from '../../../platform/db/index.ts';
import { currentText, loadMatter, loadMatters } from '../../matters/index.ts';
import type { Signed } from '../../matters/index.ts';
import { loadMediation } from '../../mediation/index.ts';
import { timeOf } from '../domain/free.ts';
import { saySittingRefusal } from '../domain/refusals.ts';
import { serves } from '../domain/room.ts';
import type { Room } from '../domain/room.ts';
import type { Sitting } from '../domain/sitting.ts';
import type { Busy } from '../domain/time-stands.ts';
import { lastOf, readSittingNotes } from '../store/notes.ts';
import { readRooms, roomsById } from '../store/rooms.ts';
import { busyBetween, sittingsById, sittingsHeldBy } from '../store/sittings.ts';
import type { SittingsDeps } from './deps.ts';
import { mayKeep } from './keep-room.ts';

const DAYS = 7;

interface Week {
  monday: LocalDate;
  days: { day: LocalDate; working: boolean }[];
  span: readonly [Instant, Instant];
}

/** 含该日的一周, Monday first. */
function weekOf(day: LocalDate, calendar: WorkCalendar): Week {
  const monday = plusDays(day, 1 - weekday(day));
  const days = Array.from({ length: DAYS }, (_each, at) => plusDays(monday, at));
  return {
    ...{ monday, days: days.map((each) => ({ day: each, working: isWorkingDay(each, calendar) })) },
    span: [startOfDay(monday), startOfDay(plusDays(monday, DAYS))],
  };
}

type Names = Awaited<ReturnType<SittingsDeps['places']>>;
type Shape = BookableRooms['rooms'][number];
const shapeOf = (room: Room, places: Names): Shape => ({
  ...{ id: room.id, unit: room.unit, unitName: places.unit(room.unit)?.name ?? room.unit, name: room.name },
  ...{ kind: room.kind, kindLabel: roomKinds[room.kind], seats: room.seats, items: room.items },
  ...{ opens: room.opens, closes: room.closes, closed: room.closed },
});

/** 占用的时段; what for only where one may read the matter. */
async function blocksOf(tx: Tx, county: string, busy: readonly Busy[]): Promise<Map<string, RoomBlock[]>> {
  const ids = [...new Set(busy.map(({ sitting }) => sitting))];
  const known = new Map((await sittingsById(tx, county, ids)).map((each) => [each.id, each]));
  const matters = await loadMatters(tx, county, [...new Set([...known.values()].map(({ matterId }) => matterId))]);
  const codes = new Map(matters.map((matter) => [matter.id, matter.code]));
  const blocks = new Map<string, RoomBlock[]>();
  for (const { sitting, holder, start, end } of busy) {
    const read = known.get(sitting);
    const block: RoomBlock = {
      ...{ sitting, day: dayOf(start), from: timeOf(start), to: timeOf(end) },
      kindLabel: read ? sittingKinds[read.kind] : null,
      code: read ? (codes.get(read.matterId) ?? null) : null,
      ...{ matterId: read?.matterId ?? null, mediationId: read?.mediationId ?? null },
    };
    blocks.set(holder, [...(blocks.get(holder) ?? []), block]);
  }
  return blocks;
}

/** 场所一周: the rooms that serve one's unit or lie in one's area, with what is taken. */
export const roomsOfWeek = (deps: SittingsDeps, signed: Signed, day: string | undefined): Promise<RoomsView> =>
  deps.db.inScope(signed.scope, async (tx) => {
    const { county, post } = signed;
    const week = weekOf(day ? localDate(day) : dayOf(deps.now()), await deps.calendar(tx, county));
    const places = await deps.places(tx, county);
    const rooms = (await readRooms(tx, county)).filter(
      (room) => serves(room, post.orgPath) || covers(post.scopePath, room.unit),
    );
    const busy = await busyBetween(
      tx,
      rooms.map(({ id }) => `room:${id}`),
      ...week.span,
    );
    const blocks = await blocksOf(tx, county, busy);
    const no = mayKeep(post);
    return {
      ...{ monday: week.monday, days: week.days },
      rooms: rooms.map((room) => ({ ...shapeOf(room, places), blocks: blocks.get(`room:${room.id}`) ?? [] })),
      canKeep: { ok: !no, label: '登记场所', words: no ? saySittingRefusal(no) : null },
      units: no ? [] : await deps.roomUnits(tx, county, post.scopePath),
    };
  });

/** 可以约的场所, of a mediation's committee, or of one's own unit for a hearing. */
export const bookableRooms = (
  deps: SittingsDeps,
  signed: Signed,
  mediationId: string | undefined,
): Promise<BookableRooms> =>
  deps.db.inScope(signed.scope, async (tx) => {
    const { county, post } = signed;
    const mediation = mediationId ? await loadMediation(tx, county, mediationId) : undefined;
    const asker = mediation?.committee ?? post.orgPath;
    const places = await deps.places(tx, county);
    const rooms = (await readRooms(tx, county)).filter((room) => !room.closed && serves(room, asker));
    return { rooms: rooms.map((room) => shapeOf(room, places)) };
  });

async function lineOf(tx: Tx, county: string, sitting: Sitting): Promise<WeekView['items']> {
  const matter = await loadMatter(tx, county, sitting.matterId);
  if (!matter) return [];
  const { title } = await currentText(tx, county, matter.id);
  const rooms = await roomsById(tx, county, sitting.rooms);
  const notes = await readSittingNotes(tx, county, [sitting.id]);
  const { id, mediationId, kind, mode, state, start, end } = sitting;
  return [
    {
      ...{ id, code: matter.code, title, matterId: matter.id, mediationId },
      ...{ kindLabel: sittingKinds[kind], modeLabel: sittingModes[mode], stateLabel: sittingStates[state] },
      ...{ day: dayOf(start), from: timeOf(start), to: timeOf(end) },
      where: rooms.map(({ name }) => name).join('、') || (lastOf(notes, 'place') ?? '远程视频'),
    },
  ];
}

/** 本周我主持的会. */
export const ownWeek = (deps: SittingsDeps, signed: Signed, day: string | undefined): Promise<WeekView> =>
  deps.db.inScope(signed.scope, async (tx) => {
    const { county, staffId } = signed;
    const week = weekOf(day ? localDate(day) : dayOf(deps.now()), await deps.calendar(tx, county));
    const all = await sittingsHeldBy(tx, county, staffId, week.span);
    const lines = await Promise.all(all.map((sitting) => lineOf(tx, county, sitting)));
    return { monday: week.monday, days: week.days, items: lines.flat() };
  });
