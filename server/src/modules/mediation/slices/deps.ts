import type { MattersDeps } from '../../matters/index.ts';

/** 调解模块所需: what matters need; its acts are acts on a matter. */
export type MediationDeps = MattersDeps;
