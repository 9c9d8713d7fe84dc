import type { ActAnswer, DeskView, ListPage, MatterPage } from '@jieyou/contracts';
import { keepPreviousData } from '@tanstack/react-query';
import type { Asked } from './asked.ts';
import { get, post } from './http.ts';

/** 清单的一页, as the address bar says it. */
export type ListAsk = { q?: string | undefined; after?: string | undefined };

function asQuery(ask: Readonly<Record<string, string | undefined>>): string {
  const given = Object.entries(ask).filter((pair): pair is [string, string] => Boolean(pair[1]));
  return given.length === 0 ? '' : `?${new URLSearchParams(given).toString()}`;
}

/** 我的工作台. */
export const deskQuery = (): Asked<DeskView> => ({
  queryKey: ['desk'],
  queryFn: () => get<DeskView>('/api/desk'),
});

/** 清单. */
export const listQuery = (list: string, ask: ListAsk): Asked<ListPage> => ({
  queryKey: ['list', list, ask],
  queryFn: () => get<ListPage>(`/api/lists/${encodeURIComponent(list)}${asQuery({ ...ask, limit: '50' })}`),
  placeholderData: keepPreviousData,
});

/** 逾期的事项, as many as one page holds, nearest deadline first. */
export const lateQuery = (): Asked<ListPage> => ({
  queryKey: ['list', 'late', 'holders'],
  queryFn: () => get<ListPage>('/api/lists/late?limit=100'),
});

/** 事项页. */
export const matterQuery = (id: string): Asked<MatterPage> => ({
  queryKey: ['matter', id],
  queryFn: () => get<MatterPage>(`/api/matters/${encodeURIComponent(id)}`),
});

/** 登记. */
export const registerMatter = (commandId: string, payload: unknown): Promise<ActAnswer> =>
  post<ActAnswer>('/api/matters', { commandId, payload });

export type ActCommand = { id: string; act: string; commandId: string; seen: number; payload: unknown };

/** 办一个动作. */
export const doAct = ({ id, act, ...envelope }: ActCommand): Promise<ActAnswer> =>
  post<ActAnswer>(`/api/matters/${encodeURIComponent(id)}/acts/${act}`, envelope);

export type NumberAsk = { id: string; party: string; field: 'phone' | 'idNumber'; reason: string };

/** 查看号码: opens with a reason and leaves a trace. */
export const openNumber = ({ id, ...body }: NumberAsk): Promise<{ value: string | null }> =>
  post<{ value: string | null }>(`/api/matters/${encodeURIComponent(id)}/numbers`, body);

/** 回执的地址. */
export const receiptAddress = (id: string): string => `/api/matters/${encodeURIComponent(id)}/receipt`;
