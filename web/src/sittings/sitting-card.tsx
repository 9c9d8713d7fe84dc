import type { SittingView } from '@jieyou/contracts';
import type { ReactElement } from 'react';
import {
  invitationAddress,
  sittingCalendarAddress,
  sittingRecordAddress,
  sittingWordAddress,
} from '../api/sittings.ts';
import { sayMoment } from '../kit/moment.ts';
import { WhyButton } from '../kit/why-button.tsx';

type CardProps = { sitting: SittingView; onAct: (act: string) => void };

function Notes({ notes }: { notes: SittingView['notes'] }): ReactElement {
  return (
    <ul className="plain">
      {notes.map(({ label, body, at, by }) => (
        <li key={`${label}${at}`}>
          <span className="muted">
            {label}（{by} {sayMoment(at)}）：
          </span>
          <span className="narrative">{body}</span>
        </li>
      ))}
    </ul>
  );
}

function Written({ sitting }: { sitting: SittingView }): ReactElement | null {
  const { minutes } = sitting;
  if (!minutes) return null;
  return (
    <div className="sitting-minutes">
      <p>
        {minutes.result ? <strong>结果：{minutes.result}</strong> : <strong>已写记录</strong>}
        {minutes.present.length > 0 ? ` · 到场：${minutes.present.join('、')}` : ''}
      </p>
      {minutes.plans.map(({ what, answers }, at) => (
        <p key={`plan${at + 1}`}>
          方案 {at + 1}：{what ?? '（只给在场的人看）'}{' '}
          <span className="muted">{answers.map(({ name, answer }) => `${name}${answer}`).join('，')}</span>
        </p>
      ))}
      {minutes.present.length > 0 ? (
        <p className={minutes.unread.length > 0 ? 'muted' : 'good'}>
          {minutes.read.map(({ name, way }) => `${name}${way}`).join('；')}
          {minutes.unread.length > 0 ? ` 还没有核对：${minutes.unread.join('、')}` : ''}
        </p>
      ) : null}
    </div>
  );
}

/** 一次会: when, where, who; what was said for those who were in it; each side's own words in a column of its own. */
export function SittingCard({ sitting, onAct }: CardProps): ReactElement {
  const { id, kindLabel, number, modeLabel, state, stateLabel, day, from, to, rooms, chairs, can } = sitting;
  const open = state === 'booked';
  const told = open && sitting.invitations.length > 0;
  return (
    <li className={`panel sitting sitting-${state}`}>
      <h3>
        第 {number} 次{kindLabel}：{day} {from}—{to} <span className="mark">{stateLabel}</span>
      </h3>
      <p className="muted">
        {modeLabel} · {rooms.map(({ name }) => name).join('、') || '不用场所'} · 主持{' '}
        {chairs.map(({ name }) => name).join('、')}
        {sitting.moved > 0 ? ` · 改期 ${sitting.moved} 次` : ''}
        {open ? (
          <>
            {' '}
            · <a href={sittingCalendarAddress(id)}>日历文件</a>
          </>
        ) : null}
      </p>
      {told ? (
        <ul className="plain">
          {sitting.invitations.map(({ party, name, contact }) => (
            <li key={party}>
              <a href={invitationAddress(id, party)} target="_blank" rel="noreferrer">
                打印给{name}的到会通知
              </a>{' '}
              <span className="muted">{contact}</span>
            </li>
          ))}
        </ul>
      ) : null}
      <Written sitting={sitting} />
      <Notes notes={sitting.notes} />
      {sitting.sides.length > 0 ? (
        <div className="sitting-sides">
          {sitting.sides.map(({ party, name, notes }) => (
            <section key={party} aria-label={`${name}单独说的`}>
              <h4>只有本案调解员看得到：{name}单独说的</h4>
              <Notes notes={notes} />
            </section>
          ))}
        </div>
      ) : null}
      {'agree_recording' in can && state !== 'cancelled' ? (
        <p className={sitting.recording.allowed ? 'good' : 'muted'}>{sitting.recording.words}</p>
      ) : null}
      {sitting.papers.map(({ form, name }) => (
        <p key={form} className="row">
          <strong>{name}</strong>
          <a href={sittingRecordAddress(id, form)} target="_blank" rel="noreferrer">
            {form === 'HEARING' ? '打印' : 'PDF'}
          </a>
          {form === 'HEARING' ? null : <a href={sittingWordAddress(id)}>Word</a>}
        </p>
      ))}
      {state === 'cancelled' ? null : (
        <div className="row wrap">
          {Object.entries(can).map(([name, { ok, label, words }]) => (
            <WhyButton key={name} name={`sitting-${name}`} why={ok ? null : words} onPress={() => onAct(name)}>
              {label}
            </WhyButton>
          ))}
        </div>
      )}
    </li>
  );
}
