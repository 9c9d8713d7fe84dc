import { sittingKinds } from '@jieyou/contracts';
import { dayOf, instant } from '../../../kernel/local-date.ts';
import { loadMatter } from '../../matters/index.ts';
import type { MattersDeps, Signed } from '../../matters/index.ts';
import { timeOf } from '../domain/free.ts';
import { sittingsHeldBy } from '../store/sittings.ts';

const AHEAD_MS = 60 * 86_400_000;
const BEHIND_MS = 7 * 86_400_000;

/** 等我主持的会, and one that is past and has no record yet. */
export interface WaitingSitting {
  id: string;
  label: string;
  code: string;
  day: string;
  at: string;
  href: string;
}

export const waitingSittings = (deps: MattersDeps, signed: Signed): Promise<WaitingSitting[]> =>
  deps.db.inScope(signed.scope, async (tx) => {
    const { county, staffId } = signed;
    const now = Date.parse(deps.now());
    const span = [instant(now - BEHIND_MS), instant(now + AHEAD_MS)] as const;
    const open = (await sittingsHeldBy(tx, county, staffId, span)).filter(({ state }) => state === 'booked');
    const lines = await Promise.all(
      open.map(async ({ id, kind, start, matterId, mediationId }) => {
        const matter = await loadMatter(tx, county, matterId);
        const href = mediationId ? `/mediations/${mediationId}` : `/matters/${matter?.code ?? ''}`;
        const label = `主持${sittingKinds[kind]}`;
        return matter ? [{ id, label, code: matter.code, day: dayOf(start), at: timeOf(start), href }] : [];
      }),
    );
    return lines.flat();
  });
