import type { Press } from '../../forms/index.ts';
import type { MattersDeps } from '../../matters/index.ts';

/** 信访程序所需: what matters need, and the press for the opinions. */
export interface PetitionDeps extends MattersDeps {
  press: Press;
}
