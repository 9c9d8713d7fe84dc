import { committeeRoles, complaintGrounds, complaintResults, genders, leavings, studioSeats } from '@jieyou/contracts';
import type { RosterCard, RosterView } from '@jieyou/contracts';
import { dayOf } from '../../../kernel/local-date.ts';
import type { Signed } from '../../matters/index.ts';
import { isKeeper, mayKeep, townOf } from '../domain/keeper.ts';
import { currentMembers } from '../store/committees.ts';
import { complaintsOf } from '../store/complaints.ts';
import { listPeople, readPerson, spokenLanguages, trainingsOf } from '../store/people.ts';
import type { ListedPerson } from '../store/people.ts';
import { readSeats, readStudios } from '../store/studios.ts';
import { keeperScope } from './deps.ts';
import type { RostersDeps } from './deps.ts';
import { canHere, canOf, lineOf } from './look.ts';

const MOST = 200;

export interface PeopleFilter {
  kind?: string | undefined;
  field?: string | undefined;
  language?: string | undefined;
  near?: string | undefined;
  q?: string | undefined;
}

/** 名册. */
export const listRoster = (deps: RostersDeps, signed: Signed, asked: PeopleFilter): Promise<RosterView> =>
  deps.db.inScope(signed.scope, async (tx) => {
    const { county, post } = signed;
    const places = await deps.places(tx, county);
    const words = { unitName: (path: string) => places.unit(path)?.name ?? path, today: dayOf(deps.now()) };
    const { kind = null, field = null, language = null, q = null } = asked;
    const town = asked.near ? townOf(post.orgPath) : null;
    const found = await listPeople(tx, county, { kind, field, language, town, q, most: MOST + 1 });
    const none = asked.kind || asked.field || asked.language || asked.near || q ? '没有符合条件的人，请放宽条件' : null;
    return {
      people: found.slice(0, MOST).map((each) => lineOf(each, signed, words)),
      more: found.length > MOST,
      languages: await spokenLanguages(tx, county),
      empty: found.length > 0 ? null : (none ?? '名册还是空的；请由综治中心把调解员、专家、律师、法官登入名册'),
      can: canHere(post),
    };
  });

/** 一个人的卡片. Open cases are those that the asker may read; what was complained of is for the keepers alone. */
export const readCard = (deps: RostersDeps, signed: Signed, id: string): Promise<RosterCard | undefined> => {
  const scope = isKeeper(signed.post) ? keeperScope(signed.scope) : signed.scope;
  return deps.db.inScope(scope, async (tx) => {
    const { county, post } = signed;
    const person = await readPerson(tx, county, id);
    if (!person) return undefined;
    const places = await deps.places(tx, county);
    const unitName = (path: string): string => places.unit(path)?.name ?? path;
    const all = await listPeople(tx, county, {
      ...{ kind: person.kind, field: null, language: null, town: person.home, q: person.name, most: 50 },
    });
    const listed: ListedPerson = all.find((each) => each.id === id) ?? { ...person, load: null };
    const may = mayKeep(post, person.home);
    const own = person.staff === signed.staffId;
    const complaints = may.ok && !own ? await complaintsOf(tx, county, id) : null;
    const studios = new Map((await readStudios(tx, county)).map((each) => [each.id, each.name]));
    const members = (await currentMembers(tx, county)).filter((each) => each.person === id);
    const seats = (await readSeats(tx, county)).filter((each) => each.person === id);
    return {
      ...lineOf(listed, signed, { unitName, today: dayOf(deps.now()) }),
      ...{ gender: genders[person.gender], education: person.education, document: person.document },
      ...{ since: person.since, leftOn: person.leftOn, leaving: person.leaving && leavings[person.leaving] },
      trainings: await trainingsOf(tx, county, id),
      seats: [
        ...members.map(({ org, role }) => ({ name: unitName(org), seat: committeeRoles[role] })),
        ...seats.map(({ studio, seat }) => ({ name: studios.get(studio) ?? '', seat: studioSeats[seat] })),
      ],
      complaints:
        complaints &&
        complaints.flatMap(({ on, ground, result }) =>
          result && result !== 'unfounded'
            ? [{ on, ground: complaintGrounds[ground], result: complaintResults[result] }]
            : [],
        ),
      openCases: person.staff ? await deps.openCases(tx, county, person.staff) : [],
      can: { keep: canOf(may) },
    };
  });
};
