import { roles } from '@jieyou/contracts';
import type { Role } from '@jieyou/contracts';
import { inOrder, readYaml } from '../modules/methods/index.ts';
import type { Problem } from '../modules/methods/index.ts';
import { countyFile } from './county-file.ts';
import type { CountyFile } from './county-file.ts';
import { dutiesOf, dutyFaults } from './duties-of.ts';
import type { PlannedDuty } from './duties-of.ts';
import { faultsOf } from './faults-of.ts';
import { unitsOf } from './units-of.ts';
import type { PlannedUnit } from './units-of.ts';

export type PlannedPerson = {
  readonly name: string;
  readonly login: string;
  readonly role: Role;
  readonly title: string;
  readonly unit: string;
  readonly scope: string;
};

/** 开县的方案: what the file says, ready to be written. */
export type CountyPlan = {
  readonly county: string;
  readonly name: string;
  readonly units: readonly PlannedUnit[];
  readonly people: readonly PlannedPerson[];
  readonly duties: readonly PlannedDuty[];
};

export type CheckedCounty = { ok: true; plan: CountyPlan } | { ok: false; problems: Problem[] };

const roleNamed = new Map(Object.entries(roles).map(([code, name]) => [name, code as Role]));

function peopleOf(file: CountyFile, units: readonly PlannedUnit[]): PlannedPerson[] {
  const pathOf = new Map(units.map(({ name, path }) => [name, path]));
  return file.人员.flatMap(({ 姓名, 登录名, 岗位, 单位, 管辖 = 单位, 职务 = 岗位 }) => {
    const [role, unit, scope] = [roleNamed.get(岗位), pathOf.get(单位), pathOf.get(管辖)];
    if (role === undefined || unit === undefined || scope === undefined) return []; // said as a fault already
    return [{ name: 姓名, login: 登录名, role, title: 职务, unit, scope }];
  });
}

/** 检查开县登记表: all problems at once, each with its line and column. */
export function checkCounty(text: string): CheckedCounty {
  const { value, problems, problemAt } = readYaml(text, countyFile);
  if (!value) return { ok: false, problems };
  const units = unitsOf(value);
  const faults = [...faultsOf(value, units), ...dutyFaults(value, units)].map(({ path, what, instead }) =>
    problemAt(path, what, instead),
  );
  if (faults.length > 0) return { ok: false, problems: inOrder(faults) };
  const { 代码, 名称 } = value.县;
  return {
    ok: true,
    plan: { county: 代码, name: 名称, units, people: peopleOf(value, units), duties: dutiesOf(value, units) },
  };
}
