import type { MediationDeps } from '../../mediation/index.ts';
import type { PublicDeps } from '../../public/index.ts';

/** 当事人链接所需: the pages' own, and the mediation whose acts they are. */
export type LinkDeps = PublicDeps & { readonly matters: MediationDeps };
