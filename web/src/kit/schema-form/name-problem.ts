import type { FieldSchema } from '../../api/forms.ts';
import type { FieldProblem } from '../../api/http.ts';
import { fieldName } from './field-problems.ts';

const inside = (schema: FieldSchema | undefined, step: string | number): FieldSchema | undefined =>
  typeof step === 'number' ? schema?.items : schema?.properties?.[step];

/** 点明是哪一栏: away from its field, 「请填写此项」 does not say which. */
export function nameProblem(schema: FieldSchema | undefined, { path, words }: FieldProblem): string {
  const title = fieldName(path).reduce(inside, schema)?.title;
  return title === undefined || words.includes(title) ? words : `${title}：${words}`;
}
