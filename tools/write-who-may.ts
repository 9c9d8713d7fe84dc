import { roles, stages } from '@jieyou/contracts';
import type { Role, Stage } from '@jieyou/contracts';
import { actNames, acts } from '../server/src/modules/matters/index.ts';
import { openapi } from './write-openapi.ts';
import { written } from './written.ts';

const HEAD = `# 谁可以做什么、何时

本页由程序写出（\`tools/write-who-may.ts\`），与程序实际执行的是同一张表，请勿手工修改。

岗位之外还要满足：事项在本人范围之内、未被回避隔离；除注明外，部门接单之后才能办理；每个动作另有自己的条件，
不能办时按钮变灰并说明原因。`;

const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [row(head), row(head.map(() => '---')), ...rows.map(row)].join('\n');
const posts = (by: readonly Role[] = []): string => (by.length === 0 ? '—' : by.map((role) => roles[role]).join('、'));

/** 每个动作由谁办、依据什么. */
const byPost = (): string =>
  table(
    ['动作', '责任中心', '主办单位', '协办单位', '接单前可办', '依据'],
    actNames.map((name) => {
      const { label, by, beforeReceipt, basis } = acts[name];
      return [`${label} \`${name}\``, posts(by.owner), posts(by.lead), posts(by.co), beforeReceipt ? '是' : '', basis];
    }),
  );

/** 每个动作在哪些环节可办. */
function byStage(): string {
  const all = Object.keys(stages) as Stage[];
  const rows = actNames.map((name) => [
    acts[name].label,
    ...all.map((stage) => (acts[name].from.includes(stage) ? '✓' : '')),
  ]);
  return table(['动作', ...all.map((stage) => stages[stage])], rows);
}

const sayAccess = (access: string | readonly string[] | undefined): string => {
  if (access === 'public') return '任何人';
  if (typeof access === 'string' || access === undefined) return '已登录';
  return posts(access as readonly Role[]);
};

/** 每个接口谁可调用. */
async function byRoute(): Promise<string> {
  const { paths = {} } = await openapi();
  const rows = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => [
      `\`${method.toUpperCase()} ${path}\``,
      operation.summary ?? '',
      sayAccess(operation['x-access']),
    ]),
  );
  return table(['接口', '用途', '谁可调用'], rows);
}

if (import.meta.main)
  await written('docs/reference/who-may.md', async () =>
    [
      HEAD,
      '## 动作与岗位',
      byPost(),
      '## 动作与环节',
      byStage(),
      '## 接口与岗位',
      '“已登录”指已登录、已改初始密码、有在任岗位（登录、选岗、改密三项除外）。动作的接口对所有在任岗位开放，由上面两张表决定能否办理。',
      `${await byRoute()}\n`,
    ].join('\n\n'),
  );
