import { areaUnits, matterKinds } from '@jieyou/contracts';
import type { DutyEntry, MatterKind } from '@jieyou/contracts';
import type { LocalDate } from '../kernel/local-date.ts';
import { dutyUnitNamed } from '../modules/duties/index.ts';
import type { CountyFile } from './county-file.ts';
import type { Fault } from './faults-of.ts';
import type { PlannedUnit } from './units-of.ts';

const kindNamed = new Map(Object.entries(matterKinds).map(([code, name]) => [name as string, code as MatterKind]));
const receives: ReadonlySet<string> = new Set(['village', 'centre', 'department', 'committee']);

/** 登记表里的单位, as an entry of the list names it. */
const unitOf = (name: string, units: readonly PlannedUnit[]): string | undefined =>
  dutyUnitNamed(
    name,
    units.filter(({ kind }) => receives.has(kind)),
  );

/** 职责清单写错之处: a unit that is not there, a kind that is none. */
export function dutyFaults(file: CountyFile, units: readonly PlannedUnit[]): Fault[] {
  return file.职责清单.flatMap(({ 主责, 协办, 类型 }, at) => {
    const fault = (key: string, what: string, instead: string): Fault => ({
      path: ['职责清单', at, key],
      what,
      instead,
    });
    const names: [string, string][] = [['主责', 主责], ...协办.map((name): [string, string] => ['协办', name])];
    const unknown = names.filter(([, name]) => unitOf(name, units) === undefined);
    const odd = 类型.filter((name) => !kindNamed.has(name));
    const usual = `照上文写的单位名称，或 ${Object.values(areaUnits).join('、')}`;
    return [
      ...unknown.map(([key, name]) => fault(key, `没有名为「${name}」、可以接单的单位`, usual)),
      ...odd.map((name) => fault('类型', `没有「${name}」这一纠纷类型`, [...kindNamed.keys()].join('、'))),
    ];
  });
}

export type PlannedDuty = Omit<DutyEntry, 'effectiveFrom' | 'effectiveTo'>;

/** 登记表里的职责清单. What is wrong was said as a fault already. */
export const dutiesOf = (file: CountyFile, units: readonly PlannedUnit[]): PlannedDuty[] =>
  file.职责清单.flatMap(({ 职责, 主责, 协办, 类型, 关键词, 依据 }) => {
    const owner = unitOf(主责, units);
    if (owner === undefined) return [];
    return [
      {
        ...{ what: 职责, owner, co: 协办.flatMap((name) => unitOf(name, units) ?? []), keywords: 关键词 },
        kinds: 类型.flatMap((name) => kindNamed.get(name) ?? []),
        basis: 依据.map(({ 文件, 条款 = '', 原文 = '' }) => ({ document: 文件, article: 条款, quote: 原文 })),
      },
    ];
  });

/** 自开县之日起施行. */
export const inForceFrom = (duties: readonly PlannedDuty[], from: LocalDate): DutyEntry[] =>
  duties.map((duty) => ({ ...duty, effectiveFrom: from, effectiveTo: null }));
