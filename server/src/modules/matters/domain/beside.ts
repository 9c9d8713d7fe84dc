import type { BesideContext, BesideState } from '../../../kernel/beside.ts';
import type { Instant } from '../../../kernel/local-date.ts';
import type { Result } from '../../../kernel/result.ts';
import type { Fact } from './facts.ts';
import type { Matter } from './matter.ts';

/** 旁支的种类: everything by which one module's states differ from another's. */
export interface BesideKind<State extends BesideState, OwnFact, No extends { code: string }, Act> {
  /** Its name in the ledger; its acts are `<name>.<act>`. */
  name: string;
  acts: readonly string[];
  act(name: string): Act;
  may(act: Act, state: State, context: BesideContext): Result<true, No>;
  fold(state: State, facts: readonly OwnFact[], happened: { at: Instant; actor: string }): State;
  /** What follows for the matter itself. */
  follows?(before: State | null, after: State, matter: Matter): Fact[];
  missing: No;
}
