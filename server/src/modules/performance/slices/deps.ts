import type { MediationDeps } from '../../mediation/index.ts';
import type { Guidance } from '../domain/guidance.ts';

/** 履行模块所需: what mediation needs, and the guidance texts. */
export interface PerformanceDeps extends MediationDeps {
  guidance: Guidance;
}
