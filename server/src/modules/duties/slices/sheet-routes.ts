import { cleanLine, commandId, dutyDrafters, dutySheetView, refusal } from '@jieyou/contracts';
import { z } from 'zod';
import type { App } from '../../../platform/http/index.ts';
import { refused, say, statusOf, tags } from './answers.ts';
import type { DutiesDeps } from './deps.ts';
import { exportDuties } from './export-duties.ts';
import { importDuties } from './import-duties.ts';

/** 清单的表: down, and up again. */
export function sheetRoutes(app: App, deps: DutiesDeps): void {
  app.get(
    '/duties/sheet',
    {
      config: { access: 'signed_in' },
      schema: { summary: '下载职责清单（.xlsx）', tags, response: { 200: z.unknown().describe('工作簿') } },
    },
    async ({ signed }, reply) =>
      reply
        .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent('职责清单.xlsx')}`)
        .type('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet')
        .send(await exportDuties(deps, signed)),
  );
  app.route({
    method: 'POST',
    url: '/duties/sheet',
    config: { access: dutyDrafters },
    schema: {
      ...{ summary: '导入职责清单：先预览；带命令编号的存为草案', tags },
      consumes: ['multipart/form-data'],
      querystring: z.strictObject({ commandId: commandId.optional().describe('存为草案；不带即只预览') }),
      response: { 200: dutySheetView, 400: refusal, ...refused },
    },
    handler: async (request, reply) => {
      const file = await request.file();
      if (!file) return reply.code(400).send({ code: 'wrong_shape', words: '请选择要导入的文件', fields: [] });
      const fileName = cleanLine(file.filename).slice(0, 100) || '职责清单';
      const bringing = { bytes: await file.toBuffer(), fileName, commandId: request.query.commandId ?? null };
      const done = await importDuties(deps, request.signed, bringing);
      return done.ok ? reply.send(done.value) : reply.code(statusOf(done.refusal)).send(say(done.refusal));
    },
  });
}
