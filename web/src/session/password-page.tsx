import { useNavigate } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { PasswordForm } from './password-form.tsx';

/** 修改密码页. */
export function PasswordPage(): ReactElement {
  const navigate = useNavigate();
  return (
    <div className="page narrow">
      <h1>修改密码</h1>
      <PasswordForm onDone={() => void navigate({ to: '/' })} />
    </div>
  );
}
