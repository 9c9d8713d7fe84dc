import type { MeetingPage, MeetingsView } from '@jieyou/contracts';
import type { Asked } from './asked.ts';
import { get, post } from './http.ts';

const at = (id: string, what = ''): string => `/api/meetings/${encodeURIComponent(id)}${what}`;

/** 会议一览. */
export const meetingsQuery = (): Asked<MeetingsView> => ({
  queryKey: ['meetings', 'list'],
  queryFn: () => get<MeetingsView>('/api/meetings'),
});

/** 一次会议; what the others write appears while it is open. */
export const meetingQuery = (id: string): Asked<MeetingPage> & { refetchInterval: number } => ({
  queryKey: ['meetings', 'one', id],
  queryFn: () => get<MeetingPage>(at(id)),
  refetchInterval: 4_000,
});

export const prepareMeeting = (body: object): Promise<{ id: string }> => post<{ id: string }>('/api/meetings', body);
export const addItem = (id: string, body: object): Promise<unknown> => post(at(id, '/items'), body);
export const attend = (id: string, body: object): Promise<unknown> => post(at(id, '/attendance'), body);
export const closeMeeting = (id: string, body: object): Promise<unknown> => post(at(id, '/close'), body);

export type ItemAct = 'minutes' | 'off' | 'decisions';

/** 议程一项的动作. */
export const onItem = (id: string, item: string, act: ItemAct, body: object): Promise<unknown> =>
  post(at(id, `/items/${encodeURIComponent(item)}/${act}`), body);

export const minutesAddress = (id: string): string => at(id, '/minutes');
