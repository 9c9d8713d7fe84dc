import type { LocalDate } from './local-date.ts';

const parts = (day: LocalDate): [string, string, string] => {
  const [year = '', month = '', date = ''] = day.split('-');
  return [year, month, date];
};

/** 成文日期: `2026年3月2日`，阿拉伯数字，月、日不编虚位（GB/T 9704—2012 7.3.5.4）. */
export function documentDate(day: LocalDate): string {
  const [year, month, date] = parts(day);
  return `${Number(year)}年${Number(month)}月${Number(date)}日`;
}

const digits = '〇一二三四五六七八九';
const numeral = (value: number): string => {
  const [tens, ones] = [Math.floor(value / 10), value % 10];
  const head = tens > 1 ? `${digits[tens]}十` : '十';
  return `${tens === 0 ? '' : head}${ones === 0 ? '' : digits[ones]}`;
};

/** 汉字日期: `二〇二六年三月二日`，年份逐字写，零写作〇（GB/T 15835—2011）. */
export function chineseDate(day: LocalDate): string {
  const [year, month, date] = parts(day);
  const spelt = [...year].map((digit) => digits[Number(digit)]).join('');
  return `${spelt}年${numeral(Number(month))}月${numeral(Number(date))}日`;
}
