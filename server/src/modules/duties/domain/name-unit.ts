import { areaUnits } from '@jieyou/contracts';
import type { AreaUnit } from '@jieyou/contracts';
import type { ListedUnit } from './lie-of-matter.ts';

export const isAreaUnit = (unit: string): unit is AreaUnit => Object.hasOwn(areaUnits, unit);

/** 清单上的单位怎样称呼. A unit that is no longer there is called by its path, and said to be gone. */
export type NamedUnit = { readonly value: string; readonly name: string; readonly gone: boolean };

export function nameUnit(value: string, units: ReadonlyMap<string, ListedUnit>): NamedUnit {
  if (isAreaUnit(value)) return { value, name: areaUnits[value], gone: false };
  const unit = units.get(value);
  return unit ? { value, name: unit.name, gone: false } : { value, name: `已撤销的单位（${value}）`, gone: true };
}
