import type {
  AdministrativeRoad,
  ConsentWay,
  CourtProcedure,
  ReferralDirection,
  ReferralGround,
  ReferralKind,
  ReferralPurpose,
  ReferralResult,
  ReferralWithdrawal,
} from '@jieyou/contracts';
import type { LocalDate } from '../../../kernel/local-date.ts';
import type { LetterKind, LetterNumber, Partner, PoliceSide } from './referral.ts';
import type { ReferralTerm } from './legal-terms.ts';

/** 对接中发生的事, in the past tense, as the ledger keeps it: ids, codes, days. */
export type ReferralFact =
  | {
      type: 'Opened';
      matter: string;
      kind: ReferralKind;
      direction: ReferralDirection;
      purpose: ReferralPurpose;
      office: string;
      partner: Partner;
      ground: ReferralGround;
      parties: string[];
      procedure: CourtProcedure | null;
      road: AdministrativeRoad | null;
      online: boolean;
      police: PoliceSide | null;
      determinedOn: LocalDate | null;
      apply: ReferralTerm | null;
    }
  | { type: 'Informed'; party: string; way: ConsentWay; on: LocalDate }
  | { type: 'Willed'; party: string; agreed: boolean; way: ConsentWay; on: LocalDate }
  | { type: 'Sent'; on: LocalDate; round: number; decide: ReferralTerm | null }
  | { type: 'Received'; on: LocalDate; decide: ReferralTerm | null; onBehalf: boolean }
  | { type: 'Accepted'; on: LocalDate; handle: ReferralTerm | null; onBehalf: boolean }
  | { type: 'Returned'; on: LocalDate; lacking: boolean; onBehalf: boolean }
  | { type: 'Extended'; handle: ReferralTerm; onBehalf: boolean }
  | { type: 'Progressed'; on: LocalDate; onBehalf: boolean }
  | {
      type: 'Answered';
      result: ReferralResult;
      on: LocalDate;
      undisputed: 'recorded' | 'none' | null;
      retry: ReferralTerm | null;
      onBehalf: boolean;
    }
  | { type: 'FedBack'; on: LocalDate; papersBack: boolean }
  | { type: 'Withdrawn'; why: ReferralWithdrawal; on: LocalDate }
  | { type: 'Told'; on: LocalDate }
  | { type: 'Lettered'; kind: LetterKind; number: LetterNumber };

export type ReferralFactType = ReferralFact['type'];
