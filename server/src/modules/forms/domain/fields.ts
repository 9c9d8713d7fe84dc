import { maybeWords, words } from '@jieyou/contracts';
import { z } from 'zod';
import { localDate } from '../../../kernel/local-date.ts';
import { mostFen } from '../../../kernel/money.ts';

/** 单行、必填. */
export const line = (title: string, max = 100): z.ZodString => words(title, 1, max, 'line');
/** 单行、选填. */
export const maybeLine = (title: string, max = 100): z.ZodOptional<z.ZodString> => maybeWords(title, max, 'line');
/** 长文、必填: as long as it takes; it flows over pages. */
export const text = (title: string, max = 20_000): z.ZodString => words(title, 1, max);
/** 长文、选填. */
export const maybeText = (title: string, max = 20_000): z.ZodOptional<z.ZodString> => maybeWords(title, max);

const isDay = (value: string): boolean => {
  try {
    return localDate(value) === value;
  } catch {
    return false;
  }
};

/** 日期 `2026-11-21`. */
export const day = (title: string): z.ZodString =>
  z
    .string({ error: `请填写${title}` })
    .refine(isDay, { error: `${title}应是日期，如 2026-11-21` })
    .meta({ title, form: 'day' });

/** 时间 `2026-11-21 09:30`, as the clock in the room shows it. */
export const moment = (title: string): z.ZodString =>
  z
    .string({ error: `请填写${title}` })
    .refine((value) => /^\d{4}-\d{2}-\d{2} ([01]\d|2[0-3]):[0-5]\d$/.test(value) && isDay(value.slice(0, 10)), {
      error: `${title}应是日期和时分，如 2026-11-21 09:30`,
    })
    .meta({ title, form: 'moment' });

/** 金额，以分计. */
export const fen = (title: string): z.ZodInt =>
  z
    .int({ error: `${title}应是以分计的整数` })
    .min(0)
    .max(mostFen)
    .meta({ title });

export const count = (title: string, max = 100_000): z.ZodInt =>
  z
    .int({ error: `请填写${title}` })
    .min(0)
    .max(max)
    .meta({ title });

export const listOf = <Item extends z.ZodType>(title: string, item: Item, most = 300): z.ZodArray<Item> =>
  z
    .array(item, { error: `请填写${title}` })
    .min(1, { error: `请填写${title}` })
    .max(most, { error: `${title}最多 ${most} 项` })
    .meta({ title });

/** 选填的一组. */
export const maybeList = <Item extends z.ZodType>(
  title: string,
  item: Item,
  most = 300,
): z.ZodOptional<z.ZodArray<Item>> =>
  z
    .array(item)
    .max(most, { error: `${title}最多 ${most} 项` })
    .optional()
    .meta({ title });

/** 签名: whose and when; `picture` names one of the pictures handed over with the data. */
export const sign = z.strictObject({
  name: line('签名人', 60),
  on: day('签名日期').optional(),
  picture: z.string().max(80).meta({ title: '签名图', form: 'picture' }).optional(),
});
export type Sign = z.infer<typeof sign>;
export const signs = (title: string): z.ZodOptional<z.ZodArray<typeof sign>> => maybeList(title, sign);
