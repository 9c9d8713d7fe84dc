import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Alert } from 'antd';
import type { ReactElement } from 'react';
import { deskQuery } from '../api/matters.ts';
import { MatterTable } from '../kit/matter-table.tsx';
import { sayMoment } from '../kit/moment.ts';
import { useTitle } from '../kit/use-title.ts';
import { Empty, Failed, Loading } from '../kit/states.tsx';
import { useSession } from '../session/use-session.ts';
import { isOfficer, whyNot } from '../session/why-not.ts';
import { ReferralsStrip } from '../referrals/referrals-strip.tsx';
import { WeekPanel } from '../sittings/week-panel.tsx';
import { CountTiles } from './count-tiles.tsx';
import { LateHolders } from './late-holders.tsx';
import { OfficerDesk } from './officer-desk.tsx';

/** 我的工作台: what waits for this post, nearest deadline first. */
export function DeskPage(): ReactElement | null {
  const desk = useQuery(deskQuery());
  const session = useSession();
  useTitle('我的工作台');
  const role = session?.post?.role;
  if (!role) return null;
  const works = !isOfficer(session);
  return (
    <div className="page">
      <div className="page-head">
        <h1>我的工作台</h1>
        {desk.data && works ? <span className="muted">截至 {sayMoment(desk.data.asOf)}</span> : null}
        {whyNot(session, '登记事项') === null ? (
          <Link to="/register" className="as-button">
            登记新事项
          </Link>
        ) : null}
      </div>
      {desk.isError ? <Failed error={desk.error} retry={() => void desk.refetch()} /> : null}
      {desk.isPending ? <Loading what="工作台" /> : null}
      {desk.data?.banner.map((line) => (
        <Alert key={line} type="warning" showIcon title={line} className="block" />
      ))}
      {works ? null : <OfficerDesk role={role} />}
      {desk.data && works ? <CountTiles counts={desk.data.counts} role={role} /> : null}
      {works ? <ReferralsStrip /> : null}
      {works ? <WeekPanel /> : null}
      {role === 'supervisor' ? <LateHolders /> : null}
      {desk.data && works ? (
        <section aria-labelledby="nearest">
          <h2 id="nearest">期限最近的事项</h2>
          {desk.data.nearest.length === 0 ? (
            <Empty>目前没有正在计时的事项。</Empty>
          ) : (
            <MatterTable lines={desk.data.nearest} caption="期限最近的事项，最近的在前" />
          )}
        </section>
      ) : null}
    </div>
  );
}
