import { useQuery } from '@tanstack/react-query';
import { Button, Drawer } from 'antd';
import { useState } from 'react';
import type { ReactElement } from 'react';
import { noticesQuery } from '../api/notices.ts';
import { Empty, Failed, Loading } from '../kit/states.tsx';
import { NoticeLine } from './notice-line.tsx';
import { Slips } from './slips.tsx';

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
        <Slips />
      </Drawer>
    </>
  );
}
