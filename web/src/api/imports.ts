import type { Asked } from './asked.ts';
import { get, post, upload } from './http.ts';

export type ImportJob = {
  id: string;
  source: string;
  fileName: string;
  state: 'uploaded' | 'running' | 'done' | 'discarded';
  stateLabel: string;
  sheet: string;
  headerRow: number;
  notes: string[];
  total: number;
  done: number;
  duplicate: number;
  problem: number;
  waiting: number;
  /** 有答复一列: rows with an answer were registered as concluded history. */
  withHistory: boolean;
  createdAt: string;
  startedAt: string | null;
  endedAt: string | null;
};
export type RowProblem = { field?: string; column: string; problem: string; remedy: string };
export type PreviewRow = {
  rowNo: number;
  ok: boolean;
  values: { field: string; label: string; text: string }[];
  notes: string[];
  problems: RowProblem[];
};
/** 列对应: field → column of the file. */
export type Mapping = { columns: Record<string, string> };
export type ImportPreview = {
  job: ImportJob;
  sheets: string[];
  headers: string[];
  fields: { field: string; label: string }[];
  mapping: Mapping;
  columns: { column: string; field?: string; label: string }[];
  preview: {
    rows: PreviewRow[];
    total: number;
    ready: number;
    concluded: number;
    repeated: number;
    problems: number;
    firstProblems: { rowNo: number; problems: RowProblem[] }[];
    cleaned: { words: string; rows: number }[];
  } | null;
  misfit: { code: string; words: string } | null;
};
export type PreviewAsk = { mapping?: Mapping; mappingName?: string; sheet?: string; headerRow?: number };

const at = (id: string, what = ''): string => `/api/imports/${encodeURIComponent(id)}${what}`;

/** 上传并预览. */
export const uploadImport = (file: File, source: string): Promise<ImportPreview> =>
  upload<ImportPreview>(`/api/imports${source === '' ? '' : `?${new URLSearchParams({ source }).toString()}`}`, file);

/** 最近的导入. */
export const importsQuery = (): Asked<{ jobs: ImportJob[] }> => ({
  queryKey: ['imports'],
  queryFn: () => get<{ jobs: ImportJob[] }>('/api/imports'),
});

/** 一次导入, asked again every second while it runs. */
export const importQuery = (id: string): Asked<ImportJob> => ({
  queryKey: ['imports', id],
  queryFn: () => get<ImportJob>(at(id)),
  refetchInterval: ({ state }) => (state.data?.state === 'running' ? 1000 : false),
});

/** 预览, with whatever sheet, header row or mapping is being tried. */
export const previewQuery = (id: string, ask: PreviewAsk): Asked<ImportPreview> => ({
  queryKey: ['import-preview', id, ask],
  queryFn: () => post<ImportPreview>(at(id, '/preview'), ask),
  staleTime: 60_000,
  placeholderData: (earlier) => earlier,
});

/** 已保存的列对应. */
export const savedMappingsQuery = (): Asked<{ mappings: { name: string }[] }> => ({
  queryKey: ['import-mappings'],
  queryFn: () => get<{ mappings: { name: string }[] }>('/api/import-mappings'),
});

export type StartAsk = { mapping: Mapping; source?: string; saveAs?: string };

/** 开始导入. */
export const startImport = (id: string, ask: StartAsk): Promise<ImportJob> => post<ImportJob>(at(id, '/start'), ask);

/** 弃用. */
export const discardImport = (id: string): Promise<unknown> => post(at(id, '/discard'), {});

/** 问题清单的地址. */
export const problemsAddress = (id: string): string => at(id, '/problems');
