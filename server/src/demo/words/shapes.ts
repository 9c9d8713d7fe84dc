import { channels, codesOf, lawfulRoads, matterKinds, natures, outcomes } from '@jieyou/contracts';
import { z } from 'zod';

const ways = z.array(z.string()).min(1);

/** `committee 6 village 4`: names with weights. */
const weights = z.string().transform((text): (readonly [string, number])[] => {
  const parts = text.split(' ');
  return parts.flatMap((name, at) => (at % 2 === 0 ? [[name, Number(parts[at + 1] ?? 1)] as const] : []));
});

/** 十二个月的多少, January first. */
const months = z.string().transform((text) => text.split(' ').map(Number));

/** 去处: the town's committee, the village, the window itself, or a department. */
export const leads = [
  'committee',
  'village',
  'counter',
  'labour',
  'land',
  'housing',
  'farming',
  'justice',
  'petition',
  'police',
  'civil',
  'market',
  'education',
  'health',
  'transport',
  'water',
  'forestry',
  'environment',
  'cityguard',
] as const;
export type Lead = (typeof leads)[number];

/** 一种麻烦 as it stands in `troubles/*.yaml`, and how those who deal with it usually do. */
export const trouble = z.strictObject({
  id: z.string(),
  kind: z.enum(codesOf(matterKinds)),
  nature: z.enum(codesOf(natures)).default('dispute'),
  /** How common it is. */
  weight: z.number(),
  months: months.optional(),
  where: z.enum(['any', 'village', 'community', 'town', 'hill', 'plain', 'river']),
  /** 主办, by weight. */
  lead: weights.pipe(z.array(z.tuple([z.enum(leads), z.number()]))),
  /** 协办, each in so many of ten. */
  co: weights.optional().pipe(z.array(z.tuple([z.enum(leads), z.number()])).optional()),
  grade: weights.optional(),
  /** 对方. */
  other: z.enum(['none', 'person', 'org', 'child', 'sibling', 'driver', 'property', 'cadre']),
  org: z.string().optional(),
  channels: weights.optional().pipe(z.array(z.tuple([z.enum(codesOf(channels)), z.number()])).optional()),
  /** How often several people bring it together. */
  many: z.number().default(0),
  /** 不予受理, with the roads named. */
  refuse: z
    .string()
    .transform((text) => text.split(' '))
    .pipe(z.array(z.enum(codesOf(lawfulRoads))))
    .optional(),
  refusep: z.number().default(1),
  refused: z.string().optional(),
  /** 安全联系. */
  safe: z.boolean().default(false),
  wall: z.enum(['village', 'department']).optional(),
  /** A short question. */
  brief: z.boolean().default(false),
  pause: z.string().optional(),
  titles: ways,
  told: ways,
  ask: ways,
  steps: z.array(z.string()).default([]),
  done: z.array(z.string()).default([]),
  part: z.string().optional(),
  fail: z.string().optional(),
  failto: z
    .string()
    .transform((text) => text.split(' '))
    .pipe(z.tuple([z.enum(codesOf(outcomes)), z.enum(codesOf(lawfulRoads))]))
    .default(['not_settled', 'litigation']),
  /** What is done is an answer and no settlement. */
  answer: z.boolean().default(false),
});
export type Trouble = z.infer<typeof trouble>;

export const voice = z.strictObject({ open: ways, more: ways, close: ways });
export type Voice = z.infer<typeof voice>;
