import { partnerKinds, partnersView, savePartner } from '@jieyou/contracts';
import type { PartnersView, Role } from '@jieyou/contracts';
import { z } from 'zod';
import { covers } from '../../../kernel/org-path.ts';
import type { App } from '../../../platform/http/index.ts';
import { findPartner, insertPartner, readPartners, retirePartner } from '../store/partners.ts';
import type { ReferralDeps } from './deps.ts';

const refused = z.object({ code: z.string(), words: z.string() });
const tags = ['对接单位'];
const keepers: readonly Role[] = ['window_clerk', 'centre_director', 'system_officer'];
const none = { code: 'no_such_partner', words: '没有这个单位，或者不归您维护' };

/** 系统外单位的接口: who keeps them, and for choosing. */
export function partnerRoutes(app: App, deps: ReferralDeps): void {
  app.get(
    '/partners',
    {
      config: { access: 'signed_in' },
      schema: { summary: '系统外单位（法院、公安、仲裁、公证等）', tags, response: { 200: partnersView } },
    },
    ({ signed }): Promise<PartnersView> =>
      deps.db.inScope(signed.scope, async (tx) => {
        const places = await deps.places(tx, signed.county);
        const keeps = keepers.includes(signed.post.role);
        return {
          partners: (await readPartners(tx, signed.county)).map(({ id, kind, name, org, area, retired }) => ({
            ...{ id, kind, kindLabel: partnerKinds[kind], name, org, retired },
            orgName: org && (places.unit(org)?.name ?? org),
            may: keeps && covers(signed.post.scopePath, area),
          })),
          canAdd: {
            ...{ ok: keeps, label: '登记对接单位' },
            words: keeps ? null : '由中心窗口、主任或者系统管理员登记',
          },
        };
      }),
  );
  app.post(
    '/partners',
    {
      config: { access: keepers },
      schema: {
        summary: '登记系统外单位',
        tags,
        body: savePartner,
        response: { 201: z.object({ id: z.string() }), 409: refused },
      },
    },
    ({ signed, body }, reply) =>
      deps.db.inScope(signed.scope, async (tx) => {
        const places = await deps.places(tx, signed.county);
        if (body.org !== undefined && !places.unit(body.org)) return reply.code(409).send(none);
        const [id, at] = [deps.newId(), deps.now()];
        const { county, staffId: by, post } = signed;
        const added = await insertPartner(tx, { ...body, county, id, area: post.scopePath, by, at });
        if (added) return reply.code(201).send({ id });
        return reply.code(409).send({ code: 'name_taken', words: '已经有同名的对接单位，请直接使用' });
      }),
  );
  app.post(
    '/partners/:id/retired',
    {
      config: { access: keepers },
      schema: {
        summary: '停用或者恢复系统外单位',
        tags,
        params: z.object({ id: z.uuid() }),
        body: z.strictObject({ retired: z.boolean() }),
        response: { 200: z.object({ id: z.string() }), 404: refused },
      },
    },
    ({ signed, params: { id }, body }, reply) =>
      deps.db.inScope(signed.scope, async (tx) => {
        const { county, staffId: by, post } = signed;
        const partner = await findPartner(tx, county, id);
        if (!partner || !covers(post.scopePath, partner.area)) return reply.code(404).send(none);
        await retirePartner(tx, { county, id, by, at: deps.now() }, body.retired);
        return reply.code(200).send({ id });
      }),
  );
}
