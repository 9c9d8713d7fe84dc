import type { DutiesView } from '@jieyou/contracts';
import type { Signed } from '../../../platform/http/index.ts';
import { findDuties } from '../domain/find-duties.ts';
import { entryOf, linesOn } from '../store/duty-rows.ts';
import type { DutyRow } from '../store/duty-rows.ts';
import { groundOf } from './deps.ts';
import type { DutiesDeps, Ground } from './deps.ts';
import { viewLine } from './views.ts';

const PAGE = 100;

export type ListAsk = { readonly q: string; readonly unit: string | null; readonly after: number };

/** Why nothing is shown, in words. */
function emptyWords(all: number, { q, unit }: ListAsk, { can, unit: nameOf }: Ground): string {
  if (all === 0 && can.draft.ok) return '职责清单还是空的。起草第一条，或者导入本县已有的清单（.xlsx 或 .csv）';
  if (all === 0) return '职责清单还是空的，由县级综治中心起草、审定后在这里可以查';
  const where = unit === null ? '职责清单里' : `「${nameOf(unit).name}」的职责里`;
  return q === '' ? `${where}没有条目` : `${where}没有含「${q}」的条目；请换个说法，或只写其中两三个字`;
}

/** How many entries each unit owns: to filter by, in the order of the list. */
function unitsOf(rows: readonly DutyRow[], { unit }: Ground): DutiesView['units'] {
  const counts = new Map<string, number>();
  for (const { owner } of rows) counts.set(owner, (counts.get(owner) ?? 0) + 1);
  return [...counts].map(([owner, count]) => ({ ...unit(owner), count }));
}

/** 看职责清单: by unit, by words, in the order of the numbers. */
export function listDuties(deps: DutiesDeps, signed: Signed, ask: ListAsk): Promise<DutiesView> {
  return deps.db.inScope(signed.scope, async (tx) => {
    const ground = await groundOf(tx, deps, signed);
    const all = await linesOn(tx, signed.county, ground.today);
    const own = ask.unit === null ? all : all.filter(({ owner, co }) => [owner, ...co].includes(ask.unit ?? ''));
    const searched = own.map((row) => ({ ...entryOf(row), no: row.no, row }));
    const found = ask.q
      ? findDuties(searched, ask.q, ({ owner }) => ground.unit(owner).name)
      : searched.map((line) => ({ line, matched: [] }));
    const rest = found.filter(({ line }) => line.no > ask.after);
    const page = rest.slice(0, PAGE);
    return {
      duties: page.map(({ line, matched }) => viewLine(line.row, ground, matched)),
      total: found.length,
      next: rest.length > PAGE ? (page.at(-1)?.line.no ?? null) : null,
      units: unitsOf(all, ground),
      empty: found.length === 0 ? emptyWords(all.length, ask, ground) : null,
      can: ground.can,
    };
  });
}
