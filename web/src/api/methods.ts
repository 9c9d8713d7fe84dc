import type { Method } from '@jieyou/contracts';
import type { Asked } from './asked.ts';
import { get, post } from './http.ts';

export type MethodVersion = {
  id: string;
  version: number;
  label: string;
  status: 'proposed' | 'published';
  inForce: boolean;
  hash: string;
  text: string;
  method: Method | null;
  proposedBy: string;
  proposedAt: string;
  publishedBy: string | null;
  publishedAt: string | null;
  effectiveFrom: string | null;
};

export type CalendarYear = {
  year: number;
  version: number;
  source: string;
  status: 'proposed' | 'approved';
  hash: string;
  text: string;
  proposedBy: string;
  proposedAt: string;
  approvedBy: string | null;
  approvedAt: string | null;
};

/** 做法的各个版本. */
export const methodsQuery = (): Asked<{ methods: MethodVersion[] }> => ({
  queryKey: ['methods'],
  queryFn: () => get<{ methods: MethodVersion[] }>('/api/methods'),
});

/** 各年工作日历. */
export const calendarsQuery = (): Asked<{ calendars: CalendarYear[] }> => ({
  queryKey: ['calendars'],
  queryFn: () => get<{ calendars: CalendarYear[] }>('/api/calendars'),
});

/** 提交做法. */
export const proposeMethod = (text: string): Promise<unknown> => post('/api/methods', { text });

/** 提交日历. */
export const proposeCalendar = (text: string): Promise<unknown> => post('/api/calendars', { text });

type Publishing = { id: string; version: number; hash: string; effectiveFrom: string };

/** 发布做法: the very text that was looked at. */
export const publishMethod = ({ id, version, ...body }: Publishing): Promise<unknown> =>
  post(`/api/methods/${encodeURIComponent(id)}/${version}/publication`, body);

/** 批准日历. */
export const approveCalendar = ({
  year,
  version,
  hash,
}: Pick<CalendarYear, 'year' | 'version' | 'hash'>): Promise<unknown> =>
  post(`/api/calendars/${year}/${version}/publication`, { hash });
