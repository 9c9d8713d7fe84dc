import type { PublicPageView } from '@jieyou/contracts';
import { useMutation } from '@tanstack/react-query';
import { Button, Form, Input } from 'antd';
import type { ReactElement } from 'react';
import { saveContact } from '../api/public-page.ts';
import { announce } from '../app/announce.tsx';
import { queries } from '../app/queries.ts';
import { Failed } from '../kit/states.tsx';

type Unit = PublicPageView['units'][number];

/** 一个中心的对外联系方式: what people read when they ask whom to ring. */
export function ContactForm({ unit }: { unit: Unit }): ReactElement {
  const save = useMutation({
    mutationFn: (values: { phone: string; address: string; hours: string }) => saveContact(unit.path, values),
    onSuccess: async () => {
      announce(`已保存：${unit.name}`);
      await queries.invalidateQueries({ queryKey: ['public-page'] });
    },
  });
  const { phone, address, hours } = unit;
  return (
    <Form
      layout="vertical"
      name={`contact-${unit.path}`}
      initialValues={{ phone, address, hours }}
      onFinish={(values: { phone: string; address: string; hours: string }) => save.mutate(values)}
      aria-label={unit.name}
    >
      <h3>{unit.name}</h3>
      <Form.Item label="电话" name="phone">
        <Input maxLength={60} />
      </Form.Item>
      <Form.Item label="地址" name="address">
        <Input maxLength={100} />
      </Form.Item>
      <Form.Item label="办公时间" name="hours">
        <Input maxLength={100} placeholder="例如：工作日 8:30—12:00，14:30—17:30" />
      </Form.Item>
      {save.isError ? <Failed error={save.error} /> : null}
      <Button htmlType="submit" loading={save.isPending}>
        保存
      </Button>
      {save.isSuccess ? <span role="status"> 已保存</span> : null}
    </Form>
  );
}
