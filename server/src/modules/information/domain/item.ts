import { INFORMATION_KEPT_DAYS, informationStates, unsortedTag } from '@jieyou/contracts';
import type { InformationState, InformationTurn, Method, Role } from '@jieyou/contracts';
import { plusDays } from '../../../kernel/local-date.ts';
import type { Instant, LocalDate } from '../../../kernel/local-date.ts';
import { ok, refuse } from '../../../kernel/result.ts';
import type { Result } from '../../../kernel/result.ts';
import type { InformationRefusal } from './refusals.ts';

/** 一条信息: a happening; no person is part of it. */
export type Item = {
  readonly id: string;
  readonly no: number;
  readonly unit: string;
  readonly tag: string;
  readonly source: string;
  readonly reliability: string;
  readonly what: string | null;
  readonly place: string | null;
  readonly happenedOn: LocalDate | null;
  readonly hasReporter: boolean;
  readonly recordedAt: Instant;
  readonly state: InformationState;
  readonly expiresOn: LocalDate;
  readonly watchUntil: LocalDate | null;
  readonly reason: string | null;
  readonly mergedInto: string | null;
  readonly merged: number;
  readonly turnedKind: InformationTurn | null;
  readonly turnedId: string | null;
};

type Tag = { readonly id: string; readonly label: string };

/** 可选的类别: the place's own list, and at its end 未分类. */
export const tagsOf = ({ information }: Pick<Method, 'information'>): readonly Tag[] => [
  ...(information?.tags ?? []),
  unsortedTag,
];

/** 到期的日子: the place's term, never beyond ninety days. */
export const expiryOf = ({ information }: Pick<Method, 'information'>, recordedOn: LocalDate): LocalDate =>
  plusDays(recordedOn, Math.min(information?.keep_days ?? INFORMATION_KEPT_DAYS, INFORMATION_KEPT_DAYS));

const judges: readonly Role[] = ['centre_director', 'window_clerk'];

/** 谁可研判: the centre's own; what they reach is asked of the database. */
export const mayJudge = (role: Role): Result<null, InformationRefusal> =>
  judges.includes(role) ? ok(null) : refuse({ code: 'not_judge' });

/** 还能不能办. */
export function openItem({ state }: Pick<Item, 'state'>): Result<null, InformationRefusal> {
  if (state === 'new' || state === 'watching') return ok(null);
  return refuse({ code: 'information_ended', how: informationStates[state] });
}

/** 谁可看反映人. */
export function mayReadReporter(
  role: Role,
  { hasReporter }: Pick<Item, 'hasReporter'>,
): Result<null, InformationRefusal> {
  if (!hasReporter) return refuse({ code: 'no_reporter' });
  return role === 'centre_director' ? ok(null) : refuse({ code: 'not_reporter_reader' });
}

// Eleven digits of a mobile phone, fifteen or eighteen of an identity card: what names a person has no place here.
const personal = /(?<!\d)(?:1[3-9]\d{9}|\d{15}|\d{17}[\dXx])(?!\d)/;

/** 只记事，不记人: a number that points at a person is refused. */
export const namesNobody = (text: string): Result<null, InformationRefusal> =>
  personal.test(text.replaceAll(/[\s-]/g, '')) ? refuse({ code: 'names_a_number' }) : ok(null);
