import type {
  AgentKind,
  AgentPower,
  AgreementForm,
  Arrangement,
  AssignmentMode,
  BreachRoad,
  ConfirmationBar,
  ConfirmationChannel,
  ConfirmationOutcome,
  ConsentWay,
  CourtGround,
  DossierPaper,
  ElectedPower,
  GuestAnswer,
  GuestKind,
  LawfulRoad,
  MediationEnding,
  MediationSource,
  PerformanceState,
  RecusalGround,
  ReportReceiver,
  RoadMove,
  SafetyRisk,
  SignatureKind,
  ShamReceiver,
  SignerRole,
} from '@jieyou/contracts';
import type { Instant, LocalDate } from '../../../kernel/local-date.ts';
import type { AgreementNumber, ConfirmBy, Duty } from './agreement.ts';
import type { PartyFact } from './party/facts.ts';
import type { MediationTerm } from './terms.ts';

/** 协议与履行. */
export type AgreementFact =
  | { type: 'DrawnUp'; form: AgreementForm; version: number; duties: Duty[]; drafter?: GuestKind }
  | { type: 'Numbered'; number: AgreementNumber }
  | { type: 'Signed'; who: string; role: SignerRole; kind: SignatureKind; agentFor: string | null; file: string | null }
  | { type: 'Sealed'; file: string | null }
  | { type: 'TookEffect'; on: LocalDate; confirmBy: ConfirmBy }
  | { type: 'Performed'; item: string; amount: number | null; on: LocalDate; file: string | null }
  | { type: 'FollowedUp'; party: string; reached: boolean; state: PerformanceState | null; risk: boolean }
  | { type: 'Breached'; item: string; remedies: BreachRoad[] }
  | { type: 'CallBacksPlanned'; rule: string; days: { id: string; due: LocalDate }[] }
  | { type: 'RoadChosen'; id: string; road: BreachRoad; items: string[]; on: LocalDate }
  | { type: 'RoadMoved'; id: string; move: RoadMove; on: LocalDate; until: LocalDate | null }
  | { type: 'RemindersWanted'; party: string; wanted: boolean }
  | { type: 'Fulfilled' };

/** 司法确认. */
export type ConfirmationFact =
  | { type: 'ConfirmAgreed'; party: string; way: ConsentWay }
  | { type: 'ConfirmChecked'; bars: ConfirmationBar[] }
  | { type: 'ConfirmApplied'; on: LocalDate; ground: CourtGround; channel: ConfirmationChannel; answerBy: LocalDate }
  | { type: 'CourtAccepted'; on: LocalDate; decideBy: LocalDate }
  | { type: 'CourtDecided'; outcome: ConfirmationOutcome; on: LocalDate }
  | { type: 'RulingServed'; party: string; on: LocalDate; objectBy: LocalDate }
  | { type: 'EnforcementApplied'; party: string; on: LocalDate };

/** 参加调解的人. */
export type PeopleFact =
  | { type: 'AgentEmpowered'; agent: string; for: string; kind: AgentKind; powers: AgentPower[]; file: string }
  | {
      type: 'RepresentativesElected';
      members: string[];
      representatives: string[];
      powers: ElectedPower[];
      file: string;
    }
  | { type: 'MediatorChosen'; party: string; mediator: string; way: ConsentWay }
  | { type: 'GuestInvited'; guest: string; kind: GuestKind; person: string | null }
  | { type: 'GuestAnswered'; guest: string; party: string; answer: GuestAnswer; way: ConsentWay };
/** 鉴定、中止、无争议事实. */
export type AsideFact =
  | { type: 'AppraisalBegan'; paused: boolean }
  | { type: 'AppraisalEnded'; term: MediationTerm | null }
  | { type: 'Suspended'; to: ShamReceiver }
  | { type: 'Resumed' }
  | { type: 'UndisputedDrawn'; version: number }
  | { type: 'UndisputedSigned'; party: string; kind: SignatureKind; file: string }
  /** 随终结取消的各次会. */
  | { type: 'SittingsReleased'; sittings: string[] };

/** 调解中发生的事, in the past tense, as the ledger keeps it: ids, codes, dates. */
export type MediationFact =
  | { type: 'Opened'; matter: string; committee: string; source: MediationSource; parties: string[] }
  | { type: 'Screened'; risks: SafetyRisk[]; arrangement: Arrangement; reportDue: Instant | null }
  | { type: 'DangerReported'; to: ReportReceiver }
  | { type: 'NoticeGiven'; party: string; way: ConsentWay }
  | { type: 'Agreed'; party: string; way: ConsentWay }
  | { type: 'Refused'; party: string; way: ConsentWay }
  | {
      type: 'Assigned';
      mediators: string[];
      mode: AssignmentMode;
      lead?: string | null;
      units?: Record<string, string>;
    }
  | { type: 'Recused'; mediator: string; ground: RecusalGround }
  | { type: 'Begun'; openness: 'closed' | 'open'; term: MediationTerm }
  | { type: 'Extended'; term: MediationTerm }
  | PeopleFact
  | { type: 'PaperAdded'; kind: DossierPaper; file: string }
  | { type: 'DossierFiled'; on: LocalDate }
  | AgreementFact
  | PartyFact
  | ConfirmationFact
  | AsideFact
  | { type: 'Ended'; ending: MediationEnding; roads: LawfulRoad[] };

export type MediationFactType = MediationFact['type'];
