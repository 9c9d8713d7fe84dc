import { orgPath, publicPageView, refusal, unitContact } from '@jieyou/contracts';
import { dayOf } from '../../../kernel/local-date.ts';
import type { App } from '../../../platform/http/index.ts';
import { listTree } from '../../places/index.ts';
import { readContacts, saveContact } from '../store/contact-store.ts';
import type { PublicDeps } from './deps.ts';
import { qrOf } from './qr.ts';

const covers = (scope: string, path: string): boolean => path === scope || path.startsWith(`${scope}.`);
const notYours = { code: 'not_your_unit', words: '只能填写本人职责范围内综治中心的联系方式；请从列表中选择。' };

/** 公众页设置, for the staff: the address to tell people, and what telephone stands on it. */
export function contactRoutes(app: App, deps: PublicDeps): void {
  const { db, now } = deps.matters;
  const tags = ['公众页'];
  app.get(
    '/public-page',
    {
      config: { access: 'signed_in' },
      schema: { summary: '公众页地址与各中心联系方式', tags, response: { 200: publicPageView } },
    },
    async (request) => {
      const { county, scope } = request.signed;
      const address = deps.addressOf(request);
      return db.inScope(scope, async (tx) => {
        const known = new Map((await readContacts(tx, county)).map((row) => [row.path, row]));
        const tree = await listTree(tx, county, dayOf(now()));
        const units = tree
          .filter(({ kind, path }) => kind === 'centre' && scope.scopes.some((own) => covers(own, path)))
          .map(({ path, name }) => ({ phone: '', address: '', hours: '', ...known.get(path), path, name }));
        return { address, qr: qrOf(address), units };
      });
    },
  );
  app.post(
    '/public-page/contacts',
    {
      config: { access: ['centre_director'] },
      schema: {
        summary: '填写综治中心的对外联系方式',
        tags,
        body: unitContact.extend({ path: orgPath }),
        response: { 200: unitContact, 409: refusal },
      },
    },
    async ({ signed, body }, reply) => {
      const { path, phone = '', address = '', hours = '' } = body;
      const done = await db.inScope(signed.scope, async (tx) => {
        const tree = await listTree(tx, signed.county, dayOf(now()));
        const own = tree.some(
          (org) => org.path === path && org.kind === 'centre' && signed.scope.scopes.some((mine) => covers(mine, path)),
        );
        if (own)
          await saveContact(tx, signed.county, { path, phone, address, hours }, { by: signed.staffId, at: now() });
        return own;
      });
      return done ? reply.code(200).send({ phone, address, hours }) : reply.code(409).send(notYours);
    },
  );
}
