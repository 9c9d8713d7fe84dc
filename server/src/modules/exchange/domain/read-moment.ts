import { instant, localDate, startOfDay, type Instant } from '../../../kernel/local-date.ts';
import { ok, type Result } from '../../../kernel/result.ts';
import { invalid, type Invalid } from '../../../kernel/validators/invalid.ts';
import { cellText, type Cell } from './table.ts';

export type Moment = { at: Instant; note?: string };
type MomentRefusal = Invalid<'moment_unreadable' | 'moment_not_real'>;

const day = String.raw`(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?`;
const clock = String.raw`(?:[T ,]*(上午|下午|AM|PM)? ?(\d{1,2})[:时点](\d{1,2})分?(?:[:]?(\d{1,2})(?:\.\d+)?秒?)? ?(AM|PM)?)?`;
const written = new RegExp(`^${day}${clock}$`, 'i');
const digits = /^(\d{4})(\d{2})(\d{2})(?:(\d{2})(\d{2})(\d{2})?)?$/;
const zoned = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})$/;

/** 读时间 as sheets write it: `2019/2/28 11:25:05`, `2019年2月28日`, a serial number, eight digits. Times are Beijing time. */
export function readMoment(cell: Cell): Result<Moment, MomentRefusal> {
  const text = cellText(cell)
    .normalize('NFKC')
    .replaceAll(/\s+/gu, ' ')
    .replace(/(?<=日) (?=\d)/, ' ')
    .trim();
  if (zoned.test(text)) return ok({ at: instant(text.replace(/([+-]\d{2})(\d{2})$/, '$1:$2')) });
  const match = written.exec(text) ?? undefined;
  if (match) {
    const [, year = '', month = '', date = '', before, hour = '0', minute = '0', second = '0', after] = match;
    return moment(
      text,
      [year, month, date],
      [afternoon(Number(hour), before ?? after), Number(minute), Number(second)],
    );
  }
  const packed = digits.exec(text);
  if (packed && Number(packed[1]) > 1900 && Number(packed[1]) < 2200) {
    const [, year = '', month = '', date = '', hour = '0', minute = '0', second = '0'] = packed;
    return moment(text, [year, month, date], [Number(hour), Number(minute), Number(second)]);
  }
  const serial = Number(text);
  if (/^\d{5}(?:\.\d+)?$/.test(text) && serial >= 20_000 && serial < 80_000) return fromSerial(serial, text);
  return invalid('moment_unreadable', `「${text.slice(0, 40)}」看不出是什么时间`);
}

/** Excel 的日期序号: days since 1899-12-30, the fraction is the time of day. */
function fromSerial(serial: number, text: string): Result<Moment, MomentRefusal> {
  const shown = new Date(Date.UTC(1899, 11, 30) + Math.round(serial * 86_400) * 1000).toISOString();
  return ok({
    at: instant(`${shown.slice(0, 19)}+08:00`),
    note: `日期序号 ${text} 读作 ${shown.slice(0, 16).replace('T', ' ')}`,
  });
}

function moment(
  text: string,
  [year, month, date]: [string, string, string],
  [hour, minute, second]: [number, number, number],
): Result<Moment, MomentRefusal> {
  try {
    const on = localDate(`${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`);
    if (hour > 23 || minute > 59 || second > 59) throw new RangeError('no such time of day');
    return ok({ at: instant(Date.parse(startOfDay(on)) + ((hour * 60 + minute) * 60 + second) * 1000) });
  } catch {
    return invalid('moment_not_real', `没有「${text.slice(0, 40)}」这个时间`);
  }
}

function afternoon(hour: number, mark: string | undefined): number {
  if (mark === undefined) return hour;
  const pm = /下午|PM/i.test(mark);
  if (pm) return hour < 12 ? hour + 12 : hour;
  return /AM/i.test(mark) && hour === 12 ? 0 : hour;
}
