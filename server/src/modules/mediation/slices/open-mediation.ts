import type { openMediation as payload } from '@jieyou/contracts';
import type { z } from 'zod';
import { ok, refuse } from '../../../kernel/result.ts';
import type { Result } from '../../../kernel/result.ts';
import { actBeside } from '../../matters/index.ts';
import type { Refusal, Signed } from '../../matters/index.ts';
import type { ActAnswer } from '@jieyou/contracts';
import { opened } from '../domain/evolve.ts';
import { openMediation as decide } from '../domain/open.ts';
import type { MediationRefusal } from '../domain/refusals.ts';
import { mediationsOf } from '../store/load.ts';
import { saveMediation, saveMediationNotes } from '../store/save.ts';
import type { MediationDeps } from './deps.ts';
import { plain } from './plain.ts';

export interface AskedOpen {
  matter: string;
  commandId: string;
  seen?: number;
  payload: z.infer<typeof payload>;
}

/** 开始调解 on a matter; the committee that mediates may read it from now on until the mediation is over. */
export async function openMediation(
  deps: MediationDeps,
  signed: Signed,
  { matter: code, commandId, seen, payload: asked }: AskedOpen,
): Promise<Result<ActAnswer, MediationRefusal | Refusal>> {
  const act = 'mediation.open';
  return actBeside<MediationRefusal>(
    deps,
    signed,
    { matter: code, act, commandId, seen, asked: plain(asked) },
    async (tx, matter, context) => {
      const running = (await mediationsOf(tx, matter.county, matter.id)).some(
        ({ stage }) => stage !== 'ended' && stage !== 'performed',
      );
      if (running) return refuse({ code: 'mediation_open' });
      const id = deps.newId();
      const { committee, source, parties, claim } = asked;
      const decided = decide({ committee, source, parties }, { ...context, matter });
      if (!decided.ok) return decided;
      const fact = decided.value;
      const facts = [{ type: 'StepBegun' as const, id, kind: 'mediation' as const, holder: committee }];
      const at = context.now;
      const mediation = opened(matter.county, id, fact, { at, actor: signed.staffId });
      return ok({
        facts,
        own: { name: 'mediation', facts: plain({ id, happened: [fact] }) },
        created: [id],
        write: async () => {
          await saveMediation(tx, mediation);
          const { county, id: matterId } = matter;
          const [by, org] = [signed.staffId, signed.post.orgPath];
          const noted = { county, matterId, mediationId: id, act: 'open', about: null, by, org, at };
          return saveMediationNotes(tx, deps.crypto, noted, { claim });
        },
      });
    },
  );
}
