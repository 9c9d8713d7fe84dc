import type { Instant, LocalDate } from '../../../kernel/local-date.ts';
import type { Tx } from '../../../platform/db/index.ts';

export type LetterRow = {
  id: string;
  riskId: string;
  year: number;
  no: number;
  from: string;
  to: string;
  words: string;
  dueOn: LocalDate;
  at: Instant;
  answer: string | null;
  answeredAt: Instant | null;
};

const COLUMNS = `id, risk_id as "riskId", year, no, from_path as from, to_path as to, words, due_on as "dueOn", at,
  answer, answered_at as "answeredAt"`;

export const lettersOf = (tx: Tx, county: string, risk: string): Promise<LetterRow[]> =>
  tx.query<LetterRow>(`select ${COLUMNS} from risk_letter where county = $1 and risk_id = $2 order by at`, [
    county,
    risk,
  ]);

/** 等本单位答复的. */
export const lettersToAnswer = (tx: Tx, county: string, orgPath: string, limit: number): Promise<LetterRow[]> =>
  tx.query<LetterRow>(
    `select ${COLUMNS} from risk_letter
     where county = $1 and to_path = any (path_chain($2)) and answered_at is null order by due_on, id limit $3`,
    [county, orgPath, limit],
  );

export const lockLetter = (tx: Tx, county: string, id: string): Promise<LetterRow | undefined> =>
  tx.maybe<LetterRow>(`select ${COLUMNS} from risk_letter where county = $1 and id = $2 for update`, [county, id]);

export const insertLetter = (
  tx: Tx,
  county: string,
  letter: Omit<LetterRow, 'answer' | 'answeredAt'> & { by: string },
): Promise<void> =>
  tx.write(
    `insert into risk_letter (county, id, risk_id, year, no, from_path, to_path, words, due_on, by_staff, at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
    [
      ...[county, letter.id, letter.riskId, letter.year, letter.no, letter.from, letter.to, letter.words],
      ...[letter.dueOn, letter.by, letter.at],
    ],
    1,
  );

export const saveAnswer = (
  tx: Tx,
  county: string,
  id: string,
  { answer, by, at }: { answer: string; by: string; at: Instant },
): Promise<void> =>
  tx.write(
    'update risk_letter set answer = $3, answered_by = $4, answered_at = $5 where county = $1 and id = $2',
    [county, id, answer, by, at],
    1,
  );
