import type { MattersDeps, Signed } from '../../matters/index.ts';

/** 查重模块所需. */
export type SimilarDeps = Pick<MattersDeps, 'db' | 'crypto' | 'now' | 'staffNames'>;

export type { Signed };
