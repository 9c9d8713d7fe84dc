import { useMutation } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useSyncExternalStore } from 'react';
import type { ReactElement } from 'react';
import { findPeople } from '../api/search.ts';
import { announce } from '../app/announce.tsx';
import { NotThisPost } from '../kit/not-this-post.tsx';
import { Empty, Failed } from '../kit/states.tsx';
import { useTitle } from '../kit/use-title.ts';
import { useSession } from '../session/use-session.ts';
import { whyNot } from '../session/why-not.ts';
import { onHandOver, timesHandedOver } from './handed-over.ts';
import { HitList } from './hit-list.tsx';
import { PeopleForm } from './people-form.tsx';

/** 查人页: by exact name or number, for a purpose. Nothing of it stands in the address. */
export function PeopleScreen(): ReactElement {
  const session = useSession();
  const times = useSyncExternalStore(onHandOver, timesHandedOver);
  const find = useMutation({
    mutationFn: findPeople,
    gcTime: 0,
    onSuccess: ({ empty, total }) => announce(empty ?? `找到 ${total.text} 件`),
  });
  useTitle('查人');
  const why = whyNot(session, '查人');
  const found = find.data;
  return (
    <div className="page search-page">
      <div className="page-head">
        <h1>查人</h1>
        <Link to="/search" className="to-people">
          按文字、编码、地名检索
        </Link>
      </div>
      {why === null ? (
        <PeopleForm key={times} pending={find.isPending} onFind={(ask) => find.mutate(ask)} />
      ) : (
        <NotThisPost why={why} />
      )}
      {find.isError ? <Failed error={find.error} /> : null}
      {found && !find.isPending ? (
        <section aria-label="查到的事项">
          {found.empty ? <Empty>{found.empty}</Empty> : null}
          {found.lines.length > 0 ? (
            <p className="muted">
              共 <strong>{found.total.text}</strong> 件
              {found.total.count > found.lines.length ? `，列出最近登记的 ${found.lines.length} 件` : ''}
              。本次查找已记录。
            </p>
          ) : null}
          <HitList hits={found.lines} label="查到的事项" />
        </section>
      ) : null}
    </div>
  );
}
