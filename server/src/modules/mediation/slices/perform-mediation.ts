import { mediationPayloads } from '@jieyou/contracts';
import type { ActAnswer, MediationActName } from '@jieyou/contracts';
import { dayOf } from '../../../kernel/local-date.ts';
import { ok, refuse } from '../../../kernel/result.ts';
import type { Result } from '../../../kernel/result.ts';
import { actBeside } from '../../matters/index.ts';
import type { Refusal, Signed } from '../../matters/index.ts';
import { mediationActNamed } from '../domain/acts/index.ts';
import { fold } from '../domain/evolve.ts';
import { stepsBetween } from '../domain/holders.ts';
import { withCallBacks } from '../domain/with-call-backs.ts';
import { mayMediate } from '../domain/may.ts';
import type { MediationRefusal } from '../domain/refusals.ts';
import { loadMediation } from '../store/load.ts';
import { filesStand } from '../store/files.ts';
import { numbered } from '../store/numbers.ts';
import { saveMediation, saveMediationNotes } from '../store/save.ts';
import type { MediationDeps } from './deps.ts';
import { lacksOf } from './dossier-parts.ts';
import { gatherFilling } from './gather-filling.ts';
import { plain } from './plain.ts';

export interface AskedMediation {
  mediation: string;
  act: MediationActName;
  commandId: string;
  seen?: number;
  payload: unknown;
}

/** 办一个调解动作: decided by its rule on the locked matter, written as one entry of the matter's chain. */
export async function performMediation(
  deps: MediationDeps,
  signed: Signed,
  { mediation: id, act: name, commandId, seen, payload: sent }: AskedMediation,
): Promise<Result<ActAnswer, MediationRefusal | Refusal>> {
  const act = mediationActNamed(name);
  const payload = mediationPayloads[name].parse(sent) as never;
  const known = await deps.db.inScope(signed.scope, (tx) => loadMediation(tx, signed.county, id));
  if (!known) return refuse({ code: 'no_such_mediation' });
  const named = act.staffNamed?.(payload) ?? [];
  return actBeside<MediationRefusal>(
    deps,
    signed,
    { matter: known.matterId, act: `mediation.${name}`, commandId, seen, asked: plain({ id, payload }), named },
    async (tx, matter, base) => {
      const before = await loadMediation(tx, signed.county, id);
      if (!before) return refuse({ code: 'no_such_mediation' });
      const outOfTerm = await deps.notInTerm(tx, signed.county, named, dayOf(base.now));
      const gathered = name === 'file_dossier' ? await gatherFilling(deps, tx, signed, id) : undefined;
      const said = gathered ? (await deps.sittingPapers(tx, signed, gathered.filling)).map(({ form }) => form) : [];
      const context = { ...base, matter, outOfTerm, ...(gathered ? { lacks: lacksOf(gathered.filling, said) } : {}) };
      const may = mayMediate(act, before, context);
      if (!may.ok) return may;
      const decided = act.decide(before, payload, context);
      if (!decided.ok) return decided;
      if (!(await filesStand(tx, before, payload))) return refuse({ code: 'no_such_file' });
      const ends = decided.value.facts.some(({ type }) => type === 'Ended');
      const sittings = ends ? await deps.releaseSittings(tx, before) : [];
      const released = sittings.length > 0 ? [{ type: 'SittingsReleased' as const, sittings }] : [];
      const facts = [
        ...withCallBacks(before, await numbered(tx, before, decided.value.facts, base.now), base),
        ...released,
      ];
      const after = fold(before, facts, { at: base.now, actor: signed.staffId });
      return ok({
        facts: stepsBetween(before, after),
        own: { name: 'mediation', facts: plain({ id, happened: facts }) },
        write: async () => {
          await saveMediation(tx, after);
          const { county, id: matterId } = matter;
          const about = act.about?.(payload) ?? null;
          const [by, org, at] = [signed.staffId, signed.post.orgPath, base.now];
          const noted = { county, matterId, mediationId: id, act: name, about, by, org, at };
          return saveMediationNotes(tx, deps.crypto, noted, act.texts?.(payload, before) ?? {});
        },
      });
    },
  );
}
