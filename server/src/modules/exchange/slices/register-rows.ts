import { dayOf } from '../../../kernel/local-date.ts';
import { registerMany, type MattersDeps } from '../../matters/index.ts';
import type { ImportedMatter } from '../domain/imported-matter.ts';
import type { RegisterMany } from './deps.ts';

/** 登记一批行, by the matters module, in the transaction of the rows. */
export const registerRows =
  (matters: MattersDeps): RegisterMany =>
  (tx, by, items) =>
    registerMany(
      matters,
      tx,
      by,
      items.map(({ commandId, source, matter }) => ({
        commandId,
        source,
        matter: { ...matter, remarks: remarksOf(matter) },
      })),
    );

/** 备注: what the foreign sheet said that has no place of its own. */
export const remarksOf = ({ remarks, unit, occurredAt }: ImportedMatter): string[] => [
  ...(unit ? [`原表承办单位：${unit}`] : []),
  ...(occurredAt ? [`原表发生时间：${dayOf(occurredAt)}`] : []),
  ...remarks,
];
