import type { AppointPerson, Gender, Leaving, MatterKind, RosterKind } from '@jieyou/contracts';
import { plusYears } from '../../../kernel/local-date.ts';
import type { LocalDate } from '../../../kernel/local-date.ts';
import { ok, refuse } from '../../../kernel/result.ts';
import type { Result } from '../../../kernel/result.ts';
import type { RosterRefusal } from './refusals.ts';

/** 名册中的人. */
export interface RosterPerson {
  id: string;
  kind: RosterKind;
  staff: string | null;
  name: string;
  gender: Gender;
  minority: boolean;
  education: string;
  home: string;
  unitWords: string;
  kinds: MatterKind[];
  languages: string[];
  fullTime: boolean;
  document: string;
  since: LocalDate;
  until: LocalDate | null;
  leftOn: LocalDate | null;
  leaving: Leaving | null;
}

export type Standing = 'in_term' | 'over' | 'left';

/** 在不在任 on that day. A term that has ended ends nothing by itself: the clock asks, a person decides. */
export function standingOn({ until, leftOn }: Pick<RosterPerson, 'until' | 'leftOn'>, on: LocalDate): Standing {
  if (leftOn !== null && leftOn <= on) return 'left';
  return until !== null && until < on ? 'over' : 'in_term';
}

/** 成年公民 (人民调解法 第十四条; 民法典 第十七条). */
const ADULT = 18;

/** 能否登入名册. */
export function mayAppoint(
  { kind, born, on, until }: Pick<AppointPerson, 'kind' | 'born' | 'on' | 'until'>,
  homeKind: string | undefined,
): Result<true, RosterRefusal> {
  if (homeKind === undefined) return refuse({ code: 'no_such_home' });
  if (kind === 'mediator' && homeKind !== 'committee') return refuse({ code: 'mediator_of_a_committee' });
  if (kind === 'mediator' && !born) return refuse({ code: 'born_needed' });
  if (kind === 'mediator' && born && plusYears(born as LocalDate, ADULT) > on) return refuse({ code: 'not_adult' });
  return until && until <= on ? refuse({ code: 'term_backwards' }) : ok(true);
}

/** 语言, as they were typed. */
export const languagesOf = (text: string | undefined): string[] => [
  ...new Set((text ?? '').split(/[、，,；;\s]+/u).filter((each) => each !== '')),
];
