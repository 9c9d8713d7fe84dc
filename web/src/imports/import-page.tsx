import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { importQuery } from '../api/imports.ts';
import { Failed, Loading } from '../kit/states.tsx';
import { useTitle } from '../kit/use-title.ts';
import { ImportProgress } from './import-progress.tsx';
import { ImportSimilar } from '../similar/import-similar.tsx';
import { PreviewBoard } from './preview-board.tsx';

/** 一次导入: looked at and corrected before it starts, watched while it runs, its problems fetched afterwards. */
export function ImportPage(): ReactElement {
  const { id } = useParams({ from: '/desk/imports/$id' });
  const job = useQuery(importQuery(id));
  useTitle(job.data ? `导入 ${job.data.fileName}` : '导入');
  return (
    <div className="page">
      <div className="page-head">
        <h1>{job.data?.fileName ?? '导入'}</h1>
        {job.data ? <span className="mark strong">{job.data.stateLabel}</span> : null}
        <Link to="/imports">返回导入</Link>
      </div>
      {job.isPending ? <Loading what="导入" /> : null}
      {job.isError ? <Failed error={job.error} retry={() => void job.refetch()} /> : null}
      {job.data?.state === 'uploaded' ? <PreviewBoard id={id} /> : null}
      {job.data && job.data.state !== 'uploaded' ? <ImportProgress job={job.data} /> : null}
      {job.data && job.data.state !== 'uploaded' && job.data.done > 0 ? <ImportSimilar job={job.data} /> : null}
    </div>
  );
}
