import { useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { searchQuery } from '../api/matters.ts';
import { MatterTable } from '../kit/matter-table.tsx';
import { useTitle } from '../kit/use-title.ts';
import { Empty, Failed, Loading } from '../kit/states.tsx';

/** 查找结果. */
export function SearchPage(): ReactElement {
  const { q = '' } = useSearch({ from: '/desk/search' });
  const found = useQuery(searchQuery(q));
  useTitle(`查找：${q}`);
  return (
    <div className="page">
      <div className="page-head">
        <h1>查找「{q}」</h1>
        {found.data ? <span className="muted">共 {found.data.total.text} 件</span> : null}
      </div>
      {q === '' ? <Empty>请在上方输入要查的编码、姓名或内容。</Empty> : null}
      {found.isError ? <Failed error={found.error} retry={() => void found.refetch()} /> : null}
      {found.isFetching && !found.data ? <Loading what="查找结果" /> : null}
      {found.data?.lines.length === 0 ? (
        <Empty>{found.data.empty ?? '没有找到。可以换一个词，或只输入其中几个字。'}</Empty>
      ) : null}
      {found.data && found.data.lines.length > 0 ? (
        <MatterTable lines={found.data.lines} caption={`查找「${q}」的结果`} />
      ) : null}
    </div>
  );
}
