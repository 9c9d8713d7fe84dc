import { instant } from '../../../kernel/local-date.ts';
import { systemScope } from '../../../platform/db/index.ts';
import { claimStalled, type ImportJob } from '../store/jobs.ts';
import type { ImportDeps } from './deps.ts';
import { runImport } from './run-import.ts';
import { sweepFiles } from './sweep-files.ts';

export type ImportRunner = {
  /** 立即开始, without making anybody wait. */
  begin: (job: ImportJob) => void;
  stop: () => Promise<void>;
};

const stalledAfterMs = 20_000;
const lookEveryMs = 5_000;

/** 导入的后台: runs what was started here and takes up what stopped elsewhere, also after a kill of the server. */
export function startImportRunner(
  deps: ImportDeps,
  { counties, report }: { counties: () => Promise<readonly string[]>; report: (error: unknown) => void },
): ImportRunner {
  const running = new Map<string, Promise<void>>();
  let stopping = false;
  const begin = (job: ImportJob): void => {
    if (stopping || running.has(job.id)) return;
    const work = runImport(deps, job, { stopped: () => stopping })
      .then(() => undefined, report)
      .finally(() => running.delete(job.id));
    running.set(job.id, work);
  };
  const look = async (): Promise<void> => {
    for (const county of await counties()) {
      const now = deps.now();
      const before = instant(Date.parse(now) - stalledAfterMs);
      const job = await deps.db.inScope(systemScope(county), (tx) => claimStalled(tx, county, before, now));
      if (job) begin(job);
    }
  };
  let looking: Promise<void> = Promise.resolve();
  const timer = setInterval(() => {
    looking = looking.then(look).catch(report);
  }, lookEveryMs);
  looking = look().catch(report);
  looking = looking.then(async () => sweepFiles(deps, await counties())).catch(report);
  return {
    begin,
    stop: async () => {
      stopping = true;
      clearInterval(timer);
      await looking;
      await Promise.all(running.values());
    },
  };
}
