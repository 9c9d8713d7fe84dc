/** 当事人链接 — what a party of a mediation sees and does on their own phone. The one door. */
import type { App } from '../../platform/http/index.ts';
import type { SaysBeside } from '../matters/index.ts';
import { sayLinkFact } from './domain/facts.ts';
import type { LinkFact } from './domain/facts.ts';
import { partyActRoutes } from './slices/act-routes.ts';
import type { LinkDeps } from './slices/deps.ts';
import { partyPageRoutes } from './slices/page-routes.ts';
import { plainRoutes } from './slices/plain-routes.ts';

export { partyLinkRoutes } from './slices/desk-routes.ts';

/** 当事人的网页 and the four plain pages, beside the public page. */
export function partyPages(pages: App, deps: LinkDeps): void {
  partyPageRoutes(pages, deps);
  partyActRoutes(pages, deps);
  plainRoutes(pages, deps);
}

const labels: Readonly<Record<string, string>> = { issue: '签发手机链接', revoke: '收回手机链接' };

/** 链接的签发和收回 in the timeline of the matter. */
export const linksInTimeline: SaysBeside = {
  name: 'party_link',
  label: (act) => labels[act],
  say: (facts) => (facts as unknown as { happened: LinkFact[] }).happened.map(sayLinkFact),
};
