import { problemSheet, type ProblemRow } from '../domain/problem-sheet.ts';
import { writeWorkbook } from './xlsx.ts';

/** 写问题清单（.xlsx）: bad rows with their reasons, to be corrected and fed again. */
export const writeProblems = (path: string, headers: readonly string[], rows: readonly ProblemRow[]): Promise<void> =>
  writeWorkbook(path, problemSheet(headers, rows));
