import type { NoticeView } from '@jieyou/contracts';
import { useMutation } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import type { ReactElement } from 'react';
import { readNotice } from '../api/notices.ts';
import { sayMoment } from '../kit/moment.ts';
import { queries } from './queries.ts';

/** 一条通知. Opening its matter is reading it. */
export function NoticeLine({ notice, onOpen }: { notice: NoticeView; onOpen: () => void }): ReactElement {
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
