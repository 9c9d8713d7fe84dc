import { z } from 'zod';
import { dayOf } from '../../../kernel/local-date.ts';
import type { App } from '../../../platform/http/index.ts';
import { renderForm, sayFormRefusal } from '../../forms/index.ts';
import { loadMatter, logViews } from '../../matters/index.ts';
import { loadSitting } from '../store/sittings.ts';
import { noSitting } from './answers.ts';
import { calendarOf } from './calendar.ts';
import type { SittingsDeps } from './deps.ts';
import { hearingPage } from './hearing-page.ts';
import { invitationOf } from './invitation.ts';
import { paperOfSitting } from './sitting-papers.ts';

const tags = ['调解会与听证会'];
const config = { access: 'signed_in' as const };
const byId = z.object({ id: z.uuid() });

/** 打印与日历: the record as its form, the invitation of one party, the calendar file. */
export function paperRoutes(app: App, deps: SittingsDeps): void {
  app.get(
    '/sittings/:id/calendar.ics',
    {
      config,
      schema: { summary: '日历文件', tags, params: byId, querystring: z.object({ party: z.uuid().optional() }) },
    },
    async ({ signed, params, query }, reply) => {
      const text = await calendarOf(deps, signed, { id: params.id, party: query.party });
      if (text === undefined) return reply.code(404).send(noSitting);
      return reply
        .type('text/calendar; charset=utf-8')
        .header('content-disposition', 'attachment; filename="sitting.ics"')
        .send(text);
    },
  );
  app.get(
    '/sittings/:id/invitations/:party',
    { config, schema: { summary: '到会通知（打印页）', tags, params: byId.extend({ party: z.uuid() }) } },
    async ({ signed, params }, reply) => {
      const page = await invitationOf(deps, signed, params);
      if (page === undefined) return reply.code(404).send(noSitting);
      return reply.type('text/html; charset=utf-8').header('cache-control', 'private, no-store').send(page);
    },
  );
  app.get(
    '/sittings/:id/record',
    { config, schema: { summary: '听证记录（打印页）', tags, params: byId } },
    async ({ signed, params }, reply) => {
      const page = await deps.db.inScope(signed.scope, async (tx) => {
        const sitting = await loadSitting(tx, signed.county, params.id);
        return sitting?.kind === 'hearing' ? hearingPage(deps, tx, sitting) : undefined;
      });
      if (page === undefined) return reply.code(404).send(noSitting);
      return reply.type('text/html; charset=utf-8').header('cache-control', 'private, no-store').send(page);
    },
  );
  for (const format of ['pdf', 'docx'] as const) {
    app.get(
      `/sittings/:id/record.${format}`,
      {
        config,
        schema: {
          ...{ summary: `会的记录（${format === 'pdf' ? 'PDF' : 'Word'}）`, tags, params: byId },
          querystring: z.object({ draft: z.enum(['1']).optional() }),
        },
      },
      async ({ signed, params, query }, reply) => {
        const found = await deps.db.inScope(signed.scope, async (tx) => {
          const sitting = await loadSitting(tx, signed.county, params.id);
          const matter = sitting && (await loadMatter(tx, signed.county, sitting.matterId));
          const paper = sitting && (await paperOfSitting(deps, tx, sitting));
          if (!sitting || !matter || !paper) return undefined;
          await logViews(tx, signed, matter.id, { fields: [`sitting/${sitting.id}`], reason: `打印${paper.name}` });
          return { ...paper, code: matter.code };
        });
        if (!found) return reply.code(404).send(noSitting);
        const { form, name, data, pictures, code } = found;
        const options = {
          ...{ format, draft: query.draft === '1', at: dayOf(deps.now()), pictures },
          ...{ rare: 'box' as const, county: signed.county, foot: { code, address: null } },
        };
        const done = await renderForm(deps.press, form, data, options);
        if (!done.ok) return reply.code(409).send({ code: done.refusal.code, words: sayFormRefusal(done.refusal) });
        const file = encodeURIComponent(`${name}.${format}`);
        return reply
          .type(done.value.mime)
          .header('content-disposition', `inline; filename="${form}.${format}"; filename*=UTF-8''${file}`)
          .header('cache-control', 'private, no-store')
          .send(Buffer.from(done.value.bytes));
      },
    );
  }
}
