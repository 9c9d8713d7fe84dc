import type {
  Breakdown,
  FigurePart,
  FigureRows,
  FiguresView,
  MeasuresView,
  MonthPage,
  MonthsView,
} from '@jieyou/contracts';
import type { Asked } from './asked.ts';
import { get, post } from './http.ts';

/** 问的是什么; all of it stands in the address. */
export type FiguresQuestion = {
  measures: string;
  from: string;
  to: string;
  by: Breakdown;
  scope?: string | undefined;
  kind?: string | undefined;
};

const asked = (of: Readonly<Record<string, string | undefined>>): string =>
  new URLSearchParams(Object.entries(of).flatMap(([name, value]) => (value ? [[name, value]] : []))).toString();

/** 指标辞典. */
export const measuresQuery = (): Asked<MeasuresView> => ({
  queryKey: ['measures', 'dictionary'],
  queryFn: () => get<MeasuresView>('/api/measures'),
});

/** 问数. */
export const figuresQuery = (question: FiguresQuestion): Asked<FiguresView> => ({
  queryKey: ['measures', 'figures', question],
  queryFn: () => get<FiguresView>(`/api/measures/figures?${asked(question)}`),
  placeholderData: (earlier) => earlier,
});

export type OpenedFigure = { measure: string; part: FigurePart; key?: string | undefined };

/** 打开一个数. */
export const rowsQuery = (
  { measures: _all, ...question }: FiguresQuestion,
  { measure, part, key }: OpenedFigure,
  skip: number,
): Asked<FigureRows> => ({
  queryKey: ['measures', 'rows', question, measure, part, key, skip],
  queryFn: () =>
    get<FigureRows>(
      `/api/measures/${measure}/rows?${asked({ ...question, part, skip: String(skip) })}${key === undefined ? '' : `&key=${encodeURIComponent(key)}`}`,
    ),
});

/** 月结. */
export const monthsQuery = (): Asked<MonthsView> => ({
  queryKey: ['measures', 'months'],
  queryFn: () => get<MonthsView>('/api/months'),
});
export const monthQuery = (month: string): Asked<MonthPage> => ({
  queryKey: ['measures', 'months', month],
  queryFn: () => get<MonthPage>(`/api/months/${month}`),
});
export const closeMonth = (month: string): Promise<unknown> => post(`/api/months/${month}/closing`, {});
