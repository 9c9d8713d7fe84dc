import type { ActAnswer, Method, Register } from '@jieyou/contracts';
import { dayOf } from '../../../kernel/local-date.ts';
import type { Instant } from '../../../kernel/local-date.ts';
import { ok, refuse } from '../../../kernel/result.ts';
import type { Result } from '../../../kernel/result.ts';
import { makeMatterCode } from '../../../kernel/validators/matter-code.ts';
import type { Tx } from '../../../platform/db/index.ts';
import type { Json } from '../../record/index.ts';
import { begin } from '../domain/evolve.ts';
import type { Refusal } from '../domain/refusals.ts';
import { registerMatter } from '../domain/register.ts';
import type { History } from '../domain/register.ts';
import { openMatter } from '../store/codes.ts';
import { findCommand, recordCommand } from '../store/commands.ts';
import { saveParties } from '../store/parties.ts';
import { saveNotes, saveText } from '../store/texts.ts';
import { contextWith } from './context.ts';
import type { MattersDeps, Signed } from './deps.ts';
import { recordChange } from './record-change.ts';

type Ruling = Result<Method, Extract<Refusal, { code: 'no_method_in_force' }>>;

/** 现行工作法. A county that was opened a moment ago has none before a second person publishes one. */
export async function ruling(deps: MattersDeps, tx: Tx, county: string, now: Instant): Promise<Ruling> {
  const method = await deps.methodInForce(tx, county, dayOf(now));
  return method ? ok(method) : refuse({ code: 'no_method_in_force' });
}

/** What a registration rests on: read once, for one matter or for a whole batch. */
export type Ground = Awaited<ReturnType<typeof contextWith>>;

export async function groundFor(deps: MattersDeps, tx: Tx, signed: Signed): Promise<Result<Ground, Refusal>> {
  const now = deps.now();
  const method = await ruling(deps, tx, signed.county, now);
  return method.ok ? ok(await contextWith(deps, tx, signed, method.value, now)) : method;
}

/** What an import brings beside the matter itself. */
export interface Brought {
  source: string;
  history: History;
  /** Words of the old record: the reply that concluded it, remarks. */
  notes: Readonly<Record<string, string | undefined>>;
}

/** A new matter's id and number, with the key under which it is written. */
interface Opened {
  id: string;
  seq: number;
}

async function open(deps: MattersDeps, tx: Tx, { scope }: Signed): Promise<Opened> {
  const id = deps.newId();
  return { id, seq: await openMatter(tx, scope.scopes, id) };
}

/** What is registered, by which command, on what ground; and the number, where it was taken already. */
export interface Registering {
  commandId: string;
  payload: Register;
  ground: Ground;
  brought?: Brought;
  opened?: Opened;
}

/** 登记 inside a transaction of the caller's: for the counter one at a time, for an import many. */
export async function registerIn(
  deps: MattersDeps,
  tx: Tx,
  signed: Signed,
  { commandId, payload, ground, brought, opened }: Registering,
): Promise<Result<ActAnswer, Refusal>> {
  const { county } = signed;
  const { now, places, method } = ground;
  const { id, seq } = opened ?? (await open(deps, tx, signed));
  const centre = places.centreOf(signed.post.orgPath);
  const code = centre ? makeMatterCode({ area12: places.areaCode(centre.path), day: dayOf(now), seq }) : '';
  const decided = registerMatter({ id, code, county }, payload, ground, brought?.history);
  if (!decided.ok) return decided;
  const { facts, parties } = decided.value;
  const first = facts[0];
  if (first?.type !== 'Registered') throw new Error('a new matter begins with its registration');
  const written = { county, matterId: id, by: signed.staffId, org: signed.post.orgPath, at: now };
  const after = await recordChange(deps, tx, signed, now, {
    ...{ act: 'register', commandId, before: begin(county, id, first), facts, method, shortName: places.shortName },
    origin: { place: payload.place ?? '', source: brought?.source ?? null, externalNo: payload.externalNo || null },
    texts: async () => {
      await saveParties(tx, deps.crypto, county, id, parties);
      const text = await saveText(tx, deps.crypto, written, 1, payload);
      return [text, ...(await saveNotes(tx, deps.crypto, written, 'register', brought?.notes ?? {}))];
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
    // All three are asked in one breath; what turns out to be known already leaves a gap in the numbers.
    const [known, ground, opened] = await Promise.all([
      findCommand(tx, deps.crypto, command),
      groundFor(deps, tx, signed),
      open(deps, tx, signed),
    ]);
    if (known.state === 'reused') return refuse({ code: 'command_reused' });
    if (known.state === 'done') return ok(JSON.parse(known.answer) as ActAnswer);
    if (!ground.ok) return ground;
    const done = await registerIn(deps, tx, signed, { commandId, payload, ground: ground.value, opened });
    if (done.ok) await recordCommand(tx, deps.crypto, command, JSON.stringify(done.value));
    return done;
  });
}
