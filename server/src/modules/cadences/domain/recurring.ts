import { roles } from '@jieyou/contracts';
import type { Cadence, Level, Role, Standing } from '@jieyou/contracts';
import type { Instant, LocalDate } from '../../../kernel/local-date.ts';

/** 一次到期的会议或工作, as its row says. */
export type Recurring = {
  readonly id: string;
  readonly cadence: string;
  readonly label: string;
  readonly kind: Cadence['kind'];
  readonly level: Level;
  readonly unit: string;
  readonly post: Role;
  readonly substitute: Role | null;
  readonly spanFrom: LocalDate;
  readonly spanTo: LocalDate;
  readonly dueOn: LocalDate;
  readonly dueAt: string | null;
  readonly lastOn: LocalDate;
  readonly grace: number;
  readonly state: 'planned' | 'held' | 'not_held' | 'withdrawn';
  readonly heldOn: LocalDate | null;
  readonly note: string | null;
  readonly byStaff: string | null;
  readonly saidAt: Instant | null;
};

/** 现在怎样: on time, late or missed is said here and nowhere else. */
export function standingOf(
  { state, heldOn, dueOn, lastOn }: Pick<Recurring, 'state' | 'heldOn' | 'dueOn' | 'lastOn'>,
  today: LocalDate,
): Standing {
  if (state === 'not_held') return 'not_held';
  if (heldOn !== null) return heldOn <= dueOn ? 'held' : 'held_late';
  if (today < dueOn) return 'to_come';
  if (today === dueOn) return 'today';
  return today <= lastOn ? 'late' : 'missed';
}

/** 由谁负责: `中心主任（窗口受理员可代）`. */
export const sayPost = ({ post, substitute }: Pick<Recurring, 'post' | 'substitute'>): string =>
  substitute ? `${roles[post]}（${roles[substitute]}可代）` : roles[post];

/** 本级的单位: the county's and the townships' centres, and the villages. */
export const unitsOfLevel = <Unit extends { readonly path: string; readonly kind: string }>(
  level: Level,
  units: readonly Unit[],
): Unit[] => {
  if (level === 'village') return units.filter(({ kind }) => kind === 'village');
  const depth = level === 'county' ? 2 : 3;
  return units.filter(({ kind, path }) => kind === 'centre' && path.split('.').length === depth);
};
