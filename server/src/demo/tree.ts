import type { OrgKind } from '@jieyou/contracts';
import { departments } from './departments.ts';
import type { DemoSize } from './size.ts';
import { towns } from './towns.ts';
import type { Town } from './towns.ts';

/** 演示县: invented, as its code is. */
export const demoCounty = { code: '990101', name: '清溪县' } as const;

export type DemoOrg = {
  readonly path: string;
  readonly kind: OrgKind;
  readonly name: string;
  readonly shortName: string;
  readonly areaCode: string;
};

/** The path of the county itself. */
export const root = `c${demoCounty.code}`;
const countyArea = `${demoCounty.code}000000`;

const department = (tail: string, name: string, shortName: string): DemoOrg => ({
  path: `${root}.${tail}`,
  kind: 'department',
  name: `${demoCounty.name}${name}`,
  shortName,
  areaCode: countyArea,
});

/** 有调委会的村: in the demo, the first village of the first town. */
const seated = (path: string): boolean => path === `${root}.t01.v01`;

/** 村（社区）and its two grids. */
function villageOf({ name: town, tail, code }: Town, name: string, at: number): DemoOrg[] {
  const number = String(at + 1).padStart(2, '0');
  const path = `${root}.${tail}.v${number}`;
  const areaCode = `${demoCounty.code}${code}2${number}`;
  const grid = (which: number, words: string): DemoOrg => ({
    path: `${path}.g0${which}`,
    kind: 'grid',
    name: `${town}${name}第${words}网格`,
    shortName: `${name}${words}网格`,
    areaCode,
  });
  const committee: DemoOrg = {
    ...{
      path: `${path}.tw`,
      kind: 'committee',
      name: `${town}${name}人民调解委员会`,
      shortName: `${name}调委`,
      areaCode,
    },
  };
  return [
    { path, kind: 'village', name: `${town}${name}`, shortName: name, areaCode },
    ...[grid(1, '一'), grid(2, '二')],
    ...(seated(path) ? [committee] : []),
  ];
}

function townOf(town: Town, villages: readonly string[]): DemoOrg[] {
  const { name, tail, code } = town;
  const path = `${root}.${tail}`;
  const areaCode = `${demoCounty.code}${code}000`;
  return [
    { path, kind: 'township', name, shortName: name, areaCode },
    { path: `${path}.zx`, kind: 'centre', name: `${name}综治中心`, shortName: `${name}综治`, areaCode },
    { path: `${path}.tw`, kind: 'committee', name: `${name}人民调解委员会`, shortName: `${name}调委`, areaCode },
    ...villages.flatMap((village, at) => villageOf(town, village, at)),
  ];
}

const countyUnits: readonly DemoOrg[] = [
  { path: root, kind: 'county', name: demoCounty.name, shortName: demoCounty.name, areaCode: countyArea },
  { path: `${root}.zx`, kind: 'centre', name: '清溪县综治中心', shortName: '县综治', areaCode: countyArea },
  { path: `${root}.tw`, kind: 'committee', name: '清溪县人民调解委员会', shortName: '县调委', areaCode: countyArea },
  ...departments.map(({ tail, name, shortName }) => department(tail, name, shortName)),
];

/** 乡镇里的村, in the order of their codes; of a small county only the first few. */
export const villagesOf = ({ villages, few = 0 }: Town, size: DemoSize): string[] =>
  villages.split(' ').slice(0, size === 'small' ? few : undefined);

/** 演示县的乡镇. */
export const townsOf = (size: DemoSize): readonly Town[] =>
  size === 'small' ? towns.filter(({ few }) => few !== undefined) : towns;

/** 演示县的组织树, parents before children. */
export const demoTree = (size: DemoSize): DemoOrg[] => [
  ...countyUnits,
  ...townsOf(size).flatMap((town) => townOf(town, villagesOf(town, size))),
];

/** 柳塘镇 and the rest, as the matters name them. */
export const at = {
  county: root,
  centre: `${root}.zx`,
  committee: `${root}.tw`,
  labour: `${root}.rs`,
  land: `${root}.zr`,
  housing: `${root}.zj`,
  farming: `${root}.ny`,
  justice: `${root}.sf`,
  petition: `${root}.xf`,
  police: `${root}.ga`,
  civil: `${root}.mz`,
  market: `${root}.sc`,
  education: `${root}.jy`,
  health: `${root}.wj`,
  transport: `${root}.jt`,
  water: `${root}.sl`,
  forestry: `${root}.ly`,
  environment: `${root}.hb`,
  cityguard: `${root}.cg`,
  liutang: `${root}.t01.zx`,
  liutangCommittee: `${root}.t01.tw`,
  qiaotou: `${root}.t01.v01`,
  shijing: `${root}.t01.v02`,
  hekou: `${root}.t02.zx`,
  hekouCommittee: `${root}.t02.tw`,
  yunling: `${root}.t03.zx`,
  yunlingCommittee: `${root}.t03.tw`,
} as const;
