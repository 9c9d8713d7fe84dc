import type {
  CallBackResult,
  Channel,
  Level,
  MatterKind,
  Nature,
  Outcome,
  OrderRole,
  OrderStatus,
  Rating,
  Stage,
} from '@jieyou/contracts';
import type { Clock } from '../../../kernel/clock/clock.ts';
import type { Instant } from '../../../kernel/local-date.ts';
import { chainOf, covers } from '../../../kernel/org-path.ts';

export { chainOf, covers };

/** 单位路径, e.g. `c990101.t01.zx`. */
export type OrgPath = string;

/** 文号 in parts; the words around the number come from the method when it is printed. */
export interface PaperNumber {
  series: 'lead' | 'co' | 'urge';
  year: number;
  seq: number;
}

/** 交办所据的职责清单条目: which, which version, and the number people call it by. */
export interface DutyRef {
  id: string;
  no: number;
  version: number;
}

/** 工单 — one hand-over to one unit. */
export interface Order {
  id: string;
  role: OrderRole;
  from: OrgPath;
  to: OrgPath;
  status: OrderStatus;
  number: PaperNumber;
  /** Only where somebody relied on the list of duties. */
  duty?: DutyRef;
  sentAt: Instant;
  receivedAt: Instant | null;
  endedAt: Instant | null;
}

export interface PartyRef {
  id: string;
  side: 'applicant' | 'respondent' | 'third';
  kind: 'person' | 'organisation';
  agentFor: string | null;
}

/** 工单之外的程序: what another module runs on a matter. */
export type StepKind = 'mediation' | 'package' | 'referral';

/** 程序 — it may outlast the order (履行、回访), and whoever runs it reads the matter until it ends. */
export interface Step {
  id: string;
  kind: StepKind;
  holder: OrgPath;
}

/** 办结 — only there once somebody concluded it. */
export interface Conclusion {
  outcome: Outcome;
  by: string;
  unit: OrgPath;
  at: Instant;
  verifiedBy: string | null;
}

/**
 * 事项 — one thing a person brought, as the rules see it: the fold of its ledger. Ids and codes only; what people
 * said, their names and numbers live in erasable tables beside it.
 */
export interface Matter {
  county: string;
  id: string;
  code: string;
  version: number;
  stage: Stage;
  nature: Nature;
  kind: MatterKind;
  channel: Channel;
  level: Level;
  grade: string | null;
  centre: OrgPath;
  owner: OrgPath;
  /**
   * 首问负责人 and the unit where they sat; they answer until the hand-over is accepted. Null when a person lodged it
   * on the public page: nobody sat there, and the responsible centre answers from the first.
   */
  firstReceiver: { staff: string; unit: OrgPath } | null;
  answerable: 'first_receiver' | OrgPath;
  visit: string | null;
  method: string;
  registeredAt: Instant;
  imported: boolean;
  parties: PartyRef[];
  orders: Order[];
  clocks: Clock[];
  extension: { amount: number; askedBy: string; at: Instant } | null;
  hops: number;
  /** 退单 since the last consultation. */
  returns: number;
  consultation: { due: boolean; agreedLead: OrgPath | null };
  /** 包案领导; not there until one is named. */
  sponsor?: string;
  /** 提请上级统筹的时刻. */
  referredUp?: Instant;
  /** 工单之外正在进行的程序. */
  steps?: Step[];
  /** 警情有家暴、未成年人、刀具、扬言伤人的风险: never closed as settled without the road to the police named. */
  guarded?: true;
  walled: string[];
  conclusion: Conclusion | null;
  callBacks: { result: CallBackResult; at: Instant }[];
  mergedInto: string | null;
  /** 待答复的异议 of the person: about the result, or about how it is handled. */
  objection?: { about: 'result' | 'handling'; at: Instant };
  /** What the person themselves said of this conclusion, each once. Silence is neither. */
  confirmed?: { solved: boolean; at: Instant };
  rating?: { rating: Rating; at: Instant };
}

/** 本人: what stands in the record in place of a unit when the person acts for themselves. */
export const PERSON: OrgPath = 'person';

/** 正在持有的工单: sent or received, not yet ended. */
export const openOrders = (matter: Matter): Order[] =>
  matter.orders.filter(({ status }) => status === 'sent' || status === 'received');

export const leadOrder = (matter: Matter): Order | undefined => openOrders(matter).find(({ role }) => role === 'lead');

/** 首问负责: the first receiver, unless there is none or the accusation is about them or their unit; then the responsible centre. */
export function firstToAnswer({
  firstReceiver,
  walled,
  owner,
}: Pick<Matter, 'firstReceiver' | 'walled' | 'owner'>): Matter['answerable'] {
  if (firstReceiver === null) return owner;
  const { staff, unit } = firstReceiver;
  const accused = walled.some((about) => about === `staff:${staff}` || covers(about, unit));
  return accused ? owner : 'first_receiver';
}

/**
 * 可读范围 — the scope keys that may read the matter now: its owner's chain, the chain of everybody who holds a step,
 * the first receiver's while they answer, and the key of an act in progress. Rights follow the task and end with it.
 */
export function readableOf(matter: Matter): string[] {
  const holding = [...openOrders(matter).map(({ to }) => to), ...(matter.steps ?? []).map(({ holder }) => holder)];
  const first = matter.answerable === 'first_receiver' && matter.firstReceiver ? [matter.firstReceiver.unit] : [];
  const paths = [matter.owner, ...holding, ...first].flatMap(chainOf);
  return [...new Set([...paths, `m:${matter.id}`])].sort();
}
