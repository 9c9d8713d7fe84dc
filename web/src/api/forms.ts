import type { FormsView } from '@jieyou/contracts';
import type { Asked } from './asked.ts';
import { get } from './http.ts';

/** 字段说明: the part of JSON Schema that the acts use, with the hints for the screen. */
export type FieldSchema = {
  type?: string;
  title?: string;
  form?: string;
  labels?: string;
  among?: string;
  enum?: string[];
  maxLength?: number;
  maxItems?: number;
  minItems?: number;
  items?: FieldSchema;
  properties?: Record<string, FieldSchema>;
  required?: string[];
};

export type FormOption = { value: string; label: string };
export type FormOptions = Readonly<Record<string, readonly FormOption[]>>;
export type ActForm = Omit<FormsView['acts'][number], 'schema'> & { schema: FieldSchema };
export type Forms = { acts: ActForm[]; register: FieldSchema; options: FormOptions };

/** 表单说明, of the version that rules a matter, or of the one in force. Changes only when a method is published. */
export const formsQuery = (method?: string): Asked<Forms> => ({
  queryKey: ['forms', method ?? 'in force'],
  queryFn: () =>
    get<Forms>(method === undefined ? '/api/forms' : `/api/forms?${new URLSearchParams({ method }).toString()}`),
  staleTime: 10 * 60_000,
});

/** 登记表: the payload's own schema, whether or not the command is wrapped round it. */
export const registerSchema = (forms: Forms): FieldSchema => forms.register.properties?.['payload'] ?? forms.register;
