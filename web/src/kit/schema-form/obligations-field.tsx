import { Button, Form } from 'antd';
import type { ReactElement } from 'react';
import type { FieldSchema } from '../../api/forms.ts';
import { FieldOf } from './field.tsx';

type ListProps = { name: string; schema: FieldSchema };

/** 分期 of one obligation. */
function Instalments({ at, schema }: { at: number; schema: FieldSchema }): ReactElement {
  const { items = {} } = schema;
  return (
    <Form.List name={[at, 'instalments']}>
      {(parts, { add, remove }) => (
        <div className="instalments">
          {parts.map((part, index) => (
            <div key={part.key} className="row">
              <span className="muted">第 {index + 1} 期</span>
              <FieldOf of={items} field="due" at={[part.name]} compact />
              <FieldOf of={items} field="amount" at={[part.name]} compact />
              <Button size="small" onClick={() => remove(part.name)} aria-label={`移除第 ${index + 1} 期`}>
                移除
              </Button>
            </div>
          ))}
          <Button size="small" onClick={() => add({})}>
            {parts.length === 0 ? '分期支付' : '再加一期'}
          </Button>
        </div>
      )}
    </Form.List>
  );
}

/** 协议内容: who owes whom what, item by item, as it is spoken. */
export function ObligationsField({ name, schema }: ListProps): ReactElement {
  const { items = {} } = schema;
  const plain = ['debtor', 'creditor', 'what', 'amount', 'due', 'how'];
  return (
    <Form.List name={name}>
      {(fields, { add, remove }, { errors }) => (
        <fieldset className="group">
          <legend>{schema.title}</legend>
          {fields.map((field, index) => (
            <div key={field.key} className="list-item">
              <div className="list-item-head">
                <strong>第 {index + 1} 项</strong>
                <Button size="small" onClick={() => remove(field.name)} aria-label={`移除第 ${index + 1} 项`}>
                  移除
                </Button>
              </div>
              {plain.map((each) => (
                <FieldOf key={each} of={items} field={each} at={[field.name]} compact={each !== 'what'} />
              ))}
              {items.properties?.['instalments'] ? (
                <Instalments at={field.name} schema={items.properties['instalments']} />
              ) : null}
            </div>
          ))}
          <Form.ErrorList errors={errors} />
          <Button onClick={() => add({})}>增加一项</Button>
        </fieldset>
      )}
    </Form.List>
  );
}
