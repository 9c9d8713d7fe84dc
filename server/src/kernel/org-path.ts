/** 路径覆盖: a scope covers its own path and everything below it, e.g. `c990101.t01` covers `c990101.t01.zx`. */
export const covers = (scope: string, path: string): boolean => path === scope || path.startsWith(`${scope}.`);
