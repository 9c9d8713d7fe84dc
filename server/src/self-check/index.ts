import { servedCounties } from '../modules/record/index.ts';
import type { Opened } from '../platform/db/index.ts';
import { calendarCheck, demoCheck, diskCheck, searchCheck, timeCheck } from './checks.ts';
import type { Finding } from './checks.ts';
import { timersCheck } from './timers.ts';

/** 自查, each item by doing what it is about. */
export async function selfCheck({ db, appUrl }: Opened, dataDir: string): Promise<Finding[]> {
  const counties = await servedCounties(db);
  const calendars = await Promise.all(counties.map((county) => calendarCheck(db, county)));
  return [
    await timeCheck(db),
    ...calendars,
    await searchCheck(db),
    await timersCheck(appUrl),
    await diskCheck(dataDir),
    await demoCheck(db),
  ];
}
