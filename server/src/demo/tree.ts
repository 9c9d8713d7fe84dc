import type { OrgKind } from '@jieyou/contracts';

/** 演示县: invented, as its code is. */
export const demoCounty = { code: '990101', name: '清溪县' } as const;

export type DemoOrg = {
  readonly path: string;
  readonly kind: OrgKind;
  readonly name: string;
  readonly shortName: string;
  readonly areaCode: string;
};

const root = `c${demoCounty.code}`;
const countyArea = `${demoCounty.code}000000`;

const department = (tail: string, name: string, shortName: string): DemoOrg => ({
  path: `${root}.${tail}`,
  kind: 'department',
  name: `${demoCounty.name}${name}`,
  shortName,
  areaCode: countyArea,
});

function villageOf(town: string, townPath: string, townCode: string, name: string, at: number): DemoOrg[] {
  const path = `${townPath}.v0${at}`;
  const areaCode = `${demoCounty.code}${townCode}2${String(at).padStart(2, '0')}`;
  const grid = (number: number, words: string): DemoOrg => ({
    path: `${path}.g0${number}`,
    kind: 'grid',
    name: `${town}${name}第${words}网格`,
    shortName: `${name}${words}网格`,
    areaCode,
  });
  return [{ path, kind: 'village', name: `${town}${name}`, shortName: name, areaCode }, grid(1, '一'), grid(2, '二')];
}

function townshipOf(tail: string, townCode: string, name: string, villages: readonly string[]): DemoOrg[] {
  const path = `${root}.${tail}`;
  const areaCode = `${demoCounty.code}${townCode}000`;
  return [
    { path, kind: 'township', name, shortName: name, areaCode },
    { path: `${path}.zx`, kind: 'centre', name: `${name}综治中心`, shortName: `${name}综治`, areaCode },
    { path: `${path}.tw`, kind: 'committee', name: `${name}人民调解委员会`, shortName: `${name}调委`, areaCode },
    ...villages.flatMap((village, at) => villageOf(name, path, townCode, village, at + 1)),
  ];
}

/** 演示县的组织树, parents before children. */
export const demoTree: readonly DemoOrg[] = [
  { path: root, kind: 'county', name: demoCounty.name, shortName: demoCounty.name, areaCode: countyArea },
  { path: `${root}.zx`, kind: 'centre', name: '清溪县综治中心', shortName: '县综治', areaCode: countyArea },
  { path: `${root}.tw`, kind: 'committee', name: '清溪县人民调解委员会', shortName: '县调委', areaCode: countyArea },
  department('rs', '人力资源和社会保障局', '人社'),
  department('zr', '自然资源局', '自然资源'),
  department('zj', '住房和城乡建设局', '住建'),
  department('ny', '农业农村局', '农业农村'),
  department('sf', '司法局', '司法'),
  department('xf', '信访局', '信访'),
  department('ga', '公安局', '公安'),
  department('mz', '民政局', '民政'),
  department('sc', '市场监督管理局', '市监'),
  ...townshipOf('t01', '101', '柳塘镇', ['桥头村', '石井村', '东岭村', '新安社区']),
  ...townshipOf('t02', '102', '河口镇', ['沙湾村', '大坪村', '码头社区']),
  ...townshipOf('t03', '201', '云岭乡', ['上坝村', '下坝村', '松林村']),
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
  liutang: `${root}.t01.zx`,
  liutangCommittee: `${root}.t01.tw`,
  qiaotou: `${root}.t01.v01`,
  shijing: `${root}.t01.v02`,
  hekou: `${root}.t02.zx`,
  hekouCommittee: `${root}.t02.tw`,
  yunling: `${root}.t03.zx`,
  yunlingCommittee: `${root}.t03.tw`,
} as const;
