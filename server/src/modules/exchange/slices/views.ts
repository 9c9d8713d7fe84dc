import { z } from 'zod';
import { maskIdNumber, maskPhone } from '../../../kernel/validators/mask.ts';
import { fieldShape, targetFields } from '../domain/fields.ts';
import { describeMapping } from '../domain/mapping.ts';
import type { PreviewRow } from '../domain/preview.ts';
import type { ImportJob } from '../store/jobs.ts';
import type { Previewed } from './preview-import.ts';

const importStates = { uploaded: '待核对', running: '正在导入', done: '已结束', discarded: '已弃用' } as const;

export const importJobView = z.object({
  id: z.string(),
  source: z.string(),
  fileName: z.string(),
  state: z.enum(['uploaded', 'running', 'done', 'discarded']),
  stateLabel: z.string(),
  sheet: z.string(),
  headerRow: z.number(),
  notes: z.array(z.string()),
  total: z.number(),
  done: z.number(),
  duplicate: z.number(),
  problem: z.number(),
  waiting: z.number(),
  withHistory: z.boolean().describe('有答复一列：有答复的行作为已办结的历史件登记'),
  createdAt: z.string(),
  startedAt: z.string().nullable(),
  endedAt: z.string().nullable(),
});
export type ImportJobView = z.infer<typeof importJobView>;

const rowProblem = z.object({
  field: z.string().optional(),
  column: z.string(),
  problem: z.string(),
  remedy: z.string(),
});

const previewRow = z.object({
  rowNo: z.number(),
  ok: z.boolean(),
  /** 字段名称与整理后的内容, in the order of the fields. */
  values: z.array(z.object({ field: z.string(), label: z.string(), text: z.string() })),
  notes: z.array(z.string()),
  problems: z.array(rowProblem),
});

export const mappingBody = z.strictObject({ columns: z.record(z.string(), z.string()) });

export const importPreviewView = z.object({
  job: importJobView,
  sheets: z.array(z.string()),
  headers: z.array(z.string()),
  fields: z.array(z.object({ field: z.string(), label: z.string() })),
  mapping: z.object({ columns: z.record(z.string(), z.string()) }),
  columns: z.array(z.object({ column: z.string(), field: z.string().optional(), label: z.string() })),
  /** 列对应与文件不符时为空; `misfit` then says why. */
  preview: z
    .object({
      rows: z.array(previewRow),
      total: z.number(),
      ready: z.number(),
      concluded: z.number(),
      repeated: z.number(),
      problems: z.number(),
      firstProblems: z.array(z.object({ rowNo: z.number(), problems: z.array(rowProblem) })),
      cleaned: z.array(z.object({ words: z.string(), rows: z.number() })),
    })
    .nullable(),
  misfit: z.object({ code: z.string(), words: z.string() }).nullable(),
});
export type ImportPreviewView = z.infer<typeof importPreviewView>;

export const savedMappingsView = z.object({
  mappings: z.array(z.object({ name: z.string(), mapping: mappingBody, savedAt: z.string() })),
});

/** 任务的样子. */
export const viewJob = (job: ImportJob): ImportJobView => ({
  ...{ id: job.id, source: job.source, fileName: job.file_name, state: job.state, sheet: job.sheet },
  ...{ stateLabel: importStates[job.state], headerRow: job.header_row, notes: job.notes, total: job.total },
  ...{ done: job.done, duplicate: job.duplicate, problem: job.problem },
  waiting: job.total - job.done - job.duplicate - job.problem,
  withHistory: job.mapping?.columns.reply !== undefined,
  ...{ createdAt: job.created_at, startedAt: job.started_at, endedAt: job.ended_at },
});

/** 预览的样子. Phones and id numbers are masked. */
export function viewPreview({ job, look }: Previewed): ImportPreviewView {
  const { table, mapping, preview, misfit } = look;
  return {
    job: viewJob(job),
    sheets: table.sheets,
    headers: job.headers,
    fields: targetFields.map((field) => ({ field, label: fieldShape(field).label })),
    mapping: { columns: { ...mapping.columns } as Record<string, string> },
    columns: describeMapping(mapping, job.headers),
    preview: preview && { ...preview, rows: preview.rows.map(viewRow) },
    misfit: misfit && { code: misfit.code, words: misfit.words },
  };
}

function viewRow(row: PreviewRow): z.infer<typeof previewRow> {
  if (!row.ok) return { rowNo: row.rowNo, ok: false, values: [], notes: [], problems: row.problems };
  const { applicant, conclusion, notes, ...matter } = row.matter;
  const texts: Record<string, string | undefined> = {
    ...{ externalNo: matter.externalNo, title: matter.title, narrative: matter.narrative, place: matter.place },
    ...{ applicantName: applicant.name, applicantAddress: applicant.address },
    applicantPhone: applicant.phone && maskPhone(applicant.phone),
    applicantIdNumber: applicant.idNumber && maskIdNumber(applicant.idNumber),
    ...{ registeredAt: matter.registeredAt, occurredAt: matter.occurredAt, unit: matter.unit },
    ...{ kind: matter.kind, nature: matter.nature, channel: matter.channel },
    ...{ reply: conclusion?.reply, repliedAt: conclusion?.repliedAt, outcome: conclusion?.outcome },
    remark: matter.remarks.join('\n'),
  };
  const values = targetFields.flatMap((field) => {
    const text = texts[field];
    return text ? [{ field, label: fieldShape(field).label, text }] : [];
  });
  return { rowNo: row.rowNo, ok: true, values, notes, problems: [] };
}
