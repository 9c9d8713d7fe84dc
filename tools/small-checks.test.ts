import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { checkGlossary } from './check-glossary.ts';
import { checkMigrations } from './check-migrations.ts';
import { checkPlaces } from './check-places.ts';
import { checkSuppressions } from './check-suppressions.ts';
import { checkTodo } from './check-todo.ts';
import { sizeReport } from './size-report.ts';
import { planted } from './testing/planted.ts';

const hash = (text: string): string => createHash('sha256').update(text).digest('hex');

/** Migrations as files, all of them landed as they are unless said otherwise. */
function migrations(files: Readonly<Record<string, string>>, landed?: Readonly<Record<string, string>>): string {
  const hashes = Object.fromEntries(Object.entries(files).map(([name, text]) => [name, hash(text)]));
  const named = Object.entries(files).map(([name, text]) => [`server/migrations/${name}`, text]);
  return planted({ ...Object.fromEntries(named), 'server/migrations/landed.json': JSON.stringify(landed ?? hashes) });
}

describe('迁移检查', () => {
  const first = { '0001_one.sql': 'create table one ();' };
  it('编号相连、已落地未改的迁移通过', () => {
    expect(checkMigrations(migrations({ ...first, '0002_two.sql': 'select 1;' }))).toEqual([]);
  });
  it('编号有缺有重，会说出来', () => {
    expect(checkMigrations(migrations({ ...first, '0003_c.sql': '' }))).toEqual([expect.stringContaining('no gap')]);
    expect(checkMigrations(migrations({ ...first, '0001_two.sql': '' }))).toEqual([expect.stringContaining('no gap')]);
    expect(checkMigrations(planted())).toHaveLength(1);
  });
  it('已落地的文件改不得、少不得，新文件要登记', () => {
    expect(checkMigrations(migrations(first, { '0001_one.sql': hash('older') }))).toEqual([
      expect.stringContaining('was edited'),
    ]);
    expect(
      checkMigrations(migrations(first, { '0001_one.sql': hash(first['0001_one.sql']), '0000_zero.sql': '' })),
    ).toEqual([expect.stringContaining('is gone')]);
    expect(checkMigrations(migrations(first, {}))).toEqual([expect.stringContaining('--land')]);
  });
  it.each([
    'alter table one drop column a;',
    'DROP TABLE one;',
    'alter table one rename to two;',
    'alter table one rename column a to b;',
  ])('删改结构要在首行写明所收尾的迁移：%s', (sql) => {
    expect(checkMigrations(migrations({ ...first, '0002_two.sql': sql }))).toHaveLength(1);
    expect(checkMigrations(migrations({ ...first, '0002_two.sql': `-- contracts 0009\n${sql}` }))).toHaveLength(1);
    expect(checkMigrations(migrations({ ...first, '0002_two.sql': `-- contracts 0001\n${sql}` }))).toEqual([]);
  });
});

describe('词汇检查', () => {
  const files = {
    'server/src/modules/matters/domain/matter.ts': 'export interface Matter {}\nexport type Stage = 1;\ntype Own = 1;',
    'server/src/modules/matters/slices/view.ts': 'export type View = 1;',
  };
  it('模块和规则里的类型都有词条，才通过', () => {
    const full = '| 事项 | `matters/` | x | y |\n| 事项 | `Matter`, `Stage` | x | y |';
    expect(checkGlossary(planted({ ...files, 'GLOSSARY.md': full }))).toEqual([]);
  });
  it('缺词条会说出来；别处顺带提到的不算', () => {
    const faults = checkGlossary(
      planted({ ...files, 'GLOSSARY.md': 'the `Matter`\n| 事项 | `Matter` | see `Stage` | |' }),
    );
    expect(faults).toEqual([expect.stringContaining('module matters'), expect.stringContaining('Stage has no row')]);
    expect(checkGlossary(planted())).toHaveLength(1);
  });
});

describe('地名检查', () => {
  it('代码里出现地方的名字，会说出在哪一行', () => {
    const root = planted({
      'methods/lintao/method.yaml': 'label: 临洮',
      'methods/neutral/method.yaml': '',
      'server/src/kernel/a.ts': '\nconst place = "临洮县";',
      'web/src/b.tsx': 'if (county === "lintao") go();',
      'server/src/kernel/c.ts': 'const neutral = 1; const lintaoish = 2;',
      'docs/a.md': '临洮',
    });
    expect(checkPlaces(root)).toEqual([
      'server/src/kernel/a.ts:2: names the place 临洮',
      'web/src/b.tsx:1: names the place lintao',
    ]);
  });
});

describe('未完之事与例外', () => {
  it('没有议题编号的待办和略过的测试，会说出来', () => {
    const text = '// TODO later\n// TODO #12 later\nit.skip("x");\nconst todo = 1;';
    expect(checkTodo(planted({ 'server/src/kernel/a.ts': text }))).toEqual([
      expect.stringContaining('a.ts:1'),
      expect.stringContaining('a.ts:3'),
    ]);
  });
  it('不说缘由的例外，会说出来', () => {
    const text =
      '// oxlint-disable-next-line no-console -- the command line speaks\n// eslint-disable-next-line\n// @ts-expect-error\n';
    expect(checkSuppressions(planted({ 'web/src/a.tsx': text }))).toEqual([
      expect.stringContaining('a.tsx:2'),
      expect.stringContaining('a.tsx:3'),
    ]);
  });
});

describe('文件大小', () => {
  const lines = (count: number): string => 'x;\n\n'.repeat(count);
  it('空行不计，一个太长的文件、十分之一以上太长的文件，都会说出来', () => {
    expect(sizeReport(planted({ 'server/src/a.ts': lines(250), 'server/src/a.test.ts': lines(400) })).faults).toEqual([
      expect.stringContaining('nine of ten'),
    ]);
    const small = Object.fromEntries(Array.from({ length: 20 }, (_, n) => [`web/src/s${n}.ts`, lines(20)]));
    expect(sizeReport(planted({ ...small, 'server/src/a.ts': lines(250) })).faults).toEqual([]);
    expect(sizeReport(planted({ ...small, 'server/src/a.ts': lines(251) })).faults).toHaveLength(1);
    expect(sizeReport(planted({ ...small, 'server/src/a.test.ts': lines(401) })).faults).toHaveLength(1);
    expect(sizeReport(planted(small)).said).toBe('20 product files: median 20, p90 20, max 20');
  });
});
