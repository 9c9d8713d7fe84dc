import type { FormInstance } from 'antd';
import { Problem } from '../../api/http.ts';

/** 字段的位置: `payload.parties.0.name` → ['parties', 0, 'name']. */
export function fieldName(path: string | readonly (string | number)[]): (string | number)[] {
  const steps = typeof path === 'string' ? path.split(/[./]/).filter(Boolean) : [...path];
  const inside = steps[0] === 'payload' ? steps.slice(1) : steps;
  return inside.map((step) => (/^\d+$/.test(String(step)) ? Number(step) : step));
}

/** 标出字段: the server's words under the fields that it names; the first of them gets the focus. */
export function markFields(form: FormInstance, error: unknown): void {
  if (!(error instanceof Problem)) return;
  const marks = error.fields.map(({ path, words }) => ({ name: fieldName(path), errors: [words] }));
  if (marks.length === 0) return;
  form.setFields(marks);
  const [first] = marks;
  if (first) form.scrollToField(first.name, { block: 'center', focus: true });
}

/** 擦去标记: an answer once given must not stay beside a field that has changed since. */
export function clearMarks(form: FormInstance): void {
  form.setFields(
    form.getFieldsError().flatMap(({ name, errors }) => (errors.length > 0 ? [{ name, errors: [] }] : [])),
  );
}
