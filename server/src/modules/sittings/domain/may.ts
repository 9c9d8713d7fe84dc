import type { Role } from '@jieyou/contracts';
import { covers } from '../../../kernel/org-path.ts';
import { ok, refuse } from '../../../kernel/result.ts';
import type { Result } from '../../../kernel/result.ts';
import type { SittingAct, SittingContext } from './act.ts';
import { mayBook } from './book.ts';
import type { SittingRefusal } from './refusals.ts';
import type { Sitting } from './sitting.ts';

const hearers: readonly Role[] = ['window_clerk', 'centre_director'];

function mayOfHearing(act: SittingAct, { chairs }: Sitting, context: SittingContext): Result<true, SittingRefusal> {
  const { actor, matter } = context;
  if (chairs.includes(actor.staff)) return ok(true);
  if (!hearers.includes(actor.role)) {
    return refuse({ code: 'not_your_post', role: actor.role, act: act.label, by: hearers });
  }
  return covers(actor.scopePath, matter.owner) ? ok(true) : refuse({ code: 'not_of_the_committee', act: act.label });
}

/** 谁可以做什么、何时. */
export function maySit(act: SittingAct, sitting: Sitting, context: SittingContext): Result<true, SittingRefusal> {
  if (!act.kinds.includes(sitting.kind)) return refuse({ code: 'sitting_kind', kind: sitting.kind, act: act.label });
  if (!act.from.includes(sitting.state)) {
    return refuse({ code: 'sitting_state', state: sitting.state, act: act.label, from: act.from });
  }
  const may = sitting.kind === 'hearing' ? mayOfHearing(act, sitting, context) : mayBook(context, act.label);
  if (!may.ok) return may;
  const { actor, mediation } = context;
  const holds = sitting.kind === 'hearing' ? true : (mediation?.mediators.includes(actor.staff) ?? false);
  if (act.chair && !holds) return refuse({ code: 'not_the_chair', act: act.label });
  const blocked = act.ready?.(sitting, context);
  return blocked ? refuse(blocked) : ok(true);
}
