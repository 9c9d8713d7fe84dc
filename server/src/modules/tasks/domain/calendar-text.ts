import { calendarFile } from '../../../kernel/calendar-file.ts';
import { localDate } from '../../../kernel/local-date.ts';
import type { Instant } from '../../../kernel/local-date.ts';
import type { Todo } from './line.ts';

const hasDue = (todo: Todo): todo is Todo & { due: string } => todo.due !== null;

/** 日历订阅的内容. What has no date is not in it; 只有做什么和编码：no title, no name, no word that somebody wrote. */
export const calendarText = (todos: readonly Todo[], now: Instant): string =>
  calendarFile(
    todos.filter(hasDue).map(({ key, what, code, due, at }) => ({
      ...{ uid: key, summary: code === null ? what : `${what} ${code}` },
      when: { day: localDate(due), at },
    })),
    now,
    { name: '解忧任务', product: 'tasks', busy: false },
  );
