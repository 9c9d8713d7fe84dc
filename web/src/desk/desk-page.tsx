import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Alert } from 'antd';
import type { ReactElement } from 'react';
import { deskQuery } from '../api/matters.ts';
import { MatterTable } from '../kit/matter-table.tsx';
import { sayMoment } from '../kit/moment.ts';
import { useTitle } from '../kit/use-title.ts';
import { Empty, Failed, Loading } from '../kit/states.tsx';
import { CountTiles } from './count-tiles.tsx';

/** 我的工作台: what waits for this post, nearest deadline first. */
export function DeskPage(): ReactElement {
  const desk = useQuery(deskQuery());
  useTitle('我的工作台');
  return (
    <div className="page">
      <div className="page-head">
        <h1>我的工作台</h1>
        {desk.data ? <span className="muted">截至 {sayMoment(desk.data.asOf)}</span> : null}
        <Link to="/register" className="as-button">
          登记新事项
        </Link>
      </div>
      {desk.isError ? <Failed error={desk.error} retry={() => void desk.refetch()} /> : null}
      {desk.isPending ? <Loading what="工作台" /> : null}
      {desk.data?.banner.map((line) => (
        <Alert key={line} type="warning" showIcon title={line} className="block" />
      ))}
      {desk.data ? <CountTiles counts={desk.data.counts} /> : null}
      {desk.data ? (
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
