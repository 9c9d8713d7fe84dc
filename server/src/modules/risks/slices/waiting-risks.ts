import type { LocalDate } from '../../../kernel/local-date.ts';
import type { Tx } from '../../../platform/db/index.ts';
import type { Signed } from '../../matters/index.ts';
import { mayDecideExit, mayWork } from '../domain/risk.ts';
import { lettersToAnswer } from '../store/letter-rows.ts';
import { listRisks } from '../store/risk-rows.ts';
import { handOf, reachOf } from './deps.ts';

const MOST = 100;

export type WaitingRisk = {
  readonly id: string;
  readonly what: string;
  readonly title: string;
  readonly due: LocalDate;
};

/** 等本岗的风险: reviews that this post keeps, exits to look into, letters to answer. */
export async function waitingRisks(tx: Tx, signed: Signed): Promise<WaitingRisk[]> {
  const hand = handOf(signed);
  const risks = (await listRisks(tx, reachOf(signed), MOST)).filter(({ unit }) => unit === signed.post.orgPath);
  const letters = await lettersToAnswer(tx, signed.county, signed.post.orgPath, MOST);
  return [
    ...risks
      .filter((risk) => mayWork(risk, hand).ok)
      .map(({ id, title, reviewOn }) => ({ id, what: '风险复核', title, due: reviewOn })),
    ...risks
      .filter((risk) => mayDecideExit(risk, hand).ok)
      .map(({ id, title, reviewOn }) => ({ id, what: '核实销号', title, due: reviewOn })),
    ...letters.map(({ words, dueOn }) => ({ id: '', what: '答复预警函', title: words, due: dueOn })),
  ];
}
