import { personPayloads } from '@jieyou/contracts';
import type { ActAnswer, PersonActName } from '@jieyou/contracts';
import { ok, refuse } from '../../../kernel/result.ts';
import type { Result } from '../../../kernel/result.ts';
import type { Tx } from '../../../platform/db/index.ts';
import type { Opened } from '../../passes/index.ts';
import type { Json } from '../../record/index.ts';
import { PERSON } from '../domain/matter.ts';
import type { Matter } from '../domain/matter.ts';
import { personActNamed } from '../domain/person/index.ts';
import { personMay } from '../domain/person/person-act.ts';
import type { PersonContext } from '../domain/person/person-act.ts';
import type { PersonRefusal } from '../domain/person/refusals.ts';
import { findCommand, recordCommand } from '../store/commands.ts';
import { lockMatters } from '../store/load.ts';
import { saveNotes } from '../store/texts.ts';
import type { MattersDeps } from './deps.ts';
import { recordChange } from './record-change.ts';

type Places = Awaited<ReturnType<MattersDeps['places']>>;

/** 规则所需, as far as a person's act asks it. */
export async function personContext(
  deps: MattersDeps,
  tx: Tx,
  matter: Matter,
): Promise<PersonContext & { places: Places }> {
  const method = await deps.methodByVersion(tx, matter.county, matter.method);
  if (!method) throw new Error(`method ${matter.method} of ${matter.id} was never published`);
  const [calendar, places] = [await deps.calendar(tx, matter.county), await deps.places(tx, matter.county)];
  return { now: deps.now(), method, calendar, places, nextId: deps.newId };
}

/**
 * 本人办一个动作, in a transaction that the pass has opened: it can reach this one matter and no other. The record names
 * the party, and in place of a post the pass.
 */
export async function actByPerson(
  deps: MattersDeps,
  tx: Tx,
  { county, pass, matterId, partyId }: Opened,
  asked: { act: PersonActName; commandId: string; payload: unknown },
): Promise<Result<ActAnswer, PersonRefusal>> {
  const act = personActNamed(asked.act);
  const payload = personPayloads[asked.act].parse(asked.payload) as never;
  const told = JSON.parse(JSON.stringify({ act: asked.act, matter: matterId, payload })) as Json;
  const command = { county, actor: partyId, commandId: asked.commandId, asked: told };
  const known = await findCommand(tx, deps.crypto, command);
  if (known.state === 'reused') return refuse({ code: 'command_reused' });
  if (known.state === 'done') return ok(JSON.parse(known.answer) as ActAnswer);
  const [matter] = await lockMatters(tx, county, [matterId]);
  if (!matter) return refuse({ code: 'no_such_matter' });
  const context = await personContext(deps, tx, matter);
  const open = personMay(act, matter, context);
  if (!open.ok) return open;
  const { now, method, places } = context;
  const hand = { county, staffId: partyId, post: { id: pass, orgPath: PERSON } };
  const written = { county, matterId, by: partyId, org: PERSON, at: now };
  const after = await recordChange(deps, tx, hand, now, {
    ...{ act: act.name, commandId: asked.commandId, before: matter, method, shortName: places.shortName },
    facts: act.decide(matter, payload, context),
    texts: () => saveNotes(tx, deps.crypto, written, act.name, act.texts(payload)),
  });
  const answer = { matterId, code: after.code, seq: after.version, created: [] };
  await recordCommand(tx, deps.crypto, command, JSON.stringify(answer));
  return ok(answer);
}
