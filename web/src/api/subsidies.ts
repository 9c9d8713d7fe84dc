import type { SubsidyActName, SubsidySheetsView, SubsidySheetView } from '@jieyou/contracts';
import type { Asked } from './asked.ts';
import { get, post } from './http.ts';

/** 以案定补的各张表. */
export const subsidiesQuery = (): Asked<SubsidySheetsView> => ({
  queryKey: ['list', 'subsidies'],
  queryFn: () => get<SubsidySheetsView>('/api/subsidies'),
});

/** 一张表. */
export const subsidyQuery = (id: string): Asked<SubsidySheetView> => ({
  queryKey: ['list', 'subsidies', id],
  queryFn: () => get<SubsidySheetView>(`/api/subsidies/${encodeURIComponent(id)}`),
});

/** 制表. */
export const makeSubsidySheet = (body: { commandId: string; from: string; until: string }): Promise<{ id: string }> =>
  post<{ id: string }>('/api/subsidies', body);

/** 表上的动作. */
export const actOnSubsidy = (id: string, act: SubsidyActName, payload: object): Promise<unknown> =>
  post(`/api/subsidies/${encodeURIComponent(id)}/acts/${act}`, payload);

/** 导出的地址. */
export const subsidySheetAddress = (id: string): string => `/api/subsidies/${encodeURIComponent(id)}/sheet.xlsx`;
