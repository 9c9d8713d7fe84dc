import { z } from 'zod';
import { methodExamples as examples } from '../method-example.ts';
import { methodBasis as basis } from '../method-words.ts';
import { termText } from '../term.ts';
import { codesOf } from '../vocabulary.ts';
import { referralKinds } from './vocabulary.ts';

const timed = z.strictObject({ within: termText, basis, examples });
const kinds = Object.entries(referralKinds).map(([code, label]) => `${code} ${label}`);

/** 对接的期限, where no law sets them: how long the receiver has to decide, and then to handle. */
export const referralTerms = z
  .strictObject({
    decide: timed.describe('接收方几日内决定受理还是退回'),
    handle: timed.describe('受理后几日内办完'),
    kinds: z
      .array(
        z.strictObject({
          kind: z.enum(codesOf(referralKinds)).describe(`哪种对接：${kinds.join('、')}`),
          decide: timed.optional().describe('这种对接的决定期限'),
          handle: timed.optional().describe('这种对接的办理期限'),
        }),
      )
      .optional()
      .describe('个别种类另定的期限；法律有规定的（诉前委派、诉中委托、道路交通、医疗、劳动等）依法律'),
  })
  .describe('九种对接的两个期限；不写的，法律没有规定的对接不计时');
