/** 路径覆盖: a scope covers its own path and everything below it, e.g. `c990101.t01` covers `c990101.t01.zx`. */
export const covers = (scope: string, path: string): boolean => path === scope || path.startsWith(`${scope}.`);

/** 自身与各级上级. */
export function chainOf(path: string): string[] {
  const parts = path.split('.');
  return parts.map((_, depth) => parts.slice(0, depth + 1).join('.'));
}
