import type { Press } from '../../forms/index.ts';
import type { MattersDeps } from '../../matters/index.ts';

/** 对接模块所需: what matters need, for its acts are acts on a matter; and the press for its letters. */
export interface ReferralDeps extends MattersDeps {
  press: Press;
}
