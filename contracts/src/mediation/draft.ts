import { z } from 'zod';
import { codesOf } from '../vocabulary.ts';
import { agreementForms } from './vocabulary.ts';

const day = z.iso.date();
const fen = z.number().int().positive().max(9_007_199_254_740_991);

/** 正在写的一项: what has not been spoken of yet is not there yet. */
const draftObligation = z.strictObject({
  debtor: z.uuid().optional(),
  creditor: z.uuid().optional(),
  what: z.string().max(3000).default(''),
  amount: fen.optional(),
  due: day.optional(),
  how: z.string().max(300).optional(),
  instalments: z
    .array(z.strictObject({ due: day.optional(), amount: fen.optional() }))
    .max(60)
    .optional(),
});

/** 正在写的协议, checked and shown before it is drawn up. */
export const agreementDraft = z.strictObject({
  form: z.enum(codesOf(agreementForms)),
  facts: z.string().max(5000).default(''),
  responsibility: z.string().max(5000).optional(),
  obligations: z.array(draftObligation).max(200),
});
export type AgreementDraft = z.infer<typeof agreementDraft>;

/** 逐项检查: what a court would find unclear, and the amounts in capitals. */
export const draftCheck = z.object({
  lines: z.array(
    z.object({
      said: z.array(z.object({ words: z.string(), barred: z.boolean() })),
      money: z.string().nullable(),
      instalments: z.array(z.string().nullable()),
    }),
  ),
});
export type DraftCheck = z.infer<typeof draftCheck>;
