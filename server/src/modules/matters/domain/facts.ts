import type {
  CallBackResult,
  Channel,
  Level,
  LinkKind,
  LawfulRoad,
  MatterKind,
  Nature,
  OrderRole,
  Outcome,
  Rating,
} from '@jieyou/contracts';
import type { Clock } from '../../../kernel/clock/clock.ts';
import type { Instant } from '../../../kernel/local-date.ts';
import type { DutyRef, OrgPath, PaperNumber, PartyRef, StepKind } from './matter.ts';

/** Who did it and when, as the ledger entry says. */
export interface Happened {
  at: Instant;
  actor: string;
}

/**
 * 事实 — what happened, in the past tense, as it stands in the ledger. No names, no narrative, no phone:
 * ids, codes, dates. The texts of an act are kept beside the ledger and bound to it by a keyed hash.
 */
export type Fact =
  | {
      type: 'Registered';
      code: string;
      nature: Nature;
      kind: MatterKind;
      channel: Channel;
      level: Level;
      centre: OrgPath;
      owner: OrgPath;
      firstReceiver: { staff: string; unit: OrgPath } | null;
      visit: string | null;
      method: string;
      registeredAt: Instant;
      imported: boolean;
    }
  | ({ type: 'PartyAdded' } & PartyRef)
  | { type: 'PartyCorrected'; id: string; fields: string[] }
  | { type: 'Corrected'; nature?: Nature; kind?: MatterKind; textVersion: number }
  | { type: 'Accepted' }
  | { type: 'NotAccepted'; road: LawfulRoad }
  | { type: 'Graded'; grade: string; level: Level }
  | { type: 'WallSet'; walled: string[] }
  | { type: 'OrderSent'; id: string; role: OrderRole; from: OrgPath; to: OrgPath; number: PaperNumber; duty?: DutyRef }
  | { type: 'OrderReceived'; id: string }
  | { type: 'OrderReturned'; id: string; betterOwner: OrgPath; dutyWrong?: true }
  | { type: 'OrderHandedBack'; id: string }
  | { type: 'OrderDone'; id: string }
  | { type: 'OrderRevoked'; id: string }
  | { type: 'ConsultationRequired'; returns: number }
  | { type: 'Consulted'; participants: OrgPath[]; lead: OrgPath }
  | { type: 'SponsorNamed'; staff: string }
  | { type: 'Contacted'; way: string; reached: boolean }
  | { type: 'Progressed' }
  | { type: 'ExtensionAsked'; amount: number }
  | { type: 'ExtensionDecided'; approved: boolean; informed: boolean }
  | { type: 'Paused'; reason: string }
  | { type: 'Resumed' }
  | { type: 'Raised'; to: OrgPath; level: Level }
  | { type: 'HandedDown'; to: OrgPath; level: Level }
  | { type: 'ReferredUp' }
  | { type: 'Urged'; to: OrgPath; number: PaperNumber }
  | { type: 'Linked'; other: string; kind: LinkKind }
  | { type: 'MergedInto'; other: string }
  | { type: 'StepBegun'; id: string; kind: StepKind; holder: OrgPath }
  | { type: 'StepEnded'; id: string }
  | { type: 'SafetyGuarded' }
  | { type: 'Absorbed'; other: string }
  | { type: 'SplitInto'; others: string[] }
  | { type: 'Concluded'; outcome: Outcome; road: LawfulRoad | null; unit: OrgPath; at?: Instant }
  | { type: 'Verified' }
  | { type: 'VerificationFailed' }
  | { type: 'CalledBack'; result: CallBackResult; settled: boolean }
  | { type: 'ObjectionAnswered' }
  | { type: 'Reopened' }
  | { type: 'Withdrawn'; byApplicant: boolean }
  | { type: 'Archived' }
  | { type: 'Supplemented' }
  | { type: 'Objected'; about: 'result' | 'handling' }
  | { type: 'ResultConfirmed'; solved: boolean }
  | { type: 'Rated'; rating: Rating }
  | { type: 'ClockSet'; clock: Clock };

export type FactType = Fact['type'];

/** The number of a paper is taken last in the transaction; until then it reads zero. */
export const unnumbered = (series: PaperNumber['series']): PaperNumber => ({ series, year: 0, seq: 0 });
