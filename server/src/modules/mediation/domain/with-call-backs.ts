import { methodVersion } from '@jieyou/contracts';
import type { Method } from '@jieyou/contracts';
import type { WorkCalendar } from '../../../kernel/clock/calendar.ts';
import { planCallBacks } from './call-back.ts';
import type { MediationFact } from './facts.ts';
import type { Mediation } from './mediation.ts';

/** 生效之日排定回访, by the matter's own method; the dates stand in the record with the rule that set them. */
export function withCallBacks(
  { agreement }: Mediation,
  facts: readonly MediationFact[],
  { method, calendar }: { method: Method; calendar: WorkCalendar },
): MediationFact[] {
  const effect = facts.find((fact) => fact.type === 'TookEffect');
  if (!effect || !agreement) return [...facts];
  const days = planCallBacks(agreement, effect.on, method, calendar);
  return [...facts, { type: 'CallBacksPlanned', rule: methodVersion(method), days }];
}
