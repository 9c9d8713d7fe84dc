import { z } from 'zod';

/** 办例中的时刻: a day, or a day with a time for clocks in hours and minutes. */
const exampleMoment = z.string().regex(/^\d{4}-\d{2}-\d{2}( \d{2}:\d{2})?$/);

export const methodExample = z
  .strictObject({
    from: exampleMoment.describe('起算日，如 2026-09-29；按小时、分钟计的写到分，如 “2026-09-29 16:30”'),
    due: exampleMoment.describe('届满日（当日二十四时止）；按小时、分钟计的写到分'),
    why: z.string().trim().min(1).max(200).optional().describe('为什么是这一天'),
  })
  .describe('办例：照此期限实际算一遍，结果不符不得发布');
export type MethodExample = z.infer<typeof methodExample>;

/** 办例, at least one. */
export const methodExamples = z.array(methodExample).min(1).describe('至少一个办例');
