import { agreementDraft, draftCheck } from '@jieyou/contracts';
import { z } from 'zod';
import { dayOf } from '../../../kernel/local-date.ts';
import type { App } from '../../../platform/http/index.ts';
import { renderForm, sayFormRefusal } from '../../forms/index.ts';
import { checkDraft, wholeOf } from '../domain/check-draft.ts';
import { draftAgreement } from '../domain/evolve-agreement.ts';
import { fills } from '../domain/filled.ts';
import type { Filling } from '../domain/filled.ts';
import { sayMediationRefusal } from '../domain/refusals.ts';
import type { MediationDeps } from './deps.ts';
import { gatherFilling } from './gather-filling.ts';

const refused = z.object({ code: z.string(), words: z.string() });
const tags = ['调解'];
const config = { access: 'signed_in' as const };
const params = z.object({ id: z.uuid() });
const none = { code: 'no_such_mediation', words: sayMediationRefusal({ code: 'no_such_mediation' }) };

/** On a screen that everybody in the room looks at, no number of anybody stands. */
const withoutNumbers = (filling: Filling): Filling => ({
  ...filling,
  people: filling.people.map((one) => ({ ...one, phone: null, idNumber: null, born: null, gender: null })),
});

/** 边谈边查、边谈边看: nothing of it is stored. */
export function draftRoutes(app: App, deps: MediationDeps): void {
  app.post(
    '/mediations/:id/draft-check',
    {
      config,
      schema: {
        ...{ summary: '检查正在写的协议', tags, params, body: agreementDraft },
        response: { 200: draftCheck, 404: refused },
      },
    },
    ({ signed, params: { id }, body }, reply) =>
      deps.db.inScope(signed.scope, async (tx) =>
        (await gatherFilling(deps, tx, signed, id)) ? checkDraft(body) : reply.code(404).send(none),
      ),
  );
  app.post(
    '/mediations/:id/draft.svg',
    { config, schema: { summary: '正在写的协议的样子', tags, params, body: agreementDraft } },
    async ({ signed, params: { id }, body }, reply) => {
      const found = await deps.db.inScope(signed.scope, (tx) => gatherFilling(deps, tx, signed, id));
      if (!found) return reply.code(404).send(none);
      const { filling, code } = found;
      const { form, facts, responsibility, obligations } = body;
      const content = { facts, obligations: obligations.map(wholeOf), ...(responsibility ? { responsibility } : {}) };
      const mediation = { ...filling.mediation, agreement: draftAgreement(filling.mediation, form) };
      const paper = form === 'written' ? 'MED-AGR' : 'MED-ORAL';
      const data = fills[paper]?.(withoutNumbers({ ...filling, mediation, content }));
      const at = dayOf(filling.now);
      const options = { format: 'svg', draft: true, at, rare: 'box', county: signed.county } as const;
      const done = await renderForm(deps.press, paper, data ?? {}, { ...options, foot: { code, address: null } });
      if (!done.ok) return reply.code(409).send({ code: done.refusal.code, words: sayFormRefusal(done.refusal) });
      return reply
        .type(done.value.mime)
        .header('cache-control', 'private, no-store')
        .send(Buffer.from(done.value.bytes));
    },
  );
}
