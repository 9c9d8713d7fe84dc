import type { Draw } from '../draw.ts';
import { plusDays, plusMonths, yearOf } from '../../kernel/local-date.ts';
import type { LocalDate } from '../../kernel/local-date.ts';
import { inWords, several } from './numerals.ts';
import type { Slot } from './say.ts';

/** How somebody says numbers, and what day it is for them. */
export type Speaking = { readonly day: LocalDate; readonly inWords: boolean };

/** Sums are round, as people say them, and small ones are commoner than large ones. */
function sumOf(draw: Draw, least: number, most: number): number {
  const sum = Math.exp(Math.log(least) + draw.share() * (Math.log(most) - Math.log(least)));
  const step = [1000, 10_000, 100_000].find((limit) => sum < limit) ?? 1_000_000;
  const round = step / 100;
  return Math.max(round, Math.round(sum / round) * round);
}

function money(draw: Draw, sum: number, speaking: Speaking): string {
  if (speaking.inWords) return `${inWords(sum)}${draw.chance(0.6) ? '块' : '元'}`;
  if (sum >= 10_000 && sum % 1000 === 0 && draw.chance(0.6)) return `${sum / 10_000}万元`;
  return `${sum}元`;
}

/** 几个月前: by number, or by the month's name. */
function monthsAgo(draw: Draw, months: number, { day }: Speaking): string {
  if (months >= 22)
    return draw.chance(0.5) ? `${several(Math.round(months / 12))}年前` : `${yearOf(plusMonths(day, -months))}年`;
  const then = plusMonths(day, -months);
  const month = Number(then.slice(5, 7));
  const years = yearOf(day) - yearOf(then);
  if (months < 10 && draw.chance(0.4)) return months === 1 ? '上个月' : `${several(months)}个月前`;
  return `${['今年', '去年', '前年'][years] ?? '早些年'}${month}月`;
}

/** 几天前. */
function daysAgo(draw: Draw, days: number, { day }: Speaking): string {
  if (days === 1) return draw.pick(['昨天', '昨天', '昨日']);
  if (days === 2) return '前天';
  const then = plusDays(day, -days);
  const named = `${Number(then.slice(5, 7))}月${Number(then.slice(8))}${draw.chance(0.5) ? '日' : '号'}`;
  if (days < 7) return draw.pick([`${several(days)}天前`, named, '前几天']);
  if (days < 14) return draw.pick(['上个星期', named, '前些天']);
  return days < 25 ? draw.pick(['半个月前', named]) : named;
}

/** Larger counts are told in round numbers; years are not. */
const rounded = (value: number, most: number): number => {
  if (most < 100 || (most > 1900 && most < 2100)) return value;
  const step = [1000, 10_000].find((limit) => most < limit) ?? 100_000;
  return Math.round(value / (step / 100)) * (step / 100);
};

const acres = (value: number): string => String(value < 10 ? Math.round(value * 10) / 10 : Math.round(value));

const hours = ['九点', '十点', '十一点', '十一点半', '十二点'];

/** 数字与日子的各种说法. */
export const numbersIn =
  (draw: Draw, speaking: Speaking): Slot =>
  (name, [least = 1, most = least]) => {
    switch (name) {
      case '元':
        return money(draw, sumOf(draw, least, most), speaking);
      case '数':
        return String(rounded(draw.whole(least, most), most));
      case '几':
        return several(draw.whole(least, most));
      case '亩':
        return acres(least + draw.share() * (most - least));
      case '米':
        return most <= 4 ? (least + draw.share() * (most - least)).toFixed(1) : String(draw.whole(least, most));
      case '月前':
        return monthsAgo(draw, draw.whole(least, most), speaking);
      case '日前':
        return daysAgo(draw, draw.whole(least, most), speaking);
      case '点':
        return draw.pick(hours);
      default:
        throw new Error(`【${name}】 is not known`);
    }
  };
