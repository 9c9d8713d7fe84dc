import { readFile } from 'node:fs/promises';
import { writeXlsx, type CellValue } from 'hucre/xlsx';
import { beforeAll, describe, expect, it } from 'vitest';
import { freshDatabase } from '../../../../test/database.ts';
import { importCounty, type ImportCounty } from '../../../../test/import-county.ts';
import type { Result } from '../../../kernel/result.ts';
import { systemScope } from '../../../platform/db/index.ts';
import type { Importer } from '../domain/importer.ts';
import type { Mapping } from '../domain/mapping.ts';
import { readTableBytes } from '../read/read-table.ts';
import { isKnownHeader } from '../domain/guess-mapping.ts';
import type { ImportJob } from '../store/jobs.ts';
import { discardImport } from './discard-import.ts';
import { previewImport } from './preview-import.ts';
import { problemFile } from './problem-file.ts';
import { runImport } from './run-import.ts';
import { startImport } from './start-import.ts';
import { takeUpload } from './take-upload.ts';
import { tryFile } from './try-file.ts';

const header = ['留言编号', '留言用户', '电话', '留言主题', '留言时间', '留言详情', '答复意见', '答复时间'];
const row = (no: number, change: Record<string, CellValue> = {}): CellValue[] => {
  const good: Record<string, CellValue> = {
    留言编号: no,
    留言用户: `用户${no}`,
    留言主题: `第${no}盏路灯不亮`,
    留言时间: '2019/2/28 11:25:05',
    留言详情: `\n\t\t\t第${no}盏路灯不亮，𠮷先生摔了一跤👍\n\t\t`,
  };
  return header.map((name) => ({ ...good, ...change })[name] ?? null);
};
const workbook = async (rows: CellValue[][]): Promise<Buffer> =>
  Buffer.from(await writeXlsx({ sheets: [{ name: '留言', rows: [header, ...rows] }] }));
const done = <Value>(result: Result<Value, { words: string }>): Value => {
  if (!result.ok) throw new Error(result.refusal.words);
  return result.value;
};
const codeOf = (result: { ok: true } | { ok: false; refusal: { code?: string } }): string | undefined =>
  result.ok ? 'ok' : result.refusal.code;

