import type {
  CalendarsView,
  DemoSwitchView,
  LinesUnderMethodView,
  LookThroughView,
  Method,
  MethodChoicesView,
  MethodDifferencesView,
  MethodsView,
  SimulationView,
} from '@jieyou/contracts';
import type { Asked } from './asked.ts';
import { get, post } from './http.ts';

/** 做法的一个版本; `method` is the file as read, where the server sends it. */
export type MethodVersion = MethodsView['versions'][number] & { method?: Method | null };
export type Methods = Omit<MethodsView, 'versions'> & { versions: MethodVersion[] };
export type CalendarVersion = CalendarsView['versions'][number];

/** 做法的各个版本. */
export const methodsQuery = (): Asked<Methods> => ({
  queryKey: ['methods'],
  queryFn: () => get<Methods>('/api/methods'),
});

/** 与另一版的不同. */
export const differencesQuery = (
  { id, version }: Pick<MethodVersion, 'id' | 'version'>,
  against: string,
): Asked<MethodDifferencesView> => ({
  queryKey: ['methods', 'differences', id, version, against],
  queryFn: () =>
    get<MethodDifferencesView>(
      `/api/methods/${encodeURIComponent(id)}/${version}/differences?${new URLSearchParams({ against }).toString()}`,
    ),
});

/** 可以拿来看的工作法. */
export const choicesQuery = (): Asked<MethodChoicesView> => ({
  queryKey: ['methods', 'choices'],
  queryFn: () => get<MethodChoicesView>('/api/methods/choices'),
});

const asking = (ask: Readonly<Record<string, string>>): string => new URLSearchParams(ask).toString();

/** 换个工作法看一件事项, as it stands at this version. */
export const lookThroughQuery = (id: string, method: string | null, version: number): Asked<LookThroughView> => ({
  queryKey: ['matter', id, 'look-through', method, version],
  queryFn: () =>
    get<LookThroughView>(`/api/matters/${encodeURIComponent(id)}/look-through?${asking({ method: method ?? '' })}`),
  enabled: method !== null,
});

/** 换个工作法看清单上的这几件. */
export const linesUnderQuery = (method: string | undefined, ids: readonly string[]): Asked<LinesUnderMethodView> => ({
  queryKey: ['list', 'look-through', method, ids],
  queryFn: () => get<LinesUnderMethodView>(`/api/look-through?${asking({ method: method ?? '', ids: ids.join(',') })}`),
  enabled: method !== undefined && ids.length > 0,
});

/** 期限演算的一批; the empty cursor begins. */
export const simulationPage = (id: string, version: number, after: string): Promise<SimulationView> =>
  get<SimulationView>(
    `/api/methods/${encodeURIComponent(id)}/${version}/simulation${after === '' ? '' : `?${asking({ after })}`}`,
  );

/** 各年工作日历, asked again while running clocks are being recomputed. */
export const calendarsQuery = (): Asked<CalendarsView> => ({
  queryKey: ['calendars'],
  queryFn: () => get<CalendarsView>('/api/calendars'),
  refetchInterval: ({ state }) => (state.data?.recompute?.ended === false ? 2000 : false),
});

/** 提交做法. */
export const proposeMethod = (text: string): Promise<unknown> => post('/api/methods', { text });

/** 提交日历. */
export const proposeCalendar = (text: string): Promise<unknown> => post('/api/calendars', { text });

type Publishing = { id: string; version: number; hash: string; effectiveFrom: string };

/** 发布做法: the very text that was looked at. */
export const publishMethod = ({ id, version, ...body }: Publishing): Promise<unknown> =>
  post(`/api/methods/${encodeURIComponent(id)}/${version}/publication`, body);

/** 演示县换用一份随产品附带的工作法. */
export const switchDemoMethod = (method: string): Promise<DemoSwitchView> =>
  post<DemoSwitchView>('/api/demo/method', { method });

/** 批准日历. */
export const approveCalendar = ({
  year,
  version,
  hash,
}: Pick<CalendarVersion, 'year' | 'version' | 'hash'>): Promise<unknown> =>
  post(`/api/calendars/${year}/${version}/approval`, { hash });
