import type { OrderStatus } from '@jieyou/contracts';
import type { Fact, Happened } from './facts.ts';
import { firstToAnswer } from './matter.ts';
import type { Matter } from './matter.ts';

type OrderFact = Extract<Fact, { type: `Order${string}` }>;

const ends: Partial<Record<OrderFact['type'], OrderStatus>> = {
  OrderReturned: 'returned',
  OrderHandedBack: 'handed_back',
  OrderDone: 'done',
  OrderRevoked: 'revoked',
};

/** 工单的去与回: the lead order carries the stage and the answer for the matter with it. */
export function evolveOrder(matter: Matter, fact: OrderFact, { at }: Happened): Matter {
  if (fact.type === 'OrderSent') {
    const { id, role, from, to, number } = fact;
    const order = {
      ...{ id, role, from, to, number, status: 'sent' as const, sentAt: at, receivedAt: null, endedAt: null },
      ...(fact.duty ? { duty: fact.duty } : {}),
    };
    const orders = [...matter.orders, order];
    return role === 'lead' ? { ...matter, orders, stage: 'dispatched', hops: matter.hops + 1 } : { ...matter, orders };
  }
  const meant = matter.orders.find(({ id }) => id === fact.id);
  if (!meant) return matter;
  const status = ends[fact.type];
  const changed = status
    ? { ...meant, status, endedAt: at }
    : { ...meant, status: 'received' as const, receivedAt: at };
  const now = { ...matter, orders: matter.orders.map((order) => (order.id === fact.id ? changed : order)) };
  if (meant.role === 'co') return now;
  if (fact.type === 'OrderReceived') return { ...now, stage: 'in_handling', answerable: meant.to };
  if (fact.type === 'OrderReturned') {
    return { ...now, stage: 'accepted', answerable: firstToAnswer(matter), returns: matter.returns + 1 };
  }
  if (fact.type === 'OrderHandedBack') return { ...now, stage: 'accepted', answerable: matter.owner };
  if (fact.type === 'OrderRevoked') {
    // A hand-over that was never accepted leaves the answer where it was.
    const answerable = meant.status === 'sent' ? matter.answerable : matter.owner;
    return { ...now, stage: 'accepted', answerable };
  }
  return now;
}
