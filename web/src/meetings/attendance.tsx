import { attendances } from '@jieyou/contracts';
import type { MeetingPage } from '@jieyou/contracts';
import { useMutation } from '@tanstack/react-query';
import { Button, Radio } from 'antd';
import { useState } from 'react';
import type { ReactElement } from 'react';
import { attend } from '../api/meetings.ts';
import { queries } from '../app/queries.ts';
import { AskForm, choicesOf } from '../kit/ask-form.tsx';
import { newCommandId } from '../kit/command-id.ts';
import { Failed } from '../kit/states.tsx';

const refresh = (): Promise<void> => queries.invalidateQueries({ queryKey: ['meetings'] });

/** 到会: one press for each unit that was invited; others by name. */
export function AttendancePanel({ meeting, why }: { meeting: MeetingPage; why: string | null }): ReactElement {
  const [adding, setAdding] = useState(false);
  const say = useMutation({
    mutationFn: (of: { who: string; said: string }) => attend(meeting.id, { ...of, commandId: newCommandId() }),
    onSuccess: refresh,
  });
  const known = new Map(meeting.attendance.map((each) => [each.who, each]));
  const names = [...new Set([...meeting.invited.map(({ name }) => name), ...known.keys()])];
  return (
    <section className="panel" aria-labelledby="attendance">
      <h2 id="attendance">到会</h2>
      {meeting.guests ? <p className="muted">另请：{meeting.guests}</p> : null}
      {names.length === 0 ? <p className="muted">还没有记到会。</p> : null}
      <ul className="plain attendance">
        {names.map((who) => (
          <li key={who} className="row wrap">
            <span className="attendance-who">{who}</span>
            {why === null ? (
              <Radio.Group
                role="radiogroup"
                aria-label={`${who}到会情况`}
                value={known.get(who)?.said}
                options={choicesOf(attendances)}
                onChange={({ target }) => say.mutate({ who, said: String(target.value) })}
              />
            ) : (
              <span>{attendances[known.get(who)?.said ?? 'absent']}</span>
            )}
            <span className="muted">{known.get(who)?.note}</span>
          </li>
        ))}
      </ul>
      {say.isError ? <Failed error={say.error} /> : null}
      {why === null && !adding ? <Button onClick={() => setAdding(true)}>加一个人或单位</Button> : null}
      {adding ? (
        <AskForm
          title="加一个人或单位"
          fields={[
            { name: 'who', label: '单位或姓名', kind: 'line' },
            { name: 'said', label: '到会情况', kind: 'choice', options: choicesOf(attendances), start: 'present' },
            { name: 'note', label: '代会人、未到的原因（可不填）', kind: 'line' },
          ]}
          act="记下"
          done="已记下"
          send={(asked) => attend(meeting.id, asked)}
          onDone={refresh}
          onCancel={() => setAdding(false)}
        />
      ) : null}
    </section>
  );
}
