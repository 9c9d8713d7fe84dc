import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { tasksQuery } from '../api/tasks.ts';
import { sayMoment } from '../kit/moment.ts';
import { Empty, Failed, Loading } from '../kit/states.tsx';
import { useTitle } from '../kit/use-title.ts';
import { CalendarFeed } from './calendar-feed.tsx';
import { TaskTable } from './task-table.tsx';

/** 我的任务: everything that waits for this post, the nearest date first. */
export function TasksPage(): ReactElement {
  const found = useQuery(tasksQuery());
  useTitle('我的任务');
  return (
    <div className="page">
      <div className="page-head">
        <h1>我的任务</h1>
        {found.data ? (
          <span className="muted">
            共 {found.data.count} 项{found.data.more ? '，只列最近的 300 项' : ''}，截至 {sayMoment(found.data.asOf)}
          </span>
        ) : null}
      </div>
      {found.isPending ? <Loading what="任务" /> : null}
      {found.isError ? <Failed error={found.error} retry={() => void found.refetch()} /> : null}
      {found.data?.empty ? <Empty>{found.data.empty}</Empty> : null}
      {found.data?.groups.map(({ label, lines }) => (
        <TaskTable key={label} label={label} lines={lines} />
      ))}
      <CalendarFeed />
    </div>
  );
}