describe('导入', () => {
  const fresh = freshDatabase();
  let place: ImportCounty;
  beforeAll(async () => {
    place = await importCounty(fresh.db);
  });

  const upload = async (bytes: Buffer, source: string, by: Importer = place.clerk) =>
    done(await takeUpload(place.deps, by, { bytes, fileName: `${source}.xlsx`, source }));
  const started = async (bytes: Buffer, source: string, by = place.clerk): Promise<ImportJob> => {
    const { job, look } = await upload(bytes, source, by);
    const { mapping } = look;
    return done(await startImport(place.deps, by, { jobId: job.id, mapping }));
  };
  const imported = async (bytes: Buffer, source: string, by = place.clerk): Promise<ImportJob> =>
    done(await runImport(place.deps, await started(bytes, source, by)));
  const matters = (source: string, scope = place.clerk.scope) =>
    fresh.db.inScope(scope, (tx) =>
      tx.query<{ external_no: string; stage: string; nearest_due: string | null; registered_at: string }>(
        `select external_no, stage, nearest_due, registered_at from matter where source = $1 order by external_no`,
        [source],
      ),
    );

  it('预览不写入任何事项，看得到将成为什么、清理了什么', async () => {
    const { look } = await upload(await workbook([row(1), row(2, { 电话: '1381234' })]), '预览');
    const { preview } = look;
    expect(preview).toMatchObject({ total: 2, ready: 1, problems: 1, firstProblems: [{ rowNo: 3 }] });
    expect(preview?.cleaned[0]).toMatchObject({ rows: 1 });
    expect(await matters('预览')).toEqual([]);
  });

  it('坏文件在收下时就说明，不留文件', async () => {
    const refused = await takeUpload(place.deps, place.clerk, { bytes: Buffer.alloc(0), fileName: '空.xlsx' });
    expect(codeOf(refused)).toBe('file_empty');
  });

  it('行成为事项；已答复的作为已结历史，时钟不考核；重复的不重登；坏行一行不丢', async () => {
    const rows = [
      row(11),
      row(12, { 答复意见: '已修复', 答复时间: '2019/3/5 9:00:00' }),
      row(11),
      row(13, { 电话: '1381234' }),
      row(11, { 留言详情: '另一件事' }),
    ];
    const job = await imported(await workbook(rows), '一批');
    expect(job).toMatchObject({ state: 'done', total: 5, done: 2, duplicate: 1, problem: 2 });
    expect(await matters('一批')).toMatchObject([
      { external_no: '11', stage: 'registered', nearest_due: null, registered_at: '2019-02-28T03:25:05.000Z' },
      { external_no: '12', stage: 'archived', nearest_due: null },
    ]);
    expect(await place.deps.files.has(job.id)).toBe(false);
    const kept = await fresh.db.inScope(place.clerk.scope, (tx) =>
      tx.query('select row_no from import_row where job_id = $1 and cells is not null order by row_no', [job.id]),
    );
    expect(kept).toEqual([{ row_no: 5 }, { row_no: 6 }]);
  });

  it('问题清单改好再导入，只进改好的行', async () => {
    const first = await imported(await workbook([row(21), row(22, { 电话: '1381234' })]), '改正');
    const file = done(await problemFile(place.deps, place.clerk, first.id));
    expect(file.name).toBe('改正.问题.xlsx');
    const table = done(await readTableBytes(file.bytes, { knows: isKnownHeader }));
    expect(table.headers.slice(-3)).toEqual(['问题', '怎样改', '原行号']);
    const corrected = table.rows.map(({ cells }) => cells.map((cell) => (cell === '1381234' ? '13812345678' : cell)));
    const rows = corrected.map((cells) => cells.map((cell) => (typeof cell === 'object' ? null : cell)));
    const bytes = Buffer.from(await writeXlsx({ sheets: [{ name: '改', rows: [table.headers, ...rows] }] }));
    expect(await imported(bytes, '改正')).toMatchObject({ total: 1, done: 1, problem: 0 });
    expect(await matters('改正')).toHaveLength(2);
  });

  it('同一文件再导一次，全是重复；别的中心导入同一文件，不受影响也无从得知', async () => {
    const bytes = await workbook([row(31), row(32)]);
    await imported(bytes, '两次');
    expect(await imported(bytes, '两次')).toMatchObject({ done: 0, duplicate: 2 });
    expect(await imported(bytes, '两次', place.nextClerk)).toMatchObject({ done: 2, duplicate: 0 });
    expect(await matters('两次', place.nextClerk.scope)).toHaveLength(2);
    expect(await matters('两次', systemScope('990101'))).toHaveLength(4);
  });

  it('导到一半停下，同一文件再次上传即接着导，不重不漏；两处同时导也一样', async () => {
    const bytes = await workbook(Array.from({ length: 160 }, (_, at) => row(1000 + at)));
    const job = await started(bytes, '中断');
    let batches = 0;
    const half = done(await runImport(place.deps, job, { stopped: () => (batches += 1) > 2 }));
    expect(half.state).toBe('running');
    const again = await upload(bytes, '中断');
    expect([again.resumed, again.job.id]).toEqual([true, job.id]);
    await Promise.all([runImport(place.deps, job), runImport(place.deps, again.job)]);
    const ended = done(await runImport(place.deps, job));
    expect(ended).toMatchObject({ state: 'done', done: 160, duplicate: 0, problem: 0 });
    expect(await matters('中断')).toHaveLength(160);
  });

  it('一批中途出错，整批不留痕迹，再来时一行不少', async () => {
    const job = await started(await workbook([row(41), row(42)]), '断电');
    const broken = Object.assign(new Error('connection lost'), { code: '08006' });
    const cut = {
      ...place.deps,
      registerMany: async (...given: Parameters<typeof place.deps.registerMany>) => {
        await place.deps.registerMany(...given);
        throw broken;
      },
    };
    await expect(runImport(cut, job)).rejects.toThrow('connection lost');
    expect(await matters('断电')).toEqual([]);
    expect(done(await runImport(place.deps, job))).toMatchObject({ done: 2 });
  });

  it('一行出了意外，只报告那一行，其余照常', async () => {
    const job = await started(await workbook([row(51), row(52), row(53)]), '意外');
    const faults: unknown[] = [];
    const deps = {
      ...place.deps,
      report: (fault: unknown) => void faults.push(fault),
      registerMany: (...[tx, by, items]: Parameters<typeof place.deps.registerMany>) => {
        if (items.some(({ matter }) => matter.externalNo === '52')) throw new Error('unforeseen');
        return place.deps.registerMany(tx, by, items);
      },
    };
    expect(done(await runImport(deps, job))).toMatchObject({ done: 2, problem: 1 });
    expect(faults).toHaveLength(1);
    expect((await matters('意外')).map(({ external_no }) => external_no)).toEqual(['51', '53']);
  });

  it('列对应不合的、改过的、保存的、别的单位已用的名称', async () => {
    const { job, look } = await upload(await workbook([row(61)]), '列');
    const ask = { jobId: job.id };
    const wrong: Mapping = { columns: { title: '没有这列' } };
    expect(codeOf(await startImport(place.deps, place.clerk, { ...ask, mapping: wrong }))).toBe('mapping_does_not_fit');
    expect(done(await previewImport(place.deps, place.clerk, { ...ask, mapping: wrong }))).toMatchObject({
      look: { preview: null, misfit: { code: 'mapping_does_not_fit' } },
    });
    const mapping: Mapping = { columns: { narrative: '留言详情', externalNo: '留言编号' } };
    done(await startImport(place.deps, place.clerk, { ...ask, mapping, saveAs: '网上留言' }));
    const other = await upload(await workbook([row(62)]), '列', place.nextClerk);
    const named = { jobId: other.job.id, mappingName: '网上留言' };
    expect(done(await previewImport(place.deps, place.nextClerk, named)).look.mapping).toEqual(mapping);
    const taken = { jobId: other.job.id, mapping, saveAs: '网上留言' };
    expect(codeOf(await startImport(place.deps, place.nextClerk, taken))).toBe('mapping_name_taken');
    expect(look.table.headers).toEqual(header);
  });

  it('邻镇的人看不到、改不了、取不走这次导入', async () => {
    const job = await imported(await workbook([row(71, { 电话: '1' })]), '邻镇');
    for (const refused of [
      await previewImport(place.deps, place.nextClerk, { jobId: job.id }),
      await startImport(place.deps, place.nextClerk, { jobId: job.id, mapping: { columns: { title: '留言主题' } } }),
      await problemFile(place.deps, place.nextClerk, job.id),
      await discardImport(place.deps, place.nextClerk, job.id),
    ])
      expect(codeOf(refused)).toBe('no_such_import');
  });

  it('弃用的导入，文件和未进的行都删去', async () => {
    const { job } = await upload(await workbook([row(81)]), '弃用');
    done(await discardImport(place.deps, place.clerk, job.id));
    await expect(readFile(place.deps.files.pathOf(job.id))).rejects.toThrow();
    const start = await startImport(place.deps, place.clerk, {
      jobId: job.id,
      mapping: { columns: { title: '留言主题' } },
    });
    expect(codeOf(start)).toBe('import_started');
  });

  it('试读什么也不写', async () => {
    const { job } = await upload(await workbook([row(91)]), '试读');
    const path = place.deps.files.pathOf(job.id);
    const tried = done(
      await tryFile(place.deps, place.clerk, { path, columns: { place: '留言用户', applicantName: '电话' } }),
    );
    expect(tried.preview.rows[0]).toMatchObject({
      ok: true,
      matter: { place: '用户91', applicant: { name: '未具名' } },
    });
    expect(await matters('试读')).toEqual([]);
  });
});
