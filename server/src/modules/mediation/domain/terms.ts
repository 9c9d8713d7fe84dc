import type { MatterKind, MediationSource, Term } from '@jieyou/contracts';
import type { WorkCalendar } from '../../../kernel/clock/calendar.ts';
import { nextWorkingDay, plusWorkingDays, workingDaysBetween } from '../../../kernel/clock/calendar.ts';
import { dueOf } from '../../../kernel/clock/due.ts';
import { dayOf, daysBetween, plusDays } from '../../../kernel/local-date.ts';
import type { Instant, LocalDate } from '../../../kernel/local-date.ts';

/** 法定或规章规定的调解期限, each with the article that sets it. */
export const termRules = {
  general: { term: { amount: 1, unit: 'months' }, basis: '人民调解工作若干规定第三十六条' },
  court: { term: { amount: 30, unit: 'calendar_days' }, basis: '最高人民法院关于人民法院特邀调解的规定第二十七条' },
  labour: { term: { amount: 15, unit: 'calendar_days' }, basis: '劳动争议调解仲裁法第十四条' },
  medical: {
    ...{ term: { amount: 30, unit: 'working_days' }, basis: '医疗纠纷预防和处理条例第三十八条' },
    // “需要鉴定的，鉴定时间不计入调解期限。”
    withoutAppraisal: true,
  },
  traffic: { term: { amount: 10, unit: 'working_days' }, basis: '道路交通事故处理程序规定第九十条' },
} as const satisfies Record<string, { term: Term; basis: string; withoutAppraisal?: true }>;
export type TermRule = keyof typeof termRules;

const ofKind: Partial<Record<MatterKind, TermRule>> = {
  RT10: 'labour',
  RT11: 'labour',
  RT15: 'medical',
  RT16: 'traffic',
};

/** 调解期限, before and after rolling. */
export interface MediationTerm {
  dueDay: LocalDate;
  rawDay: LocalDate;
  rule: TermRule;
  provisional: boolean;
}

/** 调解期限: from the day on which the mediation begins, by who sent it and by what it is about. */
export function mediationTerm(
  { kind, source }: { kind: MatterKind; source: MediationSource },
  now: Instant,
  calendar: WorkCalendar,
): MediationTerm {
  const rule = source === 'court' ? 'court' : (ofKind[kind] ?? 'general');
  const { due, raw, dueDay, rawDay, provisional } = dueOf(now, termRules[rule].term, calendar);
  return { dueDay: dueDay ?? dayOf(due), rawDay: rawDay ?? dayOf(raw), rule, provisional };
}

/** 鉴定时间是否不计入期限: only where an article says so. */
export const appraisalExcluded = ({ rule }: MediationTerm): boolean =>
  (termRules[rule] as { withoutAppraisal?: true }).withoutAppraisal === true;

/** 鉴定之后的期限: later by the days of the appraisal as the term counts them; one that was over already stays over. */
export function afterAppraisal(
  term: MediationTerm,
  since: Instant,
  now: Instant,
  calendar: WorkCalendar,
): MediationTerm {
  const [from, to] = [dayOf(since), dayOf(now)];
  if (from > term.dueDay) return term;
  const working = termRules[term.rule].term.unit === 'working_days';
  const rawDay = working
    ? plusWorkingDays(term.rawDay, workingDaysBetween(from, to, calendar), calendar)
    : plusDays(term.rawDay, daysBetween(from, to));
  return { ...term, rawDay, dueDay: working ? rawDay : nextWorkingDay(rawDay, calendar) };
}
