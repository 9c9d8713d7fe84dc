import type { WorkCalendar } from '../../../kernel/clock/calendar.ts';
import { dueOf } from '../../../kernel/clock/due.ts';
import { dayOf } from '../../../kernel/local-date.ts';
import type { Instant } from '../../../kernel/local-date.ts';
import type { Agreement, ConfirmBy, Signature } from './agreement.ts';
import type { MediationFact } from './facts.ts';
import type { Mediation } from './mediation.ts';
import { coveredBy } from './people.ts';

/** 还缺谁的签名盖章. */
export interface Missing {
  parties: string[];
  mediator: boolean;
  seal: boolean;
}

const signedFor = (signatures: readonly Signature[], party: string): boolean =>
  signatures.some(({ who, role, agentFor }) =>
    role === 'party' ? who === party : role === 'agent' && agentFor === party,
  );

/** 生效条件: every party, the mediator and the seal (人民调解法 第二十九条第二款). */
export const missingOf = (mediation: Mediation, { signatures, sealedAt }: Agreement): Missing => ({
  parties: mediation.parties.filter(
    (party) => !coveredBy(mediation, party, 'settle', (each) => signedFor(signatures, each)),
  ),
  mediator: !signatures.some(({ role }) => role === 'mediator'),
  seal: sealedAt === null,
});

const THIRTY_DAYS = { amount: 30, unit: 'calendar_days' } as const;

/** 申请司法确认的最后一日 (民事诉讼法 第二百零五条; 人民调解法 第三十三条). */
export function confirmBy(at: Instant, calendar: WorkCalendar): ConfirmBy {
  const { dueDay, rawDay, due, raw } = dueOf(at, THIRTY_DAYS, calendar);
  return { raw: rawDay ?? dayOf(raw), day: dueDay ?? dayOf(due) };
}

/** 生效: told with the signature or the seal that completes it, never by a clock. */
export function effectOf(
  mediation: Mediation,
  agreement: Agreement,
  at: Instant,
  calendar: WorkCalendar,
): MediationFact[] {
  const { parties, mediator, seal } = missingOf(mediation, agreement);
  if (parties.length > 0 || mediator || seal) return [];
  return [{ type: 'TookEffect', on: dayOf(at), confirmBy: confirmBy(at, calendar) }];
}
