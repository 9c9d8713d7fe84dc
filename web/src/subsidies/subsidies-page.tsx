import { useMutation, useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { Input } from 'antd';
import { useState } from 'react';
import type { ReactElement } from 'react';
import { wordsOf } from '../api/http.ts';
import { makeSubsidySheet, subsidiesQuery } from '../api/subsidies.ts';
import { newCommandId } from '../kit/command-id.ts';
import { Empty, Failed, Loading } from '../kit/states.tsx';
import { useTitle } from '../kit/use-title.ts';
import { WhyButton } from '../kit/why-button.tsx';

const today = (): string => new Date().toLocaleDateString('sv-SE', { timeZone: 'Asia/Shanghai' });

/** 以案定补: the sheets, and making one. Nothing is paid here. */
export function SubsidiesPage(): ReactElement {
  const found = useQuery(subsidiesQuery());
  const go = useNavigate();
  const [from, setFrom] = useState(`${today().slice(0, 8)}01`);
  const [until, setUntil] = useState(today());
  const [commandId] = useState(newCommandId);
  useTitle('以案定补');
  const make = useMutation({
    mutationFn: () => makeSubsidySheet({ commandId, from, until }),
    onSuccess: ({ id }) => go({ to: '/subsidies/$id', params: { id } }),
  });
  return (
    <div className="page">
      <div className="page-head">
        <h1>以案定补</h1>
      </div>
      <p className="note">
        从卷宗齐全、已经回访的调解制表；两个人制表、复核；本系统不付款。不排名，不设件数任务，当事人起诉的不扣。
      </p>
      {found.isPending ? <Loading what="补贴表" /> : null}
      {found.isError ? <Failed error={found.error} retry={() => void found.refetch()} /> : null}
      {found.data?.rule ? <p className="muted">标准：{found.data.rule}</p> : null}
      {found.data ? (
        <section className="panel" aria-labelledby="make">
          <h2 id="make">制表</h2>
          <div className="row">
            <label>
              卷宗核对日期自{' '}
              <Input
                type="date"
                style={{ width: '10.5rem' }}
                value={from}
                onChange={(event) => setFrom(event.target.value)}
              />
            </label>
            <label>
              至{' '}
              <Input
                type="date"
                style={{ width: '10.5rem' }}
                value={until}
                onChange={(event) => setUntil(event.target.value)}
              />
            </label>
            <WhyButton
              type="primary"
              name="make_subsidy"
              why={found.data.make.ok ? null : found.data.make.words}
              loading={make.isPending}
              onPress={() => make.mutate()}
            >
              制表
            </WhyButton>
          </div>
          {make.isError ? <p className="note warn">{wordsOf(make.error)}</p> : null}
        </section>
      ) : null}
      {found.data?.sheets.length === 0 ? <Empty>还没有补贴表。</Empty> : null}
      {found.data && found.data.sheets.length > 0 ? (
        <table className="table cards">
          <caption className="visually-hidden">各张补贴表，新的在前</caption>
          <thead>
            <tr>
              <th scope="col">起止</th>
              <th scope="col">范围</th>
              <th scope="col">件数</th>
              <th scope="col">合计（元）</th>
              <th scope="col">制表</th>
              <th scope="col">状态</th>
            </tr>
          </thead>
          <tbody>
            {found.data.sheets.map((sheet) => (
              <tr key={sheet.id}>
                <td data-label="起止" className="cell-title">
                  <Link to="/subsidies/$id" params={{ id: sheet.id }}>
                    {sheet.from} 至 {sheet.until}
                  </Link>
                </td>
                <td data-label="范围">{sheet.scope}</td>
                <td data-label="件数">{sheet.lines}</td>
                <td data-label="合计">{sheet.total}</td>
                <td data-label="制表">{sheet.maker}</td>
                <td data-label="状态">{sheet.statusLabel}</td>
              </tr>
            ))}
          </tbody>
        </table>
      ) : null}
    </div>
  );
}
