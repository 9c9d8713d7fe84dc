/** 后台任务: the job runner, started as jieyou_app on tables that the owner's migration has made. */
export { repeat } from './repeat.ts';
export { startJobs } from './start-jobs.ts';
