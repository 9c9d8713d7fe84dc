import type { OrgKind } from '@jieyou/contracts';

/** 测试用的县: invented, of the size that the law's drafters had in mind. */
export const benchCounty = { code: '990101', name: '清溪县' } as const;

export type Unit = {
  readonly path: string;
  readonly kind: OrgKind;
  readonly name: string;
  readonly shortName: string;
  readonly areaCode: string;
};

const ROOT = `c${benchCounty.code}`;
const AREA = `${benchCounty.code}000000`;

/** 16 departments. */
const departments: readonly (readonly [tail: string, name: string, shortName: string])[] = [
  ['rs', '人力资源和社会保障局', '人社'],
  ['zr', '自然资源局', '自然资源'],
  ['zj', '住房和城乡建设局', '住建'],
  ['ny', '农业农村局', '农业农村'],
  ['sf', '司法局', '司法'],
  ['xf', '信访局', '信访'],
  ['ga', '公安局', '公安'],
  ['mz', '民政局', '民政'],
  ['sc', '市场监督管理局', '市监'],
  ['jt', '交通运输局', '交通'],
  ['sl', '水利局', '水利'],
  ['jy', '教育局', '教育'],
  ['wj', '卫生健康局', '卫健'],
  ['hb', '生态环境局', '环保'],
  ['cg', '城市管理执法局', '城管'],
  ['yb', '医疗保障局', '医保'],
];

/** 15 townships with 192 villages among them. */
const townships: readonly (readonly [name: string, villages: number])[] = [
  ['柳塘镇', 18],
  ['河口镇', 17],
  ['石桥镇', 16],
  ['青山镇', 15],
  ['白沙镇', 14],
  ['枫林镇', 14],
  ['双泉镇', 13],
  ['东坪镇', 13],
  ['西岭镇', 12],
  ['云岭乡', 12],
  ['梅溪乡', 11],
  ['竹园乡', 11],
  ['高店乡', 9],
  ['茶山乡', 9],
  ['南湾乡', 8],
];
const heads = '桥石上下东西新沙松竹大小前后张王李陈杨周'.split('');
const tails = ['头村', '井村', '岭村', '坪村', '湾村', '坝村', '林村', '冲村', '家村', '塘村', '畈村'];

const two = (at: number): string => String(at).padStart(2, '0');

function villageOf(town: string, townPath: string, townCode: string, at: number, number: number): Unit[] {
  const path = `${townPath}.v${two(at)}`;
  const name = `${heads[number % heads.length] ?? ''}${tails[number % tails.length] ?? ''}`;
  const areaCode = `${benchCounty.code}${townCode}2${two(at)}`;
  const grid = (word: string, which: number): Unit => ({
    ...{ path: `${path}.g0${which}`, kind: 'grid', areaCode },
    ...{ name: `${town}${name}第${word}网格`, shortName: `${name}${word}网格` },
  });
  return [{ path, kind: 'village', name: `${town}${name}`, shortName: name, areaCode }, grid('一', 1), grid('二', 2)];
}

function townshipOf(name: string, villages: number, at: number, before: number): Unit[] {
  const [path, townCode] = [`${ROOT}.t${two(at)}`, String(100 + at)];
  const areaCode = `${benchCounty.code}${townCode}000`;
  const all = Array.from({ length: villages }, (_, n) => villageOf(name, path, townCode, n + 1, before + n));
  return [
    { path, kind: 'township', name, shortName: name, areaCode },
    { path: `${path}.zx`, kind: 'centre', name: `${name}综治中心`, shortName: `${name}综治`, areaCode },
    { path: `${path}.tw`, kind: 'committee', name: `${name}人民调解委员会`, shortName: `${name}调委`, areaCode },
    ...all.flat(),
  ];
}

const before = (at: number): number => townships.slice(0, at).reduce((sum, [, count]) => sum + count, 0);

/** 组织树, parents before children: 1 county, 15 townships, 192 villages with 2 grids each, 16 departments. */
export const benchTree: readonly Unit[] = [
  { path: ROOT, kind: 'county', name: benchCounty.name, shortName: benchCounty.name, areaCode: AREA },
  { path: `${ROOT}.zx`, kind: 'centre', name: '清溪县综治中心', shortName: '县综治', areaCode: AREA },
  { path: `${ROOT}.tw`, kind: 'committee', name: '清溪县人民调解委员会', shortName: '县调委', areaCode: AREA },
  ...departments.map(([tail, name, shortName]): Unit => ({
    ...{ path: `${ROOT}.${tail}`, kind: 'department', areaCode: AREA },
    ...{ name: `${benchCounty.name}${name}`, shortName },
  })),
  ...townships.flatMap(([name, villages], at) => townshipOf(name, villages, at + 1, before(at))),
];

const ofKind = (kind: OrgKind): readonly Unit[] => benchTree.filter((unit) => unit.kind === kind);
export const benchTowns = ofKind('township');
export const benchVillages = ofKind('village');
export const benchDepartments = ofKind('department');
