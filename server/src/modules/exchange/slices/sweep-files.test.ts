import { randomUUID } from 'node:crypto';
import { utimes } from 'node:fs/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import { freshDatabase } from '../../../../test/database.ts';
import { importCounty, type ImportCounty } from '../../../../test/import-county.ts';
import { runImport } from './run-import.ts';
import { startImport } from './start-import.ts';
import { sweepFiles } from './sweep-files.ts';
import { takeUpload } from './take-upload.ts';

const bytes = Buffer.from('留言编号,留言主题,留言详情\n1,路灯不亮,第一盏路灯不亮\n');

describe('强杀留下的导入文件', () => {
  const fresh = freshDatabase();
  let place: ImportCounty;
  beforeAll(async () => {
    place = await importCounty(fresh.db);
  });

  const uploaded = async (source: string) => {
    const taken = await takeUpload(place.deps, place.clerk, { bytes, fileName: `${source}.csv`, source });
    if (!taken.ok) throw new Error(taken.refusal.words);
    return taken.value;
  };
  const left = async (): Promise<string[]> => (await place.deps.files.list()).map(({ jobId }) => jobId).sort();
  const sweep = (): Promise<void> => sweepFiles(place.deps, ['990101']);

  it('导完的删去；还没开始的留着；没有登记过的，满一小时才删', async () => {
    const { files } = place.deps;
    const waiting = await uploaded('未开始');
    const { job } = await uploaded('已导完');
    const mapping = { columns: { externalNo: '留言编号', title: '留言主题', narrative: '留言详情' } };
    const started = await startImport(place.deps, place.clerk, { jobId: job.id, mapping });
    if (!started.ok) throw new Error(started.refusal.words);
    await runImport(place.deps, started.value);
    await files.keep(job.id, bytes); // killed before it was removed
    const [unknown, arriving] = [randomUUID(), randomUUID()];
    const now = Date.parse(place.deps.now()) / 1000;
    for (const [id, ageInSeconds] of [
      [unknown, 3700],
      [arriving, 10],
    ] as const) {
      await files.keep(id, bytes);
      await utimes(files.pathOf(id), now - ageInSeconds, now - ageInSeconds);
    }
    expect(await left()).toEqual([waiting.job.id, job.id, unknown, arriving].sort());
    await sweep();
    expect(await left()).toEqual([waiting.job.id, arriving].sort());
  });
});
