import type { MatterKind, Method, Nature, Role } from '@jieyou/contracts';
import type { WorkCalendar } from './clock/calendar.ts';
import type { Instant } from './local-date.ts';
import type { Result } from './result.ts';

/** 旁支 — what another module keeps of a matter beside it: the fold of its own facts in the matter's chain. */
export interface BesideState {
  county: string;
  id: string;
  matterId: string;
  stage: string;
}

/** 事项, as far as the rules of another module ask it. */
export interface BesideMatter {
  id: string;
  county: string;
  stage: string;
  nature: Nature;
  kind: MatterKind;
  owner: string;
  walled: readonly string[];
  orders: readonly { to: string; status: string }[];
  steps?: readonly { id: string; holder: string }[];
  parties: readonly { id: string; side: string; agentFor: string | null }[];
}

/** 旁支的情境: what a rule of another module needs; it arrives as an argument, so the rule stays pure. */
export interface BesideContext {
  now: Instant;
  actor: { staff: string; role: Role; orgPath: string; scopePath: string };
  method: Method;
  calendar: WorkCalendar;
  places: { unit(path: string): { kind: string; name: string } | undefined };
  matter: BesideMatter;
}

export type Texts = Readonly<Record<string, string | undefined>>;

/** 旁支的动作 — when, by whom, on what it rests, what keeps it from being done now, and what then happened. */
export interface BesideAct<State, OwnFact, No, Payload = never> {
  name: string;
  label: string;
  help: string;
  basis: string;
  from: readonly string[];
  by: readonly Role[];
  ready?(state: State, context: BesideContext): No | undefined;
  /** 文字, kept beside the ledger. */
  texts?(payload: Payload): Texts;
  decide(state: State, payload: Payload, context: BesideContext): Result<OwnFact[], No>;
}
