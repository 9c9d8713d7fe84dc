import { z } from 'zod';
import { cleanLine, cleanText } from '../clean-text.ts';

/**
 * 表单字段 — the small shapes that acts are asked with. `form` tells the screen which control to show;
 * the Chinese title is what the clerk reads; limits are counted in characters as people count them.
 */

const points = (text: string): number => [...text].length;

/** 一段文字: cleaned of what nobody sees, `min`–`max` characters (code points, so 𠮷 and emoji count once). */
export const words = (title: string, min: number, max: number, form: 'line' | 'area' = 'area') =>
  z
    .string({ error: `请填写${title}` })
    .refine((text) => text.isWellFormed(), { error: `${title}里有无法识别的字符，请重新输入` })
    .overwrite(form === 'line' ? cleanLine : cleanText)
    .refine((text) => points(text) >= min, { error: min > 1 ? `${title}至少 ${min} 个字` : `请填写${title}` })
    .refine((text) => points(text) <= max, { error: `${title}最多 ${max} 个字，请精简或分成补充说明` })
    .meta({ title, form, maxLength: max });

/** 选填文字. */
export const maybeWords = (title: string, max: number, form: 'line' | 'area' = 'area') =>
  words(title, 0, max, form).optional();

export const orgPath = z.string().regex(/^c[0-9]{6}(\.[a-z0-9_]+)*$/, { error: '请从列表中选择单位' });

/** 单位 chosen from the tree. `among` narrows what the screen offers. */
export const unit = (title: string, among: 'dispatch' | 'centre' | 'committee' | 'any' = 'dispatch') =>
  orgPath.meta({ title, form: 'unit', among });

export const units = (title: string, min: number) =>
  z
    .array(orgPath)
    .min(min, { error: `请选择${title}` })
    .max(20)
    .meta({ title, form: 'units', among: 'dispatch' });

export const choice = <Codes extends [string, ...string[]]>(title: string, codes: Codes, labels: string) =>
  z.enum(codes, { error: `请选择${title}` }).meta({ title, form: 'choice', labels });

export const yes = (title: string) => z.boolean({ error: `请确认：${title}` }).meta({ title, form: 'tick' });

/** 命令编号: made by the screen once per intended act; sent again with the same id, it is done once. */
export const commandId = z.uuid({ error: '缺少命令编号，请刷新页面后再试' }).toLowerCase();

/** What every act on a matter carries beside its own payload. */
export const envelope = z.strictObject({
  commandId,
  /** 页面看到的版本; when given and no longer current, the act is refused and nothing is lost. */
  seen: z.number().int().positive().optional(),
  payload: z.unknown(),
});
export type Envelope = z.infer<typeof envelope>;
