import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { makeClusterFolder } from '../test/cluster-folder.ts';
import type { Figures } from './run-parts.ts';

test('量一量的程序从装县到出报告走得通：机器、启动、四种范围的读、登记与直写之比、内存', { timeout: 180_000 }, () => {
  const folder = makeClusterFolder();
  try {
    const argv = [join(import.meta.dirname, 'main.ts'), '--small', '--folder', folder, '--port', '4179'];
    const { status, stdout, stderr } = spawnSync(process.execPath, argv, { encoding: 'utf8' });
    expect(status, stderr).toBe(0);
    expect(stdout).toContain('fsync=on');
    expect(stdout).toMatch(/产品经 HTTP 与直写之比/);
    const { reads, intake, startMs, memory } = JSON.parse(
      readFileSync(join(folder, 'figures.json'), 'utf8'),
    ) as Figures;
    const seen = new Set(reads?.rows.map(({ looker, kind }) => `${looker} ${kind}`));
    for (const looker of ['村', '乡镇', '部门', '县'])
      for (const kind of ['工作台', '清单', '检索']) expect(seen).toContain(`${looker} ${kind}`);
    for (const looker of ['乡镇', '县']) expect(seen).toContain(`${looker} 事项页`); // of so few, one village or department may hold nothing
    expect(intake?.steps.map(({ perSecond }) => perSecond.length)).toEqual([1, 1, 1, 1, 1]);
    expect(startMs).toHaveLength(1);
    expect(Object.keys(memory)).toHaveLength(3);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
