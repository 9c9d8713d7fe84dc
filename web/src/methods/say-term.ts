import type { TermUnit } from '@jieyou/contracts';

const units: Readonly<Record<TermUnit, string>> = {
  minutes: '分钟',
  hours: '小时',
  same_day: '当日',
  calendar_days: '日',
  working_days: '个工作日',
  months: '个月',
  years: '年',
};

const isUnit = (text: string): text is TermUnit => Object.hasOwn(units, text);

/** 说期限, of the text that stands in the method: `15 working_days` → 15 个工作日. */
export function sayTermText(text: string): string {
  const [amount = '', unit = ''] = text.split(' ');
  if (isUnit(amount)) return units[amount];
  return isUnit(unit) ? `${amount} ${units[unit]}` : text;
}
