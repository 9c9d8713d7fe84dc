import { actPayloads } from '@jieyou/contracts';
import type { ActAnswer, ActName } from '@jieyou/contracts';
import { dayOf } from '../../../kernel/local-date.ts';
import { ok, refuse } from '../../../kernel/result.ts';
import type { Result } from '../../../kernel/result.ts';
import { readMatterCode } from '../../../kernel/validators/matter-code.ts';
import type { Tx } from '../../../platform/db/index.ts';
import type { Json } from '../../record/index.ts';
import type { Act } from '../domain/act.ts';
import { actNamed } from '../domain/acts/index.ts';
import { may } from '../domain/may.ts';
import type { Matter } from '../domain/matter.ts';
import type { Refusal } from '../domain/refusals.ts';
import { findCommand, recordCommand } from '../store/commands.ts';
import type { Command, Known } from '../store/commands.ts';
import { loadMatter, lockMatters } from '../store/load.ts';
import { carryKey } from '../store/save.ts';
import { contextFor } from './context.ts';
import type { MattersDeps, Signed } from './deps.ts';
import { recordDecision } from './record-decision.ts';

export interface Asked {
  matter: string;
  act: ActName;
  commandId: string;
  seen?: number;
  payload: unknown;
}

/** The matter named second (并案、关联), through the actor's own rights. */
async function otherOf(tx: Tx, act: Act, signed: Signed, payload: never): Promise<Matter | undefined> {
  const code = act.otherCode?.(payload);
  if (code === undefined) return undefined;
  const read = readMatterCode(code);
  return read.ok ? loadMatter(tx, signed.county, read.value.code) : undefined;
}

/**
 * 查命令. Whoever handed back may read the matter no more, so its code leads nowhere; the first answer still tells
 * which matter that code was, and a command sent again is known by it.
 */
async function knownOf(
  { crypto }: MattersDeps,
  tx: Tx,
  command: Command,
  commandOn: (id: string) => Command | undefined,
  written: string,
): Promise<Known> {
  const known = await findCommand(tx, crypto, command);
  if (known.state !== 'reused') return known;
  const { code, matterId } = JSON.parse(known.answer) as ActAnswer;
  const read = readMatterCode(written);
  const again = read.ok && read.value.code === code ? commandOn(matterId) : undefined;
  return again ? findCommand(tx, crypto, again) : known;
}

/**
 * 办一个动作: look the command up, load, decide, save, in one transaction. The same command twice is done once and
 * answered alike; two people pressing together meet on the matter's row and the second is told how it stands now.
 */
export async function performAct(deps: MattersDeps, signed: Signed, asked: Asked): Promise<Result<ActAnswer, Refusal>> {
  const act = actNamed(asked.act);
  const payload = actPayloads[asked.act].parse(asked.payload) as never;
  return deps.db.inScope(signed.scope, async (tx) => {
    const found = await loadMatter(tx, signed.county, asked.matter);
    const commandOn = (id: string): Command => ({
      ...{ county: signed.county, actor: signed.staffId, commandId: asked.commandId },
      asked: JSON.parse(JSON.stringify({ act: asked.act, matter: id, payload })) as Json,
    });
    const command = commandOn(found?.id ?? asked.matter);
    const known = await knownOf(deps, tx, command, (id) => (found ? undefined : commandOn(id)), asked.matter);
    if (known.state === 'reused') return refuse({ code: 'command_reused' });
    if (known.state === 'done') return ok(JSON.parse(known.answer) as ActAnswer);
    if (!found) return refuse({ code: 'no_such_matter' });
    const other = await otherOf(tx, act, signed, payload);
    const locked = await lockMatters(tx, signed.county, other ? [found.id, other.id] : [found.id]);
    const matter = locked.find(({ id }) => id === found.id);
    if (!matter) return refuse({ code: 'no_such_matter' });
    if (asked.seen !== undefined && asked.seen !== matter.version) return refuse({ code: 'changed_meanwhile' });
    const base = await contextFor(deps, tx, signed, matter);
    const named = await deps.postsOf(tx, signed.county, act.staffNamed?.(payload) ?? [], dayOf(base.now));
    const cited = act.dutyOf?.(payload);
    const duty = cited && (await deps.duties.toRelyOn(tx, signed.county, cited, base.now));
    const context = { ...base, named, duty: duty || undefined, other: locked.find(({ id }) => id === other?.id) };
    const open = may(act, matter, context);
    if (!open.ok) return open;
    const decided = act.decide(matter, payload, context);
    if (!decided.ok) return decided;
    await carryKey(tx, matter.id);
    const answer = await recordDecision(
      deps,
      tx,
      signed,
      { matter, act, payload, context, commandId: asked.commandId },
      decided.value,
    );
    await recordCommand(tx, deps.crypto, command, JSON.stringify(answer));
    return ok(answer);
  });
}
