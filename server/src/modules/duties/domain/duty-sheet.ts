import { areaUnits, dutyEntry, matterKinds } from '@jieyou/contracts';
import type { DutyEntry, MatterKind } from '@jieyou/contracts';
import type { LocalDate } from '../../../kernel/local-date.ts';
import type { Duty } from './duty.ts';
import { isAreaUnit } from './name-unit.ts';
import type { ListedUnit } from './lie-of-matter.ts';

/** 职责清单的一张表: written so that it can be changed and brought back. Several of a kind stand line by line in a cell. */
export const dutyColumns = [
  ...['编号', '职责内容', '主责单位', '协办单位', '纠纷类型', '关键词'],
  ...['依据文件', '条款', '原文', '施行日期', '停止日期'],
] as const;
export type DutyColumn = (typeof dutyColumns)[number];

/** 没有就读不了的列. */
export const neededColumns: readonly DutyColumn[] = ['职责内容', '主责单位', '依据文件'];

/** 表里的一行: the texts by their columns. */
export type DutyCells = Readonly<Partial<Record<DutyColumn, string>>>;
export type ReadDuty =
  | { readonly ok: true; readonly no: number | null; readonly entry: DutyEntry }
  | { readonly ok: false; readonly words: string };

type Names = { readonly units: readonly ListedUnit[]; readonly nameOf: (unit: string) => string };

/** 写成表的一行. */
export const sheetRow = ({ no, ...entry }: Duty, { nameOf }: Pick<Names, 'nameOf'>): string[] => {
  const lines = (of: (basis: DutyEntry['basis'][number]) => string | undefined): string =>
    entry.basis
      .map((one) => of(one) ?? '')
      .join('\n')
      .replace(/\n+$/, '');
  return [
    ...[String(no), entry.what, nameOf(entry.owner), entry.co.map(nameOf).join('、')],
    ...[entry.kinds.map((kind) => matterKinds[kind]).join('、'), entry.keywords.join('、')],
    ...[lines(({ document }) => document), lines(({ article }) => article), lines(({ quote }) => quote)],
    ...[entry.effectiveFrom, entry.effectiveTo ?? ''],
  ];
};

const listOf = (text: string | undefined): string[] =>
  (text ?? '')
    .split(/[、，,;；\n]+/u)
    .map((each) => each.trim())
    .filter((each) => each !== '');

const linesOf = (text: string | undefined): string[] => (text ?? '').split('\n').map((each) => each.trim());

/** 单位，照名称、简称或“事发地…”的说法. A short name that two units share names neither. */
export function unitNamed(name: string, units: readonly ListedUnit[]): string | undefined {
  const plain = name.replaceAll(/[（(]街道[)）]|[（(]社区[)）]/gu, '');
  const rule = Object.entries(areaUnits).find(([, words]) => words.replaceAll(/（[^）]*）/gu, '') === plain);
  if (rule) return rule[0];
  const [exact] = units.filter((unit) => unit.name === name);
  if (exact) return exact.path;
  const [short, ...more] = units.filter((unit) => unit.shortName === name);
  return more.length === 0 ? short?.path : undefined;
}

const dayIn = (text: string | undefined): string | null => {
  const [, year, month = '', day = ''] = /^(\d{4})\D(\d{1,2})\D(\d{1,2})/.exec((text ?? '').trim()) ?? [];
  return year === undefined ? text?.trim() || null : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
};

const kindNamed = new Map(Object.entries(matterKinds).map(([code, name]) => [name as string, code as MatterKind]));

/** 读表的一行: an entry, or what is wrong with it and what to write instead. */
export function readDutyRow(cells: DutyCells, today: LocalDate, { units }: Pick<Names, 'units'>): ReadDuty {
  const no = (words: string): ReadDuty => ({ ok: false, words });
  const ownerName = (cells.主责单位 ?? '').trim();
  const owner = unitNamed(ownerName, units);
  if (owner === undefined) return no(`没有名为「${ownerName}」的单位，主责单位请照单位树上的全称写`);
  const co = listOf(cells.协办单位);
  const unknown = co.find((name) => unitNamed(name, units) === undefined);
  if (unknown !== undefined) return no(`没有名为「${unknown}」的单位，协办单位请照单位树上的全称写`);
  const kinds = listOf(cells.纠纷类型);
  const odd = kinds.find((name) => !kindNamed.has(name));
  if (odd !== undefined) return no(`没有「${odd}」这一纠纷类型；可写：${[...kindNamed.keys()].join('、')}`);
  const [articles, quotes] = [linesOf(cells.条款), linesOf(cells.原文)];
  const basis = linesOf(cells.依据文件).flatMap((document, at) =>
    document === '' ? [] : [{ document, article: articles[at] ?? '', quote: quotes[at] ?? '' }],
  );
  const read = dutyEntry.safeParse({
    ...{ what: cells.职责内容 ?? '', owner, basis, keywords: listOf(cells.关键词) },
    co: co.flatMap((name) => unitNamed(name, units) ?? []),
    kinds: kinds.flatMap((name) => kindNamed.get(name) ?? []),
    ...{ effectiveFrom: dayIn(cells.施行日期) ?? today, effectiveTo: dayIn(cells.停止日期) },
  });
  if (!read.success) return no(read.error.issues.map(({ message }) => message).join('；'));
  const written = (cells.编号 ?? '').trim();
  if (written !== '' && !/^\d{1,6}$/.test(written)) return no(`编号「${written}」不是数字；新的一条不写编号`);
  return { ok: true, no: written === '' ? null : Number(written), entry: read.data };
}

/** 事发地的写法也算单位名. */
export const nameForSheet = (unit: string, byPath: ReadonlyMap<string, ListedUnit>): string =>
  isAreaUnit(unit) ? areaUnits[unit] : (byPath.get(unit)?.name ?? unit);
