import { complaintGrounds, complaintResults } from '@jieyou/contracts';
import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { complaintsQuery, rosterQuery } from '../api/rosters.ts';
import { Empty, Failed, Loading } from '../kit/states.tsx';
import { Asking } from './asking.tsx';
import { choicesOf } from './refresh.ts';

/** 对调解员的投诉: for those who keep the rosters; whoever is complained of sees none of it. */
export function ComplaintsTab(): ReactElement {
  const found = useQuery(complaintsQuery());
  const roster = useQuery(rosterQuery({ kind: 'mediator' }));
  if (found.isPending) return <Loading what="投诉" />;
  if (found.isError) return <Failed error={found.error} retry={() => void found.refetch()} />;
  const { complaints, empty, can } = found.data;
  const mediators = (roster.data?.people ?? []).map(({ id, name, unit }) => ({
    value: id,
    label: `${name}（${unit}）`,
  }));
  return (
    <>
      <p className="muted">
        偏袒、侮辱、索取财物、泄露隐私的，由调委会批评教育，情节严重的罢免或者解聘（人民调解法第十五条）。被投诉的调解员看不到这里。
      </p>
      <Asking
        label="登记投诉"
        path="complaints"
        fields={[
          { name: 'person', label: '被投诉的调解员', kind: 'choice', options: mediators },
          { name: 'ground', label: '投诉事由', kind: 'choice', options: choicesOf(complaintGrounds) },
          { name: 'words', label: '投诉内容', kind: 'area' },
          { name: 'on', label: '收到投诉的日期', kind: 'day' },
        ]}
        done="已登记投诉"
        can={can}
      />
      {empty ? <Empty>{empty}</Empty> : null}
      {complaints.map(({ id, name, ground, words, on, result, answer, can: may }) => (
        <section key={id} className="panel" aria-label={`对${name}的投诉`}>
          <h2>
            {name}：{ground} <span className="muted">{on}</span>
          </h2>
          <p className="narrative">{words}</p>
          {result ? (
            <p>
              处理：{result}。{answer}
            </p>
          ) : (
            <Asking
              label="处理投诉"
              path={`complaints/${id}/decision`}
              fields={[
                { name: 'result', label: '处理结果', kind: 'choice', options: choicesOf(complaintResults) },
                { name: 'answer', label: '查明的情况和答复', kind: 'area' },
              ]}
              done="已处理"
              can={may}
            />
          )}
        </section>
      ))}
    </>
  );
}
