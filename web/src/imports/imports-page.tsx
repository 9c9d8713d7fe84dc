import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { importsQuery } from '../api/imports.ts';
import { Empty, Failed, Loading } from '../kit/states.tsx';
import { useTitle } from '../kit/use-title.ts';
import { RecentImports } from './recent-imports.tsx';
import { UploadForm } from './upload-form.tsx';

/** 导入: a file from another system, and what became of earlier ones. */
export function ImportsPage(): ReactElement {
  const recent = useQuery(importsQuery());
  useTitle('导入');
  return (
    <div className="page">
      <div className="page-head">
        <h1>导入</h1>
        <span className="muted">先预览，核对之后才会登记；同一来源的同一行只登记一次</span>
      </div>
      <section className="panel" aria-labelledby="upload">
        <h2 id="upload">上传文件</h2>
        <UploadForm />
      </section>
      <section aria-labelledby="recent">
        <h2 id="recent">最近的导入</h2>
        {recent.isPending ? <Loading what="最近的导入" /> : null}
        {recent.isError ? <Failed error={recent.error} retry={() => void recent.refetch()} /> : null}
        {recent.data?.jobs.length === 0 ? <Empty>还没有导入过。</Empty> : null}
        {recent.data && recent.data.jobs.length > 0 ? <RecentImports jobs={recent.data.jobs} /> : null}
      </section>
    </div>
  );
}
