import type { z } from 'zod';

type Shape = z.core.$ZodType;
type Def = { type: string; shape?: Record<string, Shape>; element?: Shape; options?: Shape[]; innerType?: Shape };

/** 数据字段: `parties[].name`, its Chinese title, whether it must be there. */
export interface FieldLine {
  readonly path: string;
  readonly title: string;
  readonly required: boolean;
}

const defOf = (schema: Shape): Def => (schema._zod as unknown as { def: Def }).def;
const titleOf = (schema: Shape): string =>
  (schema as unknown as { meta: () => { title?: string } | undefined }).meta()?.title ?? '';

function opened(schema: Shape): { inner: Shape; title: string; required: boolean } {
  const { innerType, type } = defOf(schema);
  if (!innerType) return { inner: schema, title: titleOf(schema), required: true };
  const within = opened(innerType);
  return { ...within, title: titleOf(schema) || within.title, required: type !== 'optional' && within.required };
}

/** 列出字段, in the order of the form, so that an office knows what its own template may take. */
export function listFields(schema: Shape, path = ''): FieldLine[] {
  const { type, shape, element, options } = defOf(opened(schema).inner);
  if (type === 'array' && element) return listFields(element, `${path}[]`);
  if (type === 'union' && options) {
    const all = options.flatMap((option) => listFields(option, path));
    return all.filter((each, at) => all.findIndex((other) => other.path === each.path) === at);
  }
  if (type !== 'object' || !shape) return [];
  return Object.entries(shape).flatMap(([key, held]) => {
    const { title, required } = opened(held);
    const here = path === '' ? key : `${path}.${key}`;
    return [...(title === '' ? [] : [{ path: here, title, required }]), ...listFields(held, here)];
  });
}
