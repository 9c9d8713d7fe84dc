import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { Button, Select } from 'antd';
import type { ReactElement } from 'react';
import { dutiesQuery, sheetAddress } from '../api/duties.ts';
import { Empty, Failed, Loading } from '../kit/states.tsx';
import { useTitle } from '../kit/use-title.ts';
import { WhyButton } from '../kit/why-button.tsx';
import { FilterBox } from '../matters/filter-box.tsx';
import { BringSheet } from './bring-sheet.tsx';
import { DutyTable } from './duty-table.tsx';
import { DutyTabs } from './duty-tabs.tsx';

/** 职责清单: what to look for, whose, and from which entry on all stand in the address. */
export function DutiesPage(): ReactElement {
  const { q, unit, after } = useSearch({ from: '/desk/duties' });
  const navigate = useNavigate();
  const found = useQuery(dutiesQuery({ q, unit, after }));
  useTitle('职责清单');
  const go = (search: { q?: string | undefined; unit?: string | undefined; after?: number | undefined }): void =>
    void navigate({ to: '/duties', search });
  const units = (found.data?.units ?? []).map(({ value, name, count }) => ({ value, label: `${name}（${count}）` }));
  const can = found.data?.can.draft;
  return (
    <div className="page">
      <div className="page-head">
        <h1>职责清单</h1>
        <span className="muted">哪个单位管什么、凭哪一条；交办时据此建议，由人决定</span>
      </div>
      <DutyTabs />
      <div className="row wrap duties-find">
        <FilterBox key={q ?? ''} value={q ?? ''} onFind={(text) => go({ q: text || undefined, unit })} />
        <Select
          aria-label="只看这个单位"
          className="duties-unit"
          value={unit ?? null}
          onChange={(path: string | null) => go({ q, unit: path ?? undefined })}
          options={units}
          allowClear
          showSearch={{ optionFilterProp: 'label' }}
          placeholder="全部单位"
          notFoundContent="没有这个单位"
        />
        {found.data ? (
          <span className="muted">
            共 <strong>{found.data.total}</strong> 条
          </span>
        ) : null}
        <span className="row end">
          <Button href={sheetAddress} download="职责清单.xlsx">
            下载清单
          </Button>
          {can ? (
            <WhyButton
              type="primary"
              why={can.ok ? null : (can.words ?? '您现在不能起草')}
              onPress={() => void navigate({ to: '/duties/new' })}
            >
              起草一条
            </WhyButton>
          ) : null}
        </span>
      </div>
      {found.isPending ? <Loading what="职责清单" /> : null}
      {found.isError ? <Failed error={found.error} retry={() => void found.refetch()} /> : null}
      {found.data?.empty ? <Empty>{found.data.empty}</Empty> : null}
      {found.data && found.data.duties.length > 0 ? <DutyTable duties={found.data.duties} /> : null}
      <div className="row">
        {after ? <Button onClick={() => go({ q, unit })}>回到第一页</Button> : null}
        {found.data?.next ? (
          <Button onClick={() => go({ q, unit, after: found.data.next ?? undefined })}>下一页</Button>
        ) : null}
      </div>
      {can?.ok ? <BringSheet /> : null}
    </div>
  );
}
