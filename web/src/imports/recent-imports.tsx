import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import type { ImportJob } from '../api/imports.ts';
import { sayMoment } from '../kit/moment.ts';

/** 最近的导入. */
export function RecentImports({ jobs }: { jobs: readonly ImportJob[] }): ReactElement {
  return (
    <table className="table cards">
      <thead>
        <tr>
          <th scope="col">文件</th>
          <th scope="col">来源</th>
          <th scope="col">状态</th>
          <th scope="col">共</th>
          <th scope="col">已登记</th>
          <th scope="col">重复</th>
          <th scope="col">有问题</th>
          <th scope="col">上传时间</th>
        </tr>
      </thead>
      <tbody>
        {jobs.map((job) => (
          <tr key={job.id}>
            <td data-label="文件" className="cell-title">
              <Link to="/imports/$id" params={{ id: job.id }}>
                {job.fileName}
              </Link>
            </td>
            <td data-label="来源">{job.source}</td>
            <td data-label="状态">{job.stateLabel}</td>
            <td data-label="共">{job.total}</td>
            <td data-label="已登记">{job.done}</td>
            <td data-label="重复">{job.duplicate}</td>
            <td data-label="有问题">{job.problem}</td>
            <td data-label="上传">{sayMoment(job.createdAt)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
