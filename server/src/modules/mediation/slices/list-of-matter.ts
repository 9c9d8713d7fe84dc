import { mediationStages } from '@jieyou/contracts';
import type { mediationsOfMatter } from '@jieyou/contracts';
import type { z } from 'zod';
import { contextFor, loadMatter } from '../../matters/index.ts';
import type { Signed } from '../../matters/index.ts';
import { mayOpen } from '../domain/open.ts';
import { sayMediationRefusal } from '../domain/refusals.ts';
import { mediationsOf } from '../store/load.ts';
import type { MediationDeps } from './deps.ts';

/** 某事项的调解, and whether one can be begun now. Undefined when the matter is not to be seen. */
export async function mediationsOfOne(
  deps: MediationDeps,
  signed: Signed,
  code: string,
): Promise<z.infer<typeof mediationsOfMatter> | undefined> {
  return deps.db.inScope(signed.scope, async (tx) => {
    const matter = await loadMatter(tx, signed.county, code);
    if (!matter) return undefined;
    const context = { ...(await contextFor(deps, tx, signed, matter)), matter };
    const found = await mediationsOf(tx, signed.county, matter.id);
    const running = found.some(({ stage }) => stage !== 'ended' && stage !== 'performed');
    const may = mayOpen(context);
    const why = may.ok ? null : sayMediationRefusal(may.refusal);
    return {
      items: found.map(({ id, stage, committee, openedAt }) => ({
        ...{ id, stage, stageLabel: mediationStages[stage], openedAt },
        committee: context.places.unit(committee)?.name ?? committee,
      })),
      canOpen: {
        ok: may.ok && !running,
        label: '开始调解',
        words: running ? sayMediationRefusal({ code: 'mediation_open' }) : why,
      },
    };
  });
}
