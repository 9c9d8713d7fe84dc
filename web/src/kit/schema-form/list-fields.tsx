import { Button, Form } from 'antd';
import type { ReactElement } from 'react';
import type { FieldSchema } from '../../api/forms.ts';
import { FieldOf } from './field.tsx';
import { PartyFields } from './party-fields.tsx';
import { newPartyKey } from './party-key.ts';

type ListProps = { name: string; schema: FieldSchema };

/** 拆出的事项: one block per part. */
export function PartsField({ name, schema }: ListProps): ReactElement {
  const { items = {} } = schema;
  return (
    <Form.List name={name}>
      {(fields, { add, remove }, { errors }) => (
        <fieldset className="group">
          <legend>{schema.title}</legend>
          {fields.map((field, index) => (
            <div key={field.key} className="list-item">
              <div className="list-item-head">
                <strong>第 {index + 1} 件</strong>
                <Button size="small" onClick={() => remove(field.name)} aria-label={`移除第 ${index + 1} 件`}>
                  移除
                </Button>
              </div>
              {Object.keys(items.properties ?? {}).map((each) => (
                <FieldOf key={each} of={items} field={each} at={[field.name]} />
              ))}
            </div>
          ))}
          <Form.ErrorList errors={errors} />
          <Button onClick={() => add({})}>增加一件</Button>
        </fieldset>
      )}
    </Form.List>
  );
}

/** 当事人: several on a side, agents named by whom they act for. */
export function PartiesField({ name, schema }: ListProps): ReactElement {
  const { items = {} } = schema;
  const addOn = (add: (value: unknown) => void, side: string) => () =>
    add({ key: newPartyKey(), side, kind: 'person' });
  return (
    <Form.List name={name}>
      {(fields, { add, remove }, { errors }) => (
        <fieldset className="group parties">
          <legend>{schema.title ?? '当事人'}</legend>
          {fields.map((field, index) => (
            <PartyFields
              key={field.key}
              at={field.name}
              list={name}
              item={items}
              index={index}
              onRemove={() => remove(field.name)}
            />
          ))}
          <Form.ErrorList errors={errors} />
          <div className="row">
            <Button onClick={addOn(add, 'applicant')}>增加申请方</Button>
            <Button onClick={addOn(add, 'respondent')}>增加被申请方</Button>
            <Button onClick={addOn(add, 'third')}>增加第三方</Button>
          </div>
        </fieldset>
      )}
    </Form.List>
  );
}
