import type { RiskLine } from '@jieyou/contracts';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { ReactElement } from 'react';
import { risksQuery } from '../api/risks.ts';
import { JudgementTabs } from '../judgement/judgement-tabs.tsx';
import { Empty, Failed, Loading } from '../kit/states.tsx';
import { useTitle } from '../kit/use-title.ts';
import { WhyButton } from '../kit/why-button.tsx';
import { EnterForm } from './enter-form.tsx';
import { Letters } from './letters.tsx';
import { Proposals } from './proposals.tsx';

export const riskStates: Readonly<Record<RiskLine['state'], string>> = {
  open: '管控中',
  exit_asked: '待核实销号',
  closed: '已销号',
};

/** 风险清单. */
export function RisksPage(): ReactElement {
  const found = useQuery(risksQuery());
  const [entering, setEntering] = useState(false);
  useTitle('风险清单');
  const view = found.data;
  const why = view?.can.enter.ok ? null : (view?.can.enter.words ?? null);
  return (
    <div className="page">
      <div className="page-head">
        <h1>风险清单</h1>
        <span className="muted">
          列矛盾纠纷和问题，不列人
          {view ? `；管控中：${view.tiers.map(({ label, open }) => `${label} ${open} 项`).join('，')}` : ''}
        </span>
        {view ? (
          <WhyButton type="primary" why={why} onPress={() => setEntering(true)}>
            列入一项
          </WhyButton>
        ) : null}
      </div>
      <JudgementTabs />
      {found.isPending ? <Loading what="风险清单" /> : null}
      {found.isError ? <Failed error={found.error} retry={() => void found.refetch()} /> : null}
      {view && entering ? <EnterForm tiers={view.tiers} close={() => setEntering(false)} /> : null}
      {view ? <Letters title="等本单位答复的预警函" letters={view.letters} /> : null}
      {view?.empty ? <Empty>{view.empty}</Empty> : null}
      {view && view.lines.length > 0 ? (
        <table className="table cards">
          <caption className="visually-hidden">风险清单</caption>
          <thead>
            <tr>
              <th scope="col">编号</th>
              <th scope="col">矛盾或问题</th>
              <th scope="col">类别</th>
              <th scope="col">负责的单位</th>
              <th scope="col">复核日期</th>
              <th scope="col">现在怎样</th>
            </tr>
          </thead>
          <tbody>
            {view.lines.map((line) => (
              <tr key={line.id}>
                <td data-label="编号" className="short">
                  {line.no}
                </td>
                <td data-label="矛盾或问题" className="cell-title">
                  <Link to="/risks/$id" params={{ id: line.id }}>
                    {line.title}
                  </Link>
                  <div className="muted">
                    {line.unit.name} {line.enteredOn} 列入
                  </div>
                </td>
                <td data-label="类别" className="short">
                  {line.tier}
                </td>
                <td data-label="负责的单位">{line.owner.name}</td>
                <td data-label="复核日期" className="short">
                  <span className={line.late ? 'standing-late' : ''}>
                    {line.reviewOn}
                    {line.late ? '，逾期未复核' : ''}
                  </span>
                </td>
                <td data-label="现在怎样" className="short">
                  {riskStates[line.state]}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      ) : null}
      {view && why === null ? <Proposals tiers={view.tiers} /> : null}
    </div>
  );
}
