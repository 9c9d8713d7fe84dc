import type { MeetingsView } from '@jieyou/contracts';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import type { ReactElement } from 'react';
import { prepareMeeting } from '../api/meetings.ts';
import { dispatchChoices, placesQuery } from '../api/places.ts';
import { queries } from '../app/queries.ts';
import { AskForm } from '../kit/ask-form.tsx';
import { WhyButton } from '../kit/why-button.tsx';

type Waiting = MeetingsView['waiting'][number];

/** 准备一次: for one of the calendar nothing need be typed. */
function PrepareForm({ duty, today, close }: { duty: Waiting | null; today: string; close: () => void }): ReactElement {
  const navigate = useNavigate();
  const places = useQuery(placesQuery());
  const own = duty
    ? []
    : ([
        { name: 'label', label: '会议名称', kind: 'line' },
        { name: 'invited', label: '参会单位', kind: 'choices', options: dispatchChoices(places.data) },
      ] as const);
  return (
    <AskForm
      title={duty ? `准备：${duty.label}（${duty.on}）` : '准备一次会议'}
      fields={[
        ...own,
        { name: 'on', label: '哪一天', kind: 'day', start: duty && duty.on > today ? duty.on : today },
        { name: 'at', label: '几点', kind: 'time', start: duty?.at },
        { name: 'place', label: '地点（可不填）', kind: 'line' },
      ]}
      act="生成议程"
      done="议程已生成"
      send={async (asked) => {
        const { id } = await prepareMeeting({ ...asked, ...(duty ? { duty: duty.duty } : {}) });
        await navigate({ to: '/meetings/$id', params: { id } });
      }}
      onDone={() => queries.invalidateQueries({ queryKey: ['meetings'] })}
      onCancel={close}
    />
  );
}

/** 等着准备的会议. */
export function Prepare({ view }: { view: MeetingsView }): ReactElement {
  const [chosen, setChosen] = useState<Waiting | 'own' | null>(null);
  const why = view.can.prepare.ok ? null : view.can.prepare.words;
  return (
    <section className="panel" aria-labelledby="waiting">
      <h2 id="waiting">等着准备的</h2>
      {view.waiting.length === 0 ? <p className="muted">日程里没有等着准备的会议。</p> : null}
      <ul className="plain">
        {view.waiting.map((each) => (
          <li key={each.duty} className="row">
            <span className={each.on < view.today ? 'standing-late' : ''}>
              {each.on} {each.at} {each.label}
            </span>
            <Button type={each.on <= view.today ? 'primary' : 'default'} onClick={() => setChosen(each)}>
              准备
            </Button>
          </li>
        ))}
      </ul>
      <WhyButton why={why} onPress={() => setChosen('own')}>
        另开一次会议
      </WhyButton>
      {chosen ? (
        <PrepareForm
          key={chosen === 'own' ? 'own' : chosen.duty}
          duty={chosen === 'own' ? null : chosen}
          today={view.today}
          close={() => setChosen(null)}
        />
      ) : null}
    </section>
  );
}
