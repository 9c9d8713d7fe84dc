import { describe, expect, it } from 'vitest';
import { checkBoundaries } from './check-boundaries.ts';
import { ROOT } from './source-files.ts';
import { planted } from './testing/planted.ts';

/** A small tree that obeys every rule, with the given files put in or changed. */
function tree(changed: Readonly<Record<string, string>> = {}): string {
  return planted({
    'contracts/src/index.ts': `export const word = '事项';`,
    'web/src/main.tsx': `import { word } from '@jieyou/contracts';`,
    'server/src/main.ts': `import { mend } from './modules/matters/index.ts';\nimport { ask } from './modules/staff/index.ts';`,
    'server/src/kernel/result.ts': `export const ok = 1;`,
    'server/src/platform/db.ts': `import { ok } from '../kernel/result.ts';\nexport const db = ok;`,
    'server/src/modules/staff/index.ts': `export { ask } from './domain/ask.ts';`,
    'server/src/modules/staff/domain/ask.ts': `export const ask = 1;`,
    'server/src/modules/matters/index.ts': `export { mend } from './slices/mend.ts';`,
    'server/src/modules/matters/slices/mend.ts': `import { load } from '../store/load.ts';\nimport { ask } from '../../staff/index.ts';\nexport const mend = load;`,
    'server/src/modules/matters/store/load.ts': `import { rule } from '../domain/rule.ts';\nimport { db } from '../../../platform/db.ts';\nexport const load = rule;`,
    'server/src/modules/matters/domain/rule.ts': `import { ok } from '../../../kernel/result.ts';\nexport const rule = ok;`,
    'server/test/given.ts': `import { rule } from '../src/modules/matters/domain/rule.ts';`,
    'server/test/story.test.ts': `import './given.ts';`,
    ...changed,
  });
}

const M = 'server/src/modules/matters';

describe('边界检查', () => {
  it('守规矩的树没有一处不对', () => {
    expect(checkBoundaries(tree())).toEqual([]);
  });

  it.each([
    [
      '内核不认识任何人',
      'server/src/kernel/result.ts',
      `import { db } from '../platform/db.ts';\nexport const ok = db;`,
    ],
    [
      '平台不认识模块',
      'server/src/platform/db.ts',
      `import { ask } from '../modules/staff/index.ts';\nexport const db = ask;`,
    ],
    ['规则不碰数据库', `${M}/domain/rule.ts`, `import { db } from '../../../platform/db.ts';\nexport const rule = db;`],
    [
      '规则不问别的模块',
      `${M}/domain/rule.ts`,
      `import { ask } from '../../staff/index.ts';\nexport const rule = ask;`,
    ],
    ['存取不用动作', `${M}/store/load.ts`, `import { x } from '../slices/x.ts';\nexport const load = x;`],
    [
      '模块只从门进',
      `${M}/slices/mend.ts`,
      `import { ask } from '../../staff/domain/ask.ts';\nexport const mend = ask;`,
    ],
    ['组装也只从门进', 'server/src/main.ts', `import { mend } from './modules/matters/slices/mend.ts';`],
    ['网页够不着服务端', 'web/src/main.tsx', `import type { ok } from '../../server/src/kernel/result.ts';`],
    [
      '产品代码不用测试代码',
      `${M}/slices/mend.ts`,
      `import { g } from '../../../../test/given.ts';\nexport const mend = g;`,
    ],
    ['契约不认识服务端', 'contracts/src/index.ts', `export { ok } from '../../server/src/kernel/result.ts';`],
  ])('%s', (_title, path, text) => {
    const faults = checkBoundaries(tree({ [path]: text, [`${M}/slices/x.ts`]: 'export const x = 1;' }));
    expect(faults).toContainEqual(expect.stringContaining(`${path}: must not import`));
  });

  it('绕圈的导入、没人用的文件、只有测试用的文件、没有规则的地方，都会说出来', () => {
    const faults = checkBoundaries(
      tree({
        [`${M}/domain/rule.ts`]: `import type { Two } from './two.ts';\nexport const rule = 1;`,
        [`${M}/domain/two.ts`]: `import { rule } from './rule.ts';\nexport type Two = typeof rule;`,
        [`${M}/domain/lonely.ts`]: `export const lonely = 1;`,
        [`${M}/domain/lonely.test.ts`]: `import { lonely } from './lonely.ts';`,
        'server/elsewhere.ts': '',
      }),
    );
    const rule = `${M}/domain/rule.ts`;
    expect(faults).toEqual([
      'server/elsewhere.ts: no rule knows this place',
      'server/elsewhere.ts: nobody imports it',
      `${M}/domain/lonely.ts: nobody imports it`,
      `cycle: ${rule} → ${M}/domain/two.ts → ${rule}`,
    ]);
  });

  it('看到的文件比实际的少，不算通过', () => {
    expect(checkBoundaries(tree(), ['server/src/kernel/result.ts', 'server/src/hidden.ts'])).toEqual([
      'server/src/hidden.ts: is there, but was not looked at',
    ]);
    expect(checkBoundaries(planted())).toHaveLength(1);
    expect(checkBoundaries(tree({ 'server/src/main.ts': `import { gone } from './gone.ts';` }))).toContain(
      'server/src/main.ts: imports server/src/gone.ts, which was not seen',
    );
  });

  it('项目自己的每一处导入都认得', () => {
    expect(checkBoundaries(ROOT).filter((fault) => fault.includes('not seen') || fault.includes('looked at'))).toEqual(
      [],
    );
  });
});
