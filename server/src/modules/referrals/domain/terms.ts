import { parseTerm } from '@jieyou/contracts';
import type { MatterKind, Method, Term } from '@jieyou/contracts';
import { dueOf } from '../../../kernel/clock/due.ts';
import type { WorkCalendar } from '../../../kernel/clock/calendar.ts';
import { dayOf, plusDays, startOfDay } from '../../../kernel/local-date.ts';
import type { LocalDate } from '../../../kernel/local-date.ts';
import { legalTerms } from './legal-terms.ts';
import type { LegalTerm, ReferralTerm } from './legal-terms.ts';
import type { Referral } from './referral.ts';

type About = Pick<Referral, 'kind' | 'direction' | 'online' | 'procedure' | 'road' | 'partner'>;

const labour: readonly MatterKind[] = ['RT10', 'RT11'];

/** 决定期限依哪一条法律. */
function decideRule({ kind, online, road }: About): LegalTerm | null {
  if (online && (kind === 'court_before' || kind === 'court_during')) return 'online_step';
  if (kind === 'legal_aid') return 'aid_review';
  return kind === 'administrative' && road === 'reconsideration' ? 'review_accept' : null;
}

const handled: Readonly<Partial<Record<MatterKind, LegalTerm>>> = {
  ...{ RT16: 'traffic', RT15: 'medical', RT10: 'labour', RT11: 'labour' },
};

/** 办理期限依哪一条法律: by the flow first, then by what the matter is about. */
function handleRule({ kind, direction, procedure, road, partner }: About, matter: MatterKind): LegalTerm | null {
  if (kind === 'court_before') return 'court_before';
  if (kind === 'court_during') return procedure === 'summary' ? 'court_during_summary' : 'court_during';
  if (kind === 'legal_aid') return 'aid_assign';
  if (partner.kind === 'notary') return 'notary';
  if (direction === 'in') return handled[matter] ?? null;
  if (kind === 'administrative') return road === 'reconsideration' ? 'review_decide' : null;
  if (kind !== 'arbitration') return null;
  if (labour.includes(matter)) return 'labour_award';
  return matter === 'RT07' ? 'land_award' : null;
}

function reckon(rule: ReferralTerm['rule'], term: Term, from: LocalDate, calendar: WorkCalendar): ReferralTerm {
  const { due, raw, dueDay, rawDay, provisional } = dueOf(startOfDay(from), term, calendar);
  return { rule, dueDay: dueDay ?? dayOf(due), rawDay: rawDay ?? dayOf(raw), provisional };
}

export const legalTerm = (rule: LegalTerm, from: LocalDate, calendar: WorkCalendar): ReferralTerm =>
  reckon(rule, legalTerms[rule].term, from, calendar);

type MethodClock = { within: string; basis: string } | undefined;

/** 工作法定的期限, of this kind or of all. */
export const methodClock = ({ referrals }: Method, kind: Referral['kind'], which: 'decide' | 'handle'): MethodClock =>
  referrals?.kinds?.find((each) => each.kind === kind)?.[which] ?? referrals?.[which];

/** 两个期限之一: the law's, or the method's, or none where neither sets one. */
export function referralTerm(
  which: 'decide' | 'handle',
  about: About,
  { from, kind, method, calendar }: { from: LocalDate; kind: MatterKind; method: Method; calendar: WorkCalendar },
): ReferralTerm | null {
  const rule = which === 'decide' ? decideRule(about) : handleRule(about, kind);
  if (rule) return legalTerm(rule, from, calendar);
  const term = parseTerm(methodClock(method, about.kind, which)?.within ?? '');
  return term ? reckon('method', term, from, calendar) : null;
}

/** 按自然日算的稳妥日期: where the regulation says 日 and means working days, acting by the natural day is always in time. */
export const naturalDay = ({ rule }: ReferralTerm, from: LocalDate | null): LocalDate | null => {
  if (from === null || (rule !== 'traffic_apply' && rule !== 'traffic' && rule !== 'traffic_retry')) return null;
  return plusDays(from, legalTerms[rule].term.amount);
};
