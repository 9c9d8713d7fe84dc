import type { BesideForms } from '@jieyou/contracts';
import { z } from 'zod';

interface Described {
  acts: readonly { name: string; label: string; help: string; basis: string; schema: z.ZodType }[];
  open: z.ZodType;
  lists: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

const shapeOf = (schema: z.ZodType): unknown => z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' });

/** 旁支动作的表单: what each may be asked with, and the labelled lists that they name. */
export const besideForms = ({ acts, open, lists }: Described): BesideForms => ({
  acts: acts.map(({ name, label, help, basis, schema }) => ({ name, label, help, basis, schema: shapeOf(schema) })),
  open: shapeOf(open),
  options: Object.fromEntries(
    Object.entries(lists).map(([name, labels]) => [
      name,
      Object.entries(labels).map(([value, label]) => ({ value, label })),
    ]),
  ),
});
