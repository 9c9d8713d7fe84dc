import type { MediationPage, PerformanceOfMediation } from '@jieyou/contracts';
import type { ReactElement } from 'react';
import { WhyButton } from '../kit/why-button.tsx';
import type { Started } from './start-of.ts';

type Parts = { mediation: MediationPage; performance: PerformanceOfMediation; onStart: (started: Started) => void };

/** 回访: each planned one, done or missed; and who wants to be reminded. */
export function CallBacks({ mediation, performance, onStart }: Parts): ReactElement {
  const { callBacks, callBackBasis, reminders } = performance;
  return (
    <>
      <h3>回访</h3>
      {callBacks.length === 0 ? <p className="muted">没有排定的回访。</p> : null}
      <ul className="plain">
        {callBacks.map(({ id, why, due, state, stateLabel, doneOn, tries }) => (
          <li key={id} className={state === 'missed' ? 'late-row' : ''}>
            {due} {why}：<strong>{stateLabel}</strong>
            {doneOn ? ` ${doneOn}` : ''}
            {tries > 0 ? <span className="muted">（{tries} 次没有联系上）</span> : null}
          </li>
        ))}
      </ul>
      <p className="muted">间隔的依据：{callBackBasis}</p>
      <div className="row">
        {(['follow_up', 'want_reminders'] as const).map((act) => {
          const can = mediation.can[act];
          return can ? (
            <WhyButton
              key={act}
              name={`${act}_here`}
              why={can.ok ? null : can.words}
              onPress={() => onStart({ act, label: can.label, fixed: {} })}
            >
              {can.label}
            </WhyButton>
          ) : null;
        })}
        <span className="muted">
          {reminders.length > 0 ? `愿意收到到期提醒：${reminders.join('、')}` : '没有当事人要到期提醒'}
        </span>
      </div>
    </>
  );
}
