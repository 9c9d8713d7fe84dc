/** 导入 — foreign sheets become matters. The one door. */
export type { Importer } from './domain/importer.ts';
export type { Mapping } from './domain/mapping.ts';
export { isTargetField } from './domain/fields.ts';
export { describeMapping } from './domain/mapping.ts';
export type { Preview } from './domain/preview.ts';
export { maxFileBytes } from './domain/table.ts';
export type { ImportDeps } from './slices/deps.ts';
export { discardImport } from './slices/discard-import.ts';
export { problemFile } from './slices/problem-file.ts';
export { exchangeRoutes } from './slices/routes.ts';
export { registerRows } from './slices/register-rows.ts';
export { runImport } from './slices/run-import.ts';
export { startImportRunner, type ImportRunner } from './slices/runner.ts';
export { startImport } from './slices/start-import.ts';
export { takeUpload } from './slices/take-upload.ts';
export { tryFile } from './slices/try-file.ts';
export { importFiles } from './store/files.ts';
export type { ImportJob } from './store/jobs.ts';
