import { mediationForms } from '@jieyou/contracts';
import { z } from 'zod';
import { dayOf } from '../../../kernel/local-date.ts';
import type { App } from '../../../platform/http/index.ts';
import { dossierOrder, renderDossier, sayFormRefusal } from '../../forms/index.ts';
import { logViews } from '../../matters/index.ts';
import { coverOf } from '../domain/dossier.ts';
import { fills } from '../domain/filled.ts';
import { sayMediationRefusal } from '../domain/refusals.ts';
import type { MediationDeps } from './deps.ts';
import { brought, formsOf, heldNames, lacksOf } from './dossier-parts.ts';
import type { Part } from './dossier-parts.ts';
import { gatherFilling } from './gather-filling.ts';
import { picturesOf } from './pictures-of.ts';

const refused = z.object({ code: z.string(), words: z.string() });
const tags = ['调解'];
const config = { access: 'signed_in' as const };
const params = z.object({ id: z.uuid() });
const none = { code: 'no_such_mediation', words: sayMediationRefusal({ code: 'no_such_mediation' }) };
const check = z.object({
  held: z.array(z.string()),
  lacks: z.array(z.object({ name: z.string(), supplier: z.string(), basis: z.string() })),
});

/** 卷宗: what is there, what lacks and who can supply it; and the whole as one PDF. */
export function dossierRoutes(app: App, deps: MediationDeps): void {
  app.get(
    '/mediations/:id/dossier',
    { config, schema: { summary: '卷宗是否齐全', tags, params, response: { 200: check, 404: refused } } },
    ({ signed, params: { id } }, reply) =>
      deps.db.inScope(signed.scope, async (tx) => {
        const found = await gatherFilling(deps, tx, signed, id);
        if (!found) return reply.code(404).send(none);
        const { filling } = found;
        const said = (await deps.sittingPapers(tx, signed, filling)).map(({ form }) => form);
        return { held: heldNames(filling), lacks: [...lacksOf(filling, said)] };
      }),
  );
  app.get(
    '/mediations/:id/dossier.pdf',
    { config, schema: { summary: '卷宗（一个 PDF）', tags, params } },
    async ({ signed, params: { id } }, reply) => {
      const found = await deps.db.inScope(signed.scope, async (tx) => {
        const gathered = await gatherFilling(deps, tx, signed, id);
        if (!gathered) return undefined;
        const { filling } = gathered;
        const fields = filling.people.map((one) => `party/${one.id}/phone+idNumber`);
        await logViews(tx, signed, filling.mediation.matterId, { fields, reason: '装订卷宗' });
        const pictures = await picturesOf(deps, tx, filling.mediation);
        const own = formsOf(filling).map((form): Part => ({
          ...{ kind: form, name: mediationForms[form], form, data: fills[form]?.(filling), pictures },
        }));
        const said = (await deps.sittingPapers(tx, signed, filling)).map((each): Part => ({
          kind: each.form,
          ...each,
        }));
        const names = await deps.staffNames(tx, signed.county, [signed.staffId]);
        const parts = dossierOrder([...own, ...said, ...(await brought(deps, tx, filling))]);
        return { ...gathered, parts, filedBy: names.get(signed.staffId) ?? '' };
      });
      if (!found) return reply.code(404).send(none);
      const { filling, code, kind, parts, filedBy } = found;
      const on = dayOf(filling.now);
      const cover = coverOf(filling, { code, kind, filedBy });
      const back = { filedBy, checkedBy: filling.mediators[0], on };
      const options = { at: on, county: signed.county, rare: 'box', foot: { code, address: null } } as const;
      const done = await renderDossier(deps.press, { cover, contents: parts, back }, options);
      if (!done.ok) return reply.code(409).send({ code: done.refusal.code, words: sayFormRefusal(done.refusal) });
      const name = encodeURIComponent(`卷宗 ${filling.number ?? code}.pdf`);
      return reply
        .type('application/pdf')
        .header('content-disposition', `inline; filename="dossier.pdf"; filename*=UTF-8''${name}`)
        .header('cache-control', 'private, no-store')
        .send(Buffer.from(done.value.bytes));
    },
  );
}
