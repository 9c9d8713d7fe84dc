import type { NoticeView } from '@jieyou/contracts';
import { useMutation, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Button, Drawer } from 'antd';
import { useState } from 'react';
import type { ReactElement } from 'react';
import { noticesQuery, readNotice } from '../api/notices.ts';
import { sayMoment } from '../kit/moment.ts';
import { Empty, Failed, Loading } from '../kit/states.tsx';
import { queries } from './queries.ts';

function NoticeLine({ notice, onOpen }: { notice: NoticeView; onOpen: () => void }): ReactElement {
  const mark = useMutation({
    mutationFn: () => readNotice(notice.id),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['notices'] }),
  });
  const opened = (): void => {
    if (!notice.read) mark.mutate();
    onOpen();
  };
  return (
    <li className={notice.read ? 'notice' : 'notice unread'}>
      <div>
        {notice.read ? null : <strong>未读 </strong>}
        {notice.urgent ? <span className="mark warn">紧急</span> : null}
        {notice.matterId ? (
          <Link to="/matters/$id" params={{ id: notice.matterId }} onClick={opened}>
            {notice.text}
          </Link>
        ) : (
          notice.text
        )}
      </div>
      <div className="muted">
        {sayMoment(notice.at)}
        {notice.read ? null : (
          <Button type="link" size="small" onClick={() => mark.mutate()}>
            标为已读
          </Button>
        )}
      </div>
    </li>
  );
}

/** 通知. */
export function NoticesButton(): ReactElement {
  const [open, setOpen] = useState(false);
  const notices = useQuery(noticesQuery());
  const unread = notices.data?.unread ?? 0;
  const lines = notices.data?.notices ?? [];
  return (
    <>
      <Button type="text" className="bar-button" onClick={() => setOpen(true)} aria-label={`通知，${unread} 条未读`}>
        通知{unread > 0 ? <span className="unread-count">{unread > 99 ? '99+' : unread}</span> : null}
      </Button>
      <Drawer title="通知" open={open} onClose={() => setOpen(false)} size={420}>
        {notices.isPending ? <Loading what="通知" /> : null}
        {notices.isError ? <Failed error={notices.error} retry={() => void notices.refetch()} /> : null}
        {notices.data && lines.length === 0 ? <Empty>没有通知。</Empty> : null}
        <ul className="plain">
          {lines.map((notice) => (
            <NoticeLine key={notice.id} notice={notice} onOpen={() => setOpen(false)} />
          ))}
        </ul>
      </Drawer>
    </>
  );
}
