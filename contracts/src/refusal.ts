import { z } from 'zod';

/** 答复「不准」 — a code for programs, words that tell a clerk what to do next, and whatever facts belong to the code. */
export const refusal = z.looseObject({
  code: z.string().describe('原因代码'),
  words: z.string().describe('说明与下一步'),
});
export type Refusal = z.infer<typeof refusal>;

/** 填写有误 — one line per field; `path` is the dotted path in the body, '' for the whole of it. */
export const wrongShape = z.strictObject({
  code: z.literal('wrong_shape'),
  words: z.string(),
  fields: z.array(z.strictObject({ path: z.string(), words: z.string() })),
});
export type WrongShape = z.infer<typeof wrongShape>;
