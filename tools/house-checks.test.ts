import { execFile } from 'node:child_process';
import { readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT } from './source-files.ts';
import { planted } from './testing/planted.ts';
import { written } from './written.ts';

const config = (name: string): string => readFileSync(join(ROOT, name), 'utf8');

/** What a program of ours says of a planted tree, and whether it was content. */
function says(root: string, program: string, ...args: string[]): Promise<{ good: boolean; said: string }> {
  symlinkSync(join(ROOT, 'node_modules'), join(root, 'node_modules'));
  const argv = [join(ROOT, 'node_modules', program), ...args];
  return new Promise((done) =>
    execFile(process.execPath, argv, { cwd: root }, (error, out, err) =>
      done({ good: error === null, said: out + err }),
    ),
  );
}

const K = 'server/src/kernel';
const faulty = {
  [`${K}/BadName.ts`]: ['export const a = 1;', 'unicorn(filename-case)'],
  [`${K}/any.ts`]: ['export const a = (x: any): number => Number(x);', 'typescript(no-explicit-any)'],
  [`${K}/bang.ts`]: ['export const a = (x?: string): string => x!;', 'typescript(no-non-null-assertion)'],
  [`${K}/console.ts`]: ['console.log(1);', 'eslint(no-console)'],
  [`${K}/default.ts`]: ['export default 1;', 'import(no-default-export)'],
  [`${K}/nested.ts`]: ['export const a = (x: number): number => (x ? 1 : x ? 2 : 3);', 'eslint(no-nested-ternary)'],
  [`${K}/unused.ts`]: [`import { sep } from 'node:path';`, 'eslint(no-unused-vars)'],
  [`${K}/untyped.ts`]: ['export const a = (x: number) => x;', 'typescript(explicit-module-boundary-types)'],
  [`${K}/floating.ts`]: ['Promise.resolve(1);', 'typescript(no-floating-promises)'],
  [`${K}/one.ts`]: [`import { b } from './two.ts';\nexport const a = (): number => b();`, 'import(no-cycle)'],
  [`${K}/two.ts`]: [`import { a } from './one.ts';\nexport const b = (): number => a();`, 'import(no-cycle)'],
  [`${K}/disk.ts`]: [`import { rmSync } from 'node:fs';\nrmSync('x');`, 'eslint(no-restricted-imports)'],
  [`${K}/long.ts`]: [Array.from({ length: 251 }, (_, n) => `export const a${n} = 1;`).join('\n'), 'eslint(max-lines)'],
  'server/src/platform/up.ts': [`export { x } from '../modules/m/index.ts';`, 'eslint(no-restricted-imports)'],
  'server/src/modules/m/domain/up.ts': [`export { x } from '../store/x.ts';`, 'eslint(no-restricted-imports)'],
  'web/src/up.ts': [`export { x } from '../../server/src/main.ts';`, 'eslint(no-restricted-imports)'],
} as const;

/** Our own linter's settings over a planted tree. */
const lint = (files: Readonly<Record<string, string>>): ReturnType<typeof says> => {
  const settings = { '.oxlintrc.json': config('.oxlintrc.json'), 'tsconfig.json': config('tsconfig.json') };
  return says(planted({ ...files, ...settings }), 'oxlint/bin/oxlint', '-f', 'unix', 'server', 'web');
};

describe('静态检查', () => {
  it('每一条规矩都看见它在报错', async () => {
    const { good, said } = await lint(Object.fromEntries(Object.entries(faulty).map(([path, [text]]) => [path, text])));
    expect(good).toBe(false);
    const lines = said.split('\n');
    for (const [path, [, rule]] of Object.entries(faulty)) {
      expect.soft(lines.filter((line) => line.includes(path)).join('\n'), path).toContain(rule);
    }
  });

  it('测试可以长到四百行，配置文件可以有默认导出', async () => {
    const long = Array.from({ length: 399 }, (_, n) => `export const a${n} = 1;`).join('\n');
    const { said } = await lint({ 'server/src/a.test.ts': long, 'web/vite.config.ts': 'export default {};' });
    expect(said.trim()).toBe('');
  });

  it('类型检查认得枚举和可能没有的值', async () => {
    const files = { 'server/a.ts': 'export enum A { B }\nexport const c: string = [""][1];' };
    const { good, said } = await says(
      planted({ ...files, 'tsconfig.json': config('tsconfig.json') }),
      'typescript/bin/tsc',
      '-p',
      '.',
    );
    expect(good).toBe(false);
    expect(said).toContain('TS1294');
    expect(said).toContain('TS2322');
  });

  it('没有整理格式的文件会说出来', async () => {
    const files = { 'a.ts': 'export const a = "1"', '.prettierrc.json': config('.prettierrc.json') };
    expect(await says(planted(files), 'prettier/bin/prettier.cjs', '--check', '.')).toMatchObject({ good: false });
  });

  it('没人用的导出会说出来', async () => {
    const files = {
      'package.json': '{"name":"x","type":"module","workspaces":["server"]}',
      'server/package.json': '{"name":"s","type":"module"}',
      'server/src/main.ts': `import { used } from './a.ts';\nused();`,
      'server/src/a.ts': 'export const used = (): void => undefined;\nexport const unused = 1;',
      'server/src/lonely.ts': 'export const lonely = 1;',
      'knip.json': config('knip.json'),
      'tsconfig.json': config('tsconfig.json'),
    };
    const { good, said } = await says(planted(files), 'knip/bin/knip.js', '--no-progress', '--no-config-hints');
    expect(good).toBe(false);
    expect(said).toMatch(/unused\s+server\/src\/a\.ts/);
    expect(said).toContain('server/src/lonely.ts');
  });
});

describe('程序写出的文件', () => {
  it('与提交的不同就说出来，并且不动提交的', async () => {
    const root = planted();
    const make = async (): Promise<string> => '{"a":1}';
    expect(await written('docs/a.json', make, { root, check: true })).toBe(false);
    expect(await written('docs/a.json', make, { root, check: false })).toBe(true);
    expect(await written('docs/a.json', make, { root, check: true })).toBe(true);
    writeFileSync(join(root, 'docs/a.json'), '{}');
    expect(await written('docs/a.json', make, { root, check: true })).toBe(false);
    expect(readFileSync(join(root, 'docs/a.json'), 'utf8')).toBe('{}');
  });
});
