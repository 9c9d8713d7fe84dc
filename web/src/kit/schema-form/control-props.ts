import type { FieldSchema } from '../../api/forms.ts';

/** What antd's Form.Item hands to its control, and what we add. */
export type ControlProps = {
  schema: FieldSchema;
  required: boolean;
  compact: boolean;
  id?: string;
  value?: unknown;
  onChange?: (value: unknown) => void;
};
