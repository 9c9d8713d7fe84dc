import type { DutyEntry, DutySheetView } from '@jieyou/contracts';
import { compareDuties } from '../domain/compare-duties.ts';
import type { ReadDuty } from '../domain/duty-sheet.ts';
import { entryOf } from '../store/duty-rows.ts';
import type { DutyRow } from '../store/duty-rows.ts';
import { checkEntry } from './check-entry.ts';
import type { Ground } from './deps.ts';
import { sayDutyRefusal } from '../domain/refusals.ts';

export type ReadRow = { readonly rowNo: number; readonly read: ReadDuty };
/** A row that would be drafted: as a new entry, or as the next version of one. */
export type Planned = { readonly entry: DutyEntry; readonly change: { id: string } | null };

type Standing = { readonly lines: readonly DutyRow[]; readonly waiting: ReadonlySet<number>; readonly ground: Ground };
type Plan = { readonly planned: Planned[]; readonly view: Omit<DutySheetView, 'notes' | 'drafted'> };

/** 一张表会带来什么: new entries, changed ones, those that stand already, and what cannot be brought. */
export function planSheet(rows: readonly ReadRow[], { lines, waiting, ground }: Standing): Plan {
  const byNo = new Map(lines.map((line) => [line.no, line]));
  const byWhat = new Map(lines.map((line) => [line.what, line]));
  const nameOf = (unit: string): string => ground.unit(unit).name;
  const seen = new Set<string>();
  const plan: Plan = { planned: [], view: { total: rows.length, fresh: [], changed: [], same: 0, problems: [] } };
  const { view } = plan;
  const problem = (rowNo: number, words: string): void => void view.problems.push({ rowNo, words });
  for (const { rowNo, read } of rows) {
    if (!read.ok) {
      problem(rowNo, read.words);
      continue;
    }
    const checked = checkEntry(read.entry, ground);
    if (!checked.ok) {
      problem(rowNo, sayDutyRefusal(checked.refusal));
      continue;
    }
    const entry = checked.value;
    const line = read.no === null ? byWhat.get(entry.what) : byNo.get(read.no);
    if (read.no !== null && !line) {
      problem(rowNo, `清单里没有第 ${read.no} 条；新的一条不写编号`);
      continue;
    }
    const key = line ? String(line.no) : entry.what;
    if (seen.has(key)) {
      problem(rowNo, `「${entry.what}」在表里写了两次，只取第一次`);
      continue;
    }
    seen.add(key);
    const changes = line ? compareDuties(entryOf(line), entry, nameOf) : [];
    if (line && changes.length === 0) {
      view.same += 1;
    } else if (line && waiting.has(line.no)) {
      problem(rowNo, sayDutyRefusal({ code: 'draft_waits', no: line.no }));
    } else if (line) {
      plan.planned.push({ entry, change: { id: line.duty_id } });
      view.changed.push({ rowNo, no: line.no, what: entry.what, changes });
    } else {
      plan.planned.push({ entry, change: null });
      view.fresh.push({ rowNo, what: entry.what, owner: nameOf(entry.owner) });
    }
  }
  return plan;
}
