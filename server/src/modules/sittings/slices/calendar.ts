import { sittingKinds } from '@jieyou/contracts';
import { calendarFile } from '../../../kernel/calendar-file.ts';
import { loadMatter, readParties } from '../../matters/index.ts';
import type { Signed } from '../../matters/index.ts';
import { roomsById } from '../store/rooms.ts';
import { loadSitting } from '../store/sittings.ts';
import type { SittingsDeps } from './deps.ts';
import { roomOfSide } from './summon.ts';

/** 日历文件 of one sitting: its kind, the matter's code, the room. With a party, that party's own room alone. */
export const calendarOf = (
  deps: SittingsDeps,
  signed: Signed,
  { id, party }: { id: string; party?: string | undefined },
): Promise<string | undefined> =>
  deps.db.inScope(signed.scope, async (tx) => {
    const { county } = signed;
    const sitting = await loadSitting(tx, county, id);
    const matter = sitting && (await loadMatter(tx, county, sitting.matterId));
    if (!sitting || !matter || sitting.state === 'cancelled') return undefined;
    const side = party && (await readParties(tx, county, matter.id)).find((row) => row.id === party)?.side;
    const own = side ? [roomOfSide(sitting, side)].flatMap((room) => room ?? []) : sitting.rooms;
    const rooms = await roomsById(tx, county, own);
    const summary = `${sittingKinds[sitting.kind]} ${matter.code}`;
    const event = { uid: `sitting-${id}`, summary, when: { start: sitting.start, end: sitting.end } };
    const location = rooms.map(({ name }) => name).join('、');
    const shown = { name: sittingKinds[sitting.kind], product: 'sittings', busy: true };
    return calendarFile([{ ...event, ...(location ? { location } : {}) }], deps.now(), shown);
  });
