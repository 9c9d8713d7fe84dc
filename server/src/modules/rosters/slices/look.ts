import { matterKinds, rosterKinds } from '@jieyou/contracts';
import type { RosterLine } from '@jieyou/contracts';
import type { LocalDate } from '../../../kernel/local-date.ts';
import type { Result } from '../../../kernel/result.ts';
import type { Signed } from '../../matters/index.ts';
import { mayKeep, townOf } from '../domain/keeper.ts';
import type { KeepingPost } from '../domain/keeper.ts';
import { standingOn } from '../domain/person.ts';
import type { Standing } from '../domain/person.ts';
import { sayRosterRefusal } from '../domain/refusals.ts';
import type { RosterRefusal } from '../domain/refusals.ts';
import type { ListedPerson } from '../store/people.ts';

/** 能不能, with the reason. */
export const canOf = (may: Result<true, RosterRefusal>): { ok: boolean; words: string | null } => ({
  ok: may.ok,
  words: may.ok ? null : sayRosterRefusal(may.refusal),
});

/** 本岗位所在地方的名册能不能管. */
export const canHere = (post: KeepingPost): { ok: boolean; words: string | null } => canOf(mayKeep(post, post.orgPath));

const standings: Record<Standing, string> = { in_term: '在任', over: '任期已满，待续聘或离任', left: '已离任' };

export interface LineWords {
  unitName: (path: string) => string;
  today: LocalDate;
}

/** 名册的一行. */
export function lineOf(
  person: ListedPerson,
  { post }: Pick<Signed, 'post'>,
  { unitName, today }: LineWords,
): RosterLine {
  const { id, staff, name, kind, home, unitWords, kinds, languages, fullTime, load, until } = person;
  const standing = standingOn(person, today);
  return {
    ...{ id, staff, name, kind, kindLabel: rosterKinds[kind], unit: unitWords || unitName(home) },
    ...{ fields: kinds.map((each) => matterKinds[each]), languages, fullTime, load, until },
    near: townOf(home) === townOf(post.orgPath),
    ...{ standing, standingLabel: standings[standing] },
  };
}
