import type { SessionView } from '@jieyou/contracts';
import { useMutation } from '@tanstack/react-query';
import { Button } from 'antd';
import type { ReactElement } from 'react';
import { choosePost } from '../api/session.ts';
import { Failed } from '../kit/states.tsx';
import { renewSession, useSignOut } from './use-session.ts';

/** 选择岗位. Without one in term, the server's words say what to do. */
export function ChoosePost({ session }: { session: SessionView }): ReactElement {
  const choose = useMutation({ mutationFn: choosePost, onSuccess: renewSession });
  const leave = useSignOut();
  return (
    <section>
      <h2>{session.name}，请选择岗位</h2>
      {session.words ? <p>{session.words}</p> : null}
      {choose.isError ? <Failed error={choose.error} /> : null}
      <ul className="plain stack">
        {session.posts.map((post, index) => (
          <li key={post.id}>
            <Button
              block
              size="large"
              autoFocus={index === 0}
              loading={choose.isPending && choose.variables === post.id}
              onClick={() => choose.mutate(post.id)}
            >
              {post.title} · {post.orgName}
            </Button>
          </li>
        ))}
      </ul>
      <Button type="link" onClick={() => leave.mutate()}>
        换一个人登录
      </Button>
    </section>
  );
}
