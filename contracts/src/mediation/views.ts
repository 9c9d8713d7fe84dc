import { z } from 'zod';
import { commandId } from '../acts/fields.ts';
import { codesOf } from '../vocabulary.ts';
import { obligation } from './agreement.ts';
import { open } from './before.ts';
import { agentView, electedView, guestView } from './people.ts';
import { agreementForms, arrangements, mediationStages } from './vocabulary.ts';

const moment = z.string();
const can = z.object({ ok: z.boolean(), label: z.string(), words: z.string().nullable() });

/** 开始调解的命令. */
export const openMediationCommand = z.strictObject({
  commandId,
  seen: z.number().int().positive().optional(),
  payload: open,
});

export const mediationAnswer = z.object({
  matterId: z.string(),
  mediationId: z.string(),
  code: z.string(),
  seq: z.number(),
});
export type MediationAnswer = z.infer<typeof mediationAnswer>;

/** 调解各动作的表单. */
export const mediationActFormsView = z.object({
  acts: z.array(
    z.object({ name: z.string(), label: z.string(), help: z.string(), basis: z.string(), schema: z.unknown() }),
  ),
  open: z.unknown(),
  options: z.record(z.string(), z.array(z.object({ value: z.string(), label: z.string() }))),
});
export type MediationActForms = z.infer<typeof mediationActFormsView>;

/** 一方当事人在调解中的情况. */
export const mediationParty = z.object({
  id: z.string(),
  name: z.string(),
  side: z.string(),
  kind: z.string(),
  noticeAt: moment.nullable(),
  consent: z.enum(['unasked', 'agreed', 'refused']),
  consentAt: moment.nullable(),
});

const agreementContent = z.object({
  facts: z.string(),
  responsibility: z.string().optional(),
  obligations: z.array(obligation),
});
export type AgreementContent = z.infer<typeof agreementContent>;

/** 调解协议. */
export const agreementView = z.object({
  form: z.enum(codesOf(agreementForms)),
  formLabel: z.string(),
  version: z.number(),
  number: z.string().nullable(),
  content: agreementContent.nullable().meta({ description: '只给在场的人；其他人为 null' }),
  duties: z.array(
    z.object({
      item: z.string(),
      due: z.string().nullable(),
      amount: z.number().nullable(),
      money: z.string().nullable(),
      debtor: z.string().nullable(),
      creditor: z.string().nullable(),
      paid: z.number(),
      done: z.boolean(),
      told: z.number(),
    }),
  ),
  signatures: z.array(
    z.object({ name: z.string(), role: z.string(), kind: z.string(), at: moment, file: z.string().nullable() }),
  ),
  missing: z.array(z.string()).meta({ description: '生效还缺什么' }),
  sealedAt: moment.nullable(),
  effectiveOn: z.string().nullable(),
  confirmBy: z.object({ raw: z.string(), day: z.string() }).nullable(),
});
export type AgreementView = z.infer<typeof agreementView>;

/** 司法确认. */
export const confirmationView = z.object({
  agreed: z.array(z.string()),
  bars: z.array(z.string()).nullable(),
  appliedOn: z.string().nullable(),
  answerBy: z.string().nullable(),
  acceptedOn: z.string().nullable(),
  decideBy: z.string().nullable(),
  outcome: z.string().nullable(),
  instrument: z.string().nullable().meta({ description: '法院出具的文书' }),
  outcomeOn: z.string().nullable(),
  served: z.array(z.object({ name: z.string(), on: z.string(), objectBy: z.string() })),
});
export type ConfirmationView = z.infer<typeof confirmationView>;

/** 调解页. */
export const mediationPage = z.object({
  id: z.string(),
  matter: z.object({ id: z.string(), code: z.string(), title: z.string(), version: z.number() }),
  stage: z.enum(codesOf(mediationStages)),
  stageLabel: z.string(),
  sourceLabel: z.string(),
  committee: z.object({ path: z.string(), name: z.string() }),
  openness: z.enum(['closed', 'open']).nullable(),
  arrangement: z.enum(codesOf(arrangements)).nullable(),
  risks: z.array(z.string()),
  reports: z.array(z.object({ to: z.string(), at: moment })),
  reportDue: moment.nullable(),
  mediators: z.array(z.object({ id: z.string(), name: z.string(), lead: z.boolean() })),
  agents: z.array(agentView),
  elected: z.array(electedView),
  guests: z.array(guestView),
  choices: z.array(z.object({ party: z.string(), mediator: z.string() })).meta({ description: '各方选的调解员' }),
  roster: z.array(z.object({ id: z.string(), name: z.string() })).meta({ description: '可选的在任调解员' }),
  signers: z
    .array(z.object({ id: z.string(), name: z.string(), role: z.string(), agentFor: z.string().nullable() }))
    .meta({ description: '可以签名的人' }),
  parties: z.array(mediationParty),
  dueDay: z.string().nullable(),
  rawDay: z.string().nullable(),
  basis: z.string().nullable(),
  paused: z.string().nullable().meta({ description: '期限因鉴定暂停，自何日' }),
  appraisal: z.string().nullable().meta({ description: '正在鉴定，是否计入期限' }),
  suspended: z.string().nullable().meta({ description: '疑似虚假调解，已中止并报告' }),
  undisputed: z
    .object({
      version: z.number(),
      signed: z.array(z.string()),
      unsigned: z.array(z.string()),
      complete: z.boolean(),
    })
    .nullable()
    .meta({ description: '无争议事实记载' }),
  agreement: agreementView.nullable(),
  confirmation: confirmationView.nullable(),
  ending: z.string().nullable(),
  notes: z.array(
    z.object({
      id: z.string(),
      actLabel: z.string(),
      field: z.string(),
      label: z.string(),
      body: z.string(),
      at: moment,
      by: z.string(),
    }),
  ),
  can: z.record(z.string(), can),
});
export type MediationPage = z.infer<typeof mediationPage>;

/** 可选的调解员. */
export const mediationCandidates = z.object({
  order: z.string(),
  candidates: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      unit: z.string(),
      languages: z.array(z.string()),
      fullTime: z.boolean(),
      load: z.number(),
      fits: z.boolean(),
      near: z.string(),
      ask: z.array(z.string()),
      barred: z.string().nullable(),
      assigned: z.boolean(),
      chosenBy: z.array(z.string()),
    }),
  ),
  empty: z.string().nullable(),
});
export type MediationCandidates = z.infer<typeof mediationCandidates>;

/** 某事项的调解. */
export const mediationsOfMatter = z.object({
  items: z.array(
    z.object({ id: z.string(), stage: z.string(), stageLabel: z.string(), committee: z.string(), openedAt: moment }),
  ),
  canOpen: can,
});
