import { importers, refusal } from '@jieyou/contracts';
import { z } from 'zod';
import type { App } from '../../../platform/http/index.ts';
import type { Mapping } from '../domain/mapping.ts';
import { findJob, recentJobs } from '../store/jobs.ts';
import { listMappings } from '../store/mappings.ts';
import type { ImportDeps } from './deps.ts';
import { discardImport } from './discard-import.ts';
import { previewImport } from './preview-import.ts';
import { problemFile } from './problem-file.ts';
import { no, type ImportRefusal } from './refusals.ts';
import type { ImportRunner } from './runner.ts';
import { startImport } from './start-import.ts';
import { takeUpload } from './take-upload.ts';
import { importJobView, importPreviewView, mappingBody, savedMappingsView, viewJob, viewPreview } from './views.ts';

const config = { access: importers };
const params = z.strictObject({ id: z.uuid() });
const name = z.string().trim().min(1).max(60);

const refused = { 404: refusal, 409: refusal };
const statusOf = ({ code }: ImportRefusal): 404 | 409 => (code === 'no_such_import' ? 404 : 409);

/** 导入的接口: upload, look, correct, start, watch, fetch what must be corrected. */
export function exchangeRoutes(app: App, deps: ImportDeps, runner: Pick<ImportRunner, 'begin'>): void {
  app.route({
    method: 'POST',
    url: '/imports',
    config,
    schema: {
      summary: '上传导入文件并预览',
      tags: ['导入'],
      consumes: ['multipart/form-data'],
      querystring: z.strictObject({ source: name.optional().describe('来源名称；同一来源内同一编号只导入一次') }),
      response: { 200: importPreviewView, 400: refusal, ...refused },
    },
    handler: async (request, reply) => {
      const file = await request.file();
      if (!file) return reply.code(400).send({ code: 'wrong_shape', words: '请选择要导入的文件', fields: [] });
      const upload = { bytes: await file.toBuffer(), fileName: file.filename, source: request.query.source };
      const taken = await takeUpload(deps, request.signed, upload);
      if (!taken.ok) return reply.code(statusOf(taken.refusal)).send(taken.refusal);
      const { job, look, resumed } = taken.value;
      if (resumed) runner.begin(job);
      return reply.send(viewPreview({ job, look }));
    },
  });

  app.route({
    method: 'GET',
    url: '/imports',
    config,
    schema: { summary: '最近的导入', tags: ['导入'], response: { 200: z.object({ jobs: z.array(importJobView) }) } },
    handler: async ({ signed }) => {
      const jobs = await deps.db.inScope(signed.scope, (tx) => recentJobs(tx, signed.county, 50));
      return { jobs: jobs.map(viewJob) };
    },
  });

  app.route({
    method: 'GET',
    url: '/imports/:id',
    config,
    schema: { summary: '导入的进度', tags: ['导入'], params, response: { 200: importJobView, ...refused } },
    handler: async ({ signed, params: { id } }, reply) => {
      const job = await deps.db.inScope(signed.scope, (tx) => findJob(tx, signed.county, id));
      return job ? reply.send(viewJob(job)) : reply.code(404).send(no('no_such_import').refusal);
    },
  });

  app.route({
    method: 'POST',
    url: '/imports/:id/preview',
    config,
    schema: {
      summary: '换工作表、表头行或列对应再预览',
      tags: ['导入'],
      params,
      body: z.strictObject({
        mapping: mappingBody.optional(),
        mappingName: name.optional(),
        sheet: z.string().max(200).optional(),
        headerRow: z.number().int().min(0).max(1_048_576).optional(),
      }),
      response: { 200: importPreviewView, ...refused },
    },
    handler: async ({ signed, params: { id }, body }, reply) => {
      const mapping = body.mapping as Mapping | undefined;
      const shown = await previewImport(deps, signed, { ...body, mapping, jobId: id });
      return shown.ok ? reply.send(viewPreview(shown.value)) : reply.code(statusOf(shown.refusal)).send(shown.refusal);
    },
  });

  app.route({
    method: 'POST',
    url: '/imports/:id/start',
    config,
    schema: {
      summary: '开始导入',
      tags: ['导入'],
      params,
      body: z.strictObject({ mapping: mappingBody, source: name.optional(), saveAs: name.optional() }),
      response: { 200: importJobView, ...refused },
    },
    handler: async ({ signed, params: { id }, body }, reply) => {
      const mapping = body.mapping as Mapping;
      const started = await startImport(deps, signed, { ...body, mapping, jobId: id });
      if (!started.ok) return reply.code(statusOf(started.refusal)).send(started.refusal);
      if (started.value.state === 'running') runner.begin(started.value);
      return reply.send(viewJob(started.value));
    },
  });

  app.route({
    method: 'POST',
    url: '/imports/:id/discard',
    config,
    schema: {
      summary: '弃用导入，删去文件和未导入的行',
      tags: ['导入'],
      params,
      response: { 200: z.object({ id: z.string() }), ...refused },
    },
    handler: async ({ signed, params: { id } }, reply) => {
      const answer = await discardImport(deps, signed, id);
      return answer.ok ? reply.send({ id }) : reply.code(statusOf(answer.refusal)).send(answer.refusal);
    },
  });

  app.route({
    method: 'GET',
    url: '/imports/:id/problems',
    config,
    schema: {
      summary: '下载需要改正的行（.xlsx）',
      tags: ['导入'],
      params,
      response: { 200: z.unknown().describe('工作簿'), ...refused },
    },
    handler: async ({ signed, params: { id } }, reply) => {
      const file = await problemFile(deps, signed, id);
      if (!file.ok) return reply.code(statusOf(file.refusal)).send(file.refusal);
      return reply
        .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(file.value.name)}`)
        .type('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet')
        .send(file.value.bytes);
    },
  });

  app.route({
    method: 'GET',
    url: '/import-mappings',
    config,
    schema: { summary: '已保存的列对应', tags: ['导入'], response: { 200: savedMappingsView } },
    handler: async ({ signed }) => {
      const saved = await deps.db.inScope(signed.scope, (tx) => listMappings(tx, signed.county));
      return { mappings: saved.map((each) => ({ name: each.name, mapping: each.mapping, savedAt: each.saved_at })) };
    },
  });
}
