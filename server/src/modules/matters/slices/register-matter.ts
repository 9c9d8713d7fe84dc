import type { ActAnswer, Method, Register } from '@jieyou/contracts';
import { dayOf } from '../../../kernel/local-date.ts';
import type { Instant } from '../../../kernel/local-date.ts';
import { ok, refuse } from '../../../kernel/result.ts';
import type { Result } from '../../../kernel/result.ts';
import type { Tx } from '../../../platform/db/index.ts';
import type { Json } from '../../record/index.ts';
import { begin } from '../domain/evolve.ts';
import type { Refusal } from '../domain/refusals.ts';
import { registerMatter } from '../domain/register.ts';
import type { History } from '../domain/register.ts';
import { findCommand, recordCommand } from '../store/commands.ts';
import { saveParties } from '../store/parties.ts';
import { carryKey } from '../store/save.ts';
import { saveText } from '../store/texts.ts';
import { contextWith } from './context.ts';
import type { MattersDeps, Signed } from './deps.ts';
import { recordChange } from './record-change.ts';

/** What only an import adds: its source, and the time when the matter first came. */
export interface ImportedFrom extends History {
  source: string;
}

/** 现行工作法, or a bug: a county is not opened before one is published. */
export async function ruling(deps: MattersDeps, tx: Tx, county: string, now: Instant): Promise<Method> {
  const method = await deps.methodInForce(tx, county, dayOf(now));
  if (!method) throw new Error(`county ${county} has no method in force`);
  return method;
}

/** 登记 inside a transaction of the caller's: for the counter one at a time, for an import many. */
export async function registerIn(
  deps: MattersDeps,
  tx: Tx,
  signed: Signed,
  commandId: string,
  payload: Register,
  from?: ImportedFrom,
): Promise<Result<ActAnswer, Refusal>> {
  const now = deps.now();
  const method = await ruling(deps, tx, signed.county, now);
  const context = await contextWith(deps, tx, signed, method, now);
  const id = deps.newId();
  const centre = context.places.centreOf(signed.post.orgPath);
  const day = dayOf(from?.registeredAt ?? now);
  const code = centre ? await deps.codes.next(signed.county, context.places.areaCode(centre.path), day) : '';
  const decided = registerMatter(id, code, signed.county, payload, context, from);
  if (!decided.ok) return decided;
  const { facts, parties } = decided.value;
  const first = facts[0];
  if (first?.type !== 'Registered') throw new Error('a new matter begins with its registration');
  await carryKey(tx, id);
  const written = { county: signed.county, matterId: id, by: signed.staffId, org: signed.post.orgPath, at: now };
  const after = await recordChange(deps, tx, signed, now, {
    act: 'register',
    commandId,
    before: begin(signed.county, id, first),
    origin: { place: payload.place ?? '', source: from?.source ?? null, externalNo: payload.externalNo || null },
    facts,
    method,
    shortName: context.places.shortName,
    texts: async () => {
      await saveParties(tx, deps.crypto, signed.county, id, parties);
      return [await saveText(tx, deps.crypto, written, 1, payload)];
    },
  });
  return ok({ matterId: id, code: after.code, seq: after.version, created: [id] });
}

/** 登记. The same command twice registers once and is answered alike. */
export async function register(
  deps: MattersDeps,
  signed: Signed,
  { commandId, payload }: { commandId: string; payload: Register },
): Promise<Result<ActAnswer, Refusal>> {
  return deps.db.inScope(signed.scope, async (tx) => {
    const asked = JSON.parse(JSON.stringify({ act: 'register', payload })) as Json;
    const command = { county: signed.county, actor: signed.staffId, commandId, asked };
    const known = await findCommand(tx, deps.crypto, command);
    if (known.state === 'reused') return refuse({ code: 'command_reused' });
    if (known.state === 'done') return ok(JSON.parse(known.answer) as ActAnswer);
    const done = await registerIn(deps, tx, signed, commandId, payload);
    if (done.ok) await recordCommand(tx, deps.crypto, command, JSON.stringify(done.value));
    return done;
  });
}
