import { registerMany, type MattersDeps } from '../../matters/index.ts';
import type { RegisterMany } from './deps.ts';

/** 登记一批行, by the matters module, in the transaction of the rows. */
export const registerRows =
  (matters: MattersDeps): RegisterMany =>
  (tx, by, items) =>
    registerMany(matters, tx, by, items);
