import type { Method } from '@jieyou/contracts';
import type { Instant } from '../../../kernel/local-date.ts';
import type { Tx } from '../../../platform/db/index.ts';
import type { ActContext, Actor } from '../domain/act.ts';
import type { Matter } from '../domain/matter.ts';
import type { MattersDeps, Signed } from './deps.ts';

const actorOf = ({ staffId, post, scope }: Signed): Actor => ({
  staff: staffId,
  role: post.role,
  orgPath: post.orgPath,
  scopePath: post.scopePath,
  identity: scope.identity,
});

/** 规则所需的一切, read in the act's own transaction. The matter's own method version rules it to its end. */
export async function contextFor(
  deps: MattersDeps,
  tx: Tx,
  signed: Signed,
  matter: Matter,
  now: Instant = deps.now(),
): Promise<ActContext & { places: Awaited<ReturnType<MattersDeps['places']>> }> {
  const method = await deps.methodByVersion(tx, matter.county, matter.method);
  if (!method) throw new Error(`method ${matter.method} of ${matter.id} was never published`);
  return contextWith(deps, tx, signed, method, now);
}

export async function contextWith(
  deps: MattersDeps,
  tx: Tx,
  signed: Signed,
  method: Method,
  now: Instant = deps.now(),
): Promise<ActContext & { places: Awaited<ReturnType<MattersDeps['places']>> }> {
  const calendar = await deps.calendar(tx, signed.county);
  const places = await deps.places(tx, signed.county);
  return { now, actor: actorOf(signed), method, calendar, places, nextId: deps.newId };
}
