import { methodVersion } from '@jieyou/contracts';
import type { Method, MethodDifferencesView } from '@jieyou/contracts';
import { ok, refuse } from '../../../kernel/result.ts';
import type { Result } from '../../../kernel/result.ts';
import type { Tx } from '../../../platform/db/index.ts';
import { check } from '../domain/check-method.ts';
import { compareMethods } from '../domain/compare-methods.ts';
import type { MethodRefusal } from '../domain/refusal.ts';
import { approvedCalendar } from '../store/approved-calendar.ts';
import { loadVersion } from '../store/load-version.ts';
import { readPublished } from '../store/read-published.ts';

export type CompareRefusal =
  Extract<MethodRefusal, { code: 'file_has_problems' }> | { readonly code: 'no_such_version'; readonly what: string };

/** 读一个版本. A published text is not checked again; a proposal is, since it may be anything. */
export async function readVersion(tx: Tx, county: string, what: string): Promise<Result<Method, CompareRefusal>> {
  const [id = '', version = ''] = what.split('@');
  const row = await loadVersion(tx, county, id, Number(version));
  if (!row) return refuse({ code: 'no_such_version', what });
  if (row.status === 'published') return ok(readPublished(row));
  const checked = check(row.text, await approvedCalendar(tx, county));
  return checked.ok ? ok(checked.method) : refuse({ code: 'file_has_problems', problems: checked.problems });
}

const named = (method: Method): MethodDifferencesView['before'] => ({
  method: methodVersion(method),
  label: method.label,
});

/** 比较两个版本: what changes for the county when `after` takes the place of `before`; proposals may be compared too. */
export async function compareVersions(
  tx: Tx,
  county: string,
  { before, after }: { readonly before: string; readonly after: string },
): Promise<Result<MethodDifferencesView, CompareRefusal>> {
  const [old, fresh] = [await readVersion(tx, county, before), await readVersion(tx, county, after)];
  if (!old.ok) return old;
  if (!fresh.ok) return fresh;
  const differences = compareMethods(old.value, fresh.value);
  return ok({ before: named(old.value), after: named(fresh.value), differences });
}
