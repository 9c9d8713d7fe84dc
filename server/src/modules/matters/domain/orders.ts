import type { OrderRole } from '@jieyou/contracts';
import { refuse, ok } from '../../../kernel/result.ts';
import type { Result } from '../../../kernel/result.ts';
import type { ActContext } from './act.ts';
import { unnumbered } from './facts.ts';
import type { Fact } from './facts.ts';
import { covers, openOrders } from './matter.ts';
import type { DutyRef, Matter, OrgPath } from './matter.ts';
import type { Refusal } from './refusals.ts';

/** 被反映的单位: the accused unit and every unit below it. */
export const isWalled = (matter: Matter, path: OrgPath): boolean => matter.walled.some((about) => covers(about, path));

/** 可接单的单位: it exists, it is not accused, it does not hold an order of this matter already. */
export function receiver(matter: Matter, path: OrgPath, { places }: ActContext): Result<OrgPath, Refusal> {
  const unit = places.unit(path);
  if (!unit || unit.kind === 'county' || unit.kind === 'township')
    return refuse({ code: 'no_such_unit', what: '所选单位' });
  if (isWalled(matter, path)) return refuse({ code: 'walled_unit', unit: unit.name });
  if (openOrders(matter).some(({ to }) => to === path)) return refuse({ code: 'same_unit', unit: unit.name });
  return ok(path);
}

/** 发出工单: one paper to each unit, refused as a whole when one of them cannot receive. */
export function send(
  matter: Matter,
  role: OrderRole,
  paths: readonly OrgPath[],
  context: ActContext,
  duty?: DutyRef,
): Result<Fact[], Refusal> {
  const facts: Fact[] = [];
  for (const path of paths) {
    const open = receiver(matter, path, context);
    if (!open.ok) return open;
    facts.push({
      type: 'OrderSent',
      id: context.nextId(),
      role,
      from: matter.owner,
      to: path,
      number: unnumbered(role),
      ...(duty ? { duty } : {}),
    });
  }
  return ok(facts);
}

/** The first unit named twice among lead and co-units. */
export const namedTwice = (paths: readonly OrgPath[]): OrgPath | undefined =>
  paths.find((path, at) => paths.indexOf(path) !== at);
