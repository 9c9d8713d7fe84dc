import type { AppointPerson, LeaveRoster, ReappointPerson, TrainPerson } from '@jieyou/contracts';
import { localDate } from '../../../kernel/local-date.ts';
import { ok, refuse } from '../../../kernel/result.ts';
import type { Result } from '../../../kernel/result.ts';
import type { Tx } from '../../../platform/db/index.ts';
import { mayKeep } from '../domain/keeper.ts';
import { languagesOf, mayAppoint } from '../domain/person.ts';
import type { RosterPerson } from '../domain/person.ts';
import type { RosterRefusal } from '../domain/refusals.ts';
import { insertEntry, insertPerson, insertTraining, leavePerson, readPerson, renewPerson } from '../store/people.ts';
import type { By, RosterAct, RostersDeps } from './deps.ts';

/** 聘任、登入名册. */
export const appoint: RosterAct<AppointPerson> = async (deps, tx, by, asked) => {
  const { county } = by;
  const may = mayKeep(by.post, asked.home);
  if (!may.ok) return may;
  const places = await deps.places(tx, county);
  const fit = mayAppoint(asked, places.unit(asked.home)?.kind);
  if (!fit.ok) return fit;
  const name = asked.staff ? (await deps.staffNames(tx, county, [asked.staff])).get(asked.staff) : asked.name;
  if (!name) return refuse({ code: 'name_needed' });
  const { kind, gender, home, document } = asked;
  const person: RosterPerson = {
    ...{ id: deps.newId(), kind, staff: asked.staff ?? null, name, gender, minority: asked.minority ?? false },
    ...{ education: asked.education ?? '', home, unitWords: asked.unitWords ?? '', document },
    ...{ kinds: asked.kinds ?? [], languages: languagesOf(asked.languages), fullTime: asked.fullTime ?? false },
    ...{ since: localDate(asked.on), until: asked.until ? localDate(asked.until) : null, leftOn: null, leaving: null },
  };
  if (!(await insertPerson(tx, county, asked.born ?? null, person))) return refuse({ code: 'already_on_roster' });
  await noted(deps, tx, by, { about: person.id, act: 'appoint', facts: { kind, home, on: asked.on } });
  return ok({ id: person.id });
};

/** 记下经过: ids, codes and dates. */
export const noted = (
  deps: RostersDeps,
  tx: Tx,
  { county, staffId }: By,
  what: { about: string; act: string; facts: object },
): Promise<void> => insertEntry(tx, county, { id: deps.newId(), ...what, by: staffId, at: deps.now() });

/** 名册中的这个人, whom this post keeps and who has not left. */
async function kept(tx: Tx, by: By, id: string): Promise<Result<RosterPerson, RosterRefusal>> {
  const person = await readPerson(tx, by.county, id);
  if (!person) return refuse({ code: 'no_such_person' });
  const may = mayKeep(by.post, person.home);
  if (!may.ok) return may;
  return person.leftOn === null ? ok(person) : refuse({ code: 'has_left' });
}

/** 续聘、连任. */
export const reappoint: RosterAct<ReappointPerson & { id: string }> = async (deps, tx, by, asked) => {
  const { id, document, on, until } = asked;
  const person = await kept(tx, by, id);
  if (!person.ok) return person;
  if (until && until <= on) return refuse({ code: 'term_backwards' });
  const term = { document, since: localDate(on), until: until ? localDate(until) : null };
  await renewPerson(tx, by.county, id, term);
  await noted(deps, tx, by, { about: id, act: 'reappoint', facts: { on, until: until ?? null } });
  return ok({ id });
};

/** 离任: open cases stay with the mediator until a person decides who takes them over. */
export const leave: RosterAct<LeaveRoster & { id: string }> = async (deps, tx, by, { id, on, why }) => {
  const person = await kept(tx, by, id);
  if (!person.ok) return person;
  await leavePerson(tx, by.county, id, localDate(on), why);
  await noted(deps, tx, by, { about: id, act: 'leave', facts: { on, why } });
  return ok({ id });
};

/** 记一次培训 (人民调解法 第十四条第二款). */
export const train: RosterAct<TrainPerson & { id: string }> = async (deps, tx, by, { id, on, topic, hours }) => {
  const person = await kept(tx, by, id);
  if (!person.ok) return person;
  await insertTraining(tx, by.county, { id: deps.newId(), person: id, on: localDate(on), topic, hours });
  await noted(deps, tx, by, { about: id, act: 'train', facts: { on, hours } });
  return ok({ id });
};
