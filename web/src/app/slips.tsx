import type { SlipView } from '@jieyou/contracts';
import { useMutation, useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import type { ReactElement } from 'react';
import { markPrinted, slipsQuery } from '../api/notices.ts';
import { Empty, Failed } from '../kit/states.tsx';
import { queries } from './queries.ts';

function Slip({ slip }: { slip: SlipView }): ReactElement {
  const print = useMutation({
    mutationFn: () => markPrinted(slip.id),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['notices'] }),
  });
  return (
    <li className="notice">
      <div>
        <a href={slip.page} target="_blank" rel="noreferrer">
          {slip.title}
        </a>{' '}
        交 {slip.to}
        {slip.due ? `，${slip.due} 前` : ''}
      </div>
      <div className="muted code">{slip.code}</div>
      {slip.safeContact ? <p className="note">只能经此联系：{slip.safeContact}</p> : null}
      {slip.printed ? (
        <span className="muted">已打印</span>
      ) : (
        <Button size="small" loading={print.isPending} onClick={() => print.mutate()}>
          标为已打印
        </Button>
      )}
      {print.isError ? <Failed error={print.error} /> : null}
    </li>
  );
}

/** 待打印的通知单: what lies at this window to be handed over. */
export function Slips(): ReactElement {
  const slips = useQuery(slipsQuery());
  return (
    <section className="slips" aria-labelledby="slips">
      <h2 id="slips">通知单{slips.data ? `（${slips.data.waiting} 份待打印）` : ''}</h2>
      {slips.isError ? <Failed error={slips.error} retry={() => void slips.refetch()} /> : null}
      {slips.data?.slips.length === 0 ? <Empty>没有要打印的通知单。</Empty> : null}
      <ul className="plain">
        {slips.data?.slips.map((slip) => (
          <Slip key={slip.id} slip={slip} />
        ))}
      </ul>
    </section>
  );
}
