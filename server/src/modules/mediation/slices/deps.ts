import type { LocalDate } from '../../../kernel/local-date.ts';
import type { Tx } from '../../../platform/db/index.ts';
import type { Press } from '../../forms/index.ts';
import type { MattersDeps } from '../../matters/index.ts';

/** 调解模块所需: what matters need, for its acts are acts on a matter; and who serves in a committee. */
export interface MediationDeps extends MattersDeps {
  press: Press;
  mediatorsAt: (
    tx: Tx,
    county: string,
    committee: string,
    on: LocalDate,
  ) => Promise<readonly { id: string; name: string }[]>;
}
