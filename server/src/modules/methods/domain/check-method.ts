import { clockKinds, codesOf, method } from '@jieyou/contracts';
import type { Method } from '@jieyou/contracts';
import type { WorkCalendar } from '../../../kernel/clock/calendar.ts';
import { cadenceFaults } from './cadence-faults.ts';
import { exampleFaults, practiceFaults, practiceTimed, repeats } from './practice-faults.ts';
import type { Fault, Timed } from './practice-faults.ts';
import { inOrder, readYaml } from './read-yaml.ts';
import type { Problem } from './read-yaml.ts';
import type { Path } from './say-issue.ts';

export type CheckedMethod = { ok: true; method: Method } | { ok: false; problems: Problem[] };

const kinds = codesOf(clockKinds);

/** Every place of the file that sets a term with worked examples. */
const timedOf = (found: Method): { timed: Timed; path: Path }[] => [
  ...kinds.map((kind) => ({ timed: found.clocks[kind], path: ['clocks', kind] })),
  ...found.grades.flatMap((grade, n) =>
    kinds.flatMap((kind) => {
      const timed = grade.clocks?.[kind];
      return timed ? [{ timed, path: ['grades', n, 'clocks', kind] }] : [];
    }),
  ),
  ...practiceTimed(found),
  ...(['decide', 'handle'] as const).flatMap((which) => [
    ...(found.referrals ? [{ timed: found.referrals[which], path: ['referrals', which] }] : []),
    ...(found.referrals?.kinds ?? []).flatMap(({ [which]: timed }, n) =>
      timed ? [{ timed, path: ['referrals', 'kinds', n, which] }] : [],
    ),
  ]),
];

function faultsOf(found: Method): Fault[] {
  const { grades, pauses, sources, natures, outcomes, call_back, numbering, cadences = [] } = found;
  const papers = [numbering.lead, numbering.co, numbering.urge];
  return [
    ...repeats(
      grades.map(({ id }) => id),
      (n) => ['grades', n, 'id'],
    ),
    ...repeats(
      grades.map(({ label }) => label),
      (n) => ['grades', n, 'label'],
    ),
    ...repeats(
      pauses.map(({ id }) => id),
      (n) => ['pauses', n, 'id'],
    ),
    ...repeats(
      cadences.map(({ id }) => id),
      (n) => ['cadences', n, 'id'],
    ),
    ...repeats(
      (found.information?.tags ?? []).map(({ id }) => id),
      (n) => ['information', 'tags', n, 'id'],
    ),
    ...repeats(
      (found.referrals?.kinds ?? []).map(({ kind }) => kind),
      (n) => ['referrals', 'kinds', n, 'kind'],
    ),
    ...repeats(
      (found.risks?.tiers ?? []).map(({ id }) => id),
      (n) => ['risks', 'tiers', n, 'id'],
    ),
    ...repeats(
      (found.risks?.rules ?? []).map(({ rule }) => rule),
      (n) => ['risks', 'rules', n, 'rule'],
    ),
    ...repeats(sources, (n) => ['sources', n]),
    ...repeats(natures, (n) => ['natures', n]),
    ...repeats(outcomes, (n) => ['outcomes', n]),
    ...practiceFaults(found),
    // Two series with one pattern would give two papers the same number.
    ...repeats(papers, (n) => ['numbering', ['lead', 'co', 'urge'][n] ?? 'lead']),
    ...call_back.required_outcomes.flatMap((outcome, n) =>
      outcomes.includes(outcome)
        ? []
        : [
            {
              path: ['call_back', 'required_outcomes', n],
              what: `「${outcome}」不在本工作法可选的办结结果之中`,
              instead: `先列入 outcomes，或者从这里删去；可写：${outcomes.join('、')}`,
            },
          ],
    ),
  ];
}

/** 检查工作法: all problems at once, each with its line and column; the worked examples are run. */
export function check(text: string, calendar: WorkCalendar): CheckedMethod {
  const { value, problems, problemAt } = readYaml(text, method);
  if (!value) return { ok: false, problems };
  const faults = [
    ...faultsOf(value),
    ...cadenceFaults(value.cadences ?? [], calendar),
    ...timedOf(value).flatMap(({ timed, path }) => exampleFaults(timed, path, calendar)),
  ].map(({ path, what, instead }) => problemAt(path, what, instead));
  return faults.length > 0 ? { ok: false, problems: inOrder(faults) } : { ok: true, method: value };
}
