import fc from 'fast-check';
import type { z } from 'zod';
import { usualWords } from './any-words.ts';

type Shape = z.core.$ZodType;
type Def = {
  type: string;
  shape?: Record<string, Shape>;
  element?: Shape;
  options?: Shape[];
  innerType?: Shape;
  values?: unknown[];
  entries?: Record<string, unknown>;
};
type Meta = { title?: string; form?: string; maxLength?: number };

const day = fc
  .date({ min: new Date('1950-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  .map((at) => at.toISOString().slice(0, 10));

/** 任意的文书数据, drawn from the form's own schema: whatever the form takes, some time it will be given. */
export function anyOf(schema: Shape, long: number): fc.Arbitrary<unknown> {
  const { type, shape, element, options, innerType, values, entries } = (schema._zod as unknown as { def: Def }).def;
  const meta = (schema as unknown as { meta: () => Meta | undefined }).meta() ?? {};
  switch (type) {
    case 'object':
      return fc
        .record(Object.fromEntries(Object.entries(shape ?? {}).map(([key, held]) => [key, anyOf(held, long)])))
        .map((record) => Object.fromEntries(Object.entries(record).filter(([, held]) => held !== undefined)));
    case 'array':
      return fc.array(anyOf(element as Shape, long), { minLength: 2, maxLength: long > 500 ? 6 : 3 });
    case 'union':
      return fc.oneof(...(options ?? []).map((each) => anyOf(each, long)));
    case 'optional':
      return meta.form === 'picture' || pictured(innerType)
        ? fc.constant(undefined)
        : fc.option(anyOf(innerType as Shape, long), { nil: undefined });
    case 'literal':
      return fc.constantFrom(...(values ?? []));
    case 'enum':
      return fc.constantFrom(...Object.keys(entries ?? {}));
    case 'boolean':
      return fc.boolean();
    case 'number':
      return fc.integer({ min: 0, max: 150 });
    case 'string':
      if (meta.form === 'day') return day;
      if (meta.form === 'moment') return day.map((each) => `${each} 09:05`);
      return usualWords(Math.min(meta.maxLength ?? 100, long), meta.form === 'area');
    default:
      throw new Error(`a form's schema holds ${type}; say here how it is drawn`);
  }
}

const pictured = (schema: Shape | undefined): boolean =>
  ((schema as unknown as { meta: () => Meta | undefined } | undefined)?.meta() ?? {}).form === 'picture';
