import { useMutation, useQuery } from '@tanstack/react-query';
import { App } from 'antd';
import type { ReactElement } from 'react';
import { approveCalendar, calendarsQuery, proposeCalendar } from '../api/methods.ts';
import type { CalendarVersion } from '../api/methods.ts';
import { announce } from '../app/announce.tsx';
import { queries } from '../app/queries.ts';
import { sayMoment } from '../kit/moment.ts';
import { Empty, Failed, Loading } from '../kit/states.tsx';
import { WhyButton } from '../kit/why-button.tsx';
import { ProposeText } from './propose-text.tsx';

function Year({ calendar }: { calendar: CalendarVersion }): ReactElement {
  const { message } = App.useApp();
  const approve = useMutation({
    mutationFn: () => approveCalendar(calendar),
    onSuccess: () => {
      const words = `已批准 ${calendar.year} 年工作日历，所涉期限随即重算`;
      void message.success(words);
      announce(words);
      return queries.invalidateQueries({ queryKey: ['calendars'] });
    },
  });
  return (
    <li className="entry">
      <div className="entry-head">
        <strong>
          {calendar.year} 年（第 {calendar.version} 版）
        </strong>
        {calendar.state === 'in_force' ? (
          <span className="mark">已批准</span>
        ) : (
          <span className="mark warn">未批准，涉及本年的期限为暂定</span>
        )}
      </div>
      <p>{calendar.source}</p>
      <p className="muted">
        {calendar.proposedBy.name} 于 {sayMoment(calendar.proposedAt)} 提交
        {calendar.approvedAt ? `；${calendar.approvedBy?.name ?? ''} 于 ${sayMoment(calendar.approvedAt)} 批准` : ''}
      </p>
      <details>
        <summary>放假与调休</summary>
        <pre className="yaml">{calendar.text}</pre>
      </details>
      {calendar.state === 'proposed' ? (
        <WhyButton
          type="primary"
          why={calendar.mayApprove.ok ? null : (calendar.mayApprove.words ?? '您现在不能批准')}
          loading={approve.isPending}
          onPress={() => approve.mutate()}
        >
          审核无误，批准
        </WhyButton>
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
        {found.data?.versions.length === 0 ? <Empty>还没有提交过工作日历。</Empty> : null}
        {found.data && found.data.missing.length > 0 ? (
          <p className="note">还没有批准：{found.data.missing.join('、')} 年。涉及这些年份的期限都是暂定的。</p>
        ) : null}
        {found.data?.recompute && !found.data.recompute.ended ? (
          <p role="status">
            正在按新日历重算期限：{found.data.recompute.done} / {found.data.recompute.total ?? '…'}
          </p>
        ) : null}
        <ul className="plain">
          {found.data?.versions.map((calendar) => (
            <Year key={`${calendar.year}@${calendar.version}`} calendar={calendar} />
          ))}
        </ul>
      </section>
      <ProposeText title="提交工作日历" send={proposeCalendar} refresh={['calendars']} />
    </>
  );
}
