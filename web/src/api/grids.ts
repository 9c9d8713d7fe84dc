import type { Datum, GridPage, GridSheetView, GridsAt, GridsView, LngLat, MarksFound } from '@jieyou/contracts';
import type { Asked } from './asked.ts';
import { get, post } from './http.ts';

export type GridsAsk = { under?: string | undefined; vacant?: boolean | undefined };

/** 网格清单和范围. */
export const gridsQuery = ({ under, vacant = false }: GridsAsk): Asked<GridsView> => ({
  queryKey: ['grids', 'list', under, vacant],
  queryFn: () => {
    const asked = new URLSearchParams({ vacant: String(vacant), ...(under ? { under } : {}) });
    return get<GridsView>(`/api/grids?${asked.toString()}`);
  },
  placeholderData: (earlier) => earlier,
});

/** 一个网格. */
export const gridQuery = (id: string): Asked<GridPage> => ({
  queryKey: ['grids', 'one', id],
  queryFn: () => get<GridPage>(`/api/grids/${encodeURIComponent(id)}`),
});

/** 点在哪个网格. */
export const gridAtQuery = ([lng, lat]: LngLat): Asked<GridsAt> => ({
  queryKey: ['grids', 'at', lng, lat],
  queryFn: () => get<GridsAt>(`/api/grids/at?lng=${lng}&lat=${lat}`),
});

/** 按叫法找地点. */
export const marksQuery = (q: string): Asked<MarksFound> => ({
  queryKey: ['grids', 'marks', q],
  queryFn: () => get<MarksFound>(`/api/grids/marks?${new URLSearchParams({ q }).toString()}`),
  enabled: q !== '',
});

const at = (id: string, what: string): string => `/api/grids/${encodeURIComponent(id)}/${what}`;

/** 画一个网格. */
export const drawGrid = (body: object): Promise<{ id: string }> => post('/api/grids', body);

/** 改一个网格: `outline`, `describe`, `end`, `holders`, `holders/…/leave`, `marks`, `marks/…/end`. */
export const changeGrid = (id: string, what: string, body: object): Promise<unknown> => post(at(id, what), body);

export type Sheet = { text: string; datum: Datum; village?: string | undefined };

/** 预览 GeoJSON. */
export const previewSheet = (sheet: Sheet): Promise<GridSheetView> => post('/api/grids/preview', sheet);

/** 导入 GeoJSON. */
export const importSheet = (sheet: Sheet & { commandId: string }): Promise<unknown> => post('/api/grids/import', sheet);
