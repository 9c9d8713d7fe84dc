import type { LocalDate } from '../../../kernel/local-date.ts';
import type { Tx } from '../../../platform/db/index.ts';
import type { Press } from '../../forms/index.ts';
import type { MattersDeps } from '../../matters/index.ts';
import type { Candidate } from '../domain/suggest.ts';

/** 调解模块所需: what matters need, for its acts are acts on a matter; and who serves in a committee. */
export interface MediationDeps extends MattersDeps {
  press: Press;
  /** 在册在任、有账号的调解员. */
  rosterOn: (tx: Tx, county: string, on: LocalDate) => Promise<readonly Candidate[]>;
  /** 其中任期已满或已经离任的. */
  notInTerm: (tx: Tx, county: string, staff: readonly string[], on: LocalDate) => Promise<ReadonlySet<string>>;
  mediatorsAt: (
    tx: Tx,
    county: string,
    committee: string,
    on: LocalDate,
  ) => Promise<readonly { id: string; name: string }[]>;
}
