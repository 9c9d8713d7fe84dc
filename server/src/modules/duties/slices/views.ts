import { matterKinds } from '@jieyou/contracts';
import type { CorrectionView, DutyEntry, DutyLine, DutyVersionView } from '@jieyou/contracts';
import type { LocalDate } from '../../../kernel/local-date.ts';
import { compareDuties } from '../domain/compare-duties.ts';
import type { NamedUnit } from '../domain/name-unit.ts';
import type { CorrectionRow } from '../store/corrections.ts';
import { entryOf } from '../store/duty-rows.ts';
import type { DutyRow } from '../store/duty-rows.ts';
import type { Ground } from './deps.ts';

type NameOf = (staff: string) => string;
type Fields = Pick<
  DutyLine,
  'what' | 'kinds' | 'keywords' | 'owner' | 'co' | 'basis' | 'effectiveFrom' | 'effectiveTo'
>;

/** 依据, every part of it written out. */
const viewBasis = (basis: DutyEntry['basis']): Fields['basis'] =>
  basis.map(({ document, article = '', quote = '' }) => ({ document, article, quote }));

function fieldsOf(entry: DutyEntry, unit: (value: string) => NamedUnit): Fields {
  const { what, kinds, keywords, owner, co, basis, effectiveFrom, effectiveTo } = entry;
  return {
    ...{ what, keywords, effectiveFrom, effectiveTo, basis: viewBasis(basis) },
    kinds: kinds.map((code) => ({ code, label: matterKinds[code] })),
    ...{ owner: unit(owner), co: co.map(unit) },
  };
}

function stateOn({ effective_from: from, effective_to: to }: DutyRow, today: LocalDate): DutyLine['state'] {
  if (from > today) return 'coming';
  return to !== null && to < today ? 'ended' : 'in_force';
}

/** 清单的一行. */
export const viewLine = (row: DutyRow, { today, unit }: Ground, matched: readonly string[] = []): DutyLine => ({
  ...{ id: row.duty_id, no: row.no, version: row.version },
  ...fieldsOf(entryOf(row), unit),
  ...{ state: stateOn(row, today), matched: [...matched] },
});

/** 一版, beside the one before it. */
export function viewVersion(
  row: DutyRow,
  before: DutyRow | undefined,
  { unit }: Ground,
  name: NameOf,
): DutyVersionView {
  const { version, reason, state, batch, drafted_by: drafter, decided_by: decider, decision } = row;
  return {
    ...{ version, reason, state, batch, decision },
    ...fieldsOf(entryOf(row), unit),
    changes: before ? compareDuties(entryOf(before), entryOf(row), (value) => unit(value).name) : [],
    ...{ draftedBy: { id: drafter, name: name(drafter) }, draftedAt: row.drafted_at },
    ...{ decidedBy: decider === null ? null : { id: decider, name: name(decider) }, decidedAt: row.decided_at },
  };
}

/** 一份报告. */
export function viewCorrection(row: CorrectionRow, { unit }: Ground, name: NameOf, me: string): CorrectionView {
  const { matter_id: matter, matter_code: code, decided_by: decider, better_owner: better } = row;
  const named = (path: string): { path: string; name: string } => ({ path, name: unit(path).name });
  return {
    ...{ id: row.id, duty: { id: row.duty_id, no: row.no, what: row.what }, version: row.version, words: row.words },
    betterOwner: better === null ? null : named(better),
    matter: matter === null || code === null ? null : { id: matter, code },
    ...{ order: row.order_number, fromReturn: row.from_return },
    ...{ reportedBy: { id: row.reported_by, name: name(row.reported_by) }, reportedUnit: named(row.reported_unit) },
    ...{ reportedAt: row.reported_at, mine: row.reported_by === me, seen: row.seen_at !== null },
    ...{ state: row.state, answer: row.answer, newVersion: row.new_version },
    ...{ decidedBy: decider === null ? null : { id: decider, name: name(decider) }, decidedAt: row.decided_at },
  };
}
