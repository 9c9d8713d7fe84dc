import { packagePayloads } from '@jieyou/contracts';
import type { ActAnswer, PackageActName } from '@jieyou/contracts';
import { ok, refuse } from '../../../kernel/result.ts';
import type { Result } from '../../../kernel/result.ts';
import { actBeside } from '../../matters/index.ts';
import type { Fact, MattersDeps, Refusal, Signed } from '../../matters/index.ts';
import { failedRounds } from '../../mediation/index.ts';
import type { Json } from '../../record/index.ts';
import { packageActNamed } from '../domain/acts/index.ts';
import type { PackageFact } from '../domain/facts.ts';
import { findStep } from '../domain/find.ts';
import { mayPackage } from '../domain/may.ts';
import { chosen, evolveRun } from '../domain/package-run.ts';
import type { PackageRun } from '../domain/package-run.ts';
import type { PackageRefusal } from '../domain/refusals.ts';
import { savePackageNotes } from '../store/notes.ts';
import { runsOf, saveRun, saveTold } from '../store/runs.ts';

export interface AskedPackage {
  matter: string;
  act: PackageActName;
  commandId: string;
  seen?: number;
  payload: unknown;
}

const plain = (value: unknown): Json => JSON.parse(JSON.stringify(value)) as Json;

/** 持有: the unit of a step reads the matter from the hand-over to the end of the step, and no longer. */
function holdingFacts(before: PackageRun | undefined, facts: readonly PackageFact[]): Fact[] {
  return facts.flatMap((fact): Fact[] => {
    switch (fact.type) {
      case 'StepHanded':
        return [{ type: 'StepBegun', id: fact.step, kind: 'package', holder: fact.unit }];
      case 'StepDone':
      case 'StepFailed':
      case 'StepSkipped':
        return before?.steps.some(({ id, state }) => id === fact.step && state === 'running')
          ? [{ type: 'StepEnded', id: fact.step }]
          : [];
      case 'PackageStopped':
        return (before?.steps ?? [])
          .filter(({ state }) => state === 'running')
          .map(({ id }) => ({ type: 'StepEnded', id }));
      default:
        return [];
    }
  });
}

/** 办一个套餐动作: one entry in the matter's own chain. */
export async function performPackage(
  deps: MattersDeps,
  signed: Signed,
  { matter: code, act: name, commandId, seen, payload: sent }: AskedPackage,
): Promise<Result<ActAnswer, PackageRefusal | Refusal>> {
  const act = packageActNamed(name);
  const payload = packagePayloads[name].parse(sent) as never;
  const asked = { matter: code, act: `package.${name}`, commandId, seen, asked: plain(payload) };
  return actBeside<PackageRefusal>(deps, signed, asked, async (tx, matter, base) => {
    const { county, id: matterId } = matter;
    const runs = await runsOf(tx, county, matterId);
    const failedMediations = await failedRounds(tx, county, matterId);
    const context = { ...base, matter, runs, failedMediations };
    const about = (payload as { step?: string; run?: string }).step;
    const at = about === undefined ? undefined : findStep(context, about);
    if (at && !at.ok) return at;
    const may = mayPackage(act, context, at?.value);
    if (!may.ok) return may;
    const decided = act.decide(payload, context);
    if (!decided.ok) return decided;
    const { run: id, facts } = decided.value;
    const before = runs.find((each) => each.id === id);
    const happened = { at: base.now, actor: signed.staffId };
    const [first] = facts;
    const born =
      id !== null && first?.type === 'PackageChosen' ? chosen({ county, matterId, id }, first, happened) : before;
    if (id !== null && !born) return refuse({ code: 'no_such_package' });
    return ok({
      facts: holdingFacts(before, facts),
      own: { name: 'package', facts: plain({ id, happened: facts }) },
      created: before || id === null ? [] : [id],
      write: async ({ seq }) => {
        if (born)
          await saveRun(
            tx,
            facts.reduce((run, fact) => evolveRun(run, fact, base.now), born),
          );
        for (const fact of facts) {
          if (fact.type === 'CourtRoadTold') await saveTold(tx, { county, matterId, seq }, { ...fact, at: base.now });
        }
        const noted = { county, matterId, about: about ?? id, act: name, by: signed.staffId, at: base.now };
        return savePackageNotes(tx, deps.crypto, noted, act.texts?.(payload) ?? {});
      },
    });
  });
}
