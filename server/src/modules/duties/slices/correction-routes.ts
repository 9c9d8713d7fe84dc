import { correctionsView, declineCorrection, dutyDeciders, reportDuty as reportBody } from '@jieyou/contracts';
import { z } from 'zod';
import type { App } from '../../../platform/http/index.ts';
import { one, refused, say, statusOf, tags } from './answers.ts';
import { declineReport, listCorrections, reportDuty, seeAnswers } from './corrections.ts';
import type { DutiesDeps } from './deps.ts';

const config = { access: 'signed_in' as const };
const named = z.object({ id: z.string() });

/** 报告不对、答复、看答复. */
export function correctionRoutes(app: App, deps: DutiesDeps): void {
  app.get(
    '/duties/corrections',
    { config, schema: { summary: '对职责清单的报告与答复', tags, response: { 200: correctionsView } } },
    ({ signed }) => listCorrections(deps, signed),
  );
  app.post(
    '/duties/:id/corrections',
    {
      config,
      schema: {
        ...{ summary: '报告职责清单的一条不对', tags, params: one, body: reportBody },
        response: { 201: named, ...refused },
      },
    },
    async ({ signed, params, body }, reply) => {
      const done = await reportDuty(deps, signed, params.id, body);
      return done.ok ? reply.code(201).send(done.value) : reply.code(statusOf(done.refusal)).send(say(done.refusal));
    },
  );
  app.post(
    '/duties/corrections/:id/declining',
    {
      config: { access: dutyDeciders },
      schema: {
        ...{ summary: '不改，并答复报告人', tags, params: one, body: declineCorrection },
        response: { 200: named, ...refused },
      },
    },
    async ({ signed, params, body }, reply) => {
      const done = await declineReport(deps, signed, { id: params.id, answer: body.answer });
      return done.ok ? reply.code(200).send(done.value) : reply.code(statusOf(done.refusal)).send(say(done.refusal));
    },
  );
  app.post(
    '/duties/corrections/seen',
    { config, schema: { summary: '看过了对自己报告的答复', tags, response: { 200: z.object({ seen: z.number() }) } } },
    async ({ signed }) => ({ seen: await seeAnswers(deps, signed) }),
  );
}
