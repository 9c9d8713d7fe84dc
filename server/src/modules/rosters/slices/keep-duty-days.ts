import type { SetDutyDay } from '@jieyou/contracts';
import { localDate } from '../../../kernel/local-date.ts';
import { ok, refuse } from '../../../kernel/result.ts';
import { mayKeep } from '../domain/keeper.ts';
import { standingOn } from '../domain/person.ts';
import { cancelDuty, dutyDayOrg, insertDutyDay } from '../store/duty-days.ts';
import { readPerson } from '../store/people.ts';
import type { RosterAct } from './deps.ts';
import { noted } from './keep-people.ts';

/** 安排法官值班. */
export const setDay: RosterAct<SetDutyDay> = async (deps, tx, by, { person: id, day, org, from, to }) => {
  const may = mayKeep(by.post, org);
  if (!may.ok) return may;
  if (!(await deps.places(tx, by.county)).unit(org)) return refuse({ code: 'no_such_home' });
  const person = await readPerson(tx, by.county, id);
  if (person?.kind !== 'judge' || standingOn(person, localDate(day)) !== 'in_term')
    return refuse({ code: 'not_a_judge' });
  if (to <= from) return refuse({ code: 'hours_backwards' });
  const row = { id: deps.newId(), person: id, day: localDate(day), org, from, to };
  if (!(await insertDutyDay(tx, by.county, row))) return refuse({ code: 'on_duty_already' });
  await noted(deps, tx, by, { about: id, act: 'duty_day', facts: { day, org, from, to } });
  return ok({ id: row.id });
};

/** 取消一次值班. */
export const cancelDay: RosterAct<{ commandId: string; id: string }> = async (deps, tx, by, { id }) => {
  const duty = await dutyDayOrg(tx, by.county, id);
  if (!duty) return refuse({ code: 'no_such_day' });
  const may = mayKeep(by.post, duty.org);
  if (!may.ok) return may;
  await cancelDuty(tx, by.county, id);
  await noted(deps, tx, by, { about: id, act: 'cancel_duty', facts: {} });
  return ok({ id });
};
