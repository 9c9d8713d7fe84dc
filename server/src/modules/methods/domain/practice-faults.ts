import { parseTerm } from '@jieyou/contracts';
import type { Method, MethodExample } from '@jieyou/contracts';
import type { WorkCalendar } from '../../../kernel/clock/calendar.ts';
import { runExample } from './examples.ts';
import type { Path } from './say-issue.ts';

/** 一处错 in a file that is well formed: where, what, and what to write instead. */
export type Fault = { path: Path; what: string; instead: string };
export type Timed = { within: string; examples: readonly MethodExample[] };

/** 重复: the second and later ones of a list that must not repeat. */
export const repeats = (words: readonly string[], pathOf: (n: number) => Path): Fault[] =>
  words.flatMap((word, n) =>
    words.indexOf(word) < n
      ? [{ path: pathOf(n), what: `「${word}」重复`, instead: '只保留一处，或者换一个代号' }]
      : [],
  );

/** 演算办例. */
export function exampleFaults({ within, examples }: Timed, path: Path, calendar: WorkCalendar): Fault[] {
  const term = parseTerm(within);
  if (!term) return [];
  return examples.flatMap((example, n) => {
    const fault = runExample(example, term, calendar);
    return fault ? [{ path: [...path, 'examples', n, fault.at], what: fault.what, instead: fault.instead }] : [];
  });
}

type Packages = NonNullable<Method['packages']>;

/** 先决步骤 stand before the step that needs them, so that a package can always be walked to its end. */
const needsFaults = (packages: Packages): Fault[] =>
  packages.flatMap(({ steps }, n) =>
    steps.flatMap(({ id, label, needs = [] }, at) => {
      const before = steps.slice(0, at).map((step) => step.id);
      return needs.flatMap((need, k) => {
        const path = ['packages', n, 'steps', at, 'needs', k];
        if (before.includes(need)) return [];
        const instead = before.length > 0 ? `可写：${before.join('、')}` : '第一步没有先决步骤，请删去 needs';
        const known = need === id || steps.some((step) => step.id === need);
        const what = known ? `「${label}」的先决步骤「${need}」不在它之前` : `本套餐没有「${need}」这一步`;
        return [{ path, what, instead }];
      });
    }),
  );

/** A term is shown by an example, and an example is of a term. */
const timeFaults = (packages: Packages): Fault[] =>
  packages.flatMap(({ steps }, n) =>
    steps.flatMap(({ label, within, examples }, at) => {
      const path = ['packages', n, 'steps', at];
      if (within !== undefined && examples === undefined) {
        return [{ path, what: `「${label}」写了期限，没有办例`, instead: '补写 examples，至少一个办例' }];
      }
      if (within === undefined && examples !== undefined) {
        return [
          { path: [...path, 'examples'], what: `「${label}」没有期限，不必写办例`, instead: '补写 within，或者删去' },
        ];
      }
      return [];
    }),
  );

/** 套餐、回访的错处. */
export function practiceFaults({ packages = [], performance, case_subsidy: subsidy }: Method): Fault[] {
  return [
    ...repeats(
      packages.map(({ id }) => id),
      (n) => ['packages', n, 'id'],
    ),
    ...repeats(
      packages.map(({ label }) => label),
      (n) => ['packages', n, 'label'],
    ),
    ...packages.flatMap(({ steps }, n) =>
      repeats(
        steps.map(({ id }) => id),
        (at) => ['packages', n, 'steps', at, 'id'],
      ),
    ),
    ...needsFaults(packages),
    ...timeFaults(packages),
    ...repeats(performance?.after_effect ?? [], (n) => ['performance', 'after_effect', n]),
    ...(subsidy && subsidy.cap_per_mediator > subsidy.cap_per_committee
      ? [
          {
            path: ['case_subsidy', 'cap_per_mediator'],
            what: '一名调解员的上限高于整个调委会的上限',
            instead: `不高于 ${subsidy.cap_per_committee}`,
          },
        ]
      : []),
  ];
}

/** 有办例的期限 of packages and of call-backs. */
export const practiceTimed = ({ packages = [], performance }: Method): { timed: Timed; path: Path }[] => [
  ...packages.flatMap(({ steps }, n) =>
    steps.flatMap(({ within, examples }, at) =>
      within !== undefined && examples ? [{ timed: { within, examples }, path: ['packages', n, 'steps', at] }] : [],
    ),
  ),
  ...(performance
    ? [{ timed: { within: performance.after_due, examples: performance.examples }, path: ['performance'] }]
    : []),
];
