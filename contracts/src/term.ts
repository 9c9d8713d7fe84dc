import { z } from 'zod';

/** 期限单位, each with the words a clerk reads after the number. */
export const termUnits = {
  minutes: '分钟',
  hours: '小时',
  same_day: '当日',
  calendar_days: '日',
  working_days: '个工作日',
  months: '个月',
  years: '年',
} as const;
export type TermUnit = keyof typeof termUnits;

/** 期限长度. `same_day` has amount 0: it ends with the day on which it began. */
export type Term = { readonly amount: number; readonly unit: TermUnit };

const counted = Object.keys(termUnits).filter((unit) => unit !== 'same_day');
const pattern = new RegExp(`^(?:same_day|([1-9]\\d{0,3}) (${counted.join('|')}))$`);

/** 期限文字的写法, as it stands in a method file. */
export const termText = z
  .string()
  .regex(pattern)
  .describe('期限长度，如 “15 working_days”“30 calendar_days”“1 months”“2 hours”，当日办结写 “same_day”');

/** 读期限: "15 working_days" or "same_day"; null for anything else. */
export function parseTerm(text: string): Term | null {
  const found = pattern.exec(text);
  if (!found) return null;
  const unit = (found[2] ?? 'same_day') as TermUnit;
  return { amount: Number(found[1] ?? 0), unit };
}

/** 写期限: what `parseTerm` reads. */
export const formatTerm = ({ amount, unit }: Term): string => (unit === 'same_day' ? unit : `${amount} ${unit}`);

/** 说期限: "15 个工作日", "30 日", "当日". */
export const sayTerm = ({ amount, unit }: Term): string =>
  unit === 'same_day' ? termUnits.same_day : `${amount} ${termUnits[unit]}`;
