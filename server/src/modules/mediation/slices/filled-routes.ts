import { mediationForm, mediationForms } from '@jieyou/contracts';
import type { MediationForm } from '@jieyou/contracts';
import { z } from 'zod';
import { dayOf } from '../../../kernel/local-date.ts';
import type { App } from '../../../platform/http/index.ts';
import { renderForm, sayFormRefusal } from '../../forms/index.ts';
import { logViews } from '../../matters/index.ts';
import { attorneyForm, attorneysOf } from '../domain/filled-attorney.ts';
import { fills, isDraft } from '../domain/filled.ts';
import { sayMediationRefusal } from '../domain/refusals.ts';
import type { MediationDeps } from './deps.ts';
import { gatherFilling } from './gather-filling.ts';
import { picturesOf } from './pictures-of.ts';

const refused = z.object({ code: z.string(), words: z.string() });
const tags = ['调解'];
const config = { access: 'signed_in' as const };
const none = { code: 'no_such_mediation', words: sayMediationRefusal({ code: 'no_such_mediation' }) };
const formNames = Object.keys(fills) as MediationForm[];
const list = z.object({
  forms: z.array(z.object({ form: z.string(), name: z.string(), draft: z.boolean(), of: z.string().optional() })),
});

/** 本次调解的文书, filled from what is known; with `draft` what is missing becomes a ruled blank. */
export function filledRoutes(app: App, deps: MediationDeps): void {
  app.get(
    '/mediations/:id/forms',
    {
      config,
      schema: {
        summary: '本次调解可印的文书',
        tags,
        params: z.object({ id: z.uuid() }),
        response: { 200: list, 404: refused },
      },
    },
    ({ signed, params }, reply) =>
      deps.db.inScope(signed.scope, async (tx) => {
        const found = await gatherFilling(deps, tx, signed, params.id);
        if (!found) return reply.code(404).send(none);
        const { filling } = found;
        const ready = formNames.filter((form) => fills[form]?.(filling));
        return {
          forms: [
            ...ready.map((form) => ({ form, name: mediationForms[form], draft: isDraft(form, filling.mediation) })),
            ...attorneysOf(filling).map((one) => ({ form: 'MED-POA', draft: false, ...one })),
          ],
        };
      }),
  );
  for (const format of ['pdf', 'docx'] as const) {
    app.get(
      `/mediations/:id/forms/:form.${format}`,
      {
        config,
        schema: {
          summary: `填好的文书（${format === 'pdf' ? 'PDF' : 'Word'}）`,
          tags,
          params: z.object({ id: z.uuid(), form: mediationForm }),
          querystring: z.object({ draft: z.enum(['1']).optional(), of: z.uuid().optional() }),
        },
      },
      async ({ signed, params, query }, reply) => {
        const { form } = params;
        const found = await deps.db.inScope(signed.scope, async (tx) => {
          const gathered = await gatherFilling(deps, tx, signed, params.id);
          const fields = gathered?.filling.people.map((one) => `party/${one.id}/phone+idNumber`) ?? [];
          const reason = `打印${mediationForms[form]}`;
          if (gathered) await logViews(tx, signed, gathered.filling.mediation.matterId, { fields, reason });
          return gathered && { ...gathered, pictures: await picturesOf(deps, tx, gathered.filling.mediation) };
        });
        const data =
          found &&
          (form === 'MED-POA' && query.of ? attorneyForm(found.filling, query.of) : fills[form]?.(found.filling));
        if (!found || !data) return reply.code(404).send(none);
        const { filling, code, pictures } = found;
        const draft = query.draft === '1' || isDraft(form, filling.mediation);
        const options = {
          format,
          draft,
          at: dayOf(filling.now),
          pictures,
          rare: 'box',
          county: signed.county,
        } as const;
        const done = await renderForm(deps.press, form, data, { ...options, foot: { code, address: null } });
        if (!done.ok) return reply.code(409).send({ code: done.refusal.code, words: sayFormRefusal(done.refusal) });
        const name = encodeURIComponent(`${mediationForms[form]} ${filling.number ?? code}.${format}`);
        return reply
          .type(done.value.mime)
          .header('content-disposition', `inline; filename="${form}.${format}"; filename*=UTF-8''${name}`)
          .header('cache-control', 'private, no-store')
          .send(Buffer.from(done.value.bytes));
      },
    );
  }
}
