import type {
  MinutesWay,
  PlanAnswer,
  SignatureKind,
  SittingKind,
  SittingMode,
  SittingResult,
  SittingState,
} from '@jieyou/contracts';
import type { Instant } from '../../../kernel/local-date.ts';

/** 一个方案的答复, each side's own; the words of the plan stand beside the ledger. */
export interface PlanAnswers {
  answers: { party: string; answer: PlanAnswer }[];
}

/** 笔录, as far as the ledger keeps it. */
export interface Minutes {
  at: Instant;
  by: string;
  present: string[];
  told: boolean;
  plans: PlanAnswers[];
  result: SittingResult | null;
}

/** 核对笔录 by one party. */
export interface MinutesRead {
  party: string;
  way: MinutesWay;
  kind: SignatureKind | null;
  file: string | null;
  at: Instant;
}

/** 一次会: a mediation session, an inquiry or a hearing; the fold of its facts. Ids and codes only. */
export interface Sitting {
  county: string;
  id: string;
  matterId: string;
  mediationId: string | null;
  kind: SittingKind;
  mode: SittingMode;
  state: SittingState;
  number: number;
  start: Instant;
  end: Instant;
  rooms: string[];
  chairs: string[];
  eyes: string[];
  moved: number;
  recording: Record<string, { agreed: boolean; at: Instant }>;
  minutes: Minutes | null;
  read: MinutesRead[];
  next: string | null;
}

/** 占用谁: no room and nobody who holds it is in two places at once. */
export const holdersOf = ({ rooms, chairs }: Pick<Sitting, 'rooms' | 'chairs'>): string[] => [
  ...rooms.map((id) => `room:${id}`),
  ...chairs.map((id) => `staff:${id}`),
];

/** 可否录音录像: every party that is in the mediation has agreed and nobody has withdrawn. */
export const mayRecord = ({ recording }: Sitting, parties: readonly string[]): boolean =>
  parties.length > 0 && parties.every((party) => recording[party]?.agreed === true);
