import type { MediationContext } from './act.ts';
import type { Mediation } from './mediation.ts';
import type { MediationRefusal } from './refusals.ts';

/** 不能调解本案的人: not in office, recused here, or the one whom the matter is about. */
export function unfitMediator(
  { recused }: Mediation,
  id: string,
  { named, matter, outOfTerm }: MediationContext,
): MediationRefusal | undefined {
  if (!named?.get(id)?.some(({ role }) => role === 'mediator')) return { code: 'mediator_unknown' };
  if (outOfTerm?.has(id)) return { code: 'mediator_out_of_term' };
  if (recused.some(({ mediator }) => mediator === id)) return { code: 'mediator_recused' };
  return matter.walled.includes(`staff:${id}`) ? { code: 'mediator_walled' } : undefined;
}
