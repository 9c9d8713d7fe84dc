import { dayOf } from '../../../kernel/local-date.ts';
import type { Tx } from '../../../platform/db/index.ts';
import type { MattersDeps, Signed } from '../../matters/index.ts';
import type { RecurringContext } from '../domain/recurring-acts.ts';
import type { Recurring } from '../domain/recurring.ts';

/** 频次模块所需. */
export type CadencesDeps = Pick<
  MattersDeps,
  'db' | 'crypto' | 'now' | 'places' | 'methodInForce' | 'calendar' | 'staffNames'
>;

/** What the rules ask about one duty: the day, the calendar, the post, the unit's name. */
export async function contextOf(
  deps: CadencesDeps,
  tx: Tx,
  { county, post }: Signed,
): Promise<(duty: Recurring) => RecurringContext> {
  const [calendar, places] = [await deps.calendar(tx, county), await deps.places(tx, county)];
  const today = dayOf(deps.now());
  return ({ unit }) => ({ today, calendar, post, unitName: places.unit(unit)?.name ?? unit });
}
