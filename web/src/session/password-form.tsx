import { useMutation } from '@tanstack/react-query';
import { Button, Form, Input } from 'antd';
import { useState } from 'react';
import type { ReactElement } from 'react';
import { changePassword } from '../api/session.ts';
import { clearMarks, markFields } from '../kit/schema-form/field-problems.ts';
import { Failed } from '../kit/states.tsx';
import { renewSession } from './use-session.ts';

type Typed = { current?: string; next?: string; again?: string };

/** 修改密码: at the first sign-in it comes before everything else. */
export function PasswordForm({ first = false, onDone }: { first?: boolean; onDone?: () => void }): ReactElement {
  const [form] = Form.useForm<Typed>();
  const [unlike, setUnlike] = useState(false);
  const change = useMutation({
    mutationFn: ({ current = '', next = '' }: Typed) => changePassword({ current, next }),
    onSuccess: async () => {
      await renewSession();
      onDone?.();
    },
    onError: (error) => markFields(form, error),
  });
  const submit = (typed: Typed): void => {
    clearMarks(form);
    setUnlike(typed.next !== typed.again);
    if (typed.next === typed.again) change.mutate(typed);
  };
  return (
    <Form form={form} layout="vertical" onFinish={submit} name="password">
      {first ? <p>首次登录，请先换一个只有您知道的密码。</p> : null}
      {change.isError ? <Failed error={change.error} /> : null}
      <Form.Item name="current" label="现在的密码">
        <Input.Password autoFocus autoComplete="current-password" />
      </Form.Item>
      <Form.Item name="next" label="新密码">
        <Input.Password autoComplete="new-password" />
      </Form.Item>
      <Form.Item
        name="again"
        label="再输一遍新密码"
        {...(unlike ? { validateStatus: 'error' as const, help: '两次输入的新密码不一样' } : {})}
      >
        <Input.Password autoComplete="new-password" />
      </Form.Item>
      <Button type="primary" htmlType="submit" loading={change.isPending}>
        保存新密码
      </Button>
    </Form>
  );
}
