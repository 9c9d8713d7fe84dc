import { callBackResults, lawfulRoads, outcomes, ratings } from '@jieyou/contracts';
import type { Method } from '@jieyou/contracts';

/** A fact of the ledger, as far as it is told to the person: its type and what belongs to it. */
export type ToldFact = { readonly type: string } & Readonly<Record<string, unknown>>;

export type PlainSaying = {
  readonly method: Method;
  readonly unit: (path: string) => string;
  /** 是不是主办的工单. */
  readonly isLead: (order: string) => boolean;
};

type Say = (fact: ToldFact, saying: PlainSaying) => string | null;

const text = (value: unknown): string => (typeof value === 'string' ? value : '');
const labelIn = (labels: Readonly<Record<string, string>>, code: unknown): string => labels[text(code)] ?? text(code);
const askedAgain: Say = ({ id }, { isLead }) => (isLead(text(id)) ? '正在重新确定由哪个单位办理' : null);

/**
 * 对本人说的话, fact by fact. What is not here is not told: reasons of units among themselves, gradings, links to
 * others' matters, the wall, and whoever at a unit does the work.
 */
const plain: Readonly<Record<string, Say>> = {
  Registered: ({ owner }, { unit }) => `登记了您反映的事，由${unit(text(owner))}负责`,
  Accepted: () => '决定受理',
  NotAccepted: ({ road }) => `不予受理。您可以：${labelIn(lawfulRoads, road)}`,
  OrderSent: ({ role, to }, { unit }) => (role === 'lead' ? `交给${unit(text(to))}办理` : null),
  OrderReturned: askedAgain,
  OrderHandedBack: askedAgain,
  Consulted: ({ lead }, { unit }) => `有关单位商定，由${unit(text(lead))}办理`,
  Contacted: ({ reached }) => (reached === true ? '工作人员和您联系上了' : '工作人员联系您，没有联系上'),
  Progressed: () => '承办单位记下了办理的进展',
  ExtensionDecided: ({ approved }) => (approved === true ? '办理期限依照规定延长，理由可以向负责单位询问' : null),
  Paused: ({ reason }, { method }) =>
    `暂停计算期限：${method.pauses.find(({ id }) => id === reason)?.label ?? '依照规定'}`,
  Resumed: () => '恢复计算期限',
  Raised: ({ to }, { unit }) => `改由${unit(text(to))}负责`,
  HandedDown: ({ to }, { unit }) => `改由${unit(text(to))}负责`,
  Urged: () => '负责的中心催促承办单位抓紧办理',
  Corrected: () => '更正、补充了登记的内容',
  MergedInto: () => '与同一件事的另一份登记合并办理',
  SplitInto: () => '您一次反映了几件事，分开办理',
  Concluded: ({ outcome, road }) =>
    `办结，结果是：${labelIn(outcomes, outcome)}${road ? `。您还可以：${labelIn(lawfulRoads, road)}` : ''}`,
  Verified: () => '由别的工作人员核对，办理结果属实',
  VerificationFailed: () => '核对没有通过，退回继续办理',
  CalledBack: ({ result }) => `回访时记下您的答复：${labelIn(callBackResults, result)}`,
  Reopened: () => '重新办理',
  Withdrawn: () => '您撤回了这件事',
  Archived: () => '办完归档',
  Supplemented: () => '您补充了情况',
  Objected: () => '您提出了异议，等待答复',
  ObjectionAnswered: () => '答复了您的异议',
  ResultConfirmed: ({ solved }) => (solved === true ? '您确认：已经解决' : '您不认可：没有解决'),
  Rated: ({ rating }) => `您的评价：${labelIn(ratings, rating)}`,
};

/** 说给本人听; null for what is not theirs to know. */
export const sayForPerson: Say = (fact, saying) => plain[fact.type]?.(fact, saying) ?? null;

/** 每一条的话里, what was written to the person: by act and field. */
export const toldFields: Readonly<Record<string, string>> = {
  'conclude/result': '答复',
  'not_accept/reason': '理由',
  'answer_objection/reply': '答复',
  'person_add/words': '您的话',
  'person_confirm/words': '您的话',
  'person_rate/words': '您的话',
  'person_object/words': '您的话',
  'person_withdraw/reason': '您的话',
};
