import { readPhone } from '../../../kernel/validators/phone.ts';
import { isMasked } from '../../../kernel/validators/mask.ts';
import { fieldShape, targetFields, type TargetField } from './fields.ts';
import { problemColumns, type Mapping } from './mapping.ts';
import { readMoment } from './read-moment.ts';
import { cellText, isBlank, type Cell } from './table.ts';

/** 猜列对应 from the headers, checked against a sample of the rows. A column is given once; a guess can be corrected. */
export function guessMapping(headers: readonly string[], sample: readonly (readonly Cell[])[] = []): Mapping {
  const guesses = headers
    .flatMap((column, at) =>
      targetFields.map((field) => ({
        field,
        column,
        score:
          likeness(column, field) *
          fits(
            field,
            sample.map((row) => row[at] ?? null),
          ),
      })),
    )
    .filter(({ score }) => score > 0)
    .sort((one, other) => other.score - one.score);
  const columns: Mapping['columns'] = {};
  const taken = new Set<string>();
  for (const { field, column } of guesses) {
    if (columns[field] !== undefined || taken.has(column)) continue;
    columns[field] = column;
    taken.add(column);
  }
  if (!columns.reply || !columns.repliedAt) {
    delete columns.reply;
    delete columns.repliedAt;
  }
  return { columns };
}

/** 认得的表头. */
export const isKnownHeader = (header: string): boolean => targetFields.some((field) => likeness(header, field) >= 100);

/** 100 and more for a header written as known, less when it only contains one; earlier and longer names weigh more. */
function likeness(header: string, field: TargetField): number {
  const name = plain(header);
  if (name === '' || problemColumns.some((column) => plain(column) === name)) return 0;
  const known = [fieldShape(field).label, ...fieldShape(field).headers].map(plain);
  const at = known.indexOf(name);
  if (at >= 0) return 200 - at;
  const inside = known.filter((synonym) => synonym.length >= 2 && name.includes(synonym));
  return Math.max(0, ...inside.map((synonym) => (90 * synonym.length) / Math.max(name.length, 1)));
}

const plain = (header: string): string =>
  header
    .normalize('NFKC')
    .replaceAll(/[（(【[].*?[)）\]】]|[\s*:：_\-/]/gu, '')
    .toUpperCase();

/** Whether the column's values can be what its header promises: 1, or 0 when most of them cannot. */
function fits(field: TargetField, cells: readonly Cell[]): number {
  const filled = cells.filter((cell) => !isBlank(cell));
  const test = tests[field];
  if (!test || filled.length === 0) return 1;
  return filled.filter(test).length * 2 >= filled.length ? 1 : 0;
}

const isMoment = (cell: Cell): boolean => readMoment(cell).ok;
const tests: Partial<Record<TargetField, (cell: Cell) => boolean>> = {
  applicantPhone: (cell) => isMasked(cellText(cell)) || /\d{5}/.test(cellText(cell)) || readPhone(cellText(cell)).ok,
  applicantIdNumber: (cell) => /^[\dXx*.E+\s]{10,}$/.test(cellText(cell)),
  registeredAt: isMoment,
  occurredAt: isMoment,
  repliedAt: isMoment,
};
