import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { Alert } from 'antd';
import { useEffect } from 'react';
import type { ReactElement } from 'react';
import { sessionQuery } from '../api/session.ts';
import { Failed, Loading } from '../kit/states.tsx';
import { ChoosePost } from './choose-post.tsx';
import { PasswordForm } from './password-form.tsx';
import { SignInForm } from './sign-in-form.tsx';

/** 登录: name and password, then a first password change, then the post; each only when it is due. */
export function SignInPage(): ReactElement {
  const { next, ended } = useSearch({ from: '/sign-in' });
  const session = useQuery(sessionQuery());
  const navigate = useNavigate();
  const ready = Boolean(session.data && !session.data.mustChange && session.data.post);
  useEffect(() => {
    if (ready) void navigate({ href: next?.startsWith('/') && !next.startsWith('//') ? next : '/', replace: true });
  }, [ready, next, navigate]);
  return (
    <main className="sign-in">
      <div className="sign-in-card">
        <h1>解忧</h1>
        <p className="muted">社会治安综合治理中心 · 矛盾纠纷受理与化解</p>
        {ended ? (
          <Alert type="warning" showIcon title="登录已失效，请重新登录。未提交的内容已存为草稿。" className="block" />
        ) : null}
        {session.isPending ? <Loading what="登录情况" /> : null}
        {session.isError ? <Failed error={session.error} retry={() => void session.refetch()} /> : null}
        {session.isSuccess && !session.data ? <SignInForm /> : null}
        {session.data?.mustChange ? <PasswordForm first /> : null}
        {session.data && !session.data.mustChange && !session.data.post ? <ChoosePost session={session.data} /> : null}
      </div>
    </main>
  );
}
