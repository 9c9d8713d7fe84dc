import type { Tx } from '../../../platform/db/index.ts';
import type { CalendarRow } from './calendar-store.ts';
import type { MethodRow } from './method-store.ts';

const MOST = 200;

/** 工作法的各个版本, the newest first. */
export const listMethods = (tx: Tx, county: string): Promise<MethodRow[]> =>
  tx.query<MethodRow>('select * from method where county = $1 order by proposed_at desc, id, version desc limit $2', [
    county,
    MOST,
  ]);

/** 各年日历的各个版本, the latest year first. */
export const listCalendars = (tx: Tx, county: string): Promise<CalendarRow[]> =>
  tx.query<CalendarRow>('select * from calendar_year where county = $1 order by year desc, version desc limit $2', [
    ...[county, MOST],
  ]);
