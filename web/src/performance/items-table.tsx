import type { MediationPage, PerformanceOfMediation } from '@jieyou/contracts';
import type { ReactElement } from 'react';
import { mediationFileAddress } from '../api/mediation.ts';
import { WhyButton } from '../kit/why-button.tsx';
import type { Started } from './start-of.ts';

type Item = PerformanceOfMediation['items'][number];
type Parts = { mediation: MediationPage; performance: PerformanceOfMediation; onStart: (started: Started) => void };

const late = (state: Item['state']): boolean => state === 'late' || state === 'partial_late';
const done = (state: Item['state']): boolean => state === 'done' || state === 'done_late';

function Paid({ item, mediation }: { item: Item; mediation: string }): ReactElement {
  return (
    <ul className="plain receipts">
      {item.receipts.map(({ on, money, file }, at) => (
        <li key={`${on}${at}`} className="muted">
          {on} {money ?? '已办'} {file ? <a href={mediationFileAddress(mediation, file)}>凭证</a> : null}
        </li>
      ))}
    </ul>
  );
}

/** 约定的各项: due, paid, left, late; what can be done about each stands beside it. */
export function ItemsTable({ mediation, performance, onStart }: Parts): ReactElement {
  const button = (act: string, item: string, text: string): ReactElement | null => {
    const can = mediation.can[act];
    return can ? (
      <WhyButton
        name={`${act}_${item}`}
        why={can.ok ? null : can.words}
        onPress={() => onStart({ act, label: `${can.label}：第 ${item.slice(1)} 项`, fixed: { item } })}
      >
        {text}
      </WhyButton>
    ) : null;
  };
  return (
    <table className="plain-table cards">
      <caption className="visually-hidden">约定的各项，照协议的次序</caption>
      <thead>
        <tr>
          <th scope="col">项</th>
          <th scope="col">义务人 → 权利人</th>
          <th scope="col">期限</th>
          <th scope="col">金额</th>
          <th scope="col">履行</th>
          <th scope="col">办理</th>
        </tr>
      </thead>
      <tbody>
        {performance.items.map((item) => (
          <tr key={item.item} className={late(item.state) ? 'late-row' : ''}>
            <td data-label="项">{item.item.slice(1)}</td>
            <td data-label="义务人">{[item.debtor ?? '各方', item.creditor].filter(Boolean).join(' → ')}</td>
            <td data-label="期限">{item.due ?? '—'}</td>
            <td data-label="金额">
              {item.money ?? '—'}
              {item.left && item.left !== item.money ? <p className="muted">还欠 {item.left}</p> : null}
            </td>
            <td data-label="履行">
              <strong>{item.stateLabel}</strong>
              {item.breached && !done(item.state) ? '（已告知途径）' : ''}
              <Paid item={item} mediation={mediation.id} />
              {item.limits.map(({ what, until, basis }) => (
                <p key={what} className="muted">
                  {what}至 {until}（{basis}）
                </p>
              ))}
            </td>
            <td data-label="办理">
              {done(item.state) ? null : button('performed', item.item, '记录履行')}
              {late(item.state) && !item.breached ? button('breach', item.item, '记录未履行') : null}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
