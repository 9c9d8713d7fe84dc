import {
  referralDirections,
  referralKinds,
  referralPurposes,
  referralResults,
  referralWithdrawals,
} from '@jieyou/contracts';
import type { ReferralFact, ReferralFactType } from './facts.ts';
import { legalTerms } from './legal-terms.ts';
import type { ReferralTerm } from './legal-terms.ts';

type Say = { [Type in ReferralFactType]: (fact: Extract<ReferralFact, { type: Type }>) => string | null };

const until = (term: ReferralTerm | null, what: string): string => (term ? `，${what}至 ${term.dueDay}` : '');
const behalf = ({ onBehalf }: { onBehalf: boolean }): string => (onBehalf ? '（代为登记）' : '');
const basisOf = ({ rule }: ReferralTerm): string =>
  rule === 'method' || rule === 'agreed' ? '' : `（${legalTerms[rule].basis}）`;

/** For everybody who may read the matter: that it happened and until when, never what was written. */
const says: Say = {
  Opened: ({ kind, direction, purpose }) =>
    `登记对接：${referralKinds[kind]}，${referralDirections[direction]}，${referralPurposes[purpose]}`,
  Informed: ({ on }) => `${on} 已告知一名当事人`,
  Willed: ({ agreed, on }) => (agreed ? `${on} 一名当事人同意移送` : `${on} 一名当事人不同意移送`),
  Sent: ({ on, round }) => (round > 1 ? `${on} 第 ${round} 次移送` : `${on} 移送`),
  Received: (fact) => `${fact.on} 签收${until(fact.decide, '应决定')}${behalf(fact)}`,
  Accepted: (fact) =>
    `${fact.on} 受理${until(fact.handle, '办理')}${fact.handle ? basisOf(fact.handle) : ''}${behalf(fact)}`,
  Returned: (fact) => `${fact.on} 退回${fact.lacking ? '，材料不全' : ''}${behalf(fact)}`,
  Extended: (fact) => `各方同意延长办理期限至 ${fact.handle.dueDay}${behalf(fact)}`,
  Progressed: (fact) => `${fact.on} 登记办理情况${behalf(fact)}`,
  Answered: (fact) => `${fact.on} 办理结果：${referralResults[fact.result]}${behalf(fact)}`,
  FedBack: (fact) => `${fact.on} 结果已反馈${fact.papersBack ? '，材料已交回' : ''}，对接了结`,
  Withdrawn: ({ why, on }) => `${on} 撤回：${referralWithdrawals[why]}`,
  Told: ({ on }) => `${on} 已告知当事人可以自行申请`,
  Lettered: () => null,
};

/** 对接中发生的事, in words. */
export function sayReferralFact(fact: ReferralFact): string | null {
  const say = says[fact.type] as (fact: ReferralFact) => string | null;
  return say(fact);
}
