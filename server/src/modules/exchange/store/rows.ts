import type { Tx } from '../../../platform/db/index.ts';
import type { RowProblem } from '../domain/imported-matter.ts';
import type { ProblemRow } from '../domain/problem-sheet.ts';
import type { Cell, TableRow } from '../domain/table.ts';
import type { ImportJob } from './jobs.ts';

const stageChunk = 1000;

/** 存入待导入的行, all of the file in the transaction that starts the job. */
export async function stageRows(tx: Tx, job: ImportJob, source: string, rows: readonly TableRow[]): Promise<void> {
  for (let at = 0; at < rows.length; at += stageChunk) {
    const chunk = rows.slice(at, at + stageChunk);
    await tx.execute(
      `insert into import_row (county, job_id, row_no, org_path, source, status, cells, fault)
       select $1, $2, r.row_no, $3, $4, 'pending', r.cells::jsonb, r.fault
       from unnest($5::int[], $6::text[], $7::text[]) as r (row_no, cells, fault)`,
      [
        ...[job.county, job.id, job.org_path, source],
        ...[
          chunk.map(({ rowNo }) => rowNo),
          chunk.map(({ cells }) => asJson(cells)),
          chunk.map(({ fault }) => fault ?? null),
        ],
      ],
    );
  }
}

/** jsonb holds no NUL and no lone surrogate; neither says anything. */
const asJson = (cells: readonly Cell[]): string =>
  JSON.stringify(cells, (_, value: unknown) =>
    typeof value === 'string' ? value.replaceAll('\0', '').toWellFormed() : value,
  );

type StoredRow = { row_no: number; cells: Cell[]; fault: string | null };

const toTableRow = ({ row_no, cells, fault }: StoredRow): TableRow => ({
  rowNo: row_no,
  cells,
  ...(fault !== null && { fault }),
});

/** 取一批待导入的行; another worker's are passed over. */
export const takePending = async (tx: Tx, job: ImportJob, limit: number): Promise<TableRow[]> =>
  (
    await tx.query<StoredRow>(
      `select row_no, cells, fault from import_row
       where county = $1 and job_id = $2 and status = 'pending'
       order by row_no limit $3 for update skip locked`,
      [job.county, job.id, limit],
    )
  ).map(toTableRow);

export type TakenKey = { key: string; content_hash: string; matter_id: string };

/** 这些标识里已经导入过的. */
export const takenKeys = (tx: Tx, job: ImportJob, keys: readonly string[]): Promise<TakenKey[]> =>
  tx.query<TakenKey>(
    `select key, content_hash, matter_id from import_row
     where county = $1 and org_path = $2 and source = $3 and key = any($4) and status = 'done'`,
    [job.county, job.org_path, job.source, keys],
  );

export type Settled =
  | { rowNo: number; status: 'done' | 'duplicate'; key: string; contentHash: string; matterId: string }
  | { rowNo: number; status: 'problem'; problems: readonly RowProblem[] };

/** 记下各行的结果; the cells of what is done or a duplicate are erased. */
export async function settleRows(tx: Tx, job: ImportJob, settled: readonly Settled[]): Promise<void> {
  const rows = settled.map((row) =>
    row.status === 'problem'
      ? { row_no: row.rowNo, status: row.status, problem: row.problems }
      : {
          ...{ row_no: row.rowNo, status: row.status, key: row.key },
          ...{ content_hash: row.contentHash, matter_id: row.matterId },
        },
  );
  await tx.execute(
    `update import_row i set status = s.status, key = s.key, content_hash = s.content_hash, matter_id = s.matter_id,
       problem = s.problem, cells = case when s.status = 'problem' then i.cells end
     from jsonb_to_recordset($3::jsonb)
       as s (row_no int, status text, key text, content_hash text, matter_id uuid, problem jsonb)
     where i.county = $1 and i.job_id = $2 and i.row_no = any($4::int[]) and i.row_no = s.row_no`,
    [job.county, job.id, JSON.stringify(rows), rows.map(({ row_no }) => row_no)],
  );
}

/** 有问题的行. */
export const problemRows = async (tx: Tx, job: ImportJob): Promise<ProblemRow[]> =>
  (
    await tx.query<StoredRow & { problem: RowProblem[] }>(
      `select row_no, cells, fault, problem from import_row
       where county = $1 and job_id = $2 and status = 'problem' order by row_no`,
      [job.county, job.id],
    )
  ).map((row) => ({ row: toTableRow(row), problems: row.problem }));

/** 弃用: nothing more is taken, and the cells are erased. */
export const discardRows = (tx: Tx, job: ImportJob): Promise<number> =>
  tx.execute(
    `update import_row set status = 'discarded', cells = null, problem = null
     where county = $1 and job_id = $2 and status in ('pending', 'problem')`,
    [job.county, job.id],
  );

export type RegisteredRow = { rowNo: number; matterId: string };

/** 登记成事项的行, between two rows of the sheet. */
export const registeredRows = (
  tx: Tx,
  { county, id }: Pick<ImportJob, 'county' | 'id'>,
  { from, to }: { from: number; to: number },
): Promise<RegisteredRow[]> =>
  tx.query<RegisteredRow>(
    `select row_no as "rowNo", matter_id as "matterId" from import_row
     where county = $1 and job_id = $2 and status = 'done' and row_no between $3 and $4 order by row_no`,
    [county, id, from, to],
  );
