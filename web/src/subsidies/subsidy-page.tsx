import type { SubsidyActName, SubsidySheetView } from '@jieyou/contracts';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import type { ReactElement } from 'react';
import { subsidyQuery, subsidySheetAddress } from '../api/subsidies.ts';
import { Failed, Loading } from '../kit/states.tsx';
import { useTitle } from '../kit/use-title.ts';
import { WhyButton } from '../kit/why-button.tsx';
import { ReasonDrawer } from './reason-drawer.tsx';
import type { ReasonAsked } from './reason-drawer.tsx';

type Pressable = readonly [act: SubsidyActName, label: string, more: object];
type Line = SubsidySheetView['lines'][number];

/** What is worth a button on this line. */
function actsOf({ kept, audit, objection, answer, mine }: Line): readonly Pressable[] {
  return [
    ...(audit === 'pending'
      ? ([
          ['audit', '抽查相符', { passed: true }],
          ['audit', '抽查不符', { passed: false }],
        ] as const)
      : []),
    ...(kept ? ([['drop', '不补', {}]] as const) : []),
    ['keep', '核对后照补', {}],
    ...(mine ? ([['object', '提出异议', {}]] as const) : []),
    ...(objection !== null && answer === null ? ([['answer', '答复异议', {}]] as const) : []),
  ];
}

/** 一张补贴表. In the order of filing; nobody is ranked. */
export function SubsidyPage(): ReactElement {
  const { id } = useParams({ from: '/desk/subsidies/$id' });
  const found = useQuery(subsidyQuery(id));
  const [asked, setAsked] = useState<ReasonAsked | null>(null);
  useTitle('补贴表');
  if (found.isPending) return <Loading what="补贴表" />;
  if (found.isError) return <Failed error={found.error} retry={() => void found.refetch()} />;
  const sheet = found.data;
  const button = (act: SubsidyActName, label: string, fixed: object): ReactElement | null => {
    const can = sheet.can[act];
    return can ? (
      <WhyButton
        key={label}
        name={`subsidy_${act}`}
        why={can.ok ? null : can.words}
        onPress={() => setAsked({ act, label, fixed })}
      >
        {label}
      </WhyButton>
    ) : null;
  };
  return (
    <div className="page">
      <div className="page-head">
        <h1>
          以案定补 {sheet.from} 至 {sheet.until} <span className="mark">{sheet.statusLabel}</span>
        </h1>
        <Link to="/subsidies">全部补贴表</Link>
      </div>
      <p>
        {sheet.scope}，{sheet.lines.length} 件，合计 <strong>{sheet.total} 元</strong>。制表 {sheet.maker}，复核{' '}
        {sheet.checker ?? '尚未复核'}。本表不付款，付款由财务按本单位制度办理。
      </p>
      <p className="muted">
        标准：{sheet.rule}。依据：{sheet.basis}。抽查：名单 {sheet.frame} 件，抽中 {sheet.sampled} 件，种子 {sheet.seed}
      </p>
      {sheet.waiting.length > 0 ? <p className="note">复核之前还差：{sheet.waiting.join('、')}</p> : null}
      <div className="row">
        {button('approve', '复核通过', {})}
        {button('void', '作废', {})}
        <a href={subsidySheetAddress(id)}>导出表格</a>
      </div>
      <table className="table cards">
        <caption className="visually-hidden">补贴表的各件，照卷宗核对的先后</caption>
        <thead>
          <tr>
            <th scope="col">事项</th>
            <th scope="col">调解员</th>
            <th scope="col">情形</th>
            <th scope="col">补贴（元）</th>
            <th scope="col">核对</th>
            <th scope="col">办理</th>
          </tr>
        </thead>
        <tbody>
          {sheet.lines.map((line) => (
            <tr key={line.id}>
              <td data-label="事项" className="cell-title">
                <Link to="/matters/$id" params={{ id: line.code }} className="code">
                  {line.code}
                </Link>
              </td>
              <td data-label="调解员">
                {line.mediator} <span className="muted">{line.committee}</span>
              </td>
              <td data-label="情形">{line.case}</td>
              <td data-label="补贴">
                {line.kept ? line.amount : '不补'}
                {line.capped ? <span className="mark warn">已到上限，标准 {line.rate}</span> : null}
              </td>
              <td data-label="核对">
                {line.auditLabel ? <p>{line.auditLabel}</p> : null}
                {line.hints.map((hint) => (
                  <p key={hint} className="note">
                    {hint}
                  </p>
                ))}
                {line.reason ? <p>{line.reason}</p> : null}
                {line.objection ? <p>异议：{line.objection}</p> : null}
                {line.answer ? <p>答复：{line.answer}</p> : null}
              </td>
              <td data-label="办理">
                {sheet.status === 'draft'
                  ? actsOf(line).map(([act, label, more]) => button(act, label, { line: line.id, ...more }))
                  : '—'}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {asked ? <ReasonDrawer sheet={id} asked={asked} onClose={() => setAsked(null)} /> : null}
    </div>
  );
}
