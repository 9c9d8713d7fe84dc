import { makeSubsidySheet, refusal, subsidyPayloads, subsidySheetsView, subsidySheetView } from '@jieyou/contracts';
import type { SubsidyActName } from '@jieyou/contracts';
import { z } from 'zod';
import type { App } from '../../../platform/http/index.ts';
import type { MattersDeps } from '../../matters/index.ts';
import { saySubsidyRefusal } from '../domain/refusals.ts';
import type { SubsidyRefusal } from '../domain/refusals.ts';
import { actOnSheet } from './act-on-sheet.ts';
import type { AskedOnSheet } from './act-on-sheet.ts';
import { exportSheet } from './export-sheet.ts';
import { makeSheet } from './make-sheet.ts';
import { viewSheet, viewSheets } from './view-sheet.ts';

const tags = ['以案定补'];
const config = { access: 'signed_in' as const };
const params = z.object({ id: z.uuid() });
const made = z.object({ id: z.string() });
const say = (no: SubsidyRefusal) => ({ code: no.code, words: saySubsidyRefusal(no) });
const none = say({ code: 'no_such_sheet' });
const labels: Readonly<Record<SubsidyActName, string>> = {
  ...{ audit: '登记抽查', drop: '不补', keep: '照补', object: '提出异议', answer: '答复异议', approve: '复核' },
  void: '作废',
};

/** 接口 of the worksheet. */
export function subsidyRoutes(app: App, deps: MattersDeps): void {
  app.get(
    '/subsidies',
    { config, schema: { summary: '以案定补的各张表', tags, response: { 200: subsidySheetsView } } },
    ({ signed }) => viewSheets(deps, signed),
  );
  app.post(
    '/subsidies',
    {
      config,
      schema: { summary: '制表', tags, body: makeSubsidySheet, response: { 201: made, 409: refusal } },
    },
    async ({ signed, body }, reply) => {
      const done = await makeSheet(deps, signed, body);
      return done.ok ? reply.code(201).send(done.value) : reply.code(409).send(say(done.refusal));
    },
  );
  app.get(
    '/subsidies/:id',
    { config, schema: { summary: '一张补贴表', tags, params, response: { 200: subsidySheetView, 404: refusal } } },
    async ({ signed, params: { id } }, reply) =>
      (await deps.db.inScope(signed.scope, (tx) => viewSheet(deps, tx, signed, id))) ?? reply.code(404).send(none),
  );
  app.get(
    '/subsidies/:id/sheet.xlsx',
    { config, schema: { summary: '导出补贴表（.xlsx）', tags, params } },
    async ({ signed, params: { id } }, reply) => {
      const bytes = await exportSheet(deps, signed, id);
      if (!bytes) return reply.code(404).send(none);
      return reply
        .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent('以案定补.xlsx')}`)
        .type('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet')
        .send(bytes);
    },
  );
  for (const act of Object.keys(subsidyPayloads) as SubsidyActName[]) {
    app.post(
      `/subsidies/:id/acts/${act}`,
      {
        config,
        schema: {
          ...{ summary: `补贴表：${labels[act]}`, tags, params, body: subsidyPayloads[act] },
          response: { 200: made, 404: refusal, 409: refusal },
        },
      },
      async ({ signed, params: { id }, body }, reply) => {
        const done = await actOnSheet(deps, signed, { sheet: id, act, payload: body as AskedOnSheet['payload'] });
        if (done.ok) return reply.code(200).send(done.value);
        return reply.code(done.refusal.code === 'no_such_sheet' ? 404 : 409).send(say(done.refusal));
      },
    );
  }
}
