import { Form } from 'antd';
import type { ReactElement } from 'react';
import type { FieldSchema } from '../../api/forms.ts';
import { Control } from './control.tsx';

type FieldProps = {
  /** Where the value stands in the form; inside a list, relative to the list. */
  name: (string | number)[];
  schema: FieldSchema;
  required: boolean;
  compact?: boolean;
  className?: string;
};

/** 字段: label, control and the place where the server's words appear. */
function Field({ name, schema, required, compact = false, className }: FieldProps): ReactElement | null {
  if (schema.form === 'hidden') {
    return (
      <Form.Item name={name} hidden>
        <input type="hidden" />
      </Form.Item>
    );
  }
  const labelled = schema.form === 'tick' && !required ? undefined : schema.title;
  return (
    <Form.Item name={name} label={labelled} required={required} className={className ?? ''}>
      <Control schema={schema} required={required} compact={compact} />
    </Form.Item>
  );
}

/** 对象的一个字段, by name. */
export function FieldOf({
  of,
  field,
  at = [],
  ...rest
}: {
  of: FieldSchema;
  field: string;
  at?: (string | number)[];
  compact?: boolean;
  className?: string;
}): ReactElement | null {
  const schema = of.properties?.[field];
  if (!schema) return null;
  return <Field name={[...at, field]} schema={schema} required={of.required?.includes(field) ?? false} {...rest} />;
}
