import { Checkbox, Form, Input } from 'antd';
import { useState } from 'react';
import type { ReactElement } from 'react';
import type { FieldSchema } from '../api/forms.ts';
import { useScene } from '../kit/schema-form/context.ts';

/** Enough by itself: the better owner goes along with it. */
const usual = '这一条的主责单位写得不对。';

/**
 * 退单时报告职责清单不对. Shown only where the order relied on an entry. The words go to who keeps the list, who may
 * not know the matter; so they are asked for by themselves.
 */
export function DutyWrong({ schema, name }: { schema: FieldSchema; name: (string | number)[] }): ReactElement | null {
  const { cited = [] } = useScene();
  const form = Form.useFormInstance();
  const order = Form.useWatch<string | undefined>('orderId', form);
  const said = Form.useWatch<string | undefined>(name, form);
  const [ticked, setTicked] = useState(false);
  const duty = cited.find((each) => order === undefined || each.order === order);
  if (!duty) return null;
  const open = ticked || Boolean(said);
  const tick = (on: boolean): void => {
    setTicked(on);
    form.setFieldValue(name, on ? usual : undefined);
  };
  return (
    <div className="duty-wrong">
      <p>
        交办时依据：职责清单第 {duty.no} 条「{duty.what}」；{duty.basis}
      </p>
      <Checkbox checked={open} onChange={(event) => tick(event.target.checked)}>
        职责清单这一条不对，一并报告
      </Checkbox>
      {open ? (
        <Form.Item
          name={name}
          label={schema.title}
          required
          extra="写给清单的维护人看，他们不一定看得到这件事：只写清单错在哪里、应归谁、凭什么，不写当事人。"
        >
          <Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} maxLength={(schema.maxLength ?? 500) * 2} />
        </Form.Item>
      ) : null}
    </div>
  );
}
