import { z } from 'zod';
import { codesOf } from '../vocabulary.ts';
import { rosterKinds } from './words.ts';

const can = z.object({ ok: z.boolean(), words: z.string().nullable() });
const empty = z.string().nullable();

/** 名册的一行. */
export const rosterLine = z.object({
  id: z.string(),
  staff: z.string().nullable(),
  name: z.string(),
  kind: z.enum(codesOf(rosterKinds)),
  kindLabel: z.string(),
  unit: z.string(),
  fields: z.array(z.string()),
  languages: z.array(z.string()),
  fullTime: z.boolean(),
  near: z.boolean().meta({ description: '与本岗位同一乡镇' }),
  load: z.number().nullable().meta({ description: '正在办的调解；没有账号的为 null' }),
  until: z.string().nullable(),
  standing: z.enum(['in_term', 'over', 'left']),
  standingLabel: z.string(),
});
export type RosterLine = z.infer<typeof rosterLine>;

export const rosterView = z.object({
  people: z.array(rosterLine),
  more: z.boolean(),
  languages: z.array(z.string()),
  empty,
  can,
});
export type RosterView = z.infer<typeof rosterView>;

/** 一个人的卡片. */
export const rosterCard = rosterLine.extend({
  gender: z.string(),
  education: z.string(),
  document: z.string(),
  since: z.string(),
  leftOn: z.string().nullable(),
  leaving: z.string().nullable(),
  trainings: z.array(z.object({ on: z.string(), topic: z.string(), hours: z.number() })),
  seats: z.array(z.object({ name: z.string(), seat: z.string() })),
  complaints: z
    .array(z.object({ on: z.string(), ground: z.string(), result: z.string() }))
    .nullable()
    .meta({ description: '已经处理、查有其事的；只给管名册的人，不给本人' }),
  openCases: z.array(z.object({ id: z.string(), title: z.string(), stage: z.string() })),
  can: z.object({ keep: can }),
});
export type RosterCard = z.infer<typeof rosterCard>;

/** 一个调委会. */
export const committeeView = z.object({
  org: z.string(),
  name: z.string(),
  kindLabel: z.string().nullable(),
  term: z.number().nullable(),
  electedOn: z.string().nullable(),
  endsOn: z.string().nullable(),
  courtOn: z.string().nullable(),
  document: z.string().nullable(),
  members: z.array(z.object({ id: z.string(), name: z.string(), role: z.string() })),
  lacks: z.array(z.object({ words: z.string(), article: z.string() })),
  can,
});
export const committeesView = z.object({ committees: z.array(committeeView), empty });
export type CommitteesView = z.infer<typeof committeesView>;

/** 一个工作室. */
export const studioView = z.object({
  id: z.string(),
  name: z.string(),
  kindLabel: z.string(),
  home: z.string(),
  place: z.string(),
  seats: z.array(z.object({ person: z.string(), name: z.string(), seat: z.string(), since: z.string() })),
  lacks: z.array(z.string()),
  can,
});
export const studiosView = z.object({ studios: z.array(studioView), empty, can });
export type StudiosView = z.infer<typeof studiosView>;

/** 法官值班表. */
export const dutyDaysView = z.object({
  days: z.array(
    z.object({
      id: z.string(),
      day: z.string(),
      from: z.string(),
      to: z.string(),
      name: z.string(),
      place: z.string(),
      can,
    }),
  ),
  empty,
  can,
});
export type DutyDaysView = z.infer<typeof dutyDaysView>;

/** 对调解员的投诉. */
export const mediatorComplaintsView = z.object({
  complaints: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      ground: z.string(),
      words: z.string(),
      on: z.string(),
      result: z.string().nullable(),
      answer: z.string().nullable(),
      can,
    }),
  ),
  empty,
  can,
});
export type MediatorComplaintsView = z.infer<typeof mediatorComplaintsView>;
