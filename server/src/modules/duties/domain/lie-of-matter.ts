import type { AreaUnit, OrgKind } from '@jieyou/contracts';

/** 单位树上的一个单位, as far as the list asks. */
export type ListedUnit = {
  readonly path: string;
  readonly kind: OrgKind;
  readonly name: string;
  readonly shortName: string;
};

/** 事发地: in which township, perhaps in which village, and from what that is known. */
export type Lie = { readonly township: string; readonly village: string | null; readonly from: string };

const parentOf = (path: string): string => path.split('.').slice(0, -1).join('.');
const below = (path: string, above: string): boolean => path.startsWith(`${above}.`);

/** 桥头村 for 柳塘镇桥头村. */
const namesOf = ({ name, shortName }: ListedUnit): string[] =>
  [...new Set([name, shortName])].filter((each) => [...each].length >= 2);

const namedIn = (text: string, units: readonly ListedUnit[]): ListedUnit[] =>
  units.filter((unit) => namesOf(unit).some((name) => text.includes(name)));

function readIn(text: string, units: readonly ListedUnit[]): Omit<Lie, 'from'> | undefined {
  const towns = namedIn(
    text,
    units.filter(({ kind }) => kind === 'township'),
  );
  const villages = namedIn(
    text,
    units.filter(({ kind }) => kind === 'village'),
  );
  const [town] = towns;
  if (towns.length > 1) return undefined;
  const inTown = town ? villages.filter(({ path }) => below(path, town.path)) : villages;
  const [village] = inTown;
  const only = inTown.length === 1 && village ? village.path : null;
  if (town) return { township: town.path, village: only };
  return only === null ? undefined : { township: parentOf(only), village: only };
}

export type WhereSaid = { readonly place: string; readonly words: string; readonly centre: string };

/**
 * 事发地在哪个乡镇. From the place that was written down, else from the words if they name just one, else from the
 * centre that registered the matter where that is a township's. Two townships of a name decide nothing.
 */
export function lieOf({ place, words, centre }: WhereSaid, units: readonly ListedUnit[]): Lie | undefined {
  const written = readIn(place, units);
  if (written) return { ...written, from: '按发生地' };
  const told = readIn(words, units);
  if (told) return { ...told, from: '按诉求内容写到的地名' };
  const town = units.find(({ kind, path }) => kind === 'township' && below(centre, path));
  return town ? { township: town.path, village: null, from: '按登记的综治中心' } : undefined;
}

const seats: Readonly<Record<Exclude<AreaUnit, 'village'>, OrgKind>> = {
  township_centre: 'centre',
  township_committee: 'committee',
};

/** 事发地的那个单位. */
export function unitThere(rule: AreaUnit, lie: Lie | undefined, units: readonly ListedUnit[]): ListedUnit | undefined {
  if (!lie) return undefined;
  if (rule === 'village') return units.find(({ path }) => path === lie.village);
  return units.find(({ kind, path }) => kind === seats[rule] && parentOf(path) === lie.township);
}

/** 是不是这一种单位, wherever it lies. */
export function isSuch(rule: AreaUnit, path: string, units: readonly ListedUnit[]): boolean {
  const unit = units.find((each) => each.path === path);
  if (!unit) return false;
  if (rule === 'village') return unit.kind === 'village';
  const above = units.find((each) => each.path === parentOf(path));
  return unit.kind === seats[rule] && above?.kind === 'township';
}
