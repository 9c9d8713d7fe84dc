import type { NoticesView } from '@jieyou/contracts';
import type { Asked } from './asked.ts';
import { get, post } from './http.ts';

/** 岗位通知. */
export const noticesQuery = (): Asked<NoticesView> => ({
  queryKey: ['notices'],
  queryFn: () => get<NoticesView>('/api/notices'),
  refetchInterval: 60_000,
});

/** 已阅. */
export const readNotice = (id: string): Promise<unknown> => post(`/api/notices/${encodeURIComponent(id)}/read`, {});
