import type { PartyLinksView } from '@jieyou/contracts';
import { contextFor, loadMatter, readParties } from '../../matters/index.ts';
import type { Signed } from '../../matters/index.ts';
import { loadMediation, readSaid, roomOf } from '../../mediation/index.ts';
import { sayLinkRefusal } from '../domain/refusals.ts';
import { linksOf } from '../store/link-store.ts';
import type { KnownLink } from '../store/link-store.ts';
import type { LinkDeps } from './deps.ts';
import { mayIssue } from './issue-link.ts';

function stateOf({ revokedAt, expiresAt }: KnownLink, now: string): 'open' | 'expired' | 'revoked' {
  if (revokedAt !== null) return 'revoked';
  return Date.parse(expiresAt) <= Date.parse(now) ? 'expired' : 'open';
}

/** 一次调解的链接, whom one may be given to, and what was said through them. Undefined when it is not to be seen. */
export async function listLinks(
  { matters }: LinkDeps,
  signed: Signed,
  id: string,
): Promise<PartyLinksView | undefined> {
  const { county, scope } = signed;
  return matters.db.inScope(scope, async (tx) => {
    const mediation = await loadMediation(tx, county, id);
    const matter = mediation && (await loadMatter(tx, county, mediation.matterId));
    if (!mediation || !matter) return undefined;
    const { now } = await contextFor(matters, tx, signed, matter);
    const barred = mayIssue(mediation, signed, { owner: matter.owner, now });
    const people = await readParties(tx, county, matter.id);
    const inMediation = people.filter((one) => mediation.parties.includes(one.agent_for ?? one.id));
    const links = await linksOf(tx, county, id);
    const staff = [...new Set([...links.map(({ issuedBy }) => issuedBy), ...mediation.mediators])];
    const names = await matters.staffNames(tx, county, staff);
    const name = (who: string): string =>
      people.find((one) => one.id === who)?.name ?? names.get(who) ?? '（人员已注销）';
    const room = roomOf(mediation);
    const inRoom = [...scope.scopes, ...scope.identity].some((key) => room.includes(key));
    return {
      can: { ok: barred === undefined, words: barred ? sayLinkRefusal(barred) : null },
      people: inMediation.map((one) => ({
        ...{ id: one.id, name: one.name },
        as: one.agent_for === null ? '当事人' : `${name(one.agent_for)}的代理人`,
      })),
      links: links.map((link) => ({
        ...{ id: link.id, name: name(link.holder), issuedAt: link.issuedAt, issuedBy: name(link.issuedBy) },
        ...{ expiresAt: link.expiresAt, state: stateOf(link, now) },
      })),
      said: inRoom ? await readSaid(tx, mediation, name) : null,
    };
  });
}
