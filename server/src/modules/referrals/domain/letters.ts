import type { ReferralKind } from '@jieyou/contracts';
import type { ReferralFact } from './facts.ts';
import { isOurs } from './referral.ts';
import type { LetterKind, LetterNumber, Referral } from './referral.ts';

/** 每种对接的函件: what the letter that hands over is called, and the word in its number. */
const letters: Readonly<Record<ReferralKind, { send: string; short: string }>> = {
  court_before: { send: '诉前调解事项移送函', short: '诉前' },
  court_during: { send: '委托调解事项移送函', short: '诉委' },
  police: { send: '移送公安机关处理函', short: '警调' },
  petition: { send: '移送信访部门函', short: '访调' },
  procuratorate: { send: '移送人民检察院函', short: '检调' },
  legal_aid: { send: '法律援助转介函', short: '援调' },
  arbitration: { send: '移送仲裁机构函', short: '裁调' },
  administrative: { send: '移送行政机关处理函', short: '行调' },
  justice: { send: '公证、法律服务转介函', short: '司服' },
};

const others: Readonly<Record<ReferralKind, string>> = {
  ...{ court_before: '诉前委派调解', court_during: '诉中委托调解', police: '警调对接', petition: '访调对接' },
  ...{ procuratorate: '检调对接', legal_aid: '法律援助对接', arbitration: '裁调对接' },
  ...{ administrative: '行政调解对接', justice: '公证、法律服务对接' },
};

/** 函件的名称. */
export function letterTitle(flow: ReferralKind, kind: LetterKind): string {
  if (kind === 'send') return letters[flow].send;
  const tails = { accept: '受理回函', return: '退回函', result: '结果反馈函', tell: '告知书' } as const;
  return `${others[flow]}${tails[kind]}`;
}

/** 函件的编号: 清溪县综治中心诉前〔2026〕3号. */
export const printLetterNumber = (flow: ReferralKind, { year, seq }: LetterNumber, office: string): string =>
  `${office}${letters[flow].short}〔${year}〕${seq}号`;

/** 这件事成哪种函件: only what our own office does, never what it enters for the other side. */
export function letterOf(referral: Referral, fact: ReferralFact): LetterKind | null {
  const receiver = isOurs(referral, 'receiver');
  switch (fact.type) {
    case 'Sent':
      return isOurs(referral, 'sender') ? 'send' : null;
    case 'Told':
      return 'tell';
    case 'Accepted':
      return receiver ? 'accept' : null;
    case 'Returned':
      return receiver ? 'return' : null;
    case 'Answered':
      return receiver ? 'result' : null;
    default:
      return null;
  }
}
