import {
  figurePart,
  figureRows,
  figuresAsk,
  figuresView,
  measuresView,
  monthPage,
  monthsView,
  refusal,
} from '@jieyou/contracts';
import { z } from 'zod';
import type { App } from '../../../platform/http/index.ts';
import { measures } from '../domain/dictionary.ts';
import { measureViewOf } from '../domain/measure.ts';
import { sayMeasuresRefusal } from '../domain/refusals.ts';
import type { MeasuresRefusal } from '../domain/refusals.ts';
import { askFigures } from './ask-figures.ts';
import { closeMonth } from './close-month.ts';
import type { MeasuresDeps } from './deps.ts';
import { openFigure } from './open-figure.ts';
import { listMonths, readMonth } from './read-months.ts';
import { groundOf, scopesOf } from './scope-of.ts';

const tags = ['统计'];
const config = { access: 'signed_in' as const };
const month = z.string().regex(/^\d{4}-(?:0[1-9]|1[0-2])$/, { error: '月份写成 2026-01 这样' });
const ofMonth = z.object({ month });
const say = (no: MeasuresRefusal): z.infer<typeof refusal> => ({ code: no.code, words: sayMeasuresRefusal(no) });

/** 统计的接口: the dictionary, figures and the matters behind them, closed months. */
export function measuresRoutes(app: App, deps: MeasuresDeps): void {
  app.get(
    '/measures',
    { config, schema: { summary: '指标辞典', tags, response: { 200: measuresView } } },
    ({ signed }) =>
      deps.db.inScope(signed.scope, async (tx) => ({
        measures: measures.map(measureViewOf),
        scopes: scopesOf(signed, await groundOf(tx, deps, signed.county)),
      })),
  );
  app.get(
    '/measures/figures',
    {
      config,
      schema: { summary: '问数', tags, querystring: figuresAsk, response: { 200: figuresView, 409: refusal } },
    },
    async ({ signed, query }, reply) => {
      const found = await askFigures(deps, signed, query);
      return found.ok ? found.value : reply.code(409).send(say(found.refusal));
    },
  );
  app.get(
    '/measures/:id/rows',
    {
      config,
      schema: {
        ...{ summary: '打开一个数：背后的事项', tags, params: z.object({ id: z.string().max(40) }) },
        querystring: figuresAsk.omit({ measures: true }).extend({
          part: figurePart,
          key: z.string().max(200).optional(),
          skip: z.coerce.number().int().min(0).max(100_000).default(0),
        }),
        response: { 200: figureRows, 409: refusal },
      },
    },
    async ({ signed, params, query }, reply) => {
      const found = await openFigure(deps, signed, { measure: params.id, ...query });
      return found.ok ? found.value : reply.code(409).send(say(found.refusal));
    },
  );
  app.get('/months', { config, schema: { summary: '月结', tags, response: { 200: monthsView } } }, ({ signed }) =>
    listMonths(deps, signed),
  );
  app.get(
    '/months/:month',
    {
      config,
      schema: {
        ...{ summary: '一个月的数，封存时和现在', tags, params: ofMonth },
        querystring: z.object({ scope: figuresAsk.shape.scope }),
        response: { 200: monthPage, 409: refusal },
      },
    },
    async ({ signed, params, query }, reply) => {
      const found = await readMonth(deps, signed, params.month, query.scope);
      return found.ok ? found.value : reply.code(409).send(say(found.refusal));
    },
  );
  app.post(
    '/months/:month/closing',
    {
      config,
      schema: {
        ...{ summary: '月结一个月', tags, params: ofMonth, body: z.strictObject({}) },
        response: { 200: z.object({ hash: z.string() }), 409: refusal },
      },
    },
    async ({ signed, params }, reply) => {
      const done = await closeMonth(deps, signed, params.month);
      return done.ok ? done.value : reply.code(409).send(say(done.refusal));
    },
  );
}
