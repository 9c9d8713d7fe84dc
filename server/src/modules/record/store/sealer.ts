import type { Db } from '../../../platform/db/index.ts';
import { sealOnce, type SealDeps } from './seal.ts';

export type Sealer = {
  /** Seals what is ready, then stops. */
  readonly stop: () => Promise<void>;
};

export type SealerDeps = SealDeps & {
  readonly db: Db;
  readonly counties: () => Promise<readonly string[]>;
  readonly onError: (error: unknown) => void;
  readonly everyMs?: number;
};

/** 定时封存: every few seconds, for every county that this database serves, and once more at the end. */
export function startSealer(deps: SealerDeps): Sealer {
  let stopped = false;
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> = Promise.resolve();
  const wait = (): void => {
    timer = setTimeout(
      () => void (running = round(deps).then(() => (stopped ? undefined : wait()))),
      deps.everyMs ?? 5000,
    );
    timer.unref();
  };
  wait();
  return {
    stop: async () => {
      stopped = true;
      clearTimeout(timer);
      await running;
      await round(deps);
    },
  };
}

/** A county that cannot be sealed is reported and does not keep the others from it. */
async function round(deps: SealerDeps): Promise<void> {
  const counties = await deps.counties().catch((error: unknown) => (deps.onError(error), []));
  for (const county of counties) await sealAll(deps.db, county, deps).catch(deps.onError);
}

/** 封存至无可封存: batch after batch, until nothing more is ready. */
export async function sealAll(db: Db, county: string, deps: SealDeps): Promise<number> {
  let leaves = 0;
  for (let more = true; more;) {
    const sealed = await sealOnce(db, county, deps);
    leaves += sealed.leaves;
    more = sealed.more;
  }
  return leaves;
}
