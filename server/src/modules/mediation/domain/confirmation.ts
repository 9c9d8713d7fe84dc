import type { ConfirmationBar, ConfirmationChannel, ConfirmationOutcome, CourtGround } from '@jieyou/contracts';
import type { WorkCalendar } from '../../../kernel/clock/calendar.ts';
import { dueOf } from '../../../kernel/clock/due.ts';
import { dayOf, startOfDay } from '../../../kernel/local-date.ts';
import type { Instant, LocalDate } from '../../../kernel/local-date.ts';

/** 司法确认, as far as it has come. */
export interface Confirmation {
  agreed: string[];
  bars: ConfirmationBar[] | null;
  applied: { on: LocalDate; ground: CourtGround; channel: ConfirmationChannel; answerBy: LocalDate } | null;
  accepted: { on: LocalDate; decideBy: LocalDate } | null;
  outcome: { kind: ConfirmationOutcome; on: LocalDate } | null;
  served: { party: string; on: LocalDate; objectBy: LocalDate }[];
  enforcement: { on: LocalDate; party: string } | null;
}

export const noConfirmation: Confirmation = {
  ...{ agreed: [], bars: null, applied: null, accepted: null, outcome: null, served: [], enforcement: null },
};

const days = (amount: number) => ({ amount, unit: 'calendar_days' }) as const;

/** Days after a day, rolled as the law of procedure rolls them (民事诉讼法 第八十五条). */
function after(on: LocalDate, amount: number, calendar: WorkCalendar): LocalDate {
  const { dueDay, due } = dueOf(startOfDay(on), days(amount), calendar);
  return dueDay ?? dayOf(due);
}

/** 法院三日内决定是否受理 (人民调解协议司法确认程序的若干规定 第四条). */
export const answerBy = (on: LocalDate, calendar: WorkCalendar): LocalDate => after(on, 3, calendar);

/** 法院自受理起十五日内作出裁定 (同前 第五条). */
export const decideBy = (on: LocalDate, calendar: WorkCalendar): LocalDate => after(on, 15, calendar);

/** 当事人异议: 收到裁定起十五日 (民诉法解释 第三百七十二条). */
export const objectBy = (on: LocalDate, calendar: WorkCalendar): LocalDate => after(on, 15, calendar);

/** 申请执行: 自履行期间最后一日起二年 (民事诉讼法 第二百五十条). */
export function enforceBy(last: LocalDate, calendar: WorkCalendar): LocalDate {
  const { dueDay, due } = dueOf(startOfDay(last) satisfies Instant, { amount: 2, unit: 'years' }, calendar);
  return dueDay ?? dayOf(due);
}
