import { partyPayloads } from '@jieyou/contracts';
import type { ActAnswer, PartyActName, partyPayloads as Payloads } from '@jieyou/contracts';
import type { z } from 'zod';
import { dayOf } from '../../../kernel/local-date.ts';
import type { Instant } from '../../../kernel/local-date.ts';
import { ok, refuse } from '../../../kernel/result.ts';
import type { Result } from '../../../kernel/result.ts';
import type { Tx } from '../../../platform/db/index.ts';
import { actBesideByPerson, PERSON } from '../../matters/index.ts';
import type { Matter } from '../../matters/index.ts';
import type { Opened } from '../../passes/index.ts';
import type { TextMark } from '../../record/index.ts';
import { fold } from '../domain/evolve.ts';
import type { MediationFact } from '../domain/facts.ts';
import { kindOf } from '../domain/file-kind.ts';
import { stepsBetween } from '../domain/holders.ts';
import type { Mediation } from '../domain/mediation.ts';
import { partyActNamed } from '../domain/party/acts/index.ts';
import { partyMay } from '../domain/party/party-act.ts';
import type { PartyContext } from '../domain/party/party-act.ts';
import type { PartyRefusal } from '../domain/party/refusals.ts';
import { saveFile } from '../store/files.ts';
import { loadMediation } from '../store/load.ts';
import { saveMediation, saveNote } from '../store/save.ts';
import type { MediationDeps } from './deps.ts';
import { plain } from './plain.ts';

/** 凭链接所开: one mediation, one holder, and the party for whom the holder speaks. */
export type OpenedForParty = Opened & { readonly mediationId: string; readonly party: string };

type Ask = { readonly act: PartyActName; readonly commandId: string; readonly payload: unknown };
type Drawn = z.infer<(typeof Payloads)['party_sign']>;

/** 可选的调解员 of the committee, without whom a party may not have. */
export async function offeredTo(
  deps: MediationDeps,
  tx: Tx,
  { county, committee, recused }: Mediation,
  { walled }: Pick<Matter, 'walled'>,
  now: Instant,
): Promise<readonly { id: string; name: string }[]> {
  const there = await deps.mediatorsAt(tx, county, committee, dayOf(now));
  return there.filter(({ id }) => !walled.includes(`staff:${id}`) && !recused.some(({ mediator }) => mediator === id));
}

/** 留存签名的图样; null for what is no picture. */
async function keepPicture(
  deps: MediationDeps,
  tx: Tx,
  mediation: Mediation,
  { picture, by, at }: { picture: string; by: string; at: Instant },
): Promise<string | null> {
  const bytes = Buffer.from(picture, 'base64');
  const mime = kindOf(bytes);
  if (mime === undefined || mime === 'application/pdf') return null;
  const id = deps.newId();
  await saveFile(tx, deps.crypto, mediation, { id, mime, bytes, by, at });
  return id;
}

/** 当事人办一个动作, in a transaction that the link has opened: an entry of the matter's chain under the party's own name. */
export async function actByParty(
  deps: MediationDeps,
  tx: Tx,
  opened: OpenedForParty,
  { act: name, commandId, payload: sent }: Ask,
): Promise<Result<ActAnswer, PartyRefusal>> {
  const act = partyActNamed(name);
  const payload = partyPayloads[name].parse(sent) as never;
  const { county, mediationId, partyId: holder, party } = opened;
  const asked = { act: `mediation.${name}`, commandId, asked: plain({ mediationId, payload }) };
  return actBesideByPerson<PartyRefusal>(deps, tx, opened, asked, async (matter, { now, calendar }) => {
    const before = await loadMediation(tx, county, mediationId);
    if (!before) return refuse({ code: 'no_such_matter' });
    const offered = (await offeredTo(deps, tx, before, matter, now)).map(({ id }) => id);
    const context: PartyContext = {
      ...{ now, calendar, holder, party, offered, matter, nextId: deps.newId, file: null },
    };
    const may = partyMay(act, before, context);
    if (!may.ok) return may;
    const drawn = name === 'party_sign' ? (payload as Drawn).picture : null;
    const file = drawn === null ? null : await keepPicture(deps, tx, before, { picture: drawn, by: holder, at: now });
    const decided = act.decide(before, payload, { ...context, file });
    if (!decided.ok) return decided;
    const happened = decided.value;
    const after = fold(before, happened, { at: now, actor: holder });
    return ok({
      facts: stepsBetween(before, after),
      own: { name: 'mediation', facts: plain({ id: mediationId, happened }) },
      write: async () => {
        await saveMediation(tx, after);
        const noted = { county, matterId: matter.id, mediationId, act: name, about: party, by: holder, org: PERSON };
        return saveSaid(deps, tx, { ...noted, at: now }, { happened, texts: act.texts?.(payload) ?? {} });
      },
    });
  });
}

type Noted = Parameters<typeof saveNote>[2];
type Said = { happened: readonly MediationFact[]; texts: Readonly<Record<string, string | undefined>> };

/** 当事人的话; a proposal is kept under its own id, by which it may later be shared. */
async function saveSaid(deps: MediationDeps, tx: Tx, noted: Noted, { happened, texts }: Said): Promise<TextMark[]> {
  const proposed = happened.find((fact) => fact.type === 'Proposed');
  const marks: TextMark[] = [];
  for (const [field, body] of Object.entries(texts)) {
    if (!body) continue;
    const id = proposed && field === 'proposal' ? proposed.proposal : deps.newId();
    marks.push(await saveNote(tx, deps.crypto, noted, { id, field, body }));
  }
  return marks;
}
