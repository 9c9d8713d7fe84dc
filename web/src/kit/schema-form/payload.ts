import type { FieldSchema } from '../../api/forms.ts';

const isBlank = (value: unknown): boolean =>
  value === undefined || value === null || (typeof value === 'string' && value.trim() === '');

const nothingOf: Readonly<Record<string, unknown>> = {
  line: '',
  area: '',
  units: [],
  staff: [],
  parties: [],
  parts: [],
  choices: [],
  mediators: [],
  obligations: [],
};

/** 组成命令: what was left blank is left out, unless it must be there; then the server says what is missing. */
export function payloadOf(schema: FieldSchema, values: unknown): unknown {
  if (schema.items?.properties && Array.isArray(values)) {
    const { items } = schema;
    return values.map((value) => payloadOf(items, value));
  }
  if (!schema.properties) return values;
  const given = (values ?? {}) as Readonly<Record<string, unknown>>;
  const needed = new Set(schema.required);
  const pairs = Object.entries(schema.properties).map(([name, field]): [string, unknown] => {
    const value = given[name];
    if (isBlank(value)) return [name, needed.has(name) ? nothingOf[field.form ?? ''] : undefined];
    if (Array.isArray(value) && value.length === 0 && !needed.has(name)) return [name, undefined];
    return [name, payloadOf(field, value)];
  });
  return Object.fromEntries(pairs.filter(([, value]) => value !== undefined));
}
