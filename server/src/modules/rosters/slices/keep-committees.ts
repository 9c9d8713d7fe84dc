import type { CommitteeRole, ElectCommittee, NoticeToCourt } from '@jieyou/contracts';
import { dayOf, localDate } from '../../../kernel/local-date.ts';
import { ok, refuse } from '../../../kernel/result.ts';
import { mayElect, termEnd } from '../domain/committee.ts';
import { mayKeep } from '../domain/keeper.ts';
import { standingOn } from '../domain/person.ts';
import { insertTerm, markNoticed } from '../store/committees.ts';
import { readPeople } from '../store/people.ts';
import type { RosterAct } from './deps.ts';
import { noted } from './keep-people.ts';

/** 登记一届调委会 (人民调解法 第八条、第九条): its members are mediators of its own roster. */
export const elect: RosterAct<ElectCommittee> = async (deps, tx, by, asked) => {
  const { org, kind, on, document, director, deputies = [], members = [] } = asked;
  const may = mayKeep(by.post, org);
  if (!may.ok) return may;
  const places = await deps.places(tx, by.county);
  if (places.unit(org)?.kind !== 'committee') return refuse({ code: 'not_a_committee' });
  const whole = mayElect([...deputies, ...members], director);
  if (!whole.ok) return whole;
  const ids = [...new Set([director, ...deputies, ...members])];
  const people = await readPeople(tx, by.county, ids);
  if (people.length < ids.length) return refuse({ code: 'no_such_person' });
  const today = dayOf(deps.now());
  const strangers = people.filter(
    (one) => one.kind !== 'mediator' || one.home !== org || standingOn(one, today) === 'left',
  );
  if (strangers.length > 0) return refuse({ code: 'not_mediators_here', names: strangers.map(({ name }) => name) });
  const roleOf = (id: string): CommitteeRole => {
    if (id === director) return 'director';
    return deputies.includes(id) ? 'deputy' : 'member';
  };
  const electedOn = localDate(on);
  const term = { org, kind, mixed: asked.mixed ?? false, electedOn, endsOn: termEnd(electedOn), document };
  const seats = ids.map((person) => ({ person, role: roleOf(person) }));
  const number = await insertTerm(tx, by.county, term, seats);
  await noted(deps, tx, by, { about: org, act: 'elect', facts: { term: number, on, members: ids } });
  return ok({ id: org });
};

/** 通报基层人民法院 (第十条). */
export const tellCourt: RosterAct<NoticeToCourt> = async (deps, tx, by, { org, on }) => {
  const may = mayKeep(by.post, org);
  if (!may.ok) return may;
  if ((await markNoticed(tx, by.county, org, localDate(on))) === 0) return refuse({ code: 'no_term' });
  await noted(deps, tx, by, { about: org, act: 'tell_court', facts: { on } });
  return ok({ id: org });
};
