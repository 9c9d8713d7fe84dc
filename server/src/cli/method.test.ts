import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';

const MAIN = join(import.meta.dirname, '../main.ts');
const NEUTRAL = resolve(import.meta.dirname, '../../../methods/neutral/method.yaml');
const folder = mkdtempSync(join(tmpdir(), 'jieyou-method-'));
const text = readFileSync(NEUTRAL, 'utf8');
afterAll(() => rmSync(folder, { recursive: true }));

type Ended = { readonly code: number; readonly out: string; readonly err: string };

const method = (...args: readonly string[]): Promise<Ended> =>
  new Promise((done) => {
    execFile(process.execPath, [MAIN, 'method', ...args], (error, out, err) =>
      done({ code: error === null ? 0 : Number(error.code), out, err }),
    );
  });

const file = (name: string, contents: string): string => {
  const path = join(folder, name);
  writeFileSync(path, contents);
  return path;
};

describe('做法文件的命令', { timeout: 120_000 }, () => {
  test('diff 逐条说出不同；只有依据不同的先不列', async () => {
    const changed = text.replace('urge: 督办单 }', 'urge: 督单 }').replace('退单两次的', '退单二次的');
    const other = file('other.yaml', changed);
    const { code, out } = await method('diff', NEUTRAL, other);
    expect([code, out.split('\n')]).toEqual([
      0,
      [
        '通用工作法 → 通用工作法：1 处规定不同',
        '【叫法】',
        '  督办的工单：督办单 → 督单',
        '另有 1 处规定相同、依据不同，加 --basis 列出。',
        '',
      ],
    ]);
    expect((await method('diff', '--basis', NEUTRAL, other)).out).toContain(
      '退单须先会商：满 2 次，规定相同，依据改为',
    );
    const { differences } = JSON.parse((await method('diff', '--json', NEUTRAL, other)).out) as {
      differences: object[];
    };
    expect(differences).toHaveLength(2);
  });
  test('explain 把一份做法说成一句句中文', async () => {
    const { code, out } = await method('explain', NEUTRAL);
    expect([code, out]).toEqual([0, expect.stringContaining('定为「一般」的，自受理起 15 日内办结。')]);
  });
  test('有问题的文件不比较，说出行、列和改法', async () => {
    const wrong = file('wrong.yaml', text.replace('approver: centre_director', 'approver: boss'));
    const { code, out, err } = await method('diff', NEUTRAL, wrong);
    expect([code, out]).toEqual([1, '']);
    expect(err).toMatch(/wrong\.yaml 有 1 处问题，请先改正：\n {2}第 \d+ 行第 13 列/);
    expect((await method('explain', join(folder, 'none.yaml'))).err).toContain('读不到文件');
  });
});
