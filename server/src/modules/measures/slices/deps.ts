import type { MattersDeps } from '../../matters/index.ts';
import type { MatterLine } from '@jieyou/contracts';
import type { Tx } from '../../../platform/db/index.ts';
import type { Signed } from '../../../platform/http/index.ts';

/** 统计所需. */
export interface MeasuresDeps extends Pick<MattersDeps, 'db' | 'now' | 'places' | 'staffNames' | 'methodByVersion'> {
  /** 清单行 of these matters, as far as the asker may read them. */
  readLines: (tx: Tx, signed: Signed, ids: readonly string[]) => Promise<MatterLine[]>;
}
