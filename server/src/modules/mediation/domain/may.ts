import type { MediationActName } from '@jieyou/contracts';
import { ok, refuse } from '../../../kernel/result.ts';
import type { Result } from '../../../kernel/result.ts';
import { covers } from '../../../kernel/org-path.ts';
import type { MediationAct, MediationContext } from './act.ts';
import type { Mediation } from './mediation.ts';
import type { MediationRefusal } from './refusals.ts';

/** 承担本次调解的人: of its committee, of the centre that answers, or a mediator of this case. */
export const servesMediation = (
  { committee, mediators }: Pick<Mediation, 'committee' | 'mediators'>,
  { orgPath, scopePath, staff, owner }: { orgPath: string; scopePath: string; staff: string; owner: string },
): boolean => covers(orgPath, committee) || covers(scopePath, owner) || mediators.includes(staff);
/** 中止期间还能做的. */
const whileSuspended: readonly MediationActName[] = [
  'suspect_sham',
  'clear_sham',
  'screen',
  'report_danger',
  'recuse',
  'refuse',
  'stop',
  'end',
];

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
  if (!servesMediation(mediation, { ...actor, owner: matter.owner })) {
    return refuse({ code: 'not_of_the_committee', act: act.label });
  }
  if (act.assigned && !mediation.mediators.includes(actor.staff)) {
    return refuse({ code: 'not_the_mediator', act: act.label });
  }
  if (mediation.suspended && !whileSuspended.includes(act.name)) {
    return refuse({ code: 'suspended_for_sham', act: act.label });
  }
  const blocked = act.ready?.(mediation, context);
  return blocked ? refuse(blocked) : ok(true);
}
