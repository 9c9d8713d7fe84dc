/** 任务 — one list per post from every module, and its calendar feed. The one door. */
export { tasksRoutes } from './slices/routes.ts';
export { addTask, tasksById, tasksFrom } from './store/task-rows.ts';
export type { TaskRow } from './store/task-rows.ts';
export type { Todo } from './domain/line.ts';
export type { TasksDeps, TodosOf } from './slices/deps.ts';
