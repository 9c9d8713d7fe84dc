import { z } from 'zod';
import { commandId } from '../acts/fields.ts';
import { codesOf } from '../vocabulary.ts';
import { bookHearing, bookSitting } from './acts.ts';
import { sittingKinds, sittingModes, sittingStates } from './vocabulary.ts';

const can = z.object({ ok: z.boolean(), label: z.string(), words: z.string().nullable() });
const seen = z.number().int().positive().optional();

/** 约定的命令. */
export const bookSittingCommand = z.strictObject({ commandId, seen, payload: bookSitting });
export const bookHearingCommand = z.strictObject({ commandId, seen, payload: bookHearing });

const note = z.object({ field: z.string(), label: z.string(), body: z.string(), at: z.string(), by: z.string() });

/** 一次会. What was said in it is there only for those in it. */
export const sittingView = z.object({
  id: z.string(),
  matter: z.object({ id: z.string(), code: z.string(), title: z.string(), version: z.number() }),
  mediationId: z.string().nullable(),
  kind: z.enum(codesOf(sittingKinds)),
  kindLabel: z.string(),
  mode: z.enum(codesOf(sittingModes)),
  modeLabel: z.string(),
  state: z.enum(codesOf(sittingStates)),
  stateLabel: z.string(),
  number: z.number(),
  day: z.string(),
  from: z.string(),
  to: z.string(),
  rooms: z.array(z.object({ id: z.string(), name: z.string() })),
  chairs: z.array(z.object({ id: z.string(), name: z.string() })),
  moved: z.number(),
  next: z.string().nullable(),
  recording: z.object({
    allowed: z.boolean(),
    words: z.string(),
    answers: z.array(z.object({ party: z.string(), name: z.string(), agreed: z.boolean(), at: z.string() })),
  }),
  minutes: z
    .object({
      at: z.string(),
      present: z.array(z.string()),
      told: z.boolean(),
      result: z.string().nullable(),
      plans: z.array(
        z.object({
          what: z.string().nullable(),
          answers: z.array(z.object({ name: z.string(), answer: z.string() })),
        }),
      ),
      read: z.array(z.object({ name: z.string(), way: z.string(), at: z.string() })),
      unread: z.array(z.string()),
    })
    .nullable(),
  /** 各方单独的记录, side by side and never mixed. */
  sides: z.array(z.object({ party: z.string(), name: z.string(), notes: z.array(note) })),
  notes: z.array(note),
  invitations: z.array(z.object({ party: z.string(), name: z.string(), contact: z.string() })),
  papers: z.array(z.object({ form: z.string(), name: z.string() })),
  can: z.record(z.string(), can),
});
export type SittingView = z.infer<typeof sittingView>;

/** 一次调解或一件事项的各次会. */
export const sittingsView = z.object({
  items: z.array(sittingView),
  next: z.string().nullable().meta({ description: '下一次的日期' }),
  canBook: can,
  canHear: can,
});
export type SittingsView = z.infer<typeof sittingsView>;

/** 各动作的表单. */
export const sittingActFormsView = z.object({
  acts: z.array(
    z.object({ name: z.string(), label: z.string(), help: z.string(), basis: z.string(), schema: z.unknown() }),
  ),
  options: z.record(z.string(), z.array(z.object({ value: z.string(), label: z.string() }))),
});
export type SittingActForms = z.infer<typeof sittingActFormsView>;

/** 一段占用: of a booking that one may not read, only when. */
const block = z.object({
  sitting: z.string(),
  day: z.string(),
  from: z.string(),
  to: z.string(),
  kindLabel: z.string().nullable(),
  code: z.string().nullable(),
  matterId: z.string().nullable(),
  mediationId: z.string().nullable(),
});
export type RoomBlock = z.infer<typeof block>;

const roomShape = z.object({
  id: z.string(),
  unit: z.string(),
  unitName: z.string(),
  name: z.string(),
  kind: z.string(),
  kindLabel: z.string(),
  seats: z.number(),
  items: z.string(),
  opens: z.string(),
  closes: z.string(),
  closed: z.boolean(),
});

/** 场所一览, with what is taken in the week. */
export const roomsView = z.object({
  monday: z.string(),
  days: z.array(z.object({ day: z.string(), working: z.boolean() })),
  rooms: z.array(roomShape.extend({ blocks: z.array(block) })),
  canKeep: can,
  units: z.array(z.object({ path: z.string(), name: z.string() })),
});
export type RoomsView = z.infer<typeof roomsView>;

/** 可以约的场所. */
export const bookableRooms = z.object({ rooms: z.array(roomShape) });
export type BookableRooms = z.infer<typeof bookableRooms>;

/** 本周我的会. */
export const weekView = z.object({
  monday: z.string(),
  days: z.array(z.object({ day: z.string(), working: z.boolean() })),
  items: z.array(
    z.object({
      id: z.string(),
      code: z.string(),
      title: z.string(),
      matterId: z.string(),
      mediationId: z.string().nullable(),
      kindLabel: z.string(),
      modeLabel: z.string(),
      stateLabel: z.string(),
      day: z.string(),
      from: z.string(),
      to: z.string(),
      where: z.string(),
    }),
  ),
});
export type WeekView = z.infer<typeof weekView>;
