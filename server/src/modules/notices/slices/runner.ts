import { deliverDue } from './deliver.ts';
import type { NoticesDeps } from './deps.ts';

export type NoticeRunner = { readonly stop: () => Promise<void> };

const LOOK_EVERY_MS = 2_000;

/** 通知的后台: carries what is due, now and every two seconds; what an earlier process left waiting is due at once. */
export function startNotices(
  deps: NoticesDeps,
  { counties, report }: { counties: () => Promise<readonly string[]>; report: (error: unknown) => void },
): NoticeRunner {
  let stopping = false;
  const look = async (): Promise<void> => {
    for (const county of await counties()) {
      if (!stopping) await deliverDue(deps, county);
    }
  };
  let looking = look().catch(report);
  let busy = false;
  const timer = setInterval(() => {
    if (busy) return;
    busy = true;
    looking = looking
      .then(look)
      .catch(report)
      .finally(() => void (busy = false));
  }, LOOK_EVERY_MS);
  return {
    stop: async () => {
      stopping = true;
      clearInterval(timer);
      await looking;
    },
  };
}
