import { expect, test } from 'vitest';
import { freshDatabase } from '../../../test/database.ts';
import { startJobs } from './start-jobs.ts';

const fresh = freshDatabase();

test('办事角色能启动任务运行器、排任务、做任务，而不拥有它的表', async () => {
  const jobs = await startJobs(fresh.appUrl);
  try {
    await jobs.boss.createQueue('greet', { notify: true });
    const done = new Promise((resolve) => {
      void jobs.boss.work<{ matter: string }>('greet', async ([job]) => resolve(job?.data.matter));
    });
    await jobs.boss.send('greet', { matter: '一' });
    expect(await done).toBe('一');
    await jobs.boss.schedule('greet', '0 6 * * *', { matter: '晨' }, { tz: 'Asia/Shanghai' });
    expect(await jobs.probe()).toMatchObject({ ok: true });
    expect(
      (await fresh.db.pool.query(`select tableowner as owner from pg_tables where schemaname = 'pgboss' group by 1`))
        .rows,
    ).toEqual([{ owner: 'jieyou_owner' }]);
  } finally {
    await jobs.stop();
  }
});
