import type { DutyEntry } from '@jieyou/contracts';
import { ok, refuse } from '../../../kernel/result.ts';
import type { Result } from '../../../kernel/result.ts';
import { isAreaUnit } from '../domain/name-unit.ts';
import { tidy } from '../domain/duty.ts';
import type { DutyRefusal } from '../domain/refusals.ts';
import type { Ground } from './deps.ts';

const seats: ReadonlySet<string> = new Set(['village', 'centre', 'department', 'committee']);

/** 核对一条: its units are there and receive orders, its term is one. */
export function checkEntry(written: DutyEntry, { byPath }: Pick<Ground, 'byPath'>): Result<DutyEntry, DutyRefusal> {
  const entry = tidy(written);
  const receives = (unit: string): boolean => isAreaUnit(unit) || seats.has(byPath.get(unit)?.kind ?? '');
  if (!receives(entry.owner)) return refuse({ code: 'no_such_unit', what: '主责单位' });
  if (!entry.co.every(receives)) return refuse({ code: 'no_such_unit', what: '协办单位' });
  if (entry.effectiveTo !== null && entry.effectiveTo < entry.effectiveFrom) return refuse({ code: 'bad_term' });
  return ok(entry);
}
