import { dayOf } from './kernel/local-date.ts';
import type { Instant } from './kernel/local-date.ts';
import { placeBookOf } from './modules/matters/index.ts';
import type { MattersDeps } from './modules/matters/index.ts';
import { approvedCalendar, methodByVersion, methodInForce } from './modules/methods/index.ts';
import { groundMark, listTree } from './modules/places/index.ts';
import type { Tx } from './platform/db/index.ts';

/** 县情: units, methods and the calendar, as matters ask for them. */
export type Ground = Pick<MattersDeps, 'places' | 'methodInForce' | 'methodByVersion' | 'calendar'>;

const MOST_KEPT = 500;

/** 单位名册 of a day, with what else is asked of a unit. */
async function placesOn(tx: Tx, county: string, at: Instant) {
  const tree = await listTree(tx, county, dayOf(at));
  const byPath = new Map(tree.map((org) => [org.path, org]));
  return {
    ...placeBookOf(tree),
    areaCode: (path: string): string => byPath.get(path)?.areaCode ?? `${county}000000`,
    shortName: (path: string): string => byPath.get(path)?.shortName ?? '',
  };
}

/**
 * 县情读一次: what was read is good until a unit, a method or a calendar of the county changes, in this process or in
 * another; every transaction asks for the mark of the last change. `now` tells the day that the units are of.
 */
export function keptGround(now: () => Instant): Ground {
  const marks = new WeakMap<Tx, Promise<string | undefined>>();
  const markOf = (tx: Tx, county: string): Promise<string | undefined> => {
    const asked = marks.get(tx) ?? groundMark(tx, county);
    marks.set(tx, asked);
    return asked;
  };
  /** One value under each name; it is read again when the mark or the day is another. */
  const keeping = <Value>() => {
    const kept = new Map<string, { stamp: string; value: Value }>();
    return async (tx: Tx, county: string, name: string, day: string, read: () => Promise<Value>): Promise<Value> => {
      const mark = await markOf(tx, county);
      if (mark === undefined) return read();
      const [key, stamp] = [`${county}/${name}`, `${mark}/${day}`];
      const known = kept.get(key);
      if (known?.stamp === stamp) return known.value;
      const value = await read();
      if (kept.size >= MOST_KEPT) kept.clear();
      kept.set(key, { stamp, value });
      return value;
    };
  };
  const [places, calendar] = [
    keeping<Awaited<ReturnType<typeof placesOn>>>(),
    keeping<Awaited<ReturnType<Ground['calendar']>>>(),
  ];
  const methods = keeping<Awaited<ReturnType<Ground['methodInForce']>>>();
  return {
    places: (tx, county) => places(tx, county, 'places', dayOf(now()), () => placesOn(tx, county, now())),
    calendar: (tx, county) => calendar(tx, county, 'calendar', '', () => approvedCalendar(tx, county)),
    methodInForce: (tx, county, on) => methods(tx, county, 'in force', on, () => methodInForce(tx, county, on)),
    methodByVersion: (tx, county, version) =>
      methods(tx, county, version, '', () => methodByVersion(tx, county, version)),
  };
}
