import { spawnSync } from 'node:child_process';
import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { inFreshCounty } from '../testing/in-fresh-county.ts';
import { intrude } from '../testing/intruder.ts';
import { act, COUNTY, newSeals, register, type Seals, sealEverything } from '../testing/scene.ts';
import type { Db } from '../../../platform/db/index.ts';
import { anchorFile } from './anchors.ts';
import { exportLedger } from './export.ts';

const PAGE = join(import.meta.dirname, '../../../../../docs/verifier');
const hasPython = spawnSync('python3', ['-c', 'import sys; sys.exit(sys.version_info < (3, 8))']).status === 0;

const python = (...args: readonly string[]): { status: number | null; out: string } => {
  const { status, stdout, stderr } = spawnSync('python3', [join(PAGE, 'verify.py'), ...args], {
    encoding: 'utf8',
    env: { ...process.env, PYTHONIOENCODING: 'utf-8' },
  });
  return { status, out: stdout + stderr };
};

async function exported(db: Db, seals: Seals): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'jieyou-export-'));
  await exportLedger(db, seals.anchors, COUNTY, folder);
  return folder;
}

async function sealedCounty(db: Db): Promise<Seals> {
  const seals = await newSeals(2);
  const one = await register(db, 'QX-0001');
  await register(db, 'QX-0002');
  await act(db, one);
  await sealEverything(db, seals);
  await act(db, one);
  return seals;
}

describe('外部核验程序', () => {
  it('说明页、程序与字节样例在一处', async () => {
    const readme = await readFile(join(PAGE, 'README.md'), 'utf8');
    expect(readme).toContain('verify.py');
    expect(readme).toContain('vectors.json');
    if (!hasPython) return; // the same bytes are checked in domain/vectors.test.ts
    const answer = python('--vectors', join(PAGE, 'vectors.json'));
    expect(answer).toEqual({ status: 0, out: expect.stringMatching(/^(\d+) \/ \1\s*$/) });
  });

  inFreshCounty('导出的留痕逐行可读，核验通过', async ({ db }) => {
    const seals = await sealedCounty(db);
    const folder = await exported(db, seals);
    const ledger = (await readFile(join(folder, 'ledger.jsonl'), 'utf8')).trimEnd().split('\n');
    expect(ledger.map((line) => Object.keys(JSON.parse(line) as object).sort())).toEqual(
      Array.from({ length: 4 }, () => ['body', 'hash', 'matter', 'prev', 'seq']),
    );
    if (!hasPython) return;
    const answer = python(folder, anchorFile(seals.anchors.folder, COUNTY));
    expect(answer.out).toContain('尚未锚定 not yet anchored 1');
    expect(answer).toMatchObject({ status: 0 });
  });

  inFreshCounty('改一个字节、删一条、重做批次，程序都指出来', async ({ db, superuserUrl }) => {
    const seals = await sealedCounty(db);
    const anchors = anchorFile(seals.anchors.folder, COUNTY);
    await intrude(superuserUrl, (sql) => sql(`update ledger_entry set body = replace(body, '"hops":2', '"hops":9')`));
    const changed = await exported(db, seals);
    await intrude(superuserUrl, (sql) => sql(`delete from ledger_entry where seq = 2`));
    const deleted = await exported(db, seals);
    const heads = await readFile(join(changed, 'heads.jsonl'), 'utf8');
    expect(heads.split('\n')).toHaveLength(3);
    if (!hasPython) return;
    expect(python(changed, anchors)).toMatchObject({ status: 1, out: expect.stringContaining('正文与指纹不符') });
    expect(python(deleted, anchors)).toMatchObject({ status: 1, out: expect.stringContaining('封存的不符') });
    await writeFile(join(changed, 'heads.jsonl'), heads.replace('leafCount\\":2', 'leafCount\\":3'));
    const resealed = python(changed, anchors);
    expect(resealed.out).toContain('导出 export 第 1 批 batch 1: 签名不对');
    expect(resealed.out).toContain('与公布的批次头不符');
    expect(python(changed, join(changed, 'nothing'))).toMatchObject({ status: 2 });
  });
});
