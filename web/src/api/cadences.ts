import type { CadenceOverview, RecurringDutiesView } from '@jieyou/contracts';
import type { Asked } from './asked.ts';
import { get, post } from './http.ts';

export type MonthAsk = { month?: string | undefined; unit?: string | undefined; cadence?: string | undefined };

const ask = (of: Readonly<Record<string, string | undefined>>): string => {
  const given = Object.entries(of).flatMap(([name, value]) => (value ? [[name, value]] : []));
  return given.length > 0 ? `?${new URLSearchParams(given).toString()}` : '';
};

/** 一个月的会议和定期工作. */
export const monthQuery = ({ month, unit, cadence }: MonthAsk): Asked<RecurringDutiesView> => ({
  queryKey: ['cadences', 'month', month, unit, cadence],
  queryFn: () => get<RecurringDutiesView>(`/api/cadences${ask({ month, unit, cadence })}`),
  placeholderData: (earlier) => earlier,
});

/** 各单位办得怎样. */
export const overviewQuery = (month: string | undefined): Asked<CadenceOverview> => ({
  queryKey: ['cadences', 'overview', month],
  queryFn: () => get<CadenceOverview>(`/api/cadences/overview${ask({ month })}`),
  placeholderData: (earlier) => earlier,
});

const at = (id: string, what: string): string => `/api/cadences/${encodeURIComponent(id)}/${what}`;

/** 记为已办. */
export const sayHeld = (id: string, body: object): Promise<unknown> => post(at(id, 'held'), body);

/** 改期. */
export const moveDuty = (id: string, body: object): Promise<unknown> => post(at(id, 'move'), body);

/** 说明没有办. */
export const sayNotHeld = (id: string, body: object): Promise<unknown> => post(at(id, 'not-held'), body);
