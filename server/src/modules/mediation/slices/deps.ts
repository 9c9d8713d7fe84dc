import type { MediationForm } from '@jieyou/contracts';
import type { LocalDate } from '../../../kernel/local-date.ts';
import type { Tx } from '../../../platform/db/index.ts';
import type { Press } from '../../forms/index.ts';
import type { MattersDeps, Signed } from '../../matters/index.ts';
import type { Filling } from '../domain/filled.ts';
import type { Mediation } from '../domain/mediation.ts';
import type { Candidate } from '../domain/suggest.ts';

/** 一次会的记录, ready to be printed. */
export interface SittingPaper {
  form: MediationForm;
  name: string;
  data: Record<string, unknown>;
  pictures: Record<string, Uint8Array>;
}

/** 调解模块所需: what matters need, for its acts are acts on a matter; and who serves in a committee. */
export interface MediationDeps extends MattersDeps {
  press: Press;
  /** 在册在任、有账号的调解员. */
  rosterOn: (tx: Tx, county: string, on: LocalDate) => Promise<readonly Candidate[]>;
  /** 其中任期已满或已经离任的. */
  notInTerm: (tx: Tx, county: string, staff: readonly string[], on: LocalDate) => Promise<ReadonlySet<string>>;
  /** 随终结取消已约定的会; answers with their ids. */
  releaseSittings: (tx: Tx, mediation: Mediation) => Promise<string[]>;
  /** 各次会的记录 as papers of the file. */
  sittingPapers: (tx: Tx, signed: Signed, filling: Filling) => Promise<readonly SittingPaper[]>;
  mediatorsAt: (
    tx: Tx,
    county: string,
    committee: string,
    on: LocalDate,
  ) => Promise<readonly { id: string; name: string }[]>;
}
