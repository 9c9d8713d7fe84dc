import type { OrgKind } from '@jieyou/contracts';
import type { CountyFile, TownshipFile, UnitFile } from './county-file.ts';

/** 单位, with the place in the file where it is written. */
export type PlannedUnit = {
  readonly path: string;
  readonly kind: OrgKind;
  readonly name: string;
  readonly shortName: string;
  readonly areaCode: string;
  readonly writtenAt: readonly (string | number)[];
};

type At = PlannedUnit['writtenAt'];
type Ground = { readonly path: string; readonly areaCode: string; readonly writtenAt: At };
type Seats = { readonly 综治中心?: UnitFile | undefined; readonly 调解委员会?: UnitFile | undefined };

/** Where somebody sits: the centre and the mediation committee of one area. */
function seatsOf(file: Seats, { path, areaCode, writtenAt }: Ground): PlannedUnit[] {
  const seat = (unit: UnitFile | undefined, kind: OrgKind, tail: string, key: string): PlannedUnit[] =>
    unit === undefined
      ? []
      : [{ ...named(unit), path: `${path}.${tail}`, kind, areaCode, writtenAt: [...writtenAt, key] }];
  return [
    ...seat(file.综治中心, 'centre', 'zx', '综治中心'),
    ...seat(file.调解委员会, 'committee', 'tw', '调解委员会'),
  ];
}

const named = ({ 名称, 简称 }: UnitFile): { name: string; shortName: string } => ({
  name: 名称,
  shortName: 简称 ?? 名称,
});

const twoDigits = (at: number): string => String(at + 1).padStart(2, '0');

/** A village is called by the township's name and its own, a grid by both and its own, once each. */
const within = (above: string, own: string): string => (own.startsWith(above) ? own : `${above}${own}`);

type VillageFile = TownshipFile['村'][number];

function villageOf(town: PlannedUnit, file: VillageFile, writtenAt: At): PlannedUnit[] {
  const areaCode = file.区划代码;
  const path = `${town.path}.v${areaCode.slice(9)}`;
  const name = within(town.name, file.名称);
  const grids = file.网格.map((grid, at): PlannedUnit => {
    const shortName = within(file.名称, grid);
    const place = { path: `${path}.g${twoDigits(at)}`, writtenAt: [...writtenAt, '网格', at] };
    return { ...place, kind: 'grid', name: within(name, grid), shortName, areaCode };
  });
  const village: PlannedUnit = { path, kind: 'village', name, shortName: file.名称, areaCode, writtenAt };
  return [village, ...seatsOf(file, village), ...grids];
}

function townshipOf(county: string, file: TownshipFile, writtenAt: At): PlannedUnit[] {
  const code = file.区划代码.slice(0, 9);
  const ground: Ground = { path: `${county}.t${code.slice(6)}`, areaCode: `${code}000`, writtenAt };
  const town: PlannedUnit = { ...ground, kind: 'township', name: file.名称, shortName: file.名称 };
  return [
    town,
    ...seatsOf(file, town),
    ...file.村.flatMap((village, at) => villageOf(town, village, [...writtenAt, '村', at])),
  ];
}

/** 登记表中的全部单位, parents before children. Townships and villages take their path from their area code. */
export function unitsOf(file: CountyFile): PlannedUnit[] {
  const { 代码, 名称, 简称 = 名称 } = file.县;
  const root = `c${代码}`;
  const county: PlannedUnit = {
    ...{ path: root, kind: 'county', name: 名称, shortName: 简称 },
    ...{ areaCode: `${代码}000000`, writtenAt: ['县'] },
  };
  const departments = file.部门.map((unit, at): PlannedUnit => {
    const place = { path: `${root}.d${twoDigits(at)}`, writtenAt: ['部门', at] };
    return { ...named(unit), ...place, kind: 'department', areaCode: county.areaCode };
  });
  return [
    county,
    ...seatsOf(file, { ...county, writtenAt: [] }),
    ...departments,
    ...file.乡镇.flatMap((town, at) => townshipOf(root, town, ['乡镇', at])),
  ];
}
