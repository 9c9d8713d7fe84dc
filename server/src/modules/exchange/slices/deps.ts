import type { Instant } from '../../../kernel/local-date.ts';
import type { Result } from '../../../kernel/result.ts';
import type { Db, Tx } from '../../../platform/db/index.ts';
import type { ImportedMatter } from '../domain/imported-matter.ts';
import type { Importer } from '../domain/importer.ts';
import type { ImportFiles } from '../store/files.ts';

/** 待登记的一行. The command id is made from the row itself, so that it is the same however often it is tried. */
export type RegisterItem = { commandId: string; source: string; matter: ImportedMatter };

/**
 * 登记一批, in the transaction of their rows, answers in the same order. A refused item leaves nothing behind.
 * Given by the matters module.
 */
export type RegisterMany = (
  tx: Tx,
  by: Importer,
  items: readonly RegisterItem[],
) => Promise<Result<{ matterId: string }, { words: string }>[]>;

/**
 * 导入后查重: looks through the next rows that were registered, in the transaction given. Answers how many; 0 at the end.
 * Given by the module that compares matters.
 */
export type LookThrough = (tx: Tx, by: Importer, jobId: string) => Promise<number>;

export type ImportDeps = {
  db: Db;
  files: ImportFiles;
  registerMany: RegisterMany;
  lookThrough: LookThrough;
  now: () => Instant;
  nextId: () => string;
  /** A bug met with one row; the row is reported and the others go on. */
  report?: (error: unknown) => void;
};
