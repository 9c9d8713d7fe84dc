import { useMutation, useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import type { ReactElement } from 'react';
import { approveCalendar, calendarsQuery, proposeCalendar } from '../api/methods.ts';
import type { CalendarYear } from '../api/methods.ts';
import { queries } from '../app/queries.ts';
import { sayMoment } from '../kit/moment.ts';
import { Empty, Failed, Loading } from '../kit/states.tsx';
import { ProposeText } from './propose-text.tsx';

function Year({ calendar }: { calendar: CalendarYear }): ReactElement {
  const approve = useMutation({
    mutationFn: () => approveCalendar(calendar),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['calendars'] }),
  });
  return (
    <li className="entry">
      <div className="entry-head">
        <strong>
          {calendar.year} 年（第 {calendar.version} 版）
        </strong>
        {calendar.status === 'approved' ? (
          <span className="mark">已批准</span>
        ) : (
          <span className="mark warn">未批准，涉及本年的期限为暂定</span>
        )}
      </div>
      <p>{calendar.source}</p>
      <p className="muted">
        {calendar.proposedBy} 于 {sayMoment(calendar.proposedAt)} 提交
        {calendar.approvedAt ? `；${calendar.approvedBy ?? ''} 于 ${sayMoment(calendar.approvedAt)} 批准` : ''}
      </p>
      <details>
        <summary>放假与调休</summary>
        <pre className="yaml">{calendar.text}</pre>
      </details>
      {calendar.status === 'proposed' ? (
        <Button type="primary" loading={approve.isPending} onClick={() => approve.mutate()}>
          审核无误，批准
        </Button>
      ) : null}
      {approve.isError ? <Failed error={approve.error} /> : null}
    </li>
  );
}

/** 工作日历. */
export function CalendarsPanel(): ReactElement {
  const found = useQuery(calendarsQuery());
  return (
    <>
      <section className="panel" aria-labelledby="calendars">
        <h2 id="calendars">工作日历</h2>
        {found.isPending ? <Loading what="日历" /> : null}
        {found.isError ? <Failed error={found.error} retry={() => void found.refetch()} /> : null}
        {found.data?.calendars.length === 0 ? <Empty>还没有提交过工作日历。</Empty> : null}
        <ul className="plain">
          {found.data?.calendars.map((calendar) => (
            <Year key={`${calendar.year}@${calendar.version}`} calendar={calendar} />
          ))}
        </ul>
      </section>
      <ProposeText title="提交工作日历" send={proposeCalendar} refresh={['calendars']} />
    </>
  );
}
