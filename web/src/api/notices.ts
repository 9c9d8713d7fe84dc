import type { Asked } from './asked.ts';
import { get, post } from './http.ts';

export type Notice = { id: string; text: string; matterId: string | null; at: string; read: boolean };
export type Notices = { notices: Notice[]; unread: number };

/** 岗位通知. */
export const noticesQuery = (): Asked<Notices> => ({
  queryKey: ['notices'],
  queryFn: () => get<Notices>('/api/notices'),
  refetchInterval: 60_000,
});

/** 已阅. */
export const readNotice = (id: string): Promise<unknown> => post(`/api/notices/${encodeURIComponent(id)}/read`, {});
