import { idOfName } from '../kernel/id-of-name.ts';

/** 由名称得出的编号: what was loaded once is recognised. */
export const idOf = (name: string): string => idOfName(`jieyou demo ${name}`);
