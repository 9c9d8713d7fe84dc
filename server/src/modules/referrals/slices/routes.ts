import {
  actAnswer,
  codesOf,
  openReferralCommand,
  referralListPage,
  referralLists,
  referralPage,
  referralsOfMatter,
} from '@jieyou/contracts';
import { z } from 'zod';
import type { App } from '../../../platform/http/index.ts';
import { besideRefused, besideRoutes, refusedBeside, sayRefusal } from '../../matters/index.ts';
import { sayReferralRefusal } from '../domain/refusals.ts';
import type { ReferralDeps } from './deps.ts';
import { referralForms } from './forms.ts';
import { referralKind, referralStore } from './kind.ts';
import { letterRoutes } from './letter-routes.ts';
import { listReferrals, referralsOfOne } from './list-referrals.ts';
import { openReferral } from './open-referral.ts';
import { partnerRoutes } from './partner-routes.ts';
import { readReferral } from './read-referral.ts';

const tag = '对接';
const tags = [tag];
const config = { access: 'signed_in' as const };
const one = z.object({ id: z.string().max(60) });
const noMatter = { code: 'no_such_matter', words: sayRefusal({ code: 'no_such_matter' }) };
const none = { code: 'no_such_referral', words: sayReferralRefusal({ code: 'no_such_referral' }) };
const saying = { say: sayReferralRefusal, missing: referralKind.missing };

/** 对接的接口: lists, those of a matter, one, its acts, its letters; and the partners. */
export function referralRoutes(app: App, deps: ReferralDeps): void {
  app.get(
    '/referrals',
    {
      config,
      schema: {
        summary: '对接清单：待我方答复、等对方答复、已超期',
        tags,
        querystring: z.object({
          list: z.enum(codesOf(referralLists)).default('to_answer'),
          from: z.coerce.number().int().min(0).max(100_000).default(0),
        }),
        response: { 200: referralListPage },
      },
    },
    ({ signed, query }) => listReferrals(deps, signed, query),
  );
  app.get(
    '/matters/:id/referrals',
    {
      config,
      schema: { summary: '某事项的对接', tags, params: one, response: { 200: referralsOfMatter, 404: besideRefused } },
    },
    async ({ signed, params }, reply) =>
      (await referralsOfOne(deps, signed, params.id)) ?? reply.code(404).send(noMatter),
  );
  app.post(
    '/matters/:id/referrals',
    {
      config,
      schema: {
        summary: '登记对接',
        tags,
        params: one,
        body: openReferralCommand,
        response: { 201: actAnswer, 404: besideRefused, 409: besideRefused },
      },
    },
    async ({ signed, params, body }, reply) => {
      const done = await openReferral(deps, signed, { matter: params.id, ...body });
      if (done.ok) return reply.code(201).send(done.value);
      const { status, body: said } = refusedBeside(done.refusal, saying);
      return reply.code(status).send(said);
    },
  );
  app.get(
    '/referrals/:id',
    {
      config,
      schema: {
        summary: '对接页',
        tags,
        params: z.object({ id: z.uuid() }),
        response: { 200: referralPage, 404: besideRefused },
      },
    },
    async ({ signed, params }, reply) => (await readReferral(deps, signed, params.id)) ?? reply.code(404).send(none),
  );
  letterRoutes(app, deps);
  partnerRoutes(app, deps);
  const offered = { kind: referralKind, store: referralStore, say: sayReferralRefusal };
  besideRoutes(app, deps, { ...offered, base: '/referrals', tag, forms: referralForms });
}
