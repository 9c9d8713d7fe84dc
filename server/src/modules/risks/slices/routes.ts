import {
  answerLetter as answerBody,
  askExit as exitBody,
  decideExit as decideBody,
  dismissProposal as dismissBody,
  enterRisk as enterBody,
  measureRisk,
  refusal,
  reviewRisk as reviewBody,
  riskPage,
  riskProposals,
  risksView,
  sendLetter as letterBody,
  workingPosts,
} from '@jieyou/contracts';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import type { Result } from '../../../kernel/result.ts';
import type { App } from '../../../platform/http/index.ts';
import type { Done } from '../../matters/index.ts';
import { sayRiskRefusal } from '../domain/refusals.ts';
import type { RiskRefusal } from '../domain/refusals.ts';
import type { RisksDeps } from './deps.ts';
import { dismissProposal, enterRisk } from './enter-risk.ts';
import { answerLetter } from './letters.ts';
import { readProposals, readRisk, readRisks } from './read-risks.ts';
import { addMeasure, askExit, decideExit, reviewRisk, sendLetter } from './work-risk.ts';

const tags = ['风险清单'];
const config = { access: workingPosts };
const params = z.object({ id: z.uuid({ error: '没有找到，请从清单中重新选择' }) });
const done = z.object({ id: z.string() });
const response = { 200: done, 404: refusal, 409: refusal };
const none: RiskRefusal = { code: 'no_such_risk' };
const missing: ReadonlySet<string> = new Set(['no_such_risk', 'no_such_letter']);

const answer = (reply: FastifyReply, result: Result<Done, RiskRefusal>): FastifyReply => {
  if (result.ok) return reply.code(200).send(result.value);
  const { code } = result.refusal;
  return reply.code(missing.has(code) ? 404 : 409).send({ code, words: sayRiskRefusal(result.refusal) });
};

function listRoutes(app: App, deps: RisksDeps): void {
  app.get('/risks', { config, schema: { summary: '风险清单', tags, response: { 200: risksView } } }, ({ signed }) =>
    readRisks(deps, signed),
  );
  app.get(
    '/risks/proposals',
    {
      config: { access: ['centre_director', 'supervisor'] },
      schema: { summary: '规则提示的、每条规则的准确率', tags, response: { 200: riskProposals } },
    },
    ({ signed }) => readProposals(deps, signed),
  );
  app.get(
    '/risks/:id',
    { config, schema: { summary: '一项风险', tags, params, response: { 200: riskPage, 404: refusal } } },
    async ({ signed, params: { id } }, reply) =>
      (await readRisk(deps, signed, id)) ?? reply.code(404).send({ ...none, words: sayRiskRefusal(none) }),
  );
  app.post(
    '/risks',
    { config, schema: { summary: '列入风险清单', tags, body: enterBody, response } },
    async ({ signed, body }, reply) => answer(reply, await enterRisk(deps, signed, body)),
  );
  app.post(
    '/risks/proposals/:id/dismissal',
    { config, schema: { summary: '看过提示，不列入', tags, params, body: dismissBody, response } },
    async ({ signed, params: { id }, body }, reply) =>
      answer(reply, await dismissProposal(deps, signed, { matter: id, ...body })),
  );
  app.post(
    '/risk-letters/:id/answer',
    { config, schema: { summary: '答复风险预警函', tags, params, body: answerBody, response } },
    async ({ signed, params: of, body }, reply) => answer(reply, await answerLetter(deps, signed, { ...of, ...body })),
  );
}

/** 风险清单的接口. */
export function risksRoutes(app: App, deps: RisksDeps): void {
  listRoutes(app, deps);
  app.post(
    '/risks/:id/review',
    { config, schema: { summary: '复核、调整类别', tags, params, body: reviewBody, response } },
    async ({ signed, params: of, body }, reply) => answer(reply, await reviewRisk(deps, signed, { ...of, ...body })),
  );
  app.post(
    '/risks/:id/measures',
    { config, schema: { summary: '定一项措施', tags, params, body: measureRisk, response } },
    async ({ signed, params: of, body }, reply) => answer(reply, await addMeasure(deps, signed, { ...of, ...body })),
  );
  app.post(
    '/risks/:id/letters',
    { config, schema: { summary: '发风险预警函', tags, params, body: letterBody, response } },
    async ({ signed, params: of, body }, reply) => answer(reply, await sendLetter(deps, signed, { ...of, ...body })),
  );
  app.post(
    '/risks/:id/exit',
    { config, schema: { summary: '提请销号', tags, params, body: exitBody, response } },
    async ({ signed, params: of, body }, reply) => answer(reply, await askExit(deps, signed, { ...of, ...body })),
  );
  app.post(
    '/risks/:id/exit-decision',
    { config, schema: { summary: '核实销号', tags, params, body: decideBody, response } },
    async ({ signed, params: of, body }, reply) => answer(reply, await decideExit(deps, signed, { ...of, ...body })),
  );
}
