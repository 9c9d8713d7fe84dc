import { createHash } from 'node:crypto';
import { ok, refuse, type Result } from '../../../kernel/result.ts';
import { cleanLine } from '@jieyou/contracts';
import { errorCode } from '../../../platform/cannot-start.ts';
import type { Importer } from '../domain/importer.ts';
import { maxFileBytes, type ReadOptions } from '../domain/table.ts';
import { lookAside } from '../read/aside.ts';
import type { Look } from '../read/look.ts';
import { findUnfinished, insertJob, saveReading, type ImportJob } from '../store/jobs.ts';
import type { ImportDeps } from './deps.ts';
import { no, type ImportRefusal } from './refusals.ts';

export type Upload = { bytes: Buffer; fileName: string; source?: string | undefined } & Pick<
  ReadOptions,
  'sheet' | 'headerRow'
>;
export type Uploaded = { job: ImportJob; look: Look; resumed: boolean };

/**
 * 收下导入文件. It is read at once, so that a bad file is refused at the counter; nothing is imported yet. The same file
 * from the same source whose import was cut off is that import again; one that its bringer has still to look over is
 * that one, read anew.
 */
export async function takeUpload(
  deps: ImportDeps,
  by: Importer,
  { bytes, fileName, source, sheet, headerRow }: Upload,
): Promise<Result<Uploaded, ImportRefusal>> {
  if (bytes.length > maxFileBytes)
    return refuse({ code: 'file_too_large', words: '文件超过 50 MB，请分成几个文件导入' });
  const id = deps.nextId();
  if (!(await kept(deps, id, bytes))) return no('cannot_keep');
  const looked = await lookAside({ path: deps.files.pathOf(id), sheet, headerRow, now: deps.now() });
  if (!looked.ok) {
    await deps.files.remove(id);
    return looked;
  }
  const { table } = looked.value;
  const name = cleanLine(fileName).slice(0, 200) || '导入文件';
  const job = {
    ...{ id, source: sourceOf(source, name), file_name: name },
    file_sha256: createHash('sha256').update(bytes).digest(),
    ...readingOf(table),
  };
  const unfinished = await deps.db.inScope(by.scope, (tx) => findUnfinished(tx, by, job.file_sha256, job.source));
  if (unfinished) {
    await deps.files.remove(id);
    if (unfinished.state === 'running') return ok({ job: unfinished, look: looked.value, resumed: true });
    const again = readingOf(table);
    await deps.db.inScope(by.scope, (tx) => saveReading(tx, unfinished, again));
    return ok({ job: { ...unfinished, ...again }, look: looked.value, resumed: false });
  }
  const made = await deps.db.inScope(by.scope, (tx) => insertJob(tx, by, job, deps.now()));
  return ok({ job: made, look: looked.value, resumed: false });
}

const readingOf = (table: Look['table']): Pick<ImportJob, 'sheet' | 'header_row' | 'headers' | 'notes' | 'total'> => ({
  ...{ sheet: table.sheet, header_row: table.headerRow, headers: table.headers },
  ...{ notes: table.notes, total: table.total },
});

/** A full or read-only data folder is no bug of ours, and the clerk is told. */
async function kept({ files }: ImportDeps, id: string, bytes: Buffer): Promise<boolean> {
  try {
    await files.keep(id, bytes);
    return true;
  } catch (error) {
    await files.remove(id).catch(() => undefined);
    if (/^(?:ENOSPC|EDQUOT|EACCES|EROFS|EPERM)$/.test(errorCode(error) ?? '')) return false;
    throw error;
  }
}

/** 来源名称: as given, else the file's name without its ending. Rows are the same only within one source. */
export const sourceOf = (source: string | undefined, fileName: string): string =>
  cleanLine(source ?? '').slice(0, 60) ||
  cleanLine(fileName.replace(/\.(?:xlsx|csv|txt)$/i, '').replace(/(?:\.问题|（问题）)$/, '')).slice(0, 60) ||
  '导入文件';
