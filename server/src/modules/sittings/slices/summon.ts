import { dayOf } from '../../../kernel/local-date.ts';
import type { Tx } from '../../../platform/db/index.ts';
import { readParties } from '../../matters/index.ts';
import type { Summons } from '../../matters/index.ts';
import { timeOf } from '../domain/free.ts';
import type { Sitting } from '../domain/sitting.ts';
import { roomsById } from '../store/rooms.ts';

/** 哪一间: each side its own when they are kept apart; the other's is never named. */
export const roomOfSide = ({ mode, rooms }: Sitting, side: string): string | undefined =>
  mode === 'apart' && side !== 'applicant' ? rooms[1] : rooms[0];

/** 请谁来. Those who asked not to be contacted are told by nobody; where it is at somebody's home is not written. */
export async function summonsOf(
  tx: Tx,
  sitting: Sitting,
  parties: readonly string[],
  what: Summons['what'],
): Promise<Summons> {
  const rooms = await roomsById(tx, sitting.county, sitting.rooms);
  const rows = await readParties(tx, sitting.county, sitting.matterId);
  const told = rows.filter(({ id, do_not_contact: never }) => parties.includes(id) && !never);
  return {
    ...{ what, at: `${dayOf(sitting.start)} ${timeOf(sitting.start)}`, staff: sitting.chairs },
    parties: told.map(({ id, side }) => ({
      id,
      where: rooms.find((room) => room.id === roomOfSide(sitting, side))?.name ?? null,
    })),
  };
}
