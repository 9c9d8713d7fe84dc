import { Button, Form, Input } from 'antd';
import type { ReactElement } from 'react';

/** 依据: a document, where in it, and its words; one block each. */
export function BasisFields(): ReactElement {
  return (
    <Form.List name="basis">
      {(fields, { add, remove }) => (
        <fieldset className="group">
          <legend>依据</legend>
          {fields.map((field, at) => (
            <div key={field.key} className="list-item" role="group" aria-label={`依据 ${at + 1}`}>
              <div className="basis">
                <Form.Item name={[field.name, 'document']} label="文件" required>
                  <Input autoComplete="off" placeholder="如 《保障农民工工资支付条例》" />
                </Form.Item>
                <Form.Item name={[field.name, 'article']} label="条款">
                  <Input autoComplete="off" placeholder="如 第七条" />
                </Form.Item>
                <Form.Item name={[field.name, 'quote']} label="原文" className="basis-quote">
                  <Input.TextArea autoSize={{ minRows: 1, maxRows: 5 }} />
                </Form.Item>
              </div>
              {fields.length > 1 ? (
                <Button size="small" onClick={() => remove(field.name)} aria-label={`移除依据 ${at + 1}`}>
                  移除
                </Button>
              ) : null}
            </div>
          ))}
          <Button onClick={() => add({ document: '' })}>再加一条依据</Button>
        </fieldset>
      )}
    </Form.List>
  );
}
