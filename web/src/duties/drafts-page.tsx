import type { DutyDraftsView } from '@jieyou/contracts';
import { useMutation, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { App, Button, Input } from 'antd';
import { useId, useState } from 'react';
import type { ReactElement } from 'react';
import { approveBatch, draftsQuery, dropBatch } from '../api/duties.ts';
import { announce } from '../app/announce.tsx';
import { queries } from '../app/queries.ts';
import { sayMoment } from '../kit/moment.ts';
import { Empty, Failed, Loading } from '../kit/states.tsx';
import { useTitle } from '../kit/use-title.ts';
import { WhyButton } from '../kit/why-button.tsx';
import { DutyTabs } from './duty-tabs.tsx';
import { VersionChanges } from './duty-versions.tsx';

type Batch = DutyDraftsView['batches'][number];

/** 一批草案: what was brought together is looked at and decided together. */
function BatchPanel({ batch }: { batch: Batch }): ReactElement {
  const [dropping, setDropping] = useState(false);
  const [reason, setReason] = useState('');
  const field = useId();
  const { message } = App.useApp();
  const done = async (words: string): Promise<void> => {
    void message.success(words);
    announce(words);
    await queries.invalidateQueries({ queryKey: ['duties'] });
  };
  const approve = useMutation({
    mutationFn: () => approveBatch(batch.batch, batch.count),
    onSuccess: () => done(`已审定 ${batch.count} 条`),
  });
  const drop = useMutation({
    mutationFn: () => dropBatch(batch.batch, reason),
    onSuccess: () => done(`已退回 ${batch.count} 条草案`),
  });
  return (
    <section className="panel" aria-label={`${batch.draftedBy.name}起草的 ${batch.count} 条`}>
      <h2>
        {batch.draftedBy.name} 于 {sayMoment(batch.draftedAt)} 起草，{batch.count} 条
      </h2>
      <p className="muted">理由：{batch.reason}</p>
      <ul className="plain">
        {batch.drafts.map((draft) => (
          <li key={`${draft.duty.id}${draft.version}`} className="entry">
            <div className="entry-head">
              <Link to="/duties/$id" params={{ id: draft.duty.id }}>
                <strong>
                  第 {draft.duty.no} 条 {draft.what}
                </strong>
              </Link>
              <span className="mark">{draft.version === 1 ? '新增' : `第 ${draft.version} 版`}</span>
            </div>
            <VersionChanges version={draft} />
          </li>
        ))}
      </ul>
      <div className="row">
        <WhyButton
          type="primary"
          why={batch.can.approve.ok ? null : batch.can.approve.words}
          loading={approve.isPending}
          onPress={() => approve.mutate()}
        >
          核对无误，审定
        </WhyButton>
        <WhyButton why={batch.can.drop.ok ? null : batch.can.drop.words} onPress={() => setDropping(!dropping)}>
          {batch.can.approve.ok ? '退回' : '撤回'}
        </WhyButton>
      </div>
      {dropping ? (
        <div>
          <label htmlFor={field}>理由</label>
          <Input.TextArea id={field} value={reason} onChange={(event) => setReason(event.target.value)} autoFocus />
          <Button loading={drop.isPending} onClick={() => drop.mutate()}>
            确认，草案不采用
          </Button>
        </div>
      ) : null}
      {approve.isError ? <Failed error={approve.error} /> : null}
      {drop.isError ? <Failed error={drop.error} /> : null}
    </section>
  );
}

/** 待审定的草案. */
export function DraftsPage(): ReactElement {
  const found = useQuery(draftsQuery());
  useTitle('职责清单待审定');
  return (
    <div className="page">
      <div className="page-head">
        <h1>待审定</h1>
        <span className="muted">起草的不能自己审定；审定之前，交办的建议不变</span>
      </div>
      <DutyTabs />
      {found.isPending ? <Loading what="草案" /> : null}
      {found.isError ? <Failed error={found.error} retry={() => void found.refetch()} /> : null}
      {found.data?.empty ? <Empty>{found.data.empty}</Empty> : null}
      {found.data?.batches.map((batch) => (
        <BatchPanel key={batch.batch} batch={batch} />
      ))}
    </div>
  );
}
