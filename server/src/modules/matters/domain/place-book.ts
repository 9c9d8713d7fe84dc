import type { Level } from '@jieyou/contracts';
import type { PlaceBook, Unit } from './act.ts';
import { chainOf, covers } from './matter.ts';

const depth = (path: string): number => path.split('.').length;
const parentOf = (path: string): string => path.split('.').slice(0, -1).join('.');

/** 单位名册 over the county's tree as it stands today. */
export function placeBookOf(units: readonly Unit[]): PlaceBook {
  const byPath = new Map(units.map((unit) => [unit.path, unit]));
  const centres = units.filter(({ kind }) => kind === 'centre').sort((a, b) => depth(b.path) - depth(a.path));
  const serving = (path: string): Unit | undefined =>
    centres.find((centre) => centre.path === path || covers(parentOf(centre.path), path));
  return {
    unit: (path) => byPath.get(path),
    centreOf: serving,
    centreAbove: (path) => {
      const here = serving(path);
      const area = here && parentOf(parentOf(here.path));
      return area ? centres.find((centre) => covers(parentOf(centre.path), area) && centre !== here) : undefined;
    },
    centresBelow: (path) => centres.filter((centre) => centre.path !== path && covers(parentOf(path), centre.path)),
    levelOf: (path): Level => {
      const kinds = chainOf(path).map((each) => byPath.get(each)?.kind);
      if (kinds.includes('village')) return 'village';
      return kinds.includes('township') ? 'township' : 'county';
    },
  };
}
