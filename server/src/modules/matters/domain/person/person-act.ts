import type { PersonActName, personPayloads, Stage } from '@jieyou/contracts';
import type { z } from 'zod';
import { ok, refuse } from '../../../../kernel/result.ts';
import type { Result } from '../../../../kernel/result.ts';
import type { ActContext } from '../act.ts';
import type { Fact } from '../facts.ts';
import type { Matter } from '../matter.ts';
import type { PersonRefusal } from './refusals.ts';

/** 本人动作所需: the moment, the method and the calendar. No post, for a person has none. */
export type PersonContext = Pick<ActContext, 'now' | 'method' | 'calendar' | 'places' | 'nextId'>;

export type PersonPayload<Name extends PersonActName> = z.infer<(typeof personPayloads)[Name]>;

/**
 * 本人的动作: what a person may do with the matter that they brought, by the pass on their receipt. Such an act says
 * something; what the centre then does about it is the centre's own act.
 */
export type PersonAct<Name extends PersonActName = PersonActName> = {
  readonly name: Name;
  /** As the person reads it. */
  readonly label: string;
  readonly from: readonly Stage[];
  readonly ready?: (matter: Matter, context: PersonContext) => PersonRefusal | undefined;
  readonly texts: (payload: PersonPayload<Name>) => Record<string, string | undefined>;
  readonly decide: (matter: Matter, payload: PersonPayload<Name>, context: PersonContext) => Fact[];
};

/** Gives an act its types from its name. */
export const definePersonAct = <Name extends PersonActName>(act: PersonAct<Name>): PersonAct<Name> => act;

/** 本人现在可否这样做. */
export function personMay(
  act: Pick<PersonAct, 'label' | 'from' | 'ready'>,
  matter: Matter,
  context: PersonContext,
): Result<true, PersonRefusal> {
  if (!act.from.includes(matter.stage)) {
    return refuse({ code: 'not_now', act: act.label, stage: matter.stage });
  }
  const blocked = act.ready?.(matter, context);
  return blocked ? refuse(blocked) : ok(true);
}
