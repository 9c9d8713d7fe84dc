import type {
  AdministrativeRoad,
  ConsentWay,
  CourtProcedure,
  PartnerKind,
  PoliceHint,
  PoliceView,
  ReferralDirection,
  ReferralGround,
  ReferralKind,
  ReferralPurpose,
  ReferralResult,
  ReferralStage,
} from '@jieyou/contracts';
import { guardedHints } from '@jieyou/contracts';
import type { Instant, LocalDate } from '../../../kernel/local-date.ts';
import type { ReferralTerm } from './legal-terms.ts';

/** 系统外单位, as far as the rules ask; `org` is its path where it has accounts here. */
export interface Partner {
  id: string;
  kind: PartnerKind;
  org: string | null;
}

/** 函件: what our office issued, numbered without a gap. */
export interface Letter {
  kind: LetterKind;
  number: LetterNumber;
  at: Instant;
}
export type LetterKind = 'send' | 'accept' | 'return' | 'result' | 'tell';
export interface LetterNumber {
  year: number;
  seq: number;
}

/** 警情, as far as its codes go. */
export interface PoliceSide {
  hints: PoliceHint[];
  view: PoliceView | null;
  caseOpen: boolean;
  injury: boolean;
}

/** 对接 of one matter with one organ, as the rules see it: the fold of its facts. Ids, codes and days only. */
export interface Referral {
  county: string;
  id: string;
  matterId: string;
  stage: ReferralStage;
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
  openedAt: Instant;
  openedBy: string;
  informed: Record<string, { way: ConsentWay; on: LocalDate }>;
  wills: Record<string, { agreed: boolean; way: ConsentWay; on: LocalDate }>;
  round: number;
  sentOn: LocalDate | null;
  receivedOn: LocalDate | null;
  decide: ReferralTerm | null;
  acceptedOn: LocalDate | null;
  handle: ReferralTerm | null;
  /** 受理的那一天事项已经开始的决定期限之外的期限, e.g. for applying to the traffic police. */
  apply: ReferralTerm | null;
  returns: number;
  result: { kind: ReferralResult; on: LocalDate; undisputed: 'recorded' | 'none' | null } | null;
  /** 不成之后还可以共同申请的期限. */
  retry: ReferralTerm | null;
  fedBackOn: LocalDate | null;
  endedAt: Instant | null;
  letters: Letter[];
}

/** 已经结束. */
export const isOver = ({ stage }: Pick<Referral, 'stage'>): boolean =>
  stage === 'closed' || stage === 'withdrawn' || stage === 'told';

/** 有不能以调解了结的风险. */
export const isGuarded = ({ police }: Pick<Referral, 'police'>): boolean =>
  police?.hints.some((hint) => guardedHints.includes(hint)) ?? false;

export type Side = 'sender' | 'receiver';

/** 轮到哪一方. */
function turnOf({ stage }: Pick<Referral, 'stage'>): Side | null {
  if (stage === 'sent' || stage === 'accepted') return 'receiver';
  return stage === 'returned' ? 'sender' : null;
}

/** 该方是不是我方. */
export const isOurs = ({ direction }: Pick<Referral, 'direction'>, side: Side): boolean =>
  (direction === 'out') === (side === 'sender');

/** 等谁答复: the unit that must act now; null when it is a partner without an account, or nobody's turn. */
export function asksOf(referral: Referral): string | null {
  if (isOver(referral)) return null;
  // Whoever brought the result, it is ours to see that it has arrived.
  if (referral.stage === 'answered') return referral.office;
  const turn = turnOf(referral);
  if (turn === null || isOurs(referral, turn)) return referral.office;
  return referral.partner.org;
}

/** 尚未告知、尚未同意的当事人. */
export const notInformed = ({ parties, informed }: Referral): string[] => parties.filter((party) => !informed[party]);
export const notWilling = ({ parties, wills }: Referral): string[] =>
  parties.filter((party) => wills[party]?.agreed !== true);
