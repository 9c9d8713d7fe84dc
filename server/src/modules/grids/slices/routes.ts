import {
  codesOf,
  datums,
  describeGrid as describeBody,
  drawGrid as drawBody,
  endGrid as endBody,
  endMark as endMarkBody,
  gridPage,
  gridsAt,
  gridSheet,
  gridSheetView,
  gridsView,
  importGrids as importBody,
  leaveGrid as leaveBody,
  marksFound,
  nameHolder as holderBody,
  orgPath,
  refusal,
  reshapeGrid as reshapeBody,
  setMark as markBody,
} from '@jieyou/contracts';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import type { Result } from '../../../kernel/result.ts';
import type { App } from '../../../platform/http/index.ts';
import type { Done } from '../../matters/index.ts';
import { sayGridRefusal } from '../domain/refusals.ts';
import type { GridRefusal } from '../domain/refusals.ts';
import type { GridsDeps } from './deps.ts';
import { closeGrid, drawGrid, reshapeGrid } from './draw-grid.ts';
import { importGrids, previewGrids } from './import-grids.ts';
import { describeGrid, leaveGrid, nameHolder, removeMark, setMark } from './keep-grid.ts';
import { locate, readGrid, readGrids, searchMarks } from './read-grids.ts';

const tags = ['网格'];
const keeping = { access: ['centre_director' as const] };
const reading = { access: 'signed_in' as const };
const missing = { error: '没有找到，请从清单中重新选择' };
const params = z.object({ id: z.uuid(missing) });
const done = z.object({ id: z.string() });
const response = { 200: done, 404: refusal, 409: refusal };
const notFound: ReadonlySet<string> = new Set(['no_such_grid', 'no_such_holder', 'no_such_mark', 'no_such_village']);

const no = (reply: FastifyReply, refused: GridRefusal): FastifyReply =>
  reply.code(notFound.has(refused.code) ? 404 : 409).send({ code: refused.code, words: sayGridRefusal(refused) });
const answer = (reply: FastifyReply, result: Result<Done, GridRefusal>): FastifyReply =>
  result.ok ? reply.code(200).send(result.value) : no(reply, result.refusal);

function readingRoutes(app: App, deps: GridsDeps): void {
  app.get(
    '/grids',
    {
      config: reading,
      schema: {
        ...{ summary: '网格清单和范围', tags, response: { 200: gridsView } },
        querystring: z.object({ under: orgPath.optional(), vacant: z.enum(['true', 'false']).default('false') }),
      },
    },
    ({ signed, query: { under, vacant } }) => readGrids(deps, signed, { under, vacant: vacant === 'true' }),
  );
  app.get(
    '/grids/at',
    {
      config: reading,
      schema: {
        ...{ summary: '一个点在哪个网格', tags, response: { 200: gridsAt } },
        querystring: z.object({
          lng: z.coerce.number().min(-180).max(180),
          lat: z.coerce.number().min(-90).max(90),
          datum: z.enum(codesOf(datums)).default('wgs84'),
        }),
      },
    },
    ({ signed, query }) => locate(deps, signed, query),
  );
  app.get(
    '/grids/marks',
    {
      config: reading,
      schema: {
        ...{ summary: '按人们的叫法找地点', tags, response: { 200: marksFound } },
        querystring: z.object({ q: z.string().trim().max(50).default('') }),
      },
    },
    ({ signed, query: { q } }) => searchMarks(deps, signed, q),
  );
  app.get(
    '/grids/:id',
    { config: reading, schema: { summary: '一个网格', tags, params, response: { 200: gridPage, 404: refusal } } },
    async ({ signed, params: { id } }, reply) => {
      const found = await readGrid(deps, signed, id);
      return found ?? no(reply, { code: 'no_such_grid' });
    },
  );
}

function drawingRoutes(app: App, deps: GridsDeps): void {
  app.post(
    '/grids',
    { config: keeping, schema: { summary: '画一个网格', tags, body: drawBody, response } },
    async ({ signed, body }, reply) => answer(reply, await drawGrid(deps, signed, body)),
  );
  app.post(
    '/grids/preview',
    {
      config: keeping,
      bodyLimit: 10_000_000,
      schema: { summary: '预览 GeoJSON', tags, body: gridSheet, response: { 200: gridSheetView, 409: refusal } },
    },
    async ({ signed, body }, reply) => {
      const seen = await previewGrids(deps, signed, body);
      return seen.ok ? seen.value : no(reply, seen.refusal);
    },
  );
  app.post(
    '/grids/import',
    { config: keeping, bodyLimit: 10_000_000, schema: { summary: '导入 GeoJSON', tags, body: importBody, response } },
    async ({ signed, body }, reply) => answer(reply, await importGrids(deps, signed, body)),
  );
  app.post(
    '/grids/:id/outline',
    { config: keeping, schema: { summary: '改划范围', tags, params, body: reshapeBody, response } },
    async ({ signed, params: { id: grid }, body: { commandId, ring } }, reply) =>
      answer(reply, await reshapeGrid(deps, signed, { commandId, grid }, ring)),
  );
  app.post(
    '/grids/:id/end',
    { config: keeping, schema: { summary: '撤销网格', tags, params, body: endBody, response } },
    async ({ signed, params: { id: grid }, body: { commandId, replacedBy } }, reply) =>
      answer(reply, await closeGrid(deps, signed, { commandId, grid }, replacedBy ?? null)),
  );
}

function keepingRoutes(app: App, deps: GridsDeps): void {
  app.post(
    '/grids/:id/describe',
    { config: keeping, schema: { summary: '更改网格情况', tags, params, body: describeBody, response } },
    async ({ signed, params: { id: grid }, body: { commandId, ...to } }, reply) =>
      answer(reply, await describeGrid(deps, signed, { commandId, grid }, to)),
  );
  app.post(
    '/grids/:id/holders',
    { config: keeping, schema: { summary: '定网格岗位的人，负责人须交接', tags, params, body: holderBody, response } },
    async ({ signed, params: { id: grid }, body: { commandId, ...given } }, reply) =>
      answer(reply, await nameHolder(deps, signed, { commandId, grid }, given)),
  );
  app.post(
    '/grids/:id/holders/:holder/leave',
    {
      config: keeping,
      schema: {
        ...{ summary: '离岗', tags, body: leaveBody, response },
        params: params.extend({ holder: z.uuid(missing) }),
      },
    },
    async ({ signed, params: { id: grid, holder }, body: { commandId, note } }, reply) =>
      answer(reply, await leaveGrid(deps, signed, { commandId, grid }, { holder, note: note || null })),
  );
  app.post(
    '/grids/:id/marks',
    { config: keeping, schema: { summary: '标一个地点', tags, params, body: markBody, response } },
    async ({ signed, params: { id: grid }, body: { commandId, ...given } }, reply) =>
      answer(reply, await setMark(deps, signed, { commandId, grid }, given)),
  );
  app.post(
    '/grids/:id/marks/:mark/end',
    {
      config: keeping,
      schema: {
        ...{ summary: '撤去一个地点', tags, body: endMarkBody, response },
        params: params.extend({ mark: z.uuid(missing) }),
      },
    },
    async ({ signed, params: { id: grid, mark }, body: { commandId } }, reply) =>
      answer(reply, await removeMark(deps, signed, { commandId, grid }, mark)),
  );
}

/** 网格的接口. */
export function gridsRoutes(app: App, deps: GridsDeps): void {
  readingRoutes(app, deps);
  drawingRoutes(app, deps);
  keepingRoutes(app, deps);
}
