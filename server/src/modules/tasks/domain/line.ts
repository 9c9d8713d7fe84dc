import type { TaskLine, TasksView } from '@jieyou/contracts';
import { plusDays, weekday } from '../../../kernel/local-date.ts';
import type { LocalDate } from '../../../kernel/local-date.ts';

/** 要做的一件, as the module that owns it says. */
export type Todo = Omit<TaskLine, 'late'>;

const sortKey = ({ due, at, key }: Todo): string => `${due ?? '9999-99-99'} ${at ?? '99:99'} ${key}`;

/** 按日期排: nearest first, those without a date last. */
export const inOrder = (todos: readonly Todo[], today: LocalDate): TaskLine[] =>
  todos
    .toSorted((a, b) => sortKey(a).localeCompare(sortKey(b)))
    .map((todo) => ({ ...todo, late: todo.due !== null && todo.due < today }));

/** 分段: over, today, this week, later, without a date; a part with nothing in it is left out. */
export function grouped(lines: readonly TaskLine[], today: LocalDate): TasksView['groups'] {
  const sunday = plusDays(today, 7 - weekday(today));
  const partOf = ({ due }: TaskLine): string => {
    if (due === null) return '没有期限';
    if (due < today) return '已过期';
    if (due === today) return '今日';
    return due <= sunday ? '本周' : '以后';
  };
  return ['已过期', '今日', '本周', '以后', '没有期限']
    .map((label) => ({ label, lines: lines.filter((line) => partOf(line) === label) }))
    .filter((group) => group.lines.length > 0);
}
