import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import type { ReactElement } from 'react';
import { deskQuery, listQuery } from '../api/matters.ts';
import { choicesQuery, linesUnderQuery } from '../api/methods.ts';
import { MatterTable } from '../kit/matter-table.tsx';
import { sayMoment } from '../kit/moment.ts';
import { useTitle } from '../kit/use-title.ts';
import { MethodPicker } from '../methods/method-picker.tsx';
import { Empty, Failed, Loading } from '../kit/states.tsx';
import { useSession } from '../session/use-session.ts';
import { FilterBox } from './filter-box.tsx';
import { ListSwitcher } from './list-switcher.tsx';
import { Pager } from './pager.tsx';

/** 事项清单: which list, what to look for and which page all stand in the address. */
export function MattersListPage(): ReactElement {
  const { list } = useParams({ from: '/desk/lists/$list' });
  const { q, after, under } = useSearch({ from: '/desk/lists/$list' });
  const navigate = useNavigate();
  const page = useQuery(listQuery(list, { q, after }));
  const desk = useQuery(deskQuery());
  const choices = useQuery(choicesQuery());
  const looked = useQuery(linesUnderQuery(under, page.data?.lines.map(({ id }) => id) ?? []));
  const role = useSession()?.post?.role;
  useTitle(page.data?.label ?? '事项');
  const shownAfter = useRef(after);
  useEffect(() => {
    // The button that was pressed may be gone on the new page; reading goes on at its top.
    if (shownAfter.current !== after) document.getElementById('main')?.focus({ preventScroll: true });
    shownAfter.current = after;
  }, [after]);
  const go = (search: { q?: string | undefined; after?: string | undefined; under?: string | undefined }): void =>
    void navigate({ to: '/lists/$list', params: { list }, search: { under, ...search } });
  return (
    <div className="page with-side">
      <ListSwitcher counts={desk.data?.counts ?? []} current={list} role={role} under={under} />
      <div className="side-main">
        <div className="page-head">
          <h1>{page.data?.label ?? '事项'}</h1>
          {page.data ? (
            <span className="muted">
              共 <strong>{page.data.total.text}</strong> 件 · 截至 {sayMoment(page.data.asOf)}
            </span>
          ) : null}
          {choices.data ? (
            <MethodPicker
              choices={choices.data.choices}
              value={under ?? null}
              onPick={(method) => go({ q, after, under: method ?? undefined })}
              none="照各件适用的看"
            />
          ) : null}
          <FilterBox key={`${list}:${q ?? ''}`} value={q ?? ''} onFind={(text) => go({ q: text || undefined })} />
        </div>
        {page.isError ? <Failed error={page.error} retry={() => void page.refetch()} /> : null}
        {looked.isError ? <Failed error={looked.error} /> : null}
        {looked.data && under !== undefined ? (
          <p className="note">
            蓝字：同样的事实照「{looked.data.label}」该怎么叫、到哪一天，只看，不改；各件仍按登记时适用的工作法办理。
          </p>
        ) : null}
        {page.isPending ? <Loading what="清单" /> : null}
        {page.data?.lines.length === 0 ? <Empty>{page.data.empty ?? '没有事项。'}</Empty> : null}
        {page.data && page.data.lines.length > 0 ? (
          <MatterTable
            lines={page.data.lines}
            caption={page.data.label}
            {...(under === undefined || !looked.data ? {} : { under: looked.data.lines })}
          />
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
