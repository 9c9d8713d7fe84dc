import { z } from 'zod';
import { commandId, orgPath, words } from '../acts/fields.ts';
import { choice } from '../acts/fields.ts';
import { codesOf } from '../vocabulary.ts';
import { openReferral } from './acts.ts';
import { partnerKinds, referralDirections, referralKinds, referralStages } from './vocabulary.ts';

const can = z.object({ ok: z.boolean(), label: z.string(), words: z.string().nullable() });
const option = z.object({ value: z.string(), label: z.string() });

/** 旁支动作的表单: how the screens ask for the acts of referrals, proceedings and petitions. */
export const besideFormsView = z.object({
  acts: z.array(
    z.object({ name: z.string(), label: z.string(), help: z.string(), basis: z.string(), schema: z.unknown() }),
  ),
  open: z.unknown(),
  options: z.record(z.string(), z.array(option)),
});
export type BesideForms = z.infer<typeof besideFormsView>;

/** 旁支的经过. */
export const besideEntry = z.object({
  seq: z.number(),
  label: z.string(),
  at: z.string(),
  by: z.string(),
  says: z.array(z.string()),
  texts: z.array(z.object({ label: z.string(), body: z.string() })),
});

const begin = { commandId, seen: z.number().int().positive().optional() };
export const openReferralCommand = z.strictObject({ ...begin, payload: openReferral });

/** 系统外单位. */
export const partnerView = z.object({
  id: z.string(),
  kind: z.enum(codesOf(partnerKinds)),
  kindLabel: z.string(),
  name: z.string(),
  org: z.string().nullable().meta({ description: '在本系统有账号的，它的单位路径' }),
  orgName: z.string().nullable(),
  retired: z.boolean(),
  may: z.boolean().meta({ description: '您可以更改' }),
});
export type PartnerView = z.infer<typeof partnerView>;
export const partnersView = z.object({
  partners: z.array(partnerView),
  canAdd: can,
});
export type PartnersView = z.infer<typeof partnersView>;
export const savePartner = z.strictObject({
  kind: choice('单位类型', codesOf(partnerKinds), 'partnerKinds'),
  name: words('单位全称', 2, 60, 'line'),
  org: orgPath.optional().meta({ title: '在本系统的账号单位（没有账号的不填）', form: 'unit', among: 'any' }),
});
export type SavePartner = z.infer<typeof savePartner>;

/** 对接清单的一行. */
export const referralLine = z.object({
  id: z.string(),
  matter: z.object({ id: z.string(), code: z.string(), title: z.string() }),
  kind: z.enum(codesOf(referralKinds)),
  kindLabel: z.string(),
  direction: z.enum(codesOf(referralDirections)),
  directionLabel: z.string(),
  stage: z.enum(codesOf(referralStages)),
  stageLabel: z.string(),
  partner: z.string(),
  office: z.string(),
  dueDay: z.string().nullable(),
  late: z.boolean(),
  openedAt: z.string(),
});
export type ReferralLine = z.infer<typeof referralLine>;
export const referralListPage = z.object({
  counts: z.array(z.object({ list: z.string(), label: z.string(), count: z.number() })),
  lines: z.array(referralLine),
  next: z.string().nullable(),
  empty: z.string().nullable(),
});
export type ReferralListPage = z.infer<typeof referralListPage>;

export const referralsOfMatter = z.object({ items: z.array(referralLine), canOpen: can });
export type ReferralsOfMatter = z.infer<typeof referralsOfMatter>;

const clock = z.object({
  label: z.string(),
  dueDay: z.string(),
  rawDay: z.string(),
  basis: z.string(),
  late: z.boolean(),
  provisional: z.boolean(),
  natural: z.string().nullable().meta({ description: '按自然日算的稳妥日期' }),
});

/** 对接页. */
export const referralPage = referralLine.extend({
  version: z.number().meta({ description: '事项的版本' }),
  purposeLabel: z.string(),
  ground: z.string(),
  basis: z.string().nullable(),
  request: z.string().nullable(),
  materials: z.array(z.string()),
  externalNo: z.string().nullable(),
  onBehalf: z.boolean().meta({ description: '对方没有账号，由我方代为登记' }),
  round: z.number().meta({ description: '第几次移送' }),
  parties: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      side: z.string(),
      informedOn: z.string().nullable(),
      will: z.enum(['unasked', 'agreed', 'refused']),
      willOn: z.string().nullable(),
    }),
  ),
  clocks: z.array(clock),
  police: z
    .object({
      hints: z.array(z.string()),
      guarded: z.boolean(),
      view: z.string().nullable(),
      caseOpen: z.boolean(),
      injury: z.boolean(),
      safetyPlan: z.string().nullable(),
    })
    .nullable(),
  result: z.string().nullable(),
  undisputed: z.string().nullable(),
  letters: z.array(z.object({ kind: z.string(), label: z.string(), number: z.string(), at: z.string() })),
  history: z.array(besideEntry),
  can: z.record(z.string(), can),
});
export type ReferralPage = z.infer<typeof referralPage>;
