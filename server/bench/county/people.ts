import type { Role } from '@jieyou/contracts';
import { idOf } from '../../src/demo/ids.ts';
import { benchCounty, benchDepartments, benchTowns, benchTree, benchVillages } from './tree.ts';

/** One person in one post. */
export type Worker = {
  readonly staff: string;
  readonly post: string;
  readonly login: string;
  readonly name: string;
  readonly role: Role;
  readonly unit: string;
  readonly scope: string;
};

const surnames = '赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦许何吕施张孔曹严华金魏陶姜'.split('');
const given = '明远晓慧文博正平启航安澜慎之劲松田夫建川丰年知行守信振华如玉新宇和平立新小雨思齐德厚'.split('');
const nameOf = (at: number): string =>
  `${surnames[at % surnames.length] ?? ''}${given[(at * 7) % given.length] ?? ''}${given[(at * 11 + 3) % given.length] ?? ''}`;

let made = 0;
function worker(login: string, role: Role, unit: string, scope: string = unit): Worker {
  made += 1;
  return {
    ...{ login, role, unit, scope, name: nameOf(made) },
    ...{ staff: idOf(`bench staff ${login}`), post: idOf(`bench post ${login}`) },
  };
}

const county = `c${benchCounty.code}`;
const tail = (path: string): string => path.slice(county.length + 1).replaceAll('.', '-');

/** 全县的人: 4 at the county's centre, 4 in each township, 2 in each department, 1 in each village: 288. */
export const benchPeople: readonly Worker[] = [
  worker('xian', 'centre_director', `${county}.zx`, county),
  worker('xian-1', 'window_clerk', `${county}.zx`, county),
  worker('xian-2', 'window_clerk', `${county}.zx`, county),
  worker('xian-duban', 'supervisor', `${county}.zx`, county),
  ...benchTowns.flatMap(({ path }) => [
    worker(tail(path), 'centre_director', `${path}.zx`, path),
    worker(`${tail(path)}-1`, 'window_clerk', `${path}.zx`, path),
    worker(`${tail(path)}-2`, 'window_clerk', `${path}.zx`, path),
    worker(`${tail(path)}-tw`, 'mediator', `${path}.tw`),
  ]),
  ...benchDepartments.flatMap(({ path }) => [
    worker(tail(path), 'department_handler', path),
    worker(`${tail(path)}-2`, 'department_handler', path),
  ]),
  ...benchVillages.map(({ path }) => worker(tail(path), 'grid_worker', path)),
];

const byUnit = new Map<string, Worker[]>(benchTree.map(({ path }) => [path, []]));
for (const each of benchPeople) byUnit.get(each.unit)?.push(each);

/** 某单位某岗位的人. */
export function workerAt(unit: string, role: Role, which = 0): Worker {
  const there = (byUnit.get(unit) ?? []).filter((each) => each.role === role);
  const found = there[which % Math.max(1, there.length)];
  if (!found) throw new Error(`nobody is ${role} at ${unit}`);
  return found;
}

export const workerByLogin = (login: string): Worker => {
  const found = benchPeople.find((each) => each.login === login);
  if (!found) throw new Error(`nobody is called ${login}`);
  return found;
};

/** The password of every bench account: known, and therefore good for this machine only. */
export const benchPassword = 'Qingxi-2026-bench';
