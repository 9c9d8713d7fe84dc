import { ok, refuse } from '../../../kernel/result.ts';
import type { Result } from '../../../kernel/result.ts';
import { covers } from '../../../kernel/org-path.ts';
import type { MediationAct, MediationContext } from './act.ts';
import type { Mediation } from './mediation.ts';
import type { MediationRefusal } from './refusals.ts';

/** 谁可以做什么、何时: the posts of the committee that mediates or of the centre that answers; some things the mediator alone. */
export function mayMediate(
  act: MediationAct,
  mediation: Mediation,
  context: MediationContext,
): Result<true, MediationRefusal> {
  const { actor, matter } = context;
  if (!act.from.includes(mediation.stage)) {
    return refuse({ code: 'wrong_mediation_stage', stage: mediation.stage, act: act.label, from: act.from });
  }
  if (!act.by.includes(actor.role)) {
    return refuse({ code: 'not_your_post', role: actor.role, act: act.label, by: act.by });
  }
  const own = covers(actor.orgPath, mediation.committee) || covers(actor.scopePath, matter.owner);
  if (!own && !mediation.mediators.includes(actor.staff))
    return refuse({ code: 'not_of_the_committee', act: act.label });
  if (act.assigned && !mediation.mediators.includes(actor.staff)) {
    return refuse({ code: 'not_the_mediator', act: act.label });
  }
  const blocked = act.ready?.(mediation, context);
  return blocked ? refuse(blocked) : ok(true);
}
