import { useMutation } from '@tanstack/react-query';
import { Button, Form, Input } from 'antd';
import type { ReactElement } from 'react';
import { signIn } from '../api/session.ts';
import { markFields } from '../kit/schema-form/field-problems.ts';
import { Failed } from '../kit/states.tsx';
import { renewSession } from './use-session.ts';

type Typed = { login?: string; password?: string };

/** 登录名与密码. */
export function SignInForm(): ReactElement {
  const [form] = Form.useForm<Typed>();
  const enter = useMutation({
    mutationFn: ({ login = '', password = '' }: Typed) => signIn({ login, password }),
    onSuccess: renewSession,
    onError: (error) => markFields(form, error),
  });
  return (
    <Form form={form} layout="vertical" onFinish={(typed) => enter.mutate(typed)} name="sign-in">
      {enter.isError ? <Failed error={enter.error} /> : null}
      <Form.Item name="login" label="登录名">
        <Input autoFocus autoComplete="username" />
      </Form.Item>
      <Form.Item name="password" label="密码">
        <Input.Password autoComplete="current-password" />
      </Form.Item>
      <Button type="primary" htmlType="submit" block loading={enter.isPending}>
        登录
      </Button>
    </Form>
  );
}
