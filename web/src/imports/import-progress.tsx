import { Link } from '@tanstack/react-router';
import { Progress } from 'antd';
import type { ReactElement } from 'react';
import { problemsAddress } from '../api/imports.ts';
import type { ImportJob } from '../api/imports.ts';
import { sayMoment } from '../kit/moment.ts';

/** 去哪里看: rows that came with an answer are history and stand with what is concluded. */
function WhereTo({ job }: { job: ImportJob }): ReactElement {
  return (
    <div className="row wrap">
      {job.withHistory ? (
        <Link to="/lists/$list" params={{ list: 'closed' }}>
          去看已办结的事项（有答复的历史件）
        </Link>
      ) : null}
      <Link to="/lists/$list" params={{ list: 'to_accept' }}>
        去看待受理的事项{job.withHistory ? '（没有答复的）' : ''}
      </Link>
    </div>
  );
}

/** 导入进度. */
export function ImportProgress({ job }: { job: ImportJob }): ReactElement {
  const settled = job.total - job.waiting;
  const percent = job.total === 0 ? 100 : Math.floor((settled / job.total) * 100);
  return (
    <section className="panel" aria-label="导入进度">
      <Progress percent={percent} status={job.state === 'running' ? 'active' : 'normal'} aria-label="导入进度" />
      <p role="status">
        共 {job.total} 行：已登记 <strong>{job.done}</strong> 件，重复 {job.duplicate} 行，有问题 {job.problem} 行，等待{' '}
        {job.waiting} 行。
      </p>
      {job.state === 'running' ? <p className="muted">可以离开本页，导入会继续；服务器重启后也会接着导入。</p> : null}
      {job.endedAt ? <p className="muted">结束于 {sayMoment(job.endedAt)}</p> : null}
      {job.problem > 0 ? (
        <p>
          <a href={problemsAddress(job.id)} download>
            下载有问题的行（{job.problem} 行）
          </a>
          <span className="muted">　按「怎样改」一栏改好后，把这个文件再导入一次即可，已登记的不会重复。</span>
        </p>
      ) : null}
      {job.done > 0 ? <WhereTo job={job} /> : null}
    </section>
  );
}
