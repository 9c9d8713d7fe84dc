import type { RiskPage, RiskProposals, RisksView } from '@jieyou/contracts';
import type { Asked } from './asked.ts';
import { get, post } from './http.ts';

const at = (id: string, what = ''): string => `/api/risks/${encodeURIComponent(id)}${what}`;

/** 风险清单. */
export const risksQuery = (): Asked<RisksView> => ({
  queryKey: ['risks', 'list'],
  queryFn: () => get<RisksView>('/api/risks'),
});

/** 规则提示的. */
export const proposalsQuery = (): Asked<RiskProposals> => ({
  queryKey: ['risks', 'proposals'],
  queryFn: () => get<RiskProposals>('/api/risks/proposals'),
});

/** 一项风险. */
export const riskQuery = (id: string): Asked<RiskPage> => ({
  queryKey: ['risks', 'one', id],
  queryFn: () => get<RiskPage>(at(id)),
});

export const enterRisk = (body: object): Promise<{ id: string }> => post<{ id: string }>('/api/risks', body);
export const dismissProposal = (matter: string, body: object): Promise<unknown> =>
  post(`/api/risks/proposals/${encodeURIComponent(matter)}/dismissal`, body);
export const answerLetter = (id: string, body: object): Promise<unknown> =>
  post(`/api/risk-letters/${encodeURIComponent(id)}/answer`, body);

export type RiskAct = 'review' | 'measures' | 'letters' | 'exit' | 'exit-decision';

/** 办一项风险的事. */
export const onRisk = (id: string, act: RiskAct, body: object): Promise<unknown> => post(at(id, `/${act}`), body);
