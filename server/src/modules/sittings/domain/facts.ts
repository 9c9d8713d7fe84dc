import type { MinutesWay, SignatureKind, SittingKind, SittingMode, SittingResult } from '@jieyou/contracts';
import type { Instant } from '../../../kernel/local-date.ts';
import type { PlanAnswers } from './sitting.ts';

/** 会上发生的事, as the ledger keeps it: ids, codes, moments. */
export type SittingFact =
  | {
      type: 'Booked';
      matter: string;
      mediation: string | null;
      kind: SittingKind;
      mode: SittingMode;
      number: number;
      start: Instant;
      end: Instant;
      rooms: string[];
      chairs: string[];
      eyes: string[];
    }
  | { type: 'Moved'; start: Instant; end: Instant; rooms: string[] }
  | { type: 'Cancelled' }
  | { type: 'RecordingAnswered'; party: string; agreed: boolean }
  | { type: 'PrivatelyNoted' }
  | { type: 'MinutesWritten'; present: string[]; told: boolean; plans: PlanAnswers[]; result: SittingResult | null }
  | { type: 'MinutesRead'; party: string; way: MinutesWay; kind: SignatureKind | null; file: string | null }
  | { type: 'Adjourned'; next: string };

export type SittingFactType = SittingFact['type'];
