import { clockKinds, codesOf, method, parseTerm } from '@jieyou/contracts';
import type { Method, MethodExample } from '@jieyou/contracts';
import type { WorkCalendar } from '../../../kernel/clock/calendar.ts';
import { cadenceFaults } from './cadence-faults.ts';
import { runExample } from './examples.ts';
import { inOrder, readYaml } from './read-yaml.ts';
import type { Problem } from './read-yaml.ts';
import type { Path } from './say-issue.ts';

export type CheckedMethod = { ok: true; method: Method } | { ok: false; problems: Problem[] };

type Fault = { path: Path; what: string; instead: string };
type Timed = { within: string; examples: readonly MethodExample[] };

const kinds = codesOf(clockKinds);

function exampleFaults({ within, examples }: Timed, path: Path, calendar: WorkCalendar): Fault[] {
  const term = parseTerm(within);
  if (!term) return [];
  return examples.flatMap((example, n) => {
    const fault = runExample(example, term, calendar);
    return fault ? [{ path: [...path, 'examples', n, fault.at], what: fault.what, instead: fault.instead }] : [];
  });
}

/** Every place of the file that sets a term with worked examples. */
const timedOf = ({ clocks, grades }: Method): { timed: Timed; path: Path }[] => [
  ...kinds.map((kind) => ({ timed: clocks[kind], path: ['clocks', kind] })),
  ...grades.flatMap((grade, n) =>
    kinds.flatMap((kind) => {
      const timed = grade.clocks?.[kind];
      return timed ? [{ timed, path: ['grades', n, 'clocks', kind] }] : [];
    }),
  ),
];

/** 重复: the second and later ones of a list that must not repeat. */
const repeats = (words: readonly string[], pathOf: (n: number) => Path): Fault[] =>
  words.flatMap((word, n) =>
    words.indexOf(word) < n
      ? [{ path: pathOf(n), what: `「${word}」重复`, instead: '只保留一处，或者换一个代号' }]
      : [],
  );

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
    ...repeats(sources, (n) => ['sources', n]),
    ...repeats(natures, (n) => ['natures', n]),
    ...repeats(outcomes, (n) => ['outcomes', n]),
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
