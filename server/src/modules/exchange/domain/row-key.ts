import { createHash } from 'node:crypto';
import type { ImportedMatter } from './imported-matter.ts';

type Content = Pick<ImportedMatter, 'applicant' | 'title' | 'narrative' | 'place'> & { time: string };

/** 内容指纹 of what the sheet said, without the number and without the time of the import. */
export const contentHashOf = ({ applicant, title, narrative, place, time }: Content): string =>
  createHash('sha256')
    .update(JSON.stringify([applicant.name, applicant.phone, applicant.idNumber, title, narrative, place, time]))
    .digest('hex');

/** 行的标识 within a source: its number there, else what it says. */
export const rowKeyOf = (externalNo: string | undefined, contentHash: string): string =>
  externalNo ? `no:${externalNo}` : `content:${contentHash.slice(0, 40)}`;
