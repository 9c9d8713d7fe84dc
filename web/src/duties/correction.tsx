import type { CorrectionView, DutyPage } from '@jieyou/contracts';
import { useMutation } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { Button, Input } from 'antd';
import { useId, useState } from 'react';
import type { ReactElement } from 'react';
import { declineReport } from '../api/duties.ts';
import { queries } from '../app/queries.ts';
import { sayMoment } from '../kit/moment.ts';
import { Failed } from '../kit/states.tsx';
import { WhyButton } from '../kit/why-button.tsx';

const states: Readonly<Record<CorrectionView['state'], string>> = {
  open: '待答复',
  corrected: '已更正',
  declined: '未更改',
};

/** 证据: the returned order; the matter itself only to who may read it. */
function Evidence({ report }: { report: CorrectionView }): ReactElement {
  const { matter, order, fromReturn } = report;
  if (!fromReturn) return <span>直接在清单上报告</span>;
  return (
    <span>
      退单时报告
      {order ? `，退回的是 ${order}` : ''}
      {matter ? (
        <>
          （事项{' '}
          <Link to="/matters/$id" params={{ id: matter.id }} className="code">
            {matter.code}
          </Link>
          ）
        </>
      ) : (
        '（事项不在您的范围内）'
      )}
    </span>
  );
}

function Decline({ id, onClose }: { id: string; onClose: () => void }): ReactElement {
  const [answer, setAnswer] = useState('');
  const field = useId();
  const send = useMutation({
    mutationFn: () => declineReport(id, answer),
    onSuccess: () => {
      onClose();
      return queries.invalidateQueries({ queryKey: ['duties'] });
    },
  });
  return (
    <div>
      <label htmlFor={field}>不改的理由，报告人会看到</label>
      <Input.TextArea
        id={field}
        value={answer}
        onChange={(event) => setAnswer(event.target.value)}
        autoSize={{ minRows: 2 }}
        autoFocus
      />
      <div className="row">
        <Button type="primary" loading={send.isPending} onClick={() => send.mutate()}>
          答复：不改
        </Button>
        <Button onClick={onClose}>取消</Button>
      </div>
      {send.isError ? <Failed error={send.error} /> : null}
    </div>
  );
}

type CorrectionProps = { report: CorrectionView; can: DutyPage['can']; named?: boolean };

/** 一份报告: what is said to be wrong, by whom, on what evidence; and what became of it. */
export function Correction({ report, can, named = true }: CorrectionProps): ReactElement {
  const [declining, setDeclining] = useState(false);
  const navigate = useNavigate();
  const { duty, betterOwner, state, decidedBy, answer } = report;
  const decideWhy = report.mine ? '自己报告的，须由另一人答复' : can.decide.words;
  return (
    <li className="entry">
      <div className="entry-head">
        {named ? (
          <Link to="/duties/$id" params={{ id: duty.id }}>
            <strong>
              第 {duty.no} 条 {duty.what}
            </strong>
          </Link>
        ) : (
          <strong>对第 {report.version} 版</strong>
        )}
        <span className={state === 'open' ? 'mark warn' : 'mark'}>{states[state]}</span>
        {state !== 'open' && report.mine && !report.seen ? <span className="mark strong">新答复</span> : null}
      </div>
      <blockquote>{report.words ?? '（文字已依规移除）'}</blockquote>
      <p>
        {betterOwner ? `认为应归 ${betterOwner.name}。` : ''}
        <Evidence report={report} />
      </p>
      <p className="muted">
        {report.reportedBy.name}（{report.reportedUnit.name}）于 {sayMoment(report.reportedAt)} 报告
        {decidedBy ? `；${decidedBy.name} 于 ${sayMoment(report.decidedAt)} 答复：${answer ?? ''}` : ''}
      </p>
      {state === 'open' && (can.draft.ok || can.decide.ok) && !declining ? (
        <div className="row">
          <WhyButton
            why={can.draft.ok ? null : can.draft.words}
            onPress={() =>
              void navigate({ to: '/duties/$id/change', params: { id: duty.id }, search: { report: report.id } })
            }
          >
            起草更正
          </WhyButton>
          <WhyButton why={can.decide.ok && !report.mine ? null : decideWhy} onPress={() => setDeclining(true)}>
            不改，答复理由
          </WhyButton>
        </div>
      ) : null}
      {declining ? <Decline id={report.id} onClose={() => setDeclining(false)} /> : null}
    </li>
  );
}
