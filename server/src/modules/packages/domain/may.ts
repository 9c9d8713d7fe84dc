import type { PackageActName } from '@jieyou/contracts';
import { covers } from '../../../kernel/org-path.ts';
import { ok, refuse } from '../../../kernel/result.ts';
import type { Result } from '../../../kernel/result.ts';
import type { PackageAct, PackageContext, StepAt } from './act.ts';
import type { PackageRefusal } from './refusals.ts';

const open: readonly string[] = ['accepted', 'dispatched', 'in_handling'];

/** What is begun anew; what runs can be brought to its end whatever became of the matter. */
const beginning: readonly PackageActName[] = ['choose', 'hand', 'court_road'];

const owns = ({ actor, matter }: PackageContext): boolean => covers(actor.scopePath, matter.owner);
const holds = ({ actor, matter }: PackageContext): boolean =>
  matter.orders.some(({ to, status }) => status === 'received' && covers(actor.orgPath, to));

/** 谁可以、何时: the centre that answers, or who holds an order; a step is finished by the unit that has it, too. */
export function mayPackage(
  { name, label, by }: PackageAct,
  context: PackageContext,
  at?: StepAt,
): Result<true, PackageRefusal> {
  const { matter, actor } = context;
  if (beginning.includes(name) && !open.includes(matter.stage)) return refuse({ code: 'matter_not_open' });
  if (!by.includes(actor.role)) return refuse({ code: 'not_your_post', act: label, role: actor.role, by });
  const unit = at?.step.unit ?? null;
  const hasIt = unit !== null && covers(actor.orgPath, unit);
  const finishing = (['done', 'failed'] as readonly PackageActName[]).includes(name);
  if (owns(context) || holds(context) || (finishing && hasIt)) return ok(true);
  return refuse({ code: finishing ? 'not_the_unit' : 'not_yours', act: label });
}
