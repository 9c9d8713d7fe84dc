import { breachRoads, codesOf, termText } from '@jieyou/contracts';
import { z } from 'zod';

const words = z.string().trim().min(2).max(400);

/** 途径的说明: data with a version, each with its authority; never computed. */
const guide = z.strictObject({
  road: z.enum(codesOf(breachRoads)),
  title: words,
  plain: words,
  conditions: z.array(words).min(1).max(12),
  steps: z.array(words).min(1).max(12),
  papers: z.array(words).min(1).max(12),
  cost: words,
  /** 最迟的日子, from when an item was due. */
  limit: z.strictObject({ what: words, within: termText, from: z.enum(['due']), basis: words }).optional(),
  basis: words,
});

export const guidance = z.strictObject({
  version: z.string().regex(/^[a-z][a-z0-9_-]{0,39}@[1-9]\d{0,3}$/),
  roads: z
    .array(guide)
    .refine((roads) => new Set(roads.map(({ road }) => road)).size === roads.length, { error: '每条途径只写一处' }),
});
export type Guidance = z.infer<typeof guidance>;
