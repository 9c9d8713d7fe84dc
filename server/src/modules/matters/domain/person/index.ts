import type { PersonActName } from '@jieyou/contracts';
import { personAdd } from './add.ts';
import { personConfirm } from './confirm.ts';
import { personObject } from './object.ts';
import type { PersonAct } from './person-act.ts';
import { personRate } from './rate.ts';
import { personWithdraw } from './withdraw.ts';

/** 本人动作表, in the order in which a person's page offers them. */
const personActs: { readonly [Name in PersonActName]: PersonAct<Name> } = {
  person_confirm: personConfirm,
  person_rate: personRate,
  person_add: personAdd,
  person_object: personObject,
  person_withdraw: personWithdraw,
};

export const personActNames = Object.keys(personActs) as PersonActName[];

/** One act by name, seen without its own payload type: what was parsed by its schema is handed to its rule. */
export const personActNamed = (name: PersonActName): PersonAct => personActs[name] as unknown as PersonAct;
