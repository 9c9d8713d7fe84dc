import type {
  Arrangement,
  AssignmentMode,
  ConsentWay,
  LawfulRoad,
  MediationEnding,
  MediationSource,
  RecusalGround,
  ReportReceiver,
  SafetyRisk,
} from '@jieyou/contracts';
import type { Instant } from '../../../kernel/local-date.ts';
import type { MediationTerm } from './terms.ts';

/** 调解中发生的事, in the past tense, as the ledger keeps it: ids, codes, dates. */
export type MediationFact =
  | { type: 'Opened'; matter: string; committee: string; source: MediationSource; parties: string[] }
  | { type: 'Screened'; risks: SafetyRisk[]; arrangement: Arrangement; reportDue: Instant | null }
  | { type: 'DangerReported'; to: ReportReceiver }
  | { type: 'NoticeGiven'; party: string; way: ConsentWay }
  | { type: 'Agreed'; party: string; way: ConsentWay }
  | { type: 'Refused'; party: string; way: ConsentWay }
  | { type: 'Assigned'; mediators: string[]; mode: AssignmentMode }
  | { type: 'Recused'; mediator: string; ground: RecusalGround }
  | { type: 'Begun'; openness: 'closed' | 'open'; term: MediationTerm }
  | { type: 'Extended'; term: MediationTerm }
  | { type: 'Ended'; ending: MediationEnding; roads: LawfulRoad[] };

export type MediationFactType = MediationFact['type'];
