import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import type { ReactElement } from 'react';
import { deskQuery, listQuery } from '../api/matters.ts';
import { MatterTable } from '../kit/matter-table.tsx';
import { sayMoment } from '../kit/moment.ts';
import { useTitle } from '../kit/use-title.ts';
import { Empty, Failed, Loading } from '../kit/states.tsx';
import { useSession } from '../session/use-session.ts';
import { FilterBox } from './filter-box.tsx';
import { ListSwitcher } from './list-switcher.tsx';
import { Pager } from './pager.tsx';

/** 事项清单: which list, what to look for and which page all stand in the address. */
export function MattersListPage(): ReactElement {
  const { list } = useParams({ from: '/desk/lists/$list' });
  const { q, after } = useSearch({ from: '/desk/lists/$list' });
  const navigate = useNavigate();
  const page = useQuery(listQuery(list, { q, after }));
  const desk = useQuery(deskQuery());
  const role = useSession()?.post?.role;
  useTitle(page.data?.label ?? '事项');
  const shownAfter = useRef(after);
  useEffect(() => {
    // The button that was pressed may be gone on the new page; reading goes on at its top.
    if (shownAfter.current !== after) document.getElementById('main')?.focus({ preventScroll: true });
    shownAfter.current = after;
  }, [after]);
  const go = (search: { q?: string | undefined; after?: string | undefined }): void =>
    void navigate({ to: '/lists/$list', params: { list }, search });
  return (
    <div className="page with-side">
      <ListSwitcher counts={desk.data?.counts ?? []} current={list} role={role} />
      <div className="side-main">
        <div className="page-head">
          <h1>{page.data?.label ?? '事项'}</h1>
          {page.data ? (
            <span className="muted">
              共 <strong>{page.data.total.text}</strong> 件 · 截至 {sayMoment(page.data.asOf)}
            </span>
          ) : null}
          <FilterBox key={`${list}:${q ?? ''}`} value={q ?? ''} onFind={(text) => go({ q: text || undefined })} />
        </div>
        {page.isError ? <Failed error={page.error} retry={() => void page.refetch()} /> : null}
        {page.isPending ? <Loading what="清单" /> : null}
        {page.data?.lines.length === 0 ? <Empty>{page.data.empty ?? '没有事项。'}</Empty> : null}
        {page.data && page.data.lines.length > 0 ? (
          <MatterTable lines={page.data.lines} caption={page.data.label} />
        ) : null}
        <Pager
          first={after === undefined}
          next={page.data?.next ?? null}
          onFirst={() => go({ q })}
          onNext={(cursor) => go({ q, after: cursor })}
        />
      </div>
    </div>
  );
}
