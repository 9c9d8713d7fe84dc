import { parseTerm } from '@jieyou/contracts';
import { dueOf } from '../../../../kernel/clock/due.ts';
import { dayOf } from '../../../../kernel/local-date.ts';
import type { LocalDate } from '../../../../kernel/local-date.ts';
import { covers } from '../../../../kernel/org-path.ts';
import { ok, refuse } from '../../../../kernel/result.ts';
import { definePackageAct } from '../act.ts';
import type { PackageContext } from '../act.ts';
import { findStep } from '../find.ts';
import { unmetNeeds } from '../package-run.ts';

/** 期限 of a step from today; none where the method sets none. */
function dueDay(within: string | undefined, { now, calendar }: PackageContext): LocalDate | null {
  const term = within === undefined ? null : parseTerm(within);
  if (!term) return null;
  const { dueDay: day, due } = dueOf(now, term, calendar);
  return day ?? dayOf(due);
}

/** 转入一步: to a unit, until a day; what has to be done first is done first. */
export const hand = definePackageAct({
  name: 'hand',
  label: '转入这一步',
  help: '写明由哪个单位办；期限从今天起算。先决步骤没有办成的，不能转入；没有办成的可以再转一次。',
  basis: '本地工作法的组合套餐',
  by: ['window_clerk', 'centre_director', 'department_handler', 'mediator'],
  texts: ({ note }) => ({ note }),
  decide: ({ step: id, unit }, context) => {
    const found = findStep(context, id);
    if (!found.ok) return found;
    const { run, of, step, says } = found.value;
    if (step.state !== 'waiting' && step.state !== 'failed')
      return refuse({ code: 'step_not_waiting', step: says.label });
    const first = unmetNeeds(run, of, step.key);
    if (first.length > 0) return refuse({ code: 'step_needs', step: says.label, first });
    if (!context.places.unit(unit)) return refuse({ code: 'no_such_unit' });
    if (context.matter.walled.some((about) => covers(about, unit))) return refuse({ code: 'unit_walled' });
    const due = dueDay(says.within, context);
    return ok({ run: run.id, facts: [{ type: 'StepHanded', step: id, key: step.key, unit, due }] });
  },
});
