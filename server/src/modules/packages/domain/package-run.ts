import type { MethodPackage, PackageState, PackageStepState } from '@jieyou/contracts';
import type { Instant, LocalDate } from '../../../kernel/local-date.ts';
import type { PackageFact } from './facts.ts';

/** 套餐里的一步, as it stands. */
export interface PackageStep {
  id: string;
  /** Which step of the method's package it is. */
  key: string;
  state: PackageStepState;
  unit: string | null;
  due: LocalDate | null;
  begunAt: Instant | null;
  endedAt: Instant | null;
}

/** 一次选用的套餐: the fold of its facts. Ids and codes only. */
export interface PackageRun {
  county: string;
  id: string;
  matterId: string;
  package: string;
  state: PackageState;
  chosenAt: Instant;
  chosenBy: string;
  steps: PackageStep[];
  /** 没有办成而算一次调解不成的步骤. */
  failedRounds: number;
}

type Chosen = Extract<PackageFact, { type: 'PackageChosen' }>;

/** 选用. */
export const chosen = (
  { county, matterId, id }: { county: string; matterId: string; id: string },
  { package: of, steps }: Chosen,
  { at, actor }: { at: Instant; actor: string },
): PackageRun => ({
  ...{ county, id, matterId, package: of, state: 'running', chosenAt: at, chosenBy: actor, failedRounds: 0 },
  steps: steps.map((step) => ({ ...step, state: 'waiting', unit: null, due: null, begunAt: null, endedAt: null })),
});

const onStep = (run: PackageRun, id: string, change: Partial<PackageStep>): PackageRun => ({
  ...run,
  steps: run.steps.map((step) => (step.id === id ? { ...step, ...change } : step)),
});

/** 折叠. */
export function evolveRun(run: PackageRun, fact: PackageFact, at: Instant): PackageRun {
  switch (fact.type) {
    case 'StepHanded': {
      const { unit, due } = fact;
      return onStep(run, fact.step, { state: 'running', unit, due, begunAt: at });
    }
    case 'StepDone':
      return onStep(run, fact.step, { state: 'done', endedAt: at });
    case 'StepFailed': {
      const failed = run.failedRounds + (fact.counts ? 1 : 0);
      return { ...onStep(run, fact.step, { state: 'failed', endedAt: at }), failedRounds: failed };
    }
    case 'StepSkipped':
      return onStep(run, fact.step, { state: 'skipped', endedAt: at });
    case 'PackageFinished':
      return { ...run, state: 'finished' };
    case 'PackageStopped':
      return { ...run, state: 'ended' };
    case 'PackageChosen':
    case 'CourtRoadTold':
      return run;
  }
}

/** 先决步骤 of this one that are not done, by what the method calls them. */
export function unmetNeeds(run: PackageRun, { steps }: MethodPackage, key: string): string[] {
  const needs = steps.find(({ id }) => id === key)?.needs ?? [];
  return steps
    .filter(({ id }) => needs.includes(id))
    .filter(({ id }) => run.steps.find((step) => step.key === id)?.state !== 'done')
    .map(({ label }) => label);
}
