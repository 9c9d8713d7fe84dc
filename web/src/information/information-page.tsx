import { informationStates } from '@jieyou/contracts';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { Button, Select } from 'antd';
import { useState } from 'react';
import type { ReactElement } from 'react';
import { informationQuery } from '../api/information.ts';
import { JudgementTabs } from '../judgement/judgement-tabs.tsx';
import { choicesOf } from '../kit/ask-form.tsx';
import { Empty, Failed, Loading } from '../kit/states.tsx';
import { useTitle } from '../kit/use-title.ts';
import { Item } from './item.tsx';
import { RecordForm } from './record-form.tsx';

/** 信息: happenings, newest first; by state and by tag, never by person. */
export function InformationScreen(): ReactElement {
  const asked = useSearch({ from: '/desk/information' });
  const navigate = useNavigate();
  const found = useQuery(informationQuery(asked));
  const [recording, setRecording] = useState(false);
  useTitle('信息');
  const go = (search: { state?: string | undefined; tag?: string | undefined; before?: number | undefined }): void =>
    void navigate({ to: '/information', search });
  const { state, tag } = asked;
  const tags = found.data?.tags ?? [];
  return (
    <div className="page">
      <div className="page-head">
        <h1>信息</h1>
        {found.data ? (
          <span className="muted">
            待研判 {found.data.waiting} 条，今日记下 {found.data.today} 条；只记事，不记人
          </span>
        ) : null}
        <Button type="primary" onClick={() => setRecording(true)}>
          记一条
        </Button>
      </div>
      <JudgementTabs />
      {recording ? <RecordForm tags={tags} close={() => setRecording(false)} /> : null}
      <div className="row wrap duties-find">
        <Select
          aria-label="只看"
          className="duties-unit"
          value={state ?? null}
          onChange={(value: string | null) => go({ state: value ?? undefined, tag })}
          options={choicesOf(informationStates)}
          allowClear
          placeholder="全部状态"
        />
        <Select
          aria-label="类别"
          className="duties-unit"
          value={tag ?? null}
          onChange={(value: string | null) => go({ state, tag: value ?? undefined })}
          options={tags.map(({ id, label }) => ({ value: id, label }))}
          allowClear
          placeholder="全部类别"
        />
      </div>
      {found.isPending ? <Loading what="信息" /> : null}
      {found.isError ? <Failed error={found.error} retry={() => void found.refetch()} /> : null}
      {found.data?.empty ? <Empty>{found.data.empty}</Empty> : null}
      {found.data && found.data.lines.length > 0 ? (
        <table className="table cards information">
          <caption className="visually-hidden">信息</caption>
          <thead>
            <tr>
              <th scope="col">编号</th>
              <th scope="col">发生了什么</th>
              <th scope="col">现在怎样</th>
              <th scope="col">研判</th>
            </tr>
          </thead>
          <tbody>
            {found.data.lines.map((item) => (
              <Item key={item.id} item={item} />
            ))}
          </tbody>
        </table>
      ) : null}
      <div className="row">
        {asked.before ? <Button onClick={() => go({ state, tag })}>回到最新</Button> : null}
        {found.data?.next ? (
          <Button onClick={() => go({ state, tag, before: found.data.next ?? undefined })}>更早的</Button>
        ) : null}
      </div>
    </div>
  );
}
