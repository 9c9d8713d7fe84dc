import type { NoticesView, SlipsView } from '@jieyou/contracts';
import type { Asked } from './asked.ts';
import { get, post } from './http.ts';

/** 岗位通知. */
export const noticesQuery = (): Asked<NoticesView> => ({
  queryKey: ['notices'],
  queryFn: () => get<NoticesView>('/api/notices'),
});

/** 已阅. */
export const readNotice = (id: string): Promise<unknown> => post(`/api/notices/${encodeURIComponent(id)}/read`, {});

/** 待打印的通知单. */
export const slipsQuery = (): Asked<SlipsView> => ({
  queryKey: ['notices', 'slips'],
  queryFn: () => get<SlipsView>('/api/notices/slips'),
});

/** 标为已打印. */
export const markPrinted = (id: string): Promise<unknown> => post(`/api/notices/${encodeURIComponent(id)}/printed`, {});
