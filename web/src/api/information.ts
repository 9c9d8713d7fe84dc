import type { InformationPage } from '@jieyou/contracts';
import type { Asked } from './asked.ts';
import { get, post } from './http.ts';

export type InformationAsk = {
  state?: string | undefined;
  tag?: string | undefined;
  before?: number | undefined;
  id?: string | undefined;
};

const ask = ({ before, ...of }: InformationAsk): string => {
  const all = Object.entries({ ...of, before: before ? String(before) : undefined });
  const given = all.flatMap(([name, value]) => (value ? [[name, value]] : []));
  return given.length > 0 ? `?${new URLSearchParams(given).toString()}` : '';
};

/** 信息. */
export const informationQuery = (asked: InformationAsk): Asked<InformationPage> => ({
  queryKey: ['information', asked],
  queryFn: () => get<InformationPage>(`/api/information${ask(asked)}`),
  placeholderData: (earlier) => earlier,
});

/** 记一条. */
export const recordInformation = (body: object): Promise<unknown> => post('/api/information', body);

export type Judgement = 'watch' | 'discard' | 'merge' | 'task' | 'matter';

/** 研判一条. */
export const judgeInformation = (id: string, how: Judgement, body: object): Promise<unknown> =>
  post(`/api/information/${encodeURIComponent(id)}/${how}`, body);

/** 查看反映人. */
export const openReporter = (id: string, reason: string): Promise<{ reporter: string }> =>
  post<{ reporter: string }>(`/api/information/${encodeURIComponent(id)}/reporter`, { reason });
