import { Temporal } from 'temporal-polyfill';

/** 日期 — a civil day `YYYY-MM-DD` in Asia/Shanghai. A deadline is a day; a moment is only for records. */
export type LocalDate = string & { readonly __brand: 'LocalDate' };

/** 时刻 — an ISO 8601 moment in UTC with milliseconds, e.g. `2026-11-21T02:03:04.000Z`. */
export type Instant = string & { readonly __brand: 'Instant' };

/** All business dates are dates of this zone, wherever the server stands. */
export const ZONE = 'Asia/Shanghai';

/** 日期. Throws on anything that is not a real day (2026-02-29). */
export const localDate = (text: string): LocalDate =>
  Temporal.PlainDate.from(text, { overflow: 'reject' }).toString() as LocalDate;

/** 时刻, from a Date, epoch milliseconds or ISO text. Throws on text that is no moment. */
export const instant = (value: Date | number | string): Instant => new Date(value).toISOString() as Instant;

/** 该时刻在东八区的日期. */
export const dayOf = (at: Instant): LocalDate =>
  Temporal.Instant.from(at).toZonedDateTimeISO(ZONE).toPlainDate().toString() as LocalDate;

/** 该日零时（东八区）的时刻. */
export const startOfDay = (day: LocalDate): Instant =>
  instant(Temporal.PlainDate.from(day).toZonedDateTime(ZONE).epochMilliseconds);

/** 该日二十四时，即次日零时：期间届满的时刻（民法典 第二百零三条）. */
export const endOfDay = (day: LocalDate): Instant => startOfDay(plusDays(day, 1));

export const plusDays = (day: LocalDate, days: number): LocalDate =>
  Temporal.PlainDate.from(day).add({ days }).toString() as LocalDate;

/** 按月计算：到期月的对应日；没有对应日的，月末日（民法典 第二百零二条）. */
export const plusMonths = (day: LocalDate, months: number): LocalDate =>
  Temporal.PlainDate.from(day).add({ months }).toString() as LocalDate;

export const plusYears = (day: LocalDate, years: number): LocalDate =>
  Temporal.PlainDate.from(day).add({ years }).toString() as LocalDate;

/** Whole civil days from `from` to `to`; negative when `to` is earlier. */
export const daysBetween = (from: LocalDate, to: LocalDate): number =>
  Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to), { largestUnit: 'days' }).days;

/** 1 = Monday … 7 = Sunday. */
export const weekday = (day: LocalDate): number => Temporal.PlainDate.from(day).dayOfWeek;

export const yearOf = (day: LocalDate): number => Temporal.PlainDate.from(day).year;
