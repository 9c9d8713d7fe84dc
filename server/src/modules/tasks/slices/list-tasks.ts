import { taskSources } from '@jieyou/contracts';
import type { TasksView } from '@jieyou/contracts';
import { dayOf } from '../../../kernel/local-date.ts';
import type { Signed } from '../../../platform/http/index.ts';
import { grouped, inOrder } from '../domain/line.ts';
import type { Todo } from '../domain/line.ts';
import { openTasks } from '../store/task-rows.ts';
import type { TaskRow } from '../store/task-rows.ts';
import type { TasksDeps } from './deps.ts';

const MOST = 300;

const hrefOf = ({ source, sourceId }: TaskRow): string =>
  ({ meeting: '/meetings/', information: '/information?id=', risk: '/risks/' })[source] + sourceId;

const todoOf = (row: TaskRow): Todo => ({
  ...{ key: `task-${row.id}`, source: taskSources[row.source], what: `${taskSources[row.source]}任务` },
  ...{ title: row.words, code: null, due: row.dueOn, at: null, href: hrefOf(row), task: row.id },
});

/** 本岗要做的一切, from every module, in no order yet. */
export async function todosFor(deps: Pick<TasksDeps, 'db' | 'now' | 'todos'>, signed: Signed): Promise<Todo[]> {
  const today = dayOf(deps.now());
  const given = await deps.db.inScope(signed.scope, (tx) => openTasks(tx, signed.county, signed.post.orgPath, MOST));
  const others = await Promise.all(deps.todos.map((todos) => todos(signed, today)));
  return [...given.map(todoOf), ...others.flat()];
}

/** 我的任务: one list, the nearest date first. */
export async function listTasks(deps: TasksDeps, signed: Signed): Promise<TasksView> {
  const now = deps.now();
  const today = dayOf(now);
  const all = inOrder(await todosFor(deps, signed), today);
  const lines = all.slice(0, MOST);
  const empty = all.length > 0 ? null : '现在没有等您的岗位办的事。新的会议、工单、议定事项会列在这里，最近的在前。';
  return { asOf: now, today, groups: grouped(lines, today), count: all.length, more: all.length > MOST, empty };
}
