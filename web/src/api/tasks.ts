import type { FeedView, TasksView } from '@jieyou/contracts';
import type { Asked } from './asked.ts';
import { get, post, remove } from './http.ts';

/** 我的任务. */
export const tasksQuery = (): Asked<TasksView> => ({
  queryKey: ['tasks', 'list'],
  queryFn: () => get<TasksView>('/api/tasks'),
});

/** 办结一项任务. */
export const finishTask = (id: string, body: object): Promise<unknown> =>
  post(`/api/tasks/${encodeURIComponent(id)}/done`, body);

/** 日历订阅. */
export const feedQuery = (): Asked<FeedView> => ({
  queryKey: ['tasks', 'feed'],
  queryFn: () => get<FeedView>('/api/tasks/feed'),
});
export const makeFeed = (): Promise<FeedView> => post<FeedView>('/api/tasks/feed', {});
export const stopFeed = (): Promise<FeedView> => remove<FeedView>('/api/tasks/feed');
