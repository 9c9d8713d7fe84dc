import type { Term } from '@jieyou/contracts';
import type { LocalDate } from '../../../kernel/local-date.ts';

const days = (amount: number) => ({ amount, unit: 'calendar_days' }) as const;
const working = (amount: number) => ({ amount, unit: 'working_days' }) as const;

/** 法律规定的期限, each with its article; what is not here comes from the method. */
export const legalTerms = {
  court_before: { term: days(30), basis: '最高人民法院关于人民法院特邀调解的规定 第二十七条' },
  court_during: { term: days(15), basis: '最高人民法院关于人民法院特邀调解的规定 第二十七条' },
  court_during_summary: { term: days(7), basis: '最高人民法院关于人民法院特邀调解的规定 第二十七条' },
  online_step: { term: working(3), basis: '人民法院在线调解规则 第十二条、第十五条' },
  traffic: { term: working(10), basis: '道路交通事故处理程序规定 第九十条（“十日”为工作日）' },
  traffic_apply: { term: working(10), basis: '道路交通事故处理程序规定 第八十六条（“十日”为工作日）' },
  traffic_retry: { term: working(3), basis: '道路交通事故处理程序规定 第八十五条、第八十六条（“三日”为工作日）' },
  medical: { term: working(30), basis: '医疗纠纷预防和处理条例 第三十八条' },
  labour: { term: days(15), basis: '劳动争议调解仲裁法 第十四条' },
  labour_award: { term: days(45), basis: '劳动争议调解仲裁法 第四十三条' },
  land_award: { term: days(60), basis: '农村土地承包经营纠纷调解仲裁法' },
  aid_review: { term: days(7), basis: '法律援助法 第四十三条' },
  aid_assign: { term: days(3), basis: '法律援助法 第四十三条' },
  review_accept: { term: working(5), basis: '行政复议法 第三十条、第八十八条' },
  review_decide: { term: days(60), basis: '行政复议法' },
  notary: { term: working(15), basis: '公证法 第三十条' },
} as const satisfies Record<string, { term: Term; basis: string }>;
export type LegalTerm = keyof typeof legalTerms;

/** 一个期限, before and after rolling; `rule` is a legal term, or the method's. */
export interface ReferralTerm {
  rule: LegalTerm | 'method' | 'agreed';
  dueDay: LocalDate;
  rawDay: LocalDate;
  provisional: boolean;
}
