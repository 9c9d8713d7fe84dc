import type {
  Arrangement,
  AssignmentMode,
  ConsentWay,
  DossierPaper,
  MediationEnding,
  MediationSource,
  MediationStage,
  RecusalGround,
  ReportReceiver,
  SafetyRisk,
  ShamReceiver,
  SignatureKind,
} from '@jieyou/contracts';
import type { Instant, LocalDate } from '../../../kernel/local-date.ts';
import type { Agreement } from './agreement.ts';
import type { Confirmation } from './confirmation.ts';
import type { PartySaid } from './party/facts.ts';
import { coveredBy } from './people.ts';
import type { People } from './people.ts';
import type { MediationTerm } from './terms.ts';

/** 一方的意愿. */
export interface Will {
  answer: 'agreed' | 'refused';
  way: ConsentWay;
  at: Instant;
}

/** 安全筛查的结果. */
export interface Screening {
  risks: SafetyRisk[];
  arrangement: Arrangement;
  at: Instant;
}

/** 正在鉴定, and whether the term waits for it. */
export interface Appraisal {
  since: Instant;
  paused: boolean;
}

/** 无争议事实记载: its words stand beside; whoever signs makes it complete. */
export interface Undisputed {
  version: number;
  signatures: { party: string; kind: SignatureKind; file: string; at: Instant }[];
  complete: boolean;
}

/** 人民调解 of one matter, as the rules see it: the fold of its facts. Ids and codes only. */
export interface Mediation extends People {
  county: string;
  id: string;
  matterId: string;
  stage: MediationStage;
  committee: string;
  source: MediationSource;
  openedAt: Instant;
  openedBy: string;
  parties: string[];
  screening: Screening | null;
  /** 报告义务: the moment by which a risk that must be reported has to be. */
  reportDue: Instant | null;
  reports: { to: ReportReceiver; at: Instant }[];
  notices: Record<string, { way: ConsentWay; at: Instant }>;
  wills: Record<string, Will>;
  mode: AssignmentMode | null;
  mediators: string[];
  recused: { mediator: string; ground: RecusalGround }[];
  openness: 'closed' | 'open' | null;
  term: MediationTerm | null;
  agreement: Agreement | null;
  confirmation: Confirmation | null;
  /** 当事人在自己的链接上说的、做的; absent in what was folded before there were links. */
  said?: PartySaid;
  /** 归入卷宗的材料. */
  papers?: { kind: DossierPaper; file: string }[];
  /** 卷宗核对齐全之日. */
  filed?: LocalDate;
  /** The three below are not there in what was stored before they were known. */
  appraisal?: Appraisal | null;
  suspended?: { to: ShamReceiver; at: Instant } | null;
  undisputed?: Undisputed | null;
  ending: { kind: MediationEnding; at: Instant } | null;
}

/** 尚未告知权利义务的当事人. */
export const notTold = (mediation: Mediation): string[] =>
  mediation.parties.filter(
    (party) => !coveredBy(mediation, party, 'agree', (each) => mediation.notices[each] !== undefined),
  );

/** 尚未同意的当事人. */
export const notAgreed = (mediation: Mediation): string[] =>
  mediation.parties.filter(
    (party) => !coveredBy(mediation, party, 'agree', (each) => mediation.wills[each]?.answer === 'agreed'),
  );
