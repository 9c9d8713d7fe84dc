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

type Def = {
  type: string;
  shape?: Record<string, Shape>;
  element?: Shape;
  options?: Shape[];
  innerType?: Shape;
  values?: unknown[];
};
const defOf = (schema: Shape): Def => (schema._zod as unknown as { def: Def }).def;

/** Of a choice the one that the data have chosen; all while they have not. */
function chosen(options: readonly Shape[], held: unknown): readonly Shape[] {
  const kind = valueAt(held, ['kind']);
  const fit = options.filter((option) => {
    const literal = defOf(option).shape?.['kind'];
    return literal !== undefined && defOf(literal).values?.includes(kind) === true;
  });
  return fit.length > 0 ? fit : options;
}

/** What stands one step further in; an optional is looked through. */
function within(schema: Shape, key: PropertyKey, held: unknown): Shape[] {
  const { type, shape, element, options, innerType } = defOf(schema);
  const found = shape?.[String(key)];
  if (type === 'object') return found ? [found] : [];
  if (type === 'array' && element) return [element];
  if (type === 'union' && options) return chosen(options, held).flatMap((option) => within(option, key, held));
  return innerType ? within(innerType, key, held) : [];
}

const unwrapped = (schema: Shape): string | undefined => {
  const title = titleOf(schema);
  const inner = defOf(schema).innerType;
  return title ?? (inner ? unwrapped(inner) : undefined);
};

/** 栏目名: `当事人第 2 项 单位或住址`, as the clerk reads it. */
export function labelOf(schema: Shape, path: Path, data: unknown): string {
  const words: string[] = [];
  let now: Shape[] = [schema];
  for (const [at, key] of path.entries()) {
    const held = valueAt(data, path.slice(0, at));
    now = now.flatMap((each) => within(each, key, held));
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
