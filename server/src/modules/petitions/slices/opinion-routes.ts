import { z } from 'zod';
import type { App } from '../../../platform/http/index.ts';
import { renderForm, sayFormRefusal } from '../../forms/index.ts';
import { contextFor, latestText, loadMatter, logViews, readBeside, readParties } from '../../matters/index.ts';
import { sayPetitionRefusal } from '../domain/refusals.ts';
import type { PetitionFact } from '../domain/petition.ts';
import type { PetitionDeps } from './deps.ts';
import { petitionStore } from './kind.ts';
import { printOpinionNumber } from './read-petitions.ts';

const none = { code: 'no_such_petition', words: sayPetitionRefusal({ code: 'no_such_petition' }) };
const titles = { handle: '信访事项处理意见书', review: '信访事项复查意见书', recheck: '信访事项复核意见书' } as const;

const remedyOf = (level: keyof typeof titles, next: string): string =>
  level === 'recheck'
    ? '本意见为信访终结意见。以同一事实和理由再次提出的，各级机关不再受理；生活确有困难的，可以依法申请社会救助、司法救助。'
    : `如不服本意见，可以自收到之日起三十日内，向${next}申请${level === 'handle' ? '复查' : '复核'}；逾期不申请的，不再受理。`;

/** 打印意见书, made anew from its own entry; who printed it stands in the view log. */
export function opinionRoutes(app: App, deps: PetitionDeps): void {
  app.get(
    '/petitions/:id/opinions/:at.pdf',
    {
      config: { access: 'signed_in' },
      schema: {
        summary: '信访事项处理、复查、复核意见书（PDF）',
        tags: ['信访程序'],
        params: z.object({ id: z.uuid(), at: z.coerce.number().int().min(0).max(2) }),
      },
    },
    async ({ signed, params }, reply) => {
      const made = await deps.db.inScope(signed.scope, async (tx) => {
        const petition = await petitionStore.load(tx, signed.county, params.id);
        const matter = petition && (await loadMatter(tx, signed.county, petition.matterId));
        const opinion = petition?.opinions[params.at];
        if (!petition || !matter || !opinion?.number) return undefined;
        const { places } = await contextFor(deps, tx, signed, matter);
        const entries = await readBeside<PetitionFact>(deps, tx, petition, 'petition');
        const own = entries.filter(({ act }) => act === 'opinion')[params.at];
        const people = await readParties(tx, signed.county, matter.id);
        const to = people.filter(({ side, agent_for: agent }) => side === 'applicant' && agent === null);
        const fields = to.map(({ id }) => `party/${id}/name`);
        await logViews(tx, signed, matter.id, { fields, reason: `打印「${titles[opinion.level]}」` });
        const said = own?.texts ?? {};
        const external = latestText(entries, 'externalNo');
        const data = {
          ...{ title: titles[opinion.level], number: printOpinionNumber(opinion, places.shortName(opinion.organ)) },
          ...{ to: to.map(({ name }) => name), request: said['request'], facts: said['facts'], basis: said['basis'] },
          ...{ decision: opinion.decision, opinion: said['opinion'], on: opinion.on },
          ...(external ? { externalNo: external } : {}),
          remedy: remedyOf(opinion.level, said['next'] ?? '上一级机关'),
          organ: places.unit(opinion.organ)?.name ?? opinion.organ,
        };
        return { data, on: opinion.on, code: matter.code };
      });
      if (!made) return reply.code(404).send(none);
      const options = { format: 'pdf', at: made.on, rare: 'box', county: signed.county } as const;
      const foot = { code: made.code, address: null };
      const done = await renderForm(deps.press, 'PET-OPINION', made.data, { ...options, foot });
      if (!done.ok) return reply.code(409).send({ code: done.refusal.code, words: sayFormRefusal(done.refusal) });
      return reply
        .type(done.value.mime)
        .header('content-disposition', 'inline; filename="opinion.pdf"')
        .header('cache-control', 'private, no-store')
        .send(Buffer.from(done.value.bytes));
    },
  );
}
