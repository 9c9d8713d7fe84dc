import library from 'canonicalize';

// The library's types announce a module object; what it exports is the function itself.
const serialize = library as unknown as (value: unknown) => string | undefined;

/** What canonical JSON can carry without loss. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** 规范文本（RFC 8785）. Refuses what JSON would change silently: undefined, NaN, infinities, lone surrogates. */
export function canonicalText(value: Json): string {
  refuseLossy(value, '$');
  const text = serialize(value);
  if (text === undefined) throw new Error('not canonical JSON: the value has no JSON form');
  return text;
}

function refuseLossy(value: unknown, path: string): void {
  if (value === null || typeof value === 'boolean') return;
  if (typeof value === 'string') return refuseUnless(value.isWellFormed(), path, 'a lone surrogate');
  if (typeof value === 'number') return refuseUnless(Number.isFinite(value), path, 'a number that is not finite');
  refuseUnless(typeof value === 'object', path, typeof value);
  if (Array.isArray(value)) return value.forEach((item, at) => refuseLossy(item, `${path}[${at}]`));
  const prototype: unknown = Object.getPrototypeOf(value);
  refuseUnless(prototype === Object.prototype || prototype === null, path, 'an object that is not plain');
  for (const [key, item] of Object.entries(value as object)) {
    refuseUnless(key.isWellFormed(), path, 'a key with a lone surrogate');
    refuseLossy(item, `${path}.${key}`);
  }
}

function refuseUnless(fine: boolean, path: string, what: string): void {
  if (!fine) throw new Error(`not canonical JSON: ${what} at ${path}`);
}
