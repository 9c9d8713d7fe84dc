import type { ComplainOfMediator, DecideComplaint } from '@jieyou/contracts';
import { dayOf, localDate } from '../../../kernel/local-date.ts';
import { ok, refuse } from '../../../kernel/result.ts';
import { mayKeep } from '../domain/keeper.ts';
import { insertComplaint, lockComplaint, saveDecision } from '../store/complaints.ts';
import { leavePerson, readPerson } from '../store/people.ts';
import type { RosterAct } from './deps.ts';
import { noted } from './keep-people.ts';

/** 登记投诉 (人民调解法 第十五条). That there is one goes into no entry that the mediator could read. */
export const complain: RosterAct<ComplainOfMediator> = async (deps, tx, by, asked) => {
  const person = await readPerson(tx, by.county, asked.person);
  if (person?.kind !== 'mediator') return refuse({ code: 'not_a_mediator' });
  const may = mayKeep(by.post, person.home);
  // 被投诉的人自己也管名册: to them it is as if the person could not be found.
  if (!may.ok || person.staff === by.staffId) return may.ok ? refuse({ code: 'not_of_this_place' }) : may;
  const { ground, words, on } = asked;
  const id = deps.newId();
  const row = { id, person: person.id, about: person.staff, ground, words, on: localDate(on), by: by.staffId };
  await insertComplaint(tx, by.county, row);
  return ok({ id });
};

/** 处理投诉: what is found goes into the register; a removal is the end of the term. */
export const decide: RosterAct<DecideComplaint & { id: string }> = async (deps, tx, by, { id, result, answer }) => {
  const complaint = await lockComplaint(tx, by.county, id);
  if (!complaint) return refuse({ code: 'no_such_complaint' });
  const may = mayKeep(by.post, complaint.home);
  if (!may.ok) return may;
  if (complaint.result !== null) return refuse({ code: 'decided_already' });
  const at = deps.now();
  await saveDecision(tx, by.county, { id, result, answer, by: by.staffId, at });
  if (result !== 'removed') return ok({ id });
  const person = await readPerson(tx, by.county, complaint.person);
  if (person && person.leftOn === null) {
    await leavePerson(tx, by.county, person.id, dayOf(at), 'removed');
    await noted(deps, tx, by, { about: person.id, act: 'leave', facts: { on: dayOf(at), why: 'removed' } });
  }
  return ok({ id });
};
