import {
  committeeKinds,
  committeeRoles,
  complaintGrounds,
  complaintResults,
  studioKinds,
  studioSeats,
} from '@jieyou/contracts';
import type { CommitteesView, DutyDaysView, MediatorComplaintsView, StudiosView } from '@jieyou/contracts';
import { dayOf } from '../../../kernel/local-date.ts';
import { committeeLacks } from '../domain/committee.ts';
import type { Signed } from '../../matters/index.ts';
import { isKeeper, mayKeep, placeOf } from '../domain/keeper.ts';
import { emptySeats } from '../domain/studio.ts';
import { currentMembers, currentTerms } from '../store/committees.ts';
import { readComplaints } from '../store/complaints.ts';
import { readDutyDays } from '../store/duty-days.ts';
import { readSeats, readStudios } from '../store/studios.ts';
import { keeperScope } from './deps.ts';
import type { RostersDeps } from './deps.ts';
import { canHere, canOf } from './look.ts';

/** 调委会, each with what it lacks. */
export const listCommittees = (deps: RostersDeps, { county, scope, post }: Signed): Promise<CommitteesView> =>
  deps.db.inScope(scope, async (tx) => {
    const today = dayOf(deps.now());
    const units = (await deps.units(tx, county, today)).filter(({ kind }) => kind === 'committee');
    const terms = new Map((await currentTerms(tx, county)).map((term) => [term.org, term]));
    const members = await currentMembers(tx, county);
    const committees = units.map(({ path, name }) => {
      const term = terms.get(path);
      const own = members.filter(({ org }) => org === path);
      return {
        ...{ org: path, name, kindLabel: term ? committeeKinds[term.kind] : null, term: term?.term ?? null },
        ...{ electedOn: term?.electedOn ?? null, endsOn: term?.endsOn ?? null, courtOn: term?.courtOn ?? null },
        document: term?.document ?? null,
        members: own.map((each) => ({ id: each.person, name: each.name, role: committeeRoles[each.role] })),
        lacks: committeeLacks(term ? { ...term, members: own } : null, today),
        can: canOf(mayKeep(post, path)),
      };
    });
    return { committees, empty: committees.length > 0 ? null : '组织里还没有人民调解委员会，请由系统管理员添加单位' };
  });

/** 工作室, each with the seats that are empty. */
export const listStudios = (deps: RostersDeps, { county, scope, post }: Signed): Promise<StudiosView> =>
  deps.db.inScope(scope, async (tx) => {
    const places = await deps.places(tx, county);
    const seats = await readSeats(tx, county);
    const studios = (await readStudios(tx, county)).map(({ id, name, kind, home, place }) => {
      const own = seats.filter(({ studio }) => studio === id);
      return {
        ...{ id, name, kindLabel: studioKinds[kind], home: places.unit(home)?.name ?? home, place },
        seats: own.map((each) => ({
          ...{ person: each.person, name: each.name, seat: studioSeats[each.seat], since: each.since },
        })),
        lacks: emptySeats(
          kind,
          own.map(({ seat }) => seat),
        ),
        can: canOf(mayKeep(post, home)),
      };
    });
    const empty = studios.length > 0 ? null : '还没有登记工作室';
    return { studios, empty, can: canHere(post) };
  });

/** 法官值班表, from today on. */
export const listDutyDays = (deps: RostersDeps, { county, scope, post }: Signed): Promise<DutyDaysView> =>
  deps.db.inScope(scope, async (tx) => {
    const places = await deps.places(tx, county);
    const days = (await readDutyDays(tx, county, dayOf(deps.now()))).map(({ id, day, from, to, name, org }) => ({
      ...{ id, day, from, to, name, place: places.unit(org)?.name ?? org, can: canOf(mayKeep(post, org)) },
    }));
    return { days, empty: days.length > 0 ? null : '今后没有安排法官值班', can: canHere(post) };
  });

/** 投诉 of this place, for those who keep its rosters; never for the one complained of. */
export const listComplaints = (deps: RostersDeps, signed: Signed): Promise<MediatorComplaintsView> => {
  const { county, scope, post } = signed;
  const can = canHere(post);
  const may = isKeeper(post);
  return deps.db.inScope(may ? keeperScope(scope) : scope, async (tx) => {
    const found = may ? await readComplaints(tx, county, placeOf(post)) : [];
    return {
      complaints: found.map(({ id, name, home, ground, words, on, result, answer }) => ({
        ...{ id, name, ground: complaintGrounds[ground], words, on, answer },
        ...{ result: result && complaintResults[result], can: canOf(mayKeep(post, home)) },
      })),
      empty: found.length > 0 ? null : (can.words ?? '没有对调解员的投诉'),
      can,
    };
  });
};
