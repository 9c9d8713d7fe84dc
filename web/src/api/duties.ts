import type {
  CorrectionsView,
  DutiesView,
  DutyDraftsView,
  DutyEntry,
  DutyPage,
  DutySheetView,
  DutyWaiting,
  OwnerProposalsView,
} from '@jieyou/contracts';
import type { Asked } from './asked.ts';
import { get, post, upload } from './http.ts';

const at = (id: string, what = ''): string => `/api/duties/${encodeURIComponent(id)}${what}`;
const ask = (of: Readonly<Record<string, string | undefined>>): string => {
  const given = Object.entries(of).flatMap(([name, value]) => (value ? [[name, value]] : []));
  return given.length > 0 ? `?${new URLSearchParams(given).toString()}` : '';
};

export type DutiesAsk = { q?: string | undefined; unit?: string | undefined; after?: number | undefined };

/** 职责清单. */
export const dutiesQuery = ({ q, unit, after }: DutiesAsk): Asked<DutiesView> => ({
  queryKey: ['duties', 'list', q, unit, after],
  queryFn: () => get<DutiesView>(`/api/duties${ask({ q, unit, after: after ? String(after) : undefined })}`),
  placeholderData: (earlier) => earlier,
});

/** 一条. */
export const dutyQuery = (id: string): Asked<DutyPage> => ({
  queryKey: ['duties', 'one', id],
  queryFn: () => get<DutyPage>(at(id)),
});

/** 待审定的草案. */
export const draftsQuery = (): Asked<DutyDraftsView> => ({
  queryKey: ['duties', 'drafts'],
  queryFn: () => get<DutyDraftsView>('/api/duties/drafts'),
});

/** 报告与答复. */
export const correctionsQuery = (): Asked<CorrectionsView> => ({
  queryKey: ['duties', 'corrections'],
  queryFn: () => get<CorrectionsView>('/api/duties/corrections'),
});

/** 等本人的事. */
export const waitingQuery = (): Asked<DutyWaiting> => ({
  queryKey: ['duties', 'waiting'],
  queryFn: () => get<DutyWaiting>('/api/duties/waiting'),
  staleTime: 60_000,
});

/** 这件事该谁办. */
export const ownersQuery = (matter: string, q: string): Asked<OwnerProposalsView> => ({
  queryKey: ['duties', 'owners', matter, q],
  queryFn: () => get<OwnerProposalsView>(`/api/matters/${encodeURIComponent(matter)}/owner-proposals${ask({ q })}`),
  placeholderData: (earlier) => earlier,
});

export type Drafting = { commandId: string; entry: DutyEntry; reason: string };
export type Redrafting = Drafting & { id: string; seen: number; answers: string[] };

/** 起草. */
export const draftDuty = (body: Drafting): Promise<unknown> => post('/api/duties', body);

/** 起草更改. */
export const redraftDuty = ({ id, ...body }: Redrafting): Promise<unknown> => post(at(id, '/versions'), body);

/** 审定. */
export const approveBatch = (batch: string, count: number): Promise<unknown> =>
  post(`/api/duties/drafts/${encodeURIComponent(batch)}/approval`, { count });

/** 退回. */
export const dropBatch = (batch: string, reason: string): Promise<unknown> =>
  post(`/api/duties/drafts/${encodeURIComponent(batch)}/dropping`, { reason });

export type Reporting = { id: string; commandId: string; words: string; betterOwner?: string | undefined };

/** 报告不对. */
export const reportDuty = ({ id, ...body }: Reporting): Promise<unknown> => post(at(id, '/corrections'), body);

/** 不改并答复. */
export const declineReport = (id: string, answer: string): Promise<unknown> =>
  post(`/api/duties/corrections/${encodeURIComponent(id)}/declining`, { answer });

/** 看过了答复. */
export const seeAnswers = (): Promise<unknown> => post('/api/duties/corrections/seen', {});

/** 导入: looked at first; drafted when a command id goes with it. */
export const bringSheet = (file: File, commandId?: string): Promise<DutySheetView> =>
  upload<DutySheetView>(`/api/duties/sheet${ask({ commandId })}`, file);

/** 下载现行清单的地址. */
export const sheetAddress = '/api/duties/sheet';
