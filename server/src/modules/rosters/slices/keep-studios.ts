import type { LeaveSeat, OpenStudio, SeatInStudio } from '@jieyou/contracts';
import { dayOf, localDate } from '../../../kernel/local-date.ts';
import { ok, refuse } from '../../../kernel/result.ts';
import { mayKeep } from '../domain/keeper.ts';
import { standingOn } from '../domain/person.ts';
import { fitsSeat } from '../domain/studio.ts';
import { readPerson } from '../store/people.ts';
import { endSeat, insertSeat, insertStudio, readStudio } from '../store/studios.ts';
import type { RosterAct } from './deps.ts';
import { noted } from './keep-people.ts';

/** 设立工作室. */
export const open: RosterAct<OpenStudio> = async (deps, tx, by, { name, kind, home, place = '' }) => {
  const may = mayKeep(by.post, home);
  if (!may.ok) return may;
  if (!(await deps.places(tx, by.county)).unit(home)) return refuse({ code: 'no_such_home' });
  const id = deps.newId();
  await insertStudio(tx, by.county, { id, name, kind, home, place });
  await noted(deps, tx, by, { about: id, act: 'open_studio', facts: { kind, home } });
  return ok({ id });
};

/** 入席: fixed seats by those of their roster, the invited by anybody of a roster. */
export const seat: RosterAct<SeatInStudio & { id: string }> = async (deps, tx, by, asked) => {
  const { id: studioId, seat: chosen, person: personId, on } = asked;
  const studio = await readStudio(tx, by.county, studioId);
  if (!studio) return refuse({ code: 'no_such_studio' });
  const may = mayKeep(by.post, studio.home);
  if (!may.ok) return may;
  const person = await readPerson(tx, by.county, personId);
  if (!person) return refuse({ code: 'no_such_person' });
  if (standingOn(person, dayOf(deps.now())) === 'left') return refuse({ code: 'has_left' });
  if (!fitsSeat(chosen, person.kind)) return refuse({ code: 'seat_kind' });
  const row = { id: deps.newId(), studio: studioId, seat: chosen, person: personId, since: localDate(on) };
  if (!(await insertSeat(tx, by.county, row))) return refuse({ code: 'seat_taken' });
  await noted(deps, tx, by, { about: studioId, act: 'seat', facts: { seat: chosen, person: personId, on } });
  return ok({ id: studioId });
};

/** 离席. */
export const unseat: RosterAct<LeaveSeat & { id: string }> = async (deps, tx, by, { id, person, on }) => {
  const studio = await readStudio(tx, by.county, id);
  if (!studio) return refuse({ code: 'no_such_studio' });
  const may = mayKeep(by.post, studio.home);
  if (!may.ok) return may;
  if ((await endSeat(tx, by.county, id, person, localDate(on))) === 0) return refuse({ code: 'not_seated' });
  await noted(deps, tx, by, { about: id, act: 'leave_seat', facts: { person, on } });
  return ok({ id });
};
