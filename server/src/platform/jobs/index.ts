/** 后台任务: the job runner, started as jieyou_app on tables that the owner's migration has made. */
export { startJobs } from './start-jobs.ts';
