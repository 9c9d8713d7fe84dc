import type { MeetingState, ParticipantKind, Role } from '@jieyou/contracts';
import type { Instant, LocalDate } from '../../../kernel/local-date.ts';
import { ok, refuse } from '../../../kernel/result.ts';
import type { Result } from '../../../kernel/result.ts';
import type { MeetingRefusal } from './refusals.ts';

/** 一次会议, as its row says. */
export type Meeting = {
  readonly id: string;
  readonly unit: string;
  readonly label: string;
  readonly dutyId: string | null;
  readonly on: LocalDate;
  readonly at: string | null;
  readonly place: string | null;
  readonly invited: readonly string[];
  readonly guests: string | null;
  readonly since: Instant;
  readonly state: MeetingState;
  readonly year: number | null;
  readonly no: number | null;
  readonly summary: string | null;
  readonly preparedBy: string;
};

type Answer = Result<null, MeetingRefusal>;
type Convenor = { readonly role: Role; readonly orgPath: string };

const convenors: readonly Role[] = ['centre_director', 'window_clerk', 'supervisor', 'grid_worker'];

/** 谁可准备会议. */
export const mayConvene = ({ role }: Convenor): Answer =>
  convenors.includes(role) ? ok(null) : refuse({ code: 'not_convenor' });

/** 谁可记、可定、可结束: whoever convenes, of the unit that convenes, while it is not closed. */
export function mayKeep(post: Convenor, { unit, state }: Pick<Meeting, 'unit' | 'state'>, unitName: string): Answer {
  if (!convenors.includes(post.role)) return refuse({ code: 'not_convenor' });
  if (post.orgPath !== unit && !post.orgPath.startsWith(`${unit}.`))
    return refuse({ code: 'not_our_meeting', unit: unitName });
  return state === 'closed' ? refuse({ code: 'meeting_closed' }) : ok(null);
}

type NamedUnit = { readonly path: string; readonly kind: string };
const parentOf = (path: string): string => path.split('.').slice(0, -1).join('.');
const within = (area: string, path: string): boolean => path.startsWith(`${area}.`);

/** 按工作法的参会范围找单位: named mechanisms, each a kind of unit beside or below the one that convenes. */
export function participantsOf(kinds: readonly ParticipantKind[], unit: string, units: readonly NamedUnit[]): string[] {
  const area = parentOf(unit);
  const beside = (kind: string) => units.filter((each) => each.kind === kind && parentOf(each.path) === area);
  const below = (kind: string) =>
    units.filter(({ path, kind: own }) => own === kind && within(area, path) && parentOf(path) !== area);
  const of: Readonly<Record<ParticipantKind, readonly NamedUnit[]>> = {
    committee: beside('committee'),
    departments: beside('department'),
    centres_below: below('centre'),
    villages_below: units.filter(({ path, kind }) => kind === 'village' && within(area, path)),
  };
  return [...new Set(kinds.flatMap((kind) => of[kind].map(({ path }) => path)))].filter((path) => path !== unit);
}

/** 会议纪要的文号. */
export const sayNumber = ({ year, no }: Pick<Meeting, 'year' | 'no'>, unitName: string): string | null =>
  year === null || no === null ? null : `${unitName}会议纪要〔${year}〕${no}号`;
