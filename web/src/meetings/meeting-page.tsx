import { agendaParts, meetingStates } from '@jieyou/contracts';
import type { AgendaPart, MeetingPage } from '@jieyou/contracts';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import type { ReactElement } from 'react';
import { addItem, closeMeeting, meetingQuery, minutesAddress } from '../api/meetings.ts';
import { queries } from '../app/queries.ts';
import { AskForm } from '../kit/ask-form.tsx';
import { sayMoment } from '../kit/moment.ts';
import { Failed, Loading } from '../kit/states.tsx';
import { useTitle } from '../kit/use-title.ts';
import { WhyButton } from '../kit/why-button.tsx';
import { AgendaItem } from './agenda-item.tsx';
import { AttendancePanel } from './attendance.tsx';

const refresh = async (): Promise<void> => {
  await Promise.all([['meetings'], ['cadences'], ['tasks']].map((queryKey) => queries.invalidateQueries({ queryKey })));
};

function Agenda({ meeting, why }: { meeting: MeetingPage; why: string | null }): ReactElement {
  const parts = (Object.keys(agendaParts) as AgendaPart[]).filter((part) =>
    meeting.items.some((item) => item.part === part),
  );
  return (
    <>
      {parts.map((part) => (
        <section key={part} className="panel" aria-label={agendaParts[part]}>
          <h2>{agendaParts[part]}</h2>
          <ul className="plain">
            {meeting.items
              .filter((item) => item.part === part)
              .map((item) => (
                <AgendaItem key={item.id} meeting={meeting.id} item={item} invited={meeting.invited.length} why={why} />
              ))}
          </ul>
        </section>
      ))}
    </>
  );
}

function Acts({ meeting, why }: { meeting: MeetingPage; why: string | null }): ReactElement {
  const [act, setAct] = useState<'item' | 'close' | null>(null);
  const settle = async (): Promise<void> => {
    setAct(null);
    await refresh();
  };
  const shared = { onDone: settle, onCancel: () => setAct(null) };
  return (
    <section aria-label="会议的动作">
      <div className="row wrap">
        <WhyButton why={why} onPress={() => setAct('item')}>
          加一项议程
        </WhyButton>
        <Button href={minutesAddress(meeting.id)} target="_blank">
          打印纪要
        </Button>
        <WhyButton type="primary" why={why} onPress={() => setAct('close')}>
          结束会议
        </WhyButton>
      </div>
      {act === 'item' ? (
        <AskForm
          {...shared}
          title="加一项议程"
          fields={[
            { name: 'words', label: '议题', kind: 'line' },
            { name: 'code', label: '事项编码（是一件事项的）', kind: 'line' },
          ]}
          act="加上"
          done="已加上"
          send={(asked) => addItem(meeting.id, asked)}
        />
      ) : null}
      {act === 'close' ? (
        <AskForm
          {...shared}
          title="结束会议"
          fields={[{ name: 'summary', label: '会议概述（可不填，印在纪要开头）', kind: 'area' }]}
          act="结束，纪要编号"
          done="会议已结束，纪要已编号"
          send={(asked) => closeMeeting(meeting.id, asked)}
        />
      ) : null}
    </section>
  );
}

/** 一次会议: one screen for those who keep it, at the same time. */
export function MeetingScreen(): ReactElement {
  const { id } = useParams({ from: '/desk/meetings/$id' });
  const found = useQuery(meetingQuery(id));
  const meeting = found.data;
  useTitle(meeting?.label ?? '会议');
  if (!meeting)
    return (
      <div className="page">
        {found.isPending ? <Loading what="会议" /> : null}
        {found.isError ? <Failed error={found.error} retry={() => void found.refetch()} /> : null}
      </div>
    );
  const why = meeting.can.keep.ok ? null : (meeting.can.keep.words ?? '您不能记这次会议');
  return (
    <div className="page">
      <div className="page-head">
        <h1>{meeting.label}</h1>
        <span className="mark strong">{meetingStates[meeting.state]}</span>
        <span className="muted">
          {meeting.unit.name} · {meeting.on} {meeting.at} {meeting.place} · {meeting.preparedBy}准备，从{' '}
          {sayMoment(meeting.since)} 看起
        </span>
      </div>
      <p>
        <Link to="/meetings">← 全部会议</Link>
        {meeting.number ? <strong>　{meeting.number}</strong> : null}
      </p>
      <Acts meeting={meeting} why={why} />
      {meeting.summary ? <p>{meeting.summary}</p> : null}
      <Agenda meeting={meeting} why={why} />
      <AttendancePanel meeting={meeting} why={why} />
    </div>
  );
}
