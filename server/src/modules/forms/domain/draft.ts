import type { z } from 'zod';

/** 草稿: the same data with anything still missing. */
export type Draft<Whole> = Whole extends readonly (infer Item)[]
  ? readonly Draft<Item>[]
  : Whole extends object
    ? { readonly [Key in keyof Whole]?: Draft<Whole[Key]> | null | undefined }
    : Whole;

type Shape = z.core.$ZodType;
export type Path = readonly PropertyKey[];

const titleOf = (schema: Shape): string | undefined => {
  const { meta } = schema as { meta?: () => { title?: string } | undefined };
  return meta?.call(schema)?.title;
};

/** What stands one step further in; an optional is looked through. */
function within(schema: Shape, key: PropertyKey): Shape[] {
  const { def } = schema._zod as unknown as { def: Record<string, unknown> & { type: string } };
  if (def.type === 'object') return [(def['shape'] as Record<string, Shape>)[String(key)]].filter((each) => !!each);
  if (def.type === 'array') return [def['element'] as Shape];
  if (def.type === 'union') return (def['options'] as Shape[]).flatMap((option) => within(option, key));
  const inner = def['innerType'] as Shape | undefined;
  return inner ? within(inner, key) : [];
}

const unwrapped = (schema: Shape): string | undefined => {
  const title = titleOf(schema);
  const inner = (schema._zod as unknown as { def: { innerType?: Shape } }).def.innerType;
  return title ?? (inner ? unwrapped(inner) : undefined);
};

/** 栏目名: `当事人第 2 项 单位或住址`, as the clerk reads it. */
export function labelOf(schema: Shape, path: Path): string {
  const words: string[] = [];
  let now: Shape[] = [schema];
  for (const key of path) {
    now = now.flatMap((each) => within(each, key));
    const title = now.map(unwrapped).find((each) => each !== undefined);
    if (typeof key === 'number') words.push(`第 ${key + 1} 项`);
    else if (title !== undefined) words.push(title);
  }
  return words.join(' ').replaceAll(/ (第 \d+ 项)/g, '$1');
}

/** What the data hold there. */
export const valueAt = (data: unknown, path: Path): unknown =>
  path.reduce<unknown>(
    (held, key) =>
      typeof held === 'object' && held !== null ? (held as Record<PropertyKey, unknown>)[key] : undefined,
    data,
  );

/** 没有填: nothing, an empty text, an empty list. */
export const isBlank = (value: unknown): boolean =>
  value === undefined ||
  value === null ||
  (typeof value === 'string' && value.trim() === '') ||
  (Array.isArray(value) && value.length === 0);
