import type { Instant } from '../kernel/local-date.ts';
import type { MattersDeps } from '../modules/matters/index.ts';
import type { CryptoProvider } from '../platform/crypto/index.ts';
import type { Db } from '../platform/db/index.ts';
import type { DemoSize } from './size.ts';

export type DemoParts = {
  readonly db: Db;
  readonly crypto: CryptoProvider;
  /** What else is written when a matter moves (notices); nothing unless given. */
  readonly tell?: MattersDeps['tell'];
  readonly now?: () => Instant;
  /** How large; small unless told. */
  readonly size?: DemoSize;
  /** False: only the units, the people, the calendars and the method. */
  readonly matters?: boolean;
  /** How many matters are simulated beside those that were written one by one; as many as the size has unless told. */
  readonly simulated?: number;
  readonly progress?: (line: string) => void;
  /** Whether somebody wants it to stop; what is done stays, and the next start goes on. */
  readonly stopping?: () => boolean;
};
