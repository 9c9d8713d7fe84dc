import type { waitingDuties } from '../../cadences/index.ts';
import type { Tx } from '../../../platform/db/index.ts';
import type { MattersDeps, Signed } from '../../matters/index.ts';
import type { Reach } from '../store/meeting-rows.ts';

/** 会议模块所需. */
export type MeetingsDeps = MattersDeps & {
  /** 各单位在任岗位的范围: what somebody of that unit may read. */
  readonly scopesAt: (
    tx: Tx,
    county: string,
    units: readonly string[],
  ) => Promise<ReadonlyMap<string, readonly string[]>>;
  /** 等着准备的会议, of this post. */
  readonly waitingMeetings: typeof waitingDuties;
};

export const reachOf = ({ county, scope }: Signed): Reach => ({
  county,
  scopes: scope.scopes,
  identity: scope.identity,
});
