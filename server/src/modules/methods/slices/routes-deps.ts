import type { RecomputeView } from '@jieyou/contracts';
import type { WorkCalendar } from '../../../kernel/clock/calendar.ts';
import type { Instant, LocalDate } from '../../../kernel/local-date.ts';
import type { Db, Tx } from '../../../platform/db/index.ts';
import type { Signed } from '../../../platform/http/index.ts';
import type { MattersDeps } from '../../matters/index.ts';

/** 工作法接口所需. What others do about a new calendar arrives from where the modules are put together. */
export type MethodsRoutesDeps = {
  readonly db: Db;
  readonly now: () => Instant;
  readonly places: MattersDeps['places'];
  readonly staffNames: (tx: Tx, county: string, ids: readonly string[]) => Promise<ReadonlyMap<string, string>>;
  /** 当下应当批准而没有批准的年份, as the deadlines module says. */
  readonly missingYears: (today: LocalDate, calendar: WorkCalendar) => readonly number[];
  /** In the approving transaction: the clocks that stand on an earlier calendar are to be worked out again. */
  readonly calendarApproved: (tx: Tx, by: Signed) => Promise<void>;
  /** 最近一次期限重算. */
  readonly recompute: (tx: Tx, county: string) => Promise<RecomputeView | null>;
};
