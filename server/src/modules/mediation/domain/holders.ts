import type { Mediation } from './mediation.ts';

type StepFact =
  { type: 'StepBegun'; id: string; kind: 'mediation'; holder: string } | { type: 'StepEnded'; id: string };

/** 承办的单位: the committee, and the units of mediators who come from elsewhere; nobody once it is over. */
function holdersOf({ stage, committee, mediators, units }: Mediation): string[] {
  if (stage === 'ended' || stage === 'performed') return [];
  return [...new Set([committee, ...mediators.flatMap((id) => units[id] ?? [])])];
}

/** What the matter is told: who may read it from now on, and who no longer. */
export function stepsBetween(before: Mediation, after: Mediation): StepFact[] {
  const [had, has] = [holdersOf(before), holdersOf(after)];
  const begun = (holders: readonly string[]): StepFact[] =>
    holders.map((holder) => ({ type: 'StepBegun', id: after.id, kind: 'mediation', holder }));
  if (had.every((holder) => has.includes(holder))) return begun(has.filter((holder) => !had.includes(holder)));
  return [{ type: 'StepEnded', id: after.id }, ...begun(has)];
}
