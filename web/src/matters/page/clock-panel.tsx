import type { ClockView, MatterPage } from '@jieyou/contracts';
import type { ReactElement } from 'react';
import { LightMark } from '../../kit/light.tsx';
import { sayMoment } from '../../kit/moment.ts';

/** Used share of the whole span, for the bar only: light and overdue are the server's. */
function usedShare(clock: ClockView, now: number): number {
  const from = Date.parse(clock.startedAt);
  const span = Date.parse(clock.due) - from;
  const until = clock.endedAt ? Date.parse(clock.endedAt) : now;
  if (span <= 0) return 100;
  return Math.min(100, Math.max(0, Math.round(((until - from) / span) * 100)));
}

const statusWords: Readonly<Record<ClockView['status'], string>> = {
  running: '计时中',
  paused: '已中止',
  met: '已完成',
  void: '已失效',
};

function Marks({ clock }: { clock: ClockView }): ReactElement {
  return (
    <>
      {clock.late ? <span className="mark warn">完成时已超期</span> : null}
      {clock.provisional ? <span className="mark warn">暂定：所涉年度日历未批准</span> : null}
      {clock.judged ? null : <span className="mark">不评价</span>}
      {clock.rawDay && clock.dueDay && clock.rawDay !== clock.dueDay ? (
        <span className="mark">
          {clock.rawDay} 非工作日，顺延至 {clock.dueDay}
        </span>
      ) : null}
    </>
  );
}

function Clock({ clock }: { clock: ClockView }): ReactElement {
  const used = usedShare(clock, Date.now());
  return (
    <li className="clock">
      <div className="clock-head">
        <strong>{clock.label}</strong>
        {clock.status === 'running' || clock.status === 'paused' ? (
          <LightMark light={clock.light} />
        ) : (
          <span className="muted">{statusWords[clock.status]}</span>
        )}
        <span className="clock-due">
          {clock.term}，至 <strong>{clock.dueDay ?? sayMoment(clock.due)}</strong>
        </span>
      </div>
      <div className={`bar-track light-${clock.light}`} role="img" aria-label={`已用 ${used}%`}>
        <div className="bar-used" style={{ width: `${used}%` }} />
      </div>
      <div className="clock-marks">
        <Marks clock={clock} />
      </div>
      <details>
        <summary>依据与变动</summary>
        <p>{clock.basis}</p>
        <p className="muted">
          起算 {sayMoment(clock.startedAt)}
          {clock.endedAt ? `，结束 ${sayMoment(clock.endedAt)}` : ''}；规则 {clock.ruleVersion}，日历{' '}
          {clock.calendarVersion}
        </p>
        {clock.pauses.map((pause) => (
          <p key={pause.from}>
            中止：{sayMoment(pause.from)} 至 {pause.to ? sayMoment(pause.to) : '今'}，{pause.reason}
          </p>
        ))}
        {clock.extensions.map((extension) => (
          <p key={extension.at}>
            延期：{sayMoment(extension.at)}，延长 {extension.by}
          </p>
        ))}
      </details>
    </li>
  );
}

/** 时钟: four of them, with what moved each. */
export function ClockPanel({ clocks, extension }: Pick<MatterPage, 'clocks' | 'extension'>): ReactElement {
  return (
    <section className="panel" aria-labelledby="clocks">
      <h2 id="clocks">时钟</h2>
      {extension ? (
        <p className="note">
          {extension.askedBy} 于 {sayMoment(extension.at)} 申请延期 {extension.amount}，待审批。
        </p>
      ) : null}
      {clocks.length === 0 ? <p className="muted">还没有起算的时钟。</p> : null}
      <ul className="plain">
        {clocks.map((clock) => (
          <Clock key={`${clock.kind}:${clock.startedAt}`} clock={clock} />
        ))}
      </ul>
    </section>
  );
}
