import { Button, Form } from 'antd';
import type { ReactElement } from 'react';
import type { FieldSchema } from '../../api/forms.ts';
import { useScene } from './context.ts';
import { FieldOf } from './field.tsx';

type ListProps = { name: string; schema: FieldSchema };

/** 各方的答复 of one plan: a line for each party, already there. */
function Answers({ at, schema }: { at: number; schema: FieldSchema }): ReactElement {
  const { items = {} } = schema;
  const parties = useScene().options['mediationParty'] ?? [];
  return (
    <Form.List name={[at, 'answers']} initialValue={parties.map(({ value }) => ({ party: value }))}>
      {(rows) => (
        <div className="instalments">
          {rows.map((row, index) => (
            <div key={row.key} className="row">
              <span>{parties[index]?.label ?? ''}</span>
              <FieldOf of={items} field="answer" at={[row.name]} compact />
            </div>
          ))}
        </div>
      )}
    </Form.List>
  );
}

/** 提出的方案: each with what every side answered. */
export function PlansField({ name, schema }: ListProps): ReactElement {
  const { items = {} } = schema;
  return (
    <Form.List name={name}>
      {(fields, { add, remove }) => (
        <fieldset className="group">
          <legend>{schema.title}</legend>
          {fields.map((field, index) => (
            <div key={field.key} className="list-item">
              <div className="list-item-head">
                <strong>方案 {index + 1}</strong>
                <Button size="small" onClick={() => remove(field.name)} aria-label={`移除方案 ${index + 1}`}>
                  移除
                </Button>
              </div>
              <FieldOf of={items} field="what" at={[field.name]} />
              {items.properties?.['answers'] ? <Answers at={field.name} schema={items.properties['answers']} /> : null}
            </div>
          ))}
          <Button onClick={() => add({})}>增加一个方案</Button>
        </fieldset>
      )}
    </Form.List>
  );
}

/** 一行一人: role and name. */
export function RowsField({ name, schema }: ListProps): ReactElement {
  const { items = {} } = schema;
  return (
    <Form.List name={name}>
      {(fields, { add, remove }) => (
        <fieldset className="group">
          <legend>{schema.title}</legend>
          {fields.map((field, index) => (
            <div key={field.key} className="row wrap">
              {Object.keys(items.properties ?? {}).map((each) => (
                <FieldOf key={each} of={items} field={each} at={[field.name]} />
              ))}
              <Button size="small" onClick={() => remove(field.name)} aria-label={`移除第 ${index + 1} 人`}>
                移除
              </Button>
            </div>
          ))}
          <Button onClick={() => add({})}>增加一人</Button>
        </fieldset>
      )}
    </Form.List>
  );
}
