import type { MonthsView } from '@jieyou/contracts';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import type { ReactElement } from 'react';
import { useState } from 'react';
import { wordsOf } from '../api/http.ts';
import { closeMonth, monthQuery, monthsQuery } from '../api/measures.ts';
import { sayMoment } from '../kit/moment.ts';
import { Empty, Failed, Loading } from '../kit/states.tsx';
import { WhyButton } from '../kit/why-button.tsx';

/** 更正: what is known otherwise by now; the closed figures stay as they are. */
function Restated({ month }: { month: string }): ReactElement {
  const page = useQuery(monthQuery(month));
  if (page.isPending) return <Loading what="更正" />;
  if (page.isError) return <Failed error={page.error} />;
  const { restated, changed, hash } = page.data;
  return (
    <div className="figure-restated">
      <p className="muted">
        封存以后有 {changed} 件事项又有变动；指纹 <span className="code">{hash.slice(0, 16)}…</span>
      </p>
      {restated.length === 0 ? <Empty>各个数与封存时一样，没有更正</Empty> : null}
      <ul>
        {restated.map(({ measure, closed, now }) => (
          <li key={measure.id}>
            {measure.name}：封存时 {closed.text}，现在 {now.text}
          </li>
        ))}
      </ul>
    </div>
  );
}

type CloseProps = { month: string; why: string | null; close: () => void; busy: boolean };

/** 月结, asked once more: a closed month cannot be opened again. */
function CloseButton({ month, why, close, busy }: CloseProps): ReactElement {
  const [asking, setAsking] = useState(false);
  if (!asking) {
    return (
      <WhyButton why={why} onPress={() => setAsking(true)} loading={busy}>
        月结
      </WhyButton>
    );
  }
  return (
    <span className="row" role="group" aria-label={`月结 ${month}`}>
      <span>封存以后不能改，以后的变动另列为更正。</span>
      <Button
        type="primary"
        size="small"
        onClick={() => {
          setAsking(false);
          close();
        }}
      >
        月结 {month}
      </Button>
      <Button size="small" onClick={() => setAsking(false)}>
        再看看
      </Button>
    </span>
  );
}

function Month({ month, closed, can }: MonthsView['months'][number]): ReactElement {
  const queries = useQueryClient();
  const [open, setOpen] = useState(false);
  const close = useMutation({
    mutationFn: () => closeMonth(month),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['measures', 'months'] }),
  });
  return (
    <li className="figure-month">
      <div className="row wrap">
        <strong>{month}</strong>
        {closed ? (
          <>
            <span className="muted">
              {sayMoment(closed.at)} 由 {closed.by} 月结
            </span>
            {closed.whole ? null : <span className="mark late">封存的数与指纹不符，请立即查明</span>}
            <Button size="small" aria-expanded={open} onClick={() => setOpen(!open)}>
              {open ? '收起' : '看更正'}
            </Button>
          </>
        ) : (
          <CloseButton
            month={month}
            why={can.ok ? null : can.words}
            close={() => close.mutate()}
            busy={close.isPending}
          />
        )}
      </div>
      {close.isError ? <p role="alert">{wordsOf(close.error)}</p> : null}
      {open ? <Restated month={month} /> : null}
    </li>
  );
}

/** 月结, the last twelve months. */
export function Months(): ReactElement {
  const months = useQuery(monthsQuery());
  return (
    <section className="panel" aria-label="月结">
      <h2>月结</h2>
      <p className="muted">一个月过完，由县级中心主任封存；封存的数不再改动，以后的变动另列为更正。</p>
      {months.isPending ? <Loading what="月结" /> : null}
      {months.isError ? <Failed error={months.error} retry={() => void months.refetch()} /> : null}
      <ul className="figure-months">
        {(months.data?.months ?? []).map((each) => (
          <Month key={each.month} {...each} />
        ))}
      </ul>
    </section>
  );
}
