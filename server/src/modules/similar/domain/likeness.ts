import type { LikenessStrength, MatterKind } from '@jieyou/contracts';
import { daysBetween, dayOf } from '../../../kernel/local-date.ts';
import type { Instant } from '../../../kernel/local-date.ts';
import { sameOrganisation } from './organisation.ts';
import { comparePlaces, placeNamedIn } from './place.ts';
import { sharedName, sharedWords } from './shared-words.ts';
import { closenessOf } from './wording.ts';
import type { Wording } from './wording.ts';

/** 待比的一件: what two matters are compared by. Persons are not in it; they are looked up apart, and logged. */
export interface Compared {
  wording: Wording;
  place: string;
  kind: MatterKind | null;
  organisations: readonly string[];
  at: Instant;
}

/** 相似的一条理由. */
export type Reason =
  | { code: 'near_text'; shared: string[]; copy: boolean }
  | { code: 'same_place'; place: string }
  | { code: 'same_other_side'; name: string }
  | { code: 'same_person' }
  | { code: 'same_kind'; kind: MatterKind }
  | { code: 'near_time'; days: number };

/** 相似程度 with its reasons. `points` orders the candidates and is never shown. */
export interface Likeness {
  points: number;
  strength: LikenessStrength | null;
  reasons: Reason[];
}

// The first five were fitted on hand-labelled pairs of real messages (docs/reference/duplicates.md). Those messages
// have no field for place, kind or other side, so the rest are small by judgement: none of them proposes by itself.
const BASE = -5;
const [WHOLE, TITLE, NAME, HALF_YEAR] = [5.5, 6.5, 1.7, -2.6];
const [SAME_PLACE, OTHER_PLACE, SAME_SIDE, SAME_KIND, OTHER_KIND, SAME_PERSON] = [1.2, -1, 1.2, 0.4, -0.3, 2.5];
const [SHOWN, LIKELY] = [-0.5, 0.4];
const [NEAR_TEXT, COPY, NEAR_DAYS] = [2, 0.85, 30];

function kindsOf({ kind: one }: Compared, { kind: other }: Compared): number {
  if (one === null || other === null || one === 'RT99' || other === 'RT99') return 0;
  return one === other ? SAME_KIND : OTHER_KIND;
}

const placePoints = { same: SAME_PLACE, other: OTHER_PLACE, unknown: 0 } as const;

/** Both said where, and it is not the same place: whatever the words, that is for a person to see. */
function strengthOf(points: number, elsewhere: boolean): LikenessStrength | null {
  if (points < SHOWN) return null;
  return points < LIKELY || elsewhere ? 'possible' : 'likely';
}

interface Facts {
  place: keyof typeof placePoints;
  name: string | undefined;
  kinds: number;
  days: number;
  samePerson: boolean;
}

/** Both said where; or one did, and the other wrote of it. */
function placeOf(one: Compared, other: Compared): keyof typeof placePoints {
  if (one.place !== '' && other.place !== '') return comparePlaces(one.place, other.place);
  const named = placeNamedIn(one.place, other.wording.plain) || placeNamedIn(other.place, one.wording.plain);
  return named ? 'same' : 'unknown';
}

const factsOf = (one: Compared, other: Compared, samePerson: boolean): Facts => ({
  place: placeOf(one, other),
  name: sameOrganisation(one.organisations, other.organisations),
  kinds: kindsOf(one, other),
  days: Math.abs(daysBetween(dayOf(one.at), dayOf(other.at))),
  samePerson,
});

const pointsOf = ({ place, name, kinds, days, samePerson }: Facts): number =>
  HALF_YEAR * Math.min(1, days / 180) +
  placePoints[place] +
  (name === undefined ? 0 : SAME_SIDE) +
  kinds +
  (samePerson ? SAME_PERSON : 0);

function reasonsOf(one: Compared, other: Compared, { place, name, kinds, days, samePerson }: Facts): Reason[] {
  const reasons: Reason[] = [];
  if (place === 'same') reasons.push({ code: 'same_place', place: other.place || one.place });
  if (name !== undefined) reasons.push({ code: 'same_other_side', name });
  if (samePerson) reasons.push({ code: 'same_person' });
  if (kinds > 0 && one.kind) reasons.push({ code: 'same_kind', kind: one.kind });
  if (days <= NEAR_DAYS) reasons.push({ code: 'near_time', days });
  return reasons;
}

/** 两件事有多像. Near text carries; place, other side, kind, a person and the days between push it up or down. */
export function likenessOf(one: Compared, other: Compared, samePerson = false): Likeness {
  const { whole, title } = closenessOf(one.wording, other.wording);
  const facts = factsOf(one, other, samePerson);
  const told = BASE + WHOLE * whole + TITLE * title + pointsOf(facts);
  if (told + NAME < SHOWN) return { points: told, strength: null, reasons: [] };
  const shared = sharedWords(one.wording, other.wording);
  const name = NAME * sharedName(one.wording, other.wording, shared);
  const points = told + name;
  const strength = strengthOf(points, facts.place === 'other');
  if (strength === null) return { points, strength, reasons: [] };
  const near: Reason = { code: 'near_text', shared, copy: whole >= COPY };
  const inText = WHOLE * whole + TITLE * title + name >= NEAR_TEXT;
  return { points, strength, reasons: [...(inText ? [near] : []), ...reasonsOf(one, other, facts)] };
}
