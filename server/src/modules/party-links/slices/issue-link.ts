import type { ActAnswer } from '@jieyou/contracts';
import { instant } from '../../../kernel/local-date.ts';
import { ok, refuse } from '../../../kernel/result.ts';
import type { Result } from '../../../kernel/result.ts';
import { actBeside, readParties } from '../../matters/index.ts';
import type { Refusal, Signed } from '../../matters/index.ts';
import { loadMediation, servesMediation } from '../../mediation/index.ts';
import type { Mediation } from '../../mediation/index.ts';
import type { LinkFact } from '../domain/facts.ts';
import type { LinkRefusal } from '../domain/refusals.ts';
import { insertLink, linkById, revokeLink } from '../store/link-store.ts';
import type { LinkDeps } from './deps.ts';
import { codeOf, linkHashes } from './link-code.ts';

const DAY = 86_400_000;
const THIRTY_DAYS = 30 * DAY;

/** 谁可以签发、收回: whoever serves in this mediation, until it has been over for thirty days. */
export function mayIssue(
  mediation: Mediation,
  { post, staffId }: Signed,
  { owner, now }: { owner: string; now: string },
): LinkRefusal | undefined {
  if (!servesMediation(mediation, { ...post, staff: staffId, owner })) return { code: 'not_of_the_committee' };
  const { ending } = mediation;
  const over = ending !== null && Date.parse(now) - Date.parse(ending.at) > THIRTY_DAYS;
  return over ? { code: 'mediation_over' } : undefined;
}

export type AskedLink = { mediation: string; commandId: string; payload: { party: string; days: number } };
export type GivenLink = { readonly answer: ActAnswer; readonly code: string; readonly expiresAt: string };

/** 签发链接: an act on the matter; the link is told once, to whoever asked for it. */
export async function issueLink(
  deps: LinkDeps,
  signed: Signed,
  { mediation: id, commandId, payload }: AskedLink,
): Promise<Result<GivenLink, LinkRefusal | Refusal>> {
  const { matters } = deps;
  const { county } = signed;
  const known = await matters.db.inScope(signed.scope, (tx) => loadMediation(tx, county, id));
  if (!known) return refuse({ code: 'no_such_mediation' });
  const code = await codeOf(matters.crypto, county, `${signed.staffId}/${commandId}`);
  const asked = { matter: known.matterId, act: 'party_link.issue', commandId, asked: { id, ...payload } };
  const done = await actBeside<LinkRefusal>(matters, signed, asked, async (tx, matter, { now }) => {
    const mediation = await loadMediation(tx, county, id);
    if (!mediation) return refuse({ code: 'no_such_mediation' });
    const barred = mayIssue(mediation, signed, { owner: matter.owner, now });
    if (barred) return refuse(barred);
    const people = await readParties(tx, county, matter.id);
    const holder = people.find((one) => one.id === payload.party);
    const party = holder?.agent_for ?? holder?.id;
    if (!holder || !party || !mediation.parties.includes(party)) return refuse({ code: 'not_in_mediation' });
    const [hash] = await linkHashes(matters.crypto, code);
    const link = matters.newId();
    const expiresAt = instant(Date.parse(now) + payload.days * DAY);
    const fact: LinkFact = { type: 'LinkIssued', link, holder: holder.id, expiresAt };
    return ok({
      facts: [],
      own: { name: 'party_link', facts: { id, happened: [{ ...fact }] } },
      created: [link],
      write: async () => {
        const made = { county, id: link, matterId: matter.id, mediationId: id, holder: holder.id, party };
        await insertLink(tx, { ...made, hash, at: now, by: signed.staffId, expiresAt });
        return [];
      },
    });
  });
  if (!done.ok) return done;
  const [link = ''] = done.value.created;
  const made = await matters.db.inScope(signed.scope, (tx) => linkById(tx, county, link));
  return made ? ok({ answer: done.value, code, expiresAt: made.expiresAt }) : refuse({ code: 'no_such_link' });
}

/** 收回链接: whoever still has it open sees nothing more from the next press on. */
export async function takeLinkBack(
  { matters }: LinkDeps,
  signed: Signed,
  { link: id, commandId }: { link: string; commandId: string },
): Promise<Result<ActAnswer, LinkRefusal | Refusal>> {
  const { county } = signed;
  const known = await matters.db.inScope(signed.scope, (tx) => linkById(tx, county, id));
  if (!known) return refuse({ code: 'no_such_link' });
  const asked = { matter: known.matterId, act: 'party_link.revoke', commandId, asked: { id } };
  return actBeside<LinkRefusal>(matters, signed, asked, async (tx, matter, { now }) => {
    const mediation = await loadMediation(tx, county, known.mediationId);
    if (!mediation) return refuse({ code: 'no_such_mediation' });
    if (!servesMediation(mediation, { ...signed.post, staff: signed.staffId, owner: matter.owner })) {
      return refuse({ code: 'not_of_the_committee' });
    }
    if (known.revokedAt !== null) return refuse({ code: 'revoked_before' });
    const fact: LinkFact = { type: 'LinkRevoked', link: id };
    return ok({
      facts: [],
      own: { name: 'party_link', facts: { id: known.mediationId, happened: [{ ...fact }] } },
      write: async () => {
        await revokeLink(tx, county, id, signed.staffId, now);
        return [];
      },
    });
  });
}
