import { placesView } from '@jieyou/contracts';
import type { Place } from '@jieyou/contracts';
import { dayOf } from '../../../kernel/local-date.ts';
import type { Instant } from '../../../kernel/local-date.ts';
import type { Db } from '../../../platform/db/index.ts';
import type { App } from '../../../platform/http/index.ts';
import { isDispatchable, parentPath } from '../domain/org.ts';
import type { Org } from '../domain/org.ts';
import { readTree } from '../store/org-store.ts';

export type PlacesDeps = { readonly db: Db; readonly now: () => Instant };

const asPlace = (org: Org): Place => ({
  id: org.id,
  path: org.path,
  parentPath: parentPath(org.path),
  kind: org.kind,
  name: org.name,
  shortName: org.shortName,
  areaCode: org.areaCode,
});

/** 查看组织树. */
export function listPlacesRoute(app: App, { db, now }: PlacesDeps): void {
  app.route({
    method: 'GET',
    url: '/places',
    config: { access: 'signed_in' },
    schema: { summary: '组织树', tags: ['places'], response: { 200: placesView } },
    handler: async ({ signed }) => {
      const orgs = await db.inScope(signed.scope, (tx) => readTree(tx, signed.county, dayOf(now())));
      const dispatchable = orgs.filter(isDispatchable).map(({ path }) => path);
      return { places: orgs.map(asPlace), dispatchable };
    },
  });
}
