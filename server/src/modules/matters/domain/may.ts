import type { OrderStatus, Role } from '@jieyou/contracts';
import { ok, refuse } from '../../../kernel/result.ts';
import type { Result } from '../../../kernel/result.ts';
import type { Act, ActContext, Actor } from './act.ts';
import { covers, openOrders } from './matter.ts';
import type { Matter, Order } from './matter.ts';
import type { Refusal } from './refusals.ts';

/** 本单位持有的工单: of the actor's own unit or one below it, never of a unit that merely lies in their scope. */
const ordersOf = (matter: Matter, { orgPath }: Actor): Order[] =>
  openOrders(matter).filter(({ to }) => covers(orgPath, to));

/** 承办的单张工单: the one named, or the only open one of the unit. */
export function orderMeant(matter: Matter, actor: Actor, orderId?: string): Order | undefined {
  const own = ordersOf(matter, actor);
  if (orderId !== undefined) return own.find(({ id }) => id === orderId);
  return own.find(({ role }) => role === 'lead') ?? own[0];
}

type Standing = keyof Act['by'];

/** In what standing the actor's post meets this matter: for the centre, for the lead unit, for a co-unit. */
function standingsOf(matter: Matter, actor: Actor, statuses: readonly OrderStatus[]): Standing[] {
  const own = ordersOf(matter, actor).filter(({ status }) => statuses.includes(status));
  const owner = covers(actor.scopePath, matter.owner) ? (['owner'] as const) : [];
  return [...owner, ...own.map(({ role }) => role)];
}

/** Why this post has no part in the act now; nothing when it has. */
function noPart(act: Act, matter: Matter, actor: Actor): Refusal | undefined {
  const inPart = (...statuses: OrderStatus[]): boolean =>
    standingsOf(matter, actor, statuses).some((standing) => act.by[standing]?.includes(actor.role));
  if (inPart('received')) return undefined;
  if (inPart('sent')) return act.beforeReceipt ? undefined : { code: 'order_not_received' };
  const by: Role[] = [...new Set(Object.values(act.by).flat())];
  return by.includes(actor.role)
    ? { code: 'not_holding', act: act.label }
    : { code: 'not_your_post', role: actor.role, act: act.label, by };
}

/** 谁可以做什么、何时: the server obeys it, the desk greys buttons from it, the manual prints it. */
export function may(act: Act, matter: Matter, context: ActContext): Result<true, Refusal> {
  if (!act.from.includes(matter.stage)) {
    return refuse({ code: 'wrong_stage', stage: matter.stage, act: act.label, from: act.from });
  }
  const barred = noPart(act, matter, context.actor);
  if (barred) return refuse(barred);
  const blocked = act.ready?.(matter, context);
  return blocked ? refuse(blocked) : ok(true);
}
