import { courtAnswers, packageOf, packageStates, packageStepStates, packageWorks } from '@jieyou/contracts';
import type { Method, MethodPackage, PackageActName, PackagesOfMatter } from '@jieyou/contracts';
import { dayOf } from '../../../kernel/local-date.ts';
import { contextFor, loadMatter } from '../../matters/index.ts';
import type { MattersDeps, Signed } from '../../matters/index.ts';
import { failedRounds } from '../../mediation/index.ts';
import type { PackageContext } from '../domain/act.ts';
import { packageActNamed } from '../domain/acts/index.ts';
import { findStep, roundsOf } from '../domain/find.ts';
import { mayPackage } from '../domain/may.ts';
import { unmetNeeds } from '../domain/package-run.ts';
import type { PackageRun, PackageStep } from '../domain/package-run.ts';
import { sayPackageRefusal } from '../domain/refusals.ts';
import type { PackageRefusal } from '../domain/refusals.ts';
import { shownOf } from '../store/notes.ts';
import { runsOf, toldOf } from '../store/runs.ts';

type Can = PackagesOfMatter['can'][string];
const why = (label: string, no: PackageRefusal | null): Can => ({
  ...{ ok: no === null, label },
  words: no === null ? null : sayPackageRefusal(no),
});

/** A trial of the act: what it would be refused for, before anything is filled in. */
function canDo(name: PackageActName, context: PackageContext, trial: object, stepId?: string): Can {
  const act = packageActNamed(name);
  const at = stepId === undefined ? undefined : findStep(context, stepId);
  if (at && !at.ok) return why(act.label, at.refusal);
  const may = mayPackage(act, context, at?.value);
  if (!may.ok) return why(act.label, may.refusal);
  const decided = act.decide(trial as never, context);
  return why(act.label, decided.ok ? null : decided.refusal);
}

const stepActs = (context: PackageContext, { id }: PackageStep): Record<string, Can> => ({
  hand: canDo('hand', context, { step: id, unit: context.actor.orgPath }, id),
  done: canDo('done', context, { step: id }, id),
  failed: canDo('failed', context, { step: id }, id),
  skip: canDo('skip', context, { step: id }, id),
});

interface Words {
  context: PackageContext;
  shown: ReadonlyMap<string, string>;
  unit: (path: string) => string;
  staff: (id: string) => string;
}

function stepsView(
  run: PackageRun,
  of: MethodPackage | undefined,
  words: Words,
): PackagesOfMatter['runs'][number]['steps'] {
  const { context, shown, unit } = words;
  return run.steps.map((step) => {
    const says = of?.steps.find(({ id }) => id === step.key);
    const late = step.state === 'running' && step.due !== null && step.due < dayOf(context.now);
    return {
      ...{ id: step.id, label: says?.label ?? step.key, work: says ? packageWorks[says.does] : '', late },
      ...{ state: step.state, stateLabel: packageStepStates[step.state], due: step.due, endedAt: step.endedAt },
      ...{ unit: step.unit && unit(step.unit), proof: says?.proof ?? '', shown: shown.get(step.id) ?? null },
      needs: of && step.state === 'waiting' ? unmetNeeds(run, of, step.key) : [],
      can: run.state === 'running' ? stepActs(context, step) : {},
    };
  });
}

/** 满次数后的建议, in words; nothing follows by itself. */
function roundsView(context: PackageContext): Omit<PackagesOfMatter['rounds'], 'told'> {
  const { mediation_rounds: rule } = context.method;
  const failed = roundsOf(context);
  const full = rule !== undefined && failed >= rule.court_after;
  return {
    ...{ failed, courtAfter: rule?.court_after ?? null, basis: rule?.basis ?? null },
    proposal: full
      ? `已有 ${failed} 次调解不成，满规定的 ${rule.court_after} 次：建议告知当事人可以起诉。是否起诉由当事人决定，系统不代为办理。`
      : null,
  };
}

const choicesOf = ({ packages = [] }: Method, kind: string): PackagesOfMatter['choices'] =>
  packages
    .map(({ id, label, steps, kinds, basis }) => ({
      ...{ id, label, says: steps.map((step) => step.label).join(' → '), basis },
      usual: kinds?.some((each) => each === kind) ?? false,
    }))
    .toSorted((one, other) => Number(other.usual) - Number(one.usual));

/** 某事项的套餐: what can be chosen, what runs with whom until when, how many rounds failed. */
export async function readPackages(
  deps: MattersDeps,
  signed: Signed,
  code: string,
): Promise<PackagesOfMatter | undefined> {
  return deps.db.inScope(signed.scope, async (tx) => {
    const matter = await loadMatter(tx, signed.county, code);
    if (!matter) return undefined;
    const base = await contextFor(deps, tx, signed, matter);
    const runs = await runsOf(tx, signed.county, matter.id);
    const failedMediations = await failedRounds(tx, signed.county, matter.id);
    const context = { ...base, matter, runs, failedMediations };
    const names = await deps.staffNames(tx, signed.county, [...new Set(runs.map(({ chosenBy }) => chosenBy))]);
    const words: Words = {
      ...{ context, shown: await shownOf(tx, signed.county, matter.id) },
      unit: (path) => base.places.unit(path)?.name ?? path,
      staff: (id) => names.get(id) ?? '（人员已注销）',
    };
    const told = await toldOf(tx, signed.county, matter.id);
    const trial = { package: base.method.packages?.[0]?.id ?? '' };
    return {
      choices: choicesOf(base.method, matter.kind),
      runs: runs.map((run) => {
        const of = packageOf(base.method, run.package);
        return {
          ...{ id: run.id, label: of?.label ?? run.package, state: run.state, stateLabel: packageStates[run.state] },
          ...{ chosenAt: run.chosenAt, by: words.staff(run.chosenBy), basis: of?.basis ?? '' },
          steps: stepsView(run, of, words),
          can: { stop: canDo('stop', context, { run: run.id }) },
        };
      }),
      rounds: {
        ...roundsView(context),
        told: told.map(({ at, answer, rounds }) => ({ at, rounds, answer: courtAnswers[answer] })),
      },
      version: matter.version,
      can: {
        choose: canDo('choose', context, trial),
        court_road: canDo('court_road', context, { answer: 'undecided' }),
      },
    };
  });
}
