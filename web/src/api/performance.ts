import type { PerformanceOfMediation, WatchShow, WatchView } from '@jieyou/contracts';
import type { Asked } from './asked.ts';
import { get } from './http.ts';

/** 一次调解的履行. */
export const performanceQuery = (mediation: string): Asked<PerformanceOfMediation> => ({
  queryKey: ['matter', 'performance', mediation],
  queryFn: () => get<PerformanceOfMediation>(`/api/mediations/${encodeURIComponent(mediation)}/performance`),
});

/** 履约看板. */
export const watchQuery = (show: WatchShow, after?: string): Asked<WatchView> => ({
  queryKey: ['list', 'performance', show, after],
  queryFn: () => {
    const asked = new URLSearchParams({ show, ...(after ? { after } : {}) });
    return get<WatchView>(`/api/performance?${asked.toString()}`);
  },
  placeholderData: (earlier) => earlier,
});
