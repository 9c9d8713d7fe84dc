import { nobodyScope } from '../../../platform/db/index.ts';
import type { Db } from '../../../platform/db/index.ts';

export type Keeping = { readonly stop: () => Promise<void> };

type Deps = { readonly db: Db; readonly report: (error: unknown) => void };

const PAUSE_MS = 3_000;

/**
 * 整理检索索引: what was just written waits in a list that every search reads through; here it goes into the index, so
 * that neither a search nor whoever writes next pays for it. Ends with the process; a run that fails is tried again.
 */
export function keepIndexShort({ db, report }: Deps): Keeping {
  let stopped = false;
  let running = Promise.resolve();
  const tidy = async (): Promise<void> => {
    await db.inScope(nobodyScope, (tx) => tx.query('select search_tidy()')).catch(report);
    if (!stopped) timer = setTimeout(again, PAUSE_MS).unref();
  };
  const again = (): void => {
    running = tidy();
  };
  let timer = setTimeout(again, PAUSE_MS).unref();
  return {
    stop: async () => {
      stopped = true;
      clearTimeout(timer);
      await running;
    },
  };
}
