import { z } from 'zod';
import type { App } from '../../../platform/http/index.ts';
import { renderForm, sayFormRefusal } from '../../forms/index.ts';
import { logViews } from '../../matters/index.ts';
import { letterTitle } from '../domain/letters.ts';
import { sayReferralRefusal } from '../domain/refusals.ts';
import type { ReferralDeps } from './deps.ts';
import { letterFor } from './letter.ts';
import { gatherReferral } from './read-referral.ts';

const none = { code: 'no_such_referral', words: sayReferralRefusal({ code: 'no_such_referral' }) };

/** 打印函件, with the names that the receiver needs; who printed it stands in the view log. */
export function letterRoutes(app: App, deps: ReferralDeps): void {
  for (const format of ['pdf', 'docx'] as const) {
    app.get(
      `/referrals/:id/letters/:at.${format}`,
      {
        config: { access: 'signed_in' },
        schema: {
          summary: `对接函件（${format === 'pdf' ? 'PDF' : 'Word'}）`,
          tags: ['对接'],
          params: z.object({ id: z.uuid(), at: z.coerce.number().int().min(0).max(999) }),
        },
      },
      async ({ signed, params }, reply) => {
        const found = await deps.db.inScope(signed.scope, async (tx) => {
          const gathered = await gatherReferral(deps, tx, signed, params.id);
          const made = gathered && letterFor(gathered, params.at);
          if (!gathered || !made) return undefined;
          const title = letterTitle(gathered.referral.kind, made.letter.kind);
          const fields = gathered.referral.parties.map((id) => `party/${id}/name`);
          await logViews(tx, signed, gathered.matter.id, { fields, reason: `打印「${title}」` });
          return { ...made, title, code: gathered.matter.code };
        });
        if (!found) return reply.code(404).send(none);
        const { data, on, title, code } = found;
        const options = { format, at: on, rare: 'box', county: signed.county } as const;
        const done = await renderForm(deps.press, 'REF-LETTER', data, { ...options, foot: { code, address: null } });
        if (!done.ok) return reply.code(409).send({ code: done.refusal.code, words: sayFormRefusal(done.refusal) });
        const name = encodeURIComponent(`${title} ${code}.${format}`);
        return reply
          .type(done.value.mime)
          .header('content-disposition', `inline; filename="letter.${format}"; filename*=UTF-8''${name}`)
          .header('cache-control', 'private, no-store')
          .send(Buffer.from(done.value.bytes));
      },
    );
  }
}
