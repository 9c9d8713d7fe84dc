import { studioSeats } from '@jieyou/contracts';
import type { RosterKind, StudioKind, StudioSeat } from '@jieyou/contracts';

/** 固定席位由什么人坐. */
const sitting: Partial<Record<StudioSeat, RosterKind>> = { judge: 'judge', lawyer: 'lawyer', secretary: 'secretary' };

/** 坐不坐得: a fixed seat is for those of that roster. */
export const fitsSeat = (seat: StudioSeat, kind: RosterKind): boolean => (sitting[seat] ?? kind) === kind;

/** 工作室还缺哪个席位. */
export function emptySeats(kind: StudioKind, taken: readonly StudioSeat[]): string[] {
  const fixed: readonly StudioSeat[] = kind === 'three_plus_x' ? ['judge', 'lawyer', 'secretary'] : ['host'];
  return fixed.filter((seat) => !taken.includes(seat)).map((seat) => studioSeats[seat]);
}
