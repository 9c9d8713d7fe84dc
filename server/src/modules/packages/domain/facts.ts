import type { CourtAnswer } from '@jieyou/contracts';
import type { LocalDate } from '../../../kernel/local-date.ts';

/** 套餐里发生的事, in the past tense, as the ledger keeps it: ids, codes, dates. */
export type PackageFact =
  | { type: 'PackageChosen'; package: string; method: string; steps: { id: string; key: string }[] }
  | { type: 'StepHanded'; step: string; key: string; unit: string; due: LocalDate | null }
  | { type: 'StepDone'; step: string; key: string }
  | { type: 'StepFailed'; step: string; key: string; counts: boolean }
  | { type: 'StepSkipped'; step: string; key: string }
  | { type: 'PackageFinished' }
  | { type: 'PackageStopped' }
  | { type: 'CourtRoadTold'; rounds: number; answer: CourtAnswer };

export type PackageFactType = PackageFact['type'];
