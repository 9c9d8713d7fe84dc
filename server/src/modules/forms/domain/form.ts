import { mediationForms } from '@jieyou/contracts';
import type { MediationForm } from '@jieyou/contracts';
import type { z } from 'zod';
import type { Block, Layout } from './block.ts';
import type { Draft } from './draft.ts';

/** 空白式样: some forms have more than one blank. */
export interface Variant {
  readonly label: string;
  readonly data: unknown;
}

/** 一种文书: what it must be told, how it is laid out, and one invented example. */
export interface Form {
  readonly id: MediationForm;
  readonly schema: z.ZodType;
  /** Lays out data that were read against `schema`, whole or as a draft. */
  readonly lay: (data: unknown) => Layout;
  readonly sample: unknown;
  readonly variants: Readonly<Record<string, Variant>>;
}

/** 定义一种文书. Inside, the layout sees its own data; outside, every form looks the same. */
export function defineForm<Schema extends z.ZodType>(given: {
  id: MediationForm;
  title?: string;
  size?: number;
  schema: Schema;
  layout: (data: Draft<z.output<Schema>>) => readonly Block[];
  sample: z.input<Schema>;
  variants?: Readonly<Record<string, { label: string; data: Draft<z.input<Schema>> }>>;
}): Form {
  const { id, schema, layout, sample, variants = {} } = given;
  return {
    ...{ id, schema, sample, variants },
    lay: (data) => {
      const own = layout(data as Draft<z.output<Schema>>);
      const titled = own.some((block) => block.is === 'title');
      const title = given.title ?? mediationForms[id];
      return { title, size: given.size ?? 14, blocks: titled ? own : [{ is: 'title', text: title }, ...own] };
    },
  };
}
