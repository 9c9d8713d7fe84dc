import { packageOf } from '@jieyou/contracts';
import { ok, refuse } from '../../../kernel/result.ts';
import type { Result } from '../../../kernel/result.ts';
import type { PackageContext, StepAt } from './act.ts';
import type { PackageFact } from './facts.ts';
import { evolveRun } from './package-run.ts';
import type { PackageRun } from './package-run.ts';
import type { PackageRefusal } from './refusals.ts';

/** 找到这一步: its run still running, and both as the matter's own method has them. */
export function findStep({ runs, method }: PackageContext, id: string): Result<StepAt, PackageRefusal> {
  for (const run of runs) {
    const step = run.steps.find((each) => each.id === id);
    if (!step) continue;
    const of = packageOf(method, run.package);
    const says = of?.steps.find((each) => each.id === step.key);
    if (!of || !says) return refuse({ code: 'no_such_step' });
    return run.state === 'running' ? ok({ run, of, step, says }) : refuse({ code: 'package_over' });
  }
  return refuse({ code: 'no_such_step' });
}

/** 最后一步办完，套餐走完: told with the act that ends it. */
export function withEnd(run: PackageRun, fact: PackageFact, { now }: PackageContext): PackageFact[] {
  const after = evolveRun(run, fact, now);
  const over = after.steps.every(({ state }) => state === 'done' || state === 'skipped');
  return over ? [fact, { type: 'PackageFinished' }] : [fact];
}

/** 调解不成的次数: people's mediations that failed, and failed mediating steps of packages. */
export const roundsOf = ({ runs, failedMediations }: Pick<PackageContext, 'runs' | 'failedMediations'>): number =>
  failedMediations + runs.reduce((sum, { failedRounds }) => sum + failedRounds, 0);
