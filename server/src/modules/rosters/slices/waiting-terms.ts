import { plusDays } from '../../../kernel/local-date.ts';
import type { LocalDate } from '../../../kernel/local-date.ts';
import type { Signed } from '../../matters/index.ts';
import { covers } from '../../../kernel/org-path.ts';
import { isKeeper, placeOf } from '../domain/keeper.ts';
import { currentTerms } from '../store/committees.ts';
import { termsEnding } from '../store/people.ts';
import type { RostersDeps } from './deps.ts';

/** 任期届满前这么多天提醒. */
const DAYS_BEFORE = 60;

export interface EndingTerm {
  key: string;
  what: string;
  title: string;
  due: LocalDate;
  href: string;
}

/** 快要届满和已经届满的任期 (人民调解法 第九条第三款): the clock asks the keeper of that place; it ends nobody's term. */
export const endingTerms = (
  deps: RostersDeps,
  { county, scope, post }: Signed,
  today: LocalDate,
): Promise<EndingTerm[]> =>
  deps.db.inScope(scope, async (tx) => {
    if (!isKeeper(post)) return [];
    const by = plusDays(today, DAYS_BEFORE);
    const place = placeOf(post);
    const places = await deps.places(tx, county);
    const terms = (await currentTerms(tx, county)).filter(({ org, endsOn }) => covers(place, org) && endsOn <= by);
    const people = await termsEnding(tx, county, place, by);
    return [
      ...terms.map(({ org, endsOn }) => ({
        ...{ key: `committee-${org}`, what: '调委会换届', title: places.unit(org)?.name ?? org, due: endsOn },
        href: '/rosters?tab=committees',
      })),
      ...people.map(({ id, until }) => ({
        ...{ key: `term-${id}`, what: '任期届满', title: '名册中一人的任期将满，请续聘或登记离任', due: until },
        href: `/rosters/${id}`,
      })),
    ];
  });
