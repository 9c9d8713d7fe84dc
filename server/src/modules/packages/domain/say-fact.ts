import { courtAnswers } from '@jieyou/contracts';
import type { PackageFact, PackageFactType } from './facts.ts';

type Say = { [Type in PackageFactType]: (fact: Extract<PackageFact, { type: Type }>) => string };

/** For everybody who may read the matter. The names of steps are the method's and stand on the page. */
const says: Say = {
  PackageChosen: ({ steps }) => `选用组合套餐，共 ${steps.length} 步`,
  StepHanded: ({ due }) => `套餐的一步转入办理${due ? `，期限至 ${due}` : ''}`,
  StepDone: () => '套餐的一步办成，已出示凭证',
  StepFailed: ({ counts }) => `套餐的一步没有办成${counts ? '，计一次调解不成' : ''}`,
  StepSkipped: () => '套餐的一步说明理由后跳过',
  PackageFinished: () => '套餐各步都已走完',
  PackageStopped: () => '套餐停止',
  CourtRoadTold: ({ rounds, answer }) => `调解不成 ${rounds} 次，已建议诉讼途径：${courtAnswers[answer]}`,
};

/** 套餐里发生的事, in words. */
export function sayPackageFact(fact: PackageFact): string {
  const say = says[fact.type] as (fact: PackageFact) => string;
  return say(fact);
}
