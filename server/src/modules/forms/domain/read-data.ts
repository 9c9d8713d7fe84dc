import { cleanText, mediationForms } from '@jieyou/contracts';
import { refuse, ok } from '../../../kernel/result.ts';
import type { Result } from '../../../kernel/result.ts';
import type { Layout } from './block.ts';
import { isBlank, labelOf, valueAt } from './draft.ts';
import type { Path } from './draft.ts';
import type { Form } from './form.ts';
import type { FormRefusal } from './refusals.ts';

/** 清理: what nobody sees goes from every text; what was left empty is not there. */
function tidy(value: unknown): unknown {
  if (typeof value === 'string') return cleanText(value);
  if (Array.isArray(value)) return value.map(tidy);
  if (typeof value !== 'object' || value === null) return value;
  const kept = Object.entries(value)
    .map(([key, held]): [string, unknown] => [key, tidy(held)])
    .filter(([, held]) => held !== null && held !== undefined && held !== '');
  return Object.fromEntries(kept);
}

type Fault = { readonly path: Path; readonly label: string; readonly words: string; readonly missing: boolean };

function faultsOf({ schema }: Form, data: unknown): readonly Fault[] {
  const read = schema.safeParse(data);
  if (read.success) return [];
  return read.error.issues.map(({ path, message, code }) => {
    const held = valueAt(data, path);
    const undecided = code === 'invalid_union' && isBlank(valueAt(held, ['kind']));
    return { path, label: labelOf(schema, path, data), words: message, missing: isBlank(held) || undecided };
  });
}

export type Read = { readonly layout: Layout; readonly data: unknown; readonly missing: readonly string[] };

/**
 * 读数据、排版面. Whole data, or — as a draft — data with anything still missing; what is wrong is refused either way,
 * by the name of its field.
 */
export function readData(form: Form, given: unknown, draft: boolean): Result<Read, FormRefusal> {
  const data = tidy(given);
  const faults = faultsOf(form, data);
  const name = mediationForms[form.id];
  const wrong = faults.filter(({ missing }) => !missing);
  if (wrong.length > 0)
    return refuse({ code: 'form_data_wrong', name, fields: wrong.map(({ label, words }) => `${label}：${words}`) });
  const missing = [...new Set(faults.map(({ label }) => label))];
  if (!draft && missing.length > 0) return refuse({ code: 'form_incomplete', name, fields: missing });
  return ok({ data, missing, layout: form.lay(data) });
}
