import { methodVersion } from '@jieyou/contracts';
import type { Cadence, Method } from '@jieyou/contracts';
import { plusWorkingDays } from '../../../kernel/clock/calendar.ts';
import type { WorkCalendar } from '../../../kernel/clock/calendar.ts';
import { dayIn, spansBetween } from '../../../kernel/clock/recur.ts';
import type { LocalDate } from '../../../kernel/local-date.ts';
import { unitsOfLevel } from './recurring.ts';

/** 应列的一次: what it is made of is what it is known by. */
export type Planned = {
  readonly cadence: Cadence;
  readonly method: string;
  /** `<method>/<cadence>/<unit>/<first day of its period>`. */
  readonly key: string;
  readonly unit: string;
  readonly spanFrom: LocalDate;
  readonly spanTo: LocalDate;
  readonly dueOn: LocalDate;
  readonly lastOn: LocalDate;
};

export type Ground = {
  readonly method: Method;
  readonly calendar: WorkCalendar;
  readonly units: readonly { readonly path: string; readonly kind: string }[];
  /** From the day on which was listed last, to as far ahead as each cadence wants. */
  readonly from: LocalDate;
  readonly today: LocalDate;
};

const horizonOf = ({ lead }: Pick<Cadence, 'lead'>, today: LocalDate, calendar: WorkCalendar): LocalDate =>
  plusWorkingDays(today, lead, calendar);

/** 宽限的最后一天. */
export const endOfGrace = (dueOn: LocalDate, { grace }: Pick<Cadence, 'grace'>, calendar: WorkCalendar): LocalDate =>
  plusWorkingDays(dueOn, grace, calendar);

function ofCadence(cadence: Cadence, { method, calendar, units, from, today }: Ground): Planned[] {
  const until = horizonOf(cadence, today, calendar);
  const times = spansBetween(cadence.every, from, until).flatMap((span) => {
    const dueOn = dayIn(cadence, span, calendar);
    return dueOn !== null && dueOn >= from && dueOn <= until ? [{ span, dueOn }] : [];
  });
  return unitsOfLevel(cadence.level, units).flatMap(({ path: unit }) =>
    times.map(({ span, dueOn }) => ({
      ...{ cadence, unit, dueOn, method: methodVersion(method) },
      ...{ spanFrom: span.from, spanTo: span.to, lastOn: endOfGrace(dueOn, cadence, calendar) },
      key: `${method.id}/${cadence.id}/${unit}/${span.from}`,
    })),
  );
}

/** 该列的各次. A pure count: asked twice, it answers the same. */
export const planDuties = (ground: Ground): Planned[] =>
  (ground.method.cadences ?? []).flatMap((cadence) => ofCadence(cadence, ground));
