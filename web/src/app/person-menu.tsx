import type { SessionView } from '@jieyou/contracts';
import { useNavigate } from '@tanstack/react-router';
import { Button, Dropdown } from 'antd';
import type { MenuProps } from 'antd';
import type { ReactElement } from 'react';
import { useChoosePost, useSignOut } from '../session/use-session.ts';

/** 本人: who is signed in, in which post; other posts, password, sign-out. */
export function PersonMenu({ session }: { session: SessionView }): ReactElement {
  const choose = useChoosePost();
  const leave = useSignOut();
  const navigate = useNavigate();
  const others = session.posts.filter((post) => post.id !== session.post?.id);
  const items: NonNullable<MenuProps['items']> = [
    ...(others.length > 0
      ? [
          {
            type: 'group' as const,
            key: 'posts',
            label: '切换岗位',
            children: others.map((post) => ({ key: post.id, label: `${post.title} · ${post.orgName}` })),
          },
          { type: 'divider' as const },
        ]
      : []),
    { key: 'password', label: '修改密码' },
    { key: 'leave', label: '退出登录' },
  ];
  const pick: MenuProps['onClick'] = ({ key }) => {
    if (key === 'leave') return leave.mutate();
    if (key === 'password') return void navigate({ to: '/password' });
    return choose.mutate(key);
  };
  return (
    <Dropdown menu={{ items, onClick: pick }} trigger={['click']} placement="bottomRight">
      <Button type="text" className="person" aria-haspopup="menu" loading={choose.isPending || leave.isPending}>
        <span className="person-name">{session.name}</span>
        <span className="person-post">{session.post?.title ?? '未选岗位'}</span>
      </Button>
    </Dropdown>
  );
}
