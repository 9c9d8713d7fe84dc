import { informationStates } from '@jieyou/contracts';
import type { InformationView } from '@jieyou/contracts';
import { useMutation } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Button, Input } from 'antd';
import { useState } from 'react';
import type { ReactElement } from 'react';
import { openReporter } from '../api/information.ts';
import type { Judgement } from '../api/information.ts';
import { sayMoment } from '../kit/moment.ts';
import { Failed } from '../kit/states.tsx';
import { WhyButton } from '../kit/why-button.tsx';
import { JudgeForm, judgements } from './judge-form.tsx';

const order: readonly Judgement[] = ['matter', 'task', 'watch', 'merge', 'discard'];

/** 反映人: shown after a reason, which is kept. */
function Reporter({ item }: { item: InformationView }): ReactElement | null {
  const [asking, setAsking] = useState(false);
  const [reason, setReason] = useState('');
  const open = useMutation({ mutationFn: () => openReporter(item.id, reason) });
  if (!item.hasReporter) return null;
  if (open.data) return <div>反映人：{open.data.reporter}</div>;
  return (
    <div>
      <WhyButton why={item.can.reporter.words} onPress={() => setAsking(true)}>
        查看反映人
      </WhyButton>
      {asking ? (
        <span className="row">
          <Input
            aria-label="查看反映人的理由"
            placeholder="理由（留痕）"
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
          <Button loading={open.isPending} onClick={() => open.mutate()}>
            查看
          </Button>
        </span>
      ) : null}
      {open.isError ? <Failed error={open.error} /> : null}
    </div>
  );
}

function Standing({ item }: { item: InformationView }): ReactElement {
  const { state, watchUntil, reason, turned, expiresOn } = item;
  return (
    <div>
      <span className={state === 'new' ? 'standing-today' : ''}>{informationStates[state]}</span>
      {watchUntil && state === 'watching' ? `，到 ${watchUntil}` : null}
      {turned ? (
        <>
          为<Link to={turned.href}>{turned.kind}</Link>
        </>
      ) : null}
      {reason ? <div className="muted">{reason}</div> : null}
      {state === 'converted' || state === 'expired' ? null : <div className="muted">内容到 {expiresOn} 删去</div>}
    </div>
  );
}

/** 一条信息. */
export function Item({ item }: { item: InformationView }): ReactElement {
  const [how, setHow] = useState<Judgement | null>(null);
  const ended = !(item.state === 'new' || item.state === 'watching');
  return (
    <tr>
      <td data-label="编号" className="short">
        {item.no}
        <div className="muted">{sayMoment(item.recordedAt)}</div>
      </td>
      <td data-label="发生了什么" className="cell-title">
        <span className="mark">{item.tag}</span> {item.what ?? <span className="muted">内容已到期删去</span>}
        <div className="muted">
          {[item.unit.name, item.place, item.happenedOn, item.source, item.reliability].filter(Boolean).join(' · ')}
          {item.merged > 0 ? ` · 另有 ${item.merged} 条并入` : ''}
        </div>
        <Reporter item={item} />
        {how ? <JudgeForm key={how} item={item} how={how} close={() => setHow(null)} /> : null}
      </td>
      <td data-label="现在怎样">
        <Standing item={item} />
      </td>
      <td data-label="研判">
        {!ended && item.can.judge.words ? <span className="muted">{item.can.judge.words}</span> : null}
        {ended || item.can.judge.words ? null : (
          <span className="row wrap">
            {order.map((each) => (
              <WhyButton key={each} name={each} why={null} onPress={() => setHow(each)}>
                {judgements[each].label}
              </WhyButton>
            ))}
          </span>
        )}
      </td>
    </tr>
  );
}
