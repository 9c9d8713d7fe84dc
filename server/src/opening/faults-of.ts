import { roles } from '@jieyou/contracts';
import type { Role } from '@jieyou/contracts';
import type { CountyFile } from './county-file.ts';
import type { PlannedUnit } from './units-of.ts';

export type Fault = { path: readonly (string | number)[]; what: string; instead: string };

/** Without them nobody could keep the system, watch over it, or publish what the other proposed. */
const NEEDED: readonly Role[] = ['system_officer', 'security_officer', 'centre_director'];

/** Who sits at a counter sits in a centre. */
const AT_A_CENTRE: readonly string[] = [roles.centre_director, roles.window_clerk];

const bare = (code: string): string => code.slice(0, 9);

function codeFaults(file: CountyFile): Fault[] {
  const { 代码 } = file.县;
  return file.乡镇.flatMap((town, at) => {
    const path = ['乡镇', at, '区划代码'];
    const own = town.区划代码.startsWith(代码)
      ? []
      : [{ path, what: `${town.区划代码} 不是本县的代码`, instead: `以 ${代码} 开头的代码` }];
    const villages = town.村.flatMap((village, n) =>
      village.区划代码.startsWith(bare(town.区划代码))
        ? []
        : [
            {
              path: ['乡镇', at, '村', n, '区划代码'],
              what: `${village.区划代码} 不在${town.名称}之内`,
              instead: `以 ${bare(town.区划代码)} 开头的十二位代码`,
            },
          ],
    );
    return [...own, ...villages];
  });
}

/** What stands twice, at its second place. */
function repeated<Item>(items: readonly Item[], keyOf: (item: Item) => string): Item[] {
  const seen = new Set<string>();
  return items.filter((item) => {
    const known = seen.has(keyOf(item));
    seen.add(keyOf(item));
    return known;
  });
}

function repeatFaults(units: readonly PlannedUnit[]): Fault[] {
  const paths = new Set(repeated(units, ({ path }) => path));
  const names = repeated(units, ({ name }) => name).filter((unit) => !paths.has(unit));
  const areas = [...paths].filter(({ kind }) => kind === 'township' || kind === 'village');
  return [
    ...areas.map(({ writtenAt, areaCode, name }) => ({
      path: [...writtenAt, '区划代码'],
      what: `${name}的区划代码 ${areaCode} 已用于另一个单位`,
      instead: '核对区划代码，各用各的',
    })),
    ...names.map(({ writtenAt, name }) => ({
      path: writtenAt,
      what: `「${name}」写了两次`,
      instead: '删去一处，或者改成不同的名称',
    })),
  ];
}

/** The names that were probably meant. */
function likely(written: string, units: readonly PlannedUnit[]): string {
  const near = units.filter(({ name, shortName }) => name.includes(written) || shortName === written);
  const [first] = near.length > 0 ? near : units.filter(({ name }) => written.includes(name)).slice(-1);
  return first === undefined
    ? '照上文写的单位名称'
    : `是否想写 ${
        near
          .slice(0, 5)
          .map(({ name }) => name)
          .join('、') || first.name
      }`;
}

function peopleFaults(file: CountyFile, units: readonly PlannedUnit[]): Fault[] {
  const byName = new Map(units.map((unit) => [unit.name, unit]));
  const faults = file.人员.flatMap((person, at): Fault[] => {
    const unknown = (['单位', '管辖'] as const).flatMap((key) => {
      const written = person[key];
      if (written === undefined || byName.has(written)) return [];
      return [{ path: ['人员', at, key], what: `没有名为「${written}」的单位`, instead: likely(written, units) }];
    });
    const unit = byName.get(person.单位);
    const seat = unit && AT_A_CENTRE.includes(person.岗位) && unit.kind !== 'centre';
    const wrongSeat = { path: ['人员', at, '单位'], what: `${person.岗位}应在综治中心`, instead: '综治中心的名称' };
    return seat ? [...unknown, wrongSeat] : unknown;
  });
  const logins = file.人员.map(({ 登录名 }, at) => ({ login: 登录名.toLowerCase(), at }));
  const twice = repeated(logins, ({ login }) => login).map(({ login, at }) => ({
    path: ['人员', at, '登录名'],
    what: `登录名「${login}」写了两次`,
    instead: '每人一个登录名，大小写不算不同',
  }));
  const missing = NEEDED.map((role) => roles[role]).filter((role) => file.人员.every(({ 岗位 }) => 岗位 !== role));
  const needed = missing.map((role) => ({ path: ['人员'], what: `没有${role}`, instead: `加一名岗位为${role}的人` }));
  return [...faults, ...twice, ...needed];
}

/** 登记表写法对、内容不对之处. */
export const faultsOf = (file: CountyFile, units: readonly PlannedUnit[]): Fault[] => [
  ...codeFaults(file),
  ...repeatFaults(units),
  ...peopleFaults(file, units),
];
