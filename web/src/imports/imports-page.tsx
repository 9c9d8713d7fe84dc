import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { importsQuery } from '../api/imports.ts';
import { NotThisPost } from '../kit/not-this-post.tsx';
import { Empty, Failed, Loading } from '../kit/states.tsx';
import { useTitle } from '../kit/use-title.ts';
import { useSession } from '../session/use-session.ts';
import { whyNot } from '../session/why-not.ts';
import { RecentImports } from './recent-imports.tsx';
import { UploadForm } from './upload-form.tsx';

/** 导入: a file from another system, and what became of earlier ones. */
export function ImportsPage(): ReactElement {
  const why = whyNot(useSession(), '导入');
  const recent = useQuery({ ...importsQuery(), enabled: why === null });
  useTitle('导入');
  if (why !== null) {
    return (
      <div className="page narrow">
        <h1>导入</h1>
        <NotThisPost why={why} />
        <Link to="/">回到我的工作台</Link>
      </div>
    );
  }
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
