import { execFile } from 'node:child_process';
import { mkdtemp, readdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { asSuperuser, freshDatabase } from '../../../../test/database.ts';
import { intrude } from '../testing/intruder.ts';
import { COUNTY, newSeals, register, sealEverything } from '../testing/scene.ts';

type Answer = { readonly code: number; readonly out: string };

/** Runs the command in a process of its own, as a person would. */
const verifyWith = (env: NodeJS.ProcessEnv, ...args: readonly string[]): Promise<Answer> =>
  new Promise((resolve) => {
    const script = `import { verifyCommand } from ${JSON.stringify(join(import.meta.dirname, '../../../cli/verify.ts'))};
      await verifyCommand().parseAsync(process.argv.slice(1), { from: 'user' });`;
    const child = execFile(
      process.execPath,
      ['--input-type=module', '-e', script, '--', ...args],
      { env: { ...process.env, ...env } },
      (_, stdout, stderr) => resolve({ code: child.exitCode ?? -1, out: stdout + (stdout === '' ? stderr : '') }),
    );
  });

describe('命令 verify', () => {
  const fresh = freshDatabase();

  it('与记录时一致，退出码 0，并可导出；改动之后退出码 1，指明事项与第几条', async () => {
    const seals = await newSeals();
    const setting = `insert into county_setting (county, name) values ('${COUNTY}', '清溪县')`;
    await asSuperuser(fresh.superuserUrl, setting);
    await register(fresh.db, 'QX-0001');
    await sealEverything(fresh.db, seals);
    const folder = await mkdtemp(join(tmpdir(), 'jieyou-export-'));
    const env = {
      DATABASE_URL: fresh.appUrl,
      JIEYOU_OWNER_URL: fresh.ownerUrl,
      JIEYOU_DATA: await mkdtemp(join(tmpdir(), 'jieyou-data-')),
      JIEYOU_ANCHORS: seals.anchors.folder,
    };
    const fine = await verifyWith(env, '--export', folder);
    expect(fine.out).toContain('核验通过：与记录时一致。');
    expect(fine.out).toContain('事项 1 件，留痕 1 条，封存 1 批，锚定到第 1 批');
    expect(fine.code).toBe(0);
    expect((await readdir(join(folder, COUNTY))).sort()).toEqual([
      'heads.jsonl',
      'keys',
      'leaves.jsonl',
      'ledger.jsonl',
      'matters.jsonl',
    ]);
    await intrude(fresh.superuserUrl, (sql) =>
      sql(`update ledger_entry set body = replace(body, 'register', 'Register')`),
    );
    const changed = await verifyWith(env);
    expect(changed.out).toContain('事项 QX-0001 第 1 条留痕：正文与指纹不符');
    expect(changed.code).toBe(1);
    const told = await verifyWith(env, '--json');
    expect(JSON.parse(told.out)).toMatchObject({ ok: false, counties: [{ county: COUNTY, ok: false, found: 2 }] });
  });
});
