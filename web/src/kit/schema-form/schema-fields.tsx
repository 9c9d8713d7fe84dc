import type { ReactElement } from 'react';
import type { FieldSchema } from '../../api/forms.ts';
import { DutyWrong } from '../../duties/duty-wrong.tsx';
import { FieldOf } from './field.tsx';
import { PartiesField, PartsField } from './list-fields.tsx';
import { ObligationsField } from './obligations-field.tsx';
import { PlansField, RowsField } from './plans-field.tsx';

/** 按说明出表单: one control per property, in the order of the contract. */
export function SchemaFields({ schema }: { schema: FieldSchema }): ReactElement {
  return (
    <>
      {Object.entries(schema.properties ?? {}).map(([name, field]) => {
        if (field.form === 'parties') return <PartiesField key={name} name={name} schema={field} />;
        if (field.form === 'obligations') return <ObligationsField key={name} name={name} schema={field} />;
        if (field.form === 'plans') return <PlansField key={name} name={name} schema={field} />;
        if (field.form === 'people') return <RowsField key={name} name={name} schema={field} />;
        if (field.form === 'dutyWrong') return <DutyWrong key={name} name={[name]} schema={field} />;
        if (field.form === 'parts') return <PartsField key={name} name={name} schema={field} />;
        return <FieldOf key={name} of={schema} field={name} />;
      })}
    </>
  );
}
