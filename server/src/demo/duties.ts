import type { DutyEntry } from '@jieyou/contracts';
import { dayOf } from '../kernel/local-date.ts';
import type { Instant, LocalDate } from '../kernel/local-date.ts';
import { seedDuties } from '../modules/duties/index.ts';
import { listTree } from '../modules/places/index.ts';
import type { Tx } from '../platform/db/index.ts';
import type { DemoDuty } from './duties/demo-duty.ts';
import { fieldAndWater } from './duties/field-and-water.ts';
import { landAndBuilding } from './duties/land-and-building.ts';
import { peopleAndOrder } from './duties/people-and-order.ts';
import { whereItLies } from './duties/where-it-lies.ts';
import { workAndMarket } from './duties/work-and-market.ts';
import { idOf } from './ids.ts';

/** 演示县的职责清单: an invented division of work between invented units; the statutes and their articles are real. */
export const demoDuties: readonly DemoDuty[] = [
  ...workAndMarket,
  ...landAndBuilding,
  ...fieldAndWater,
  ...peopleAndOrder,
  ...whereItLies,
];

const areaUnit = /^(?:township_centre|township_committee|village)$/;

/** 《文件》第几条：原文, taken apart. */
export function readBasis(text: string): DutyEntry['basis'][number] {
  const [, document = text, article = '', quote = ''] = /^(《[^》]+》)([^：]*)(?:：(.+))?$/u.exec(text) ?? [];
  return { document, ...(article ? { article } : {}), ...(quote ? { quote } : {}) };
}

type UnitOf = (word: string) => string | undefined;

/** An entry of the list, once its units are found on the tree; one whose unit is not there is left out. */
function entryOf({ owner, co, basis, ...duty }: DemoDuty, unitOf: UnitOf, from: LocalDate): DutyEntry[] {
  const path = unitOf(owner);
  if (path === undefined) return [];
  const entry = { what: duty.what, kinds: [...duty.kinds], keywords: [...duty.keywords] };
  const units = { owner: path, co: co.flatMap((each) => unitOf(each) ?? []) };
  return [{ ...entry, ...units, basis: basis.map(readBasis), effectiveFrom: from, effectiveTo: null }];
}

export type DemoDutiesBy = {
  readonly county: string;
  /** Who drafted the list, and the second person who put it into force. */
  readonly by: string;
  readonly decidedBy: string;
  readonly at: Instant;
  readonly from: LocalDate;
};

/** 装入演示县的职责清单, once its units and people are there; the units are found by a word of their names. */
export async function loadDemoDuties(tx: Tx, { county, by, decidedBy, at, from }: DemoDutiesBy): Promise<number> {
  const units = await listTree(tx, county, dayOf(at));
  const departments = units.filter(({ kind }) => kind === 'department');
  const unitOf: UnitOf = (word) =>
    areaUnit.test(word) ? word : departments.find(({ name }) => name.includes(word))?.path;
  const entries = demoDuties.flatMap((duty) => entryOf(duty, unitOf, from));
  const reason = '按各部门现行职责编制第一版';
  const newId = ({ owner, what }: DutyEntry): string => idOf(`duty ${owner} ${what}`);
  await seedDuties(tx, { county, entries, reason, by, decidedBy, at, batch: idOf('duties 1'), newId });
  return entries.length;
}
