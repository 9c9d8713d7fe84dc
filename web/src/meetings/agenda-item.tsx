import type { AgendaItemView } from '@jieyou/contracts';
import { useMutation, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import type { ReactElement } from 'react';
import { onItem } from '../api/meetings.ts';
import { dispatchChoices, placesQuery } from '../api/places.ts';
import { queries } from '../app/queries.ts';
import { AskForm } from '../kit/ask-form.tsx';
import { newCommandId } from '../kit/command-id.ts';
import { WhyButton } from '../kit/why-button.tsx';
import { MinutesBox } from './minutes-box.tsx';

const refresh = async (): Promise<void> => {
  await Promise.all([['meetings'], ['tasks']].map((queryKey) => queries.invalidateQueries({ queryKey })));
};

function Decisions({ item }: { item: AgendaItemView }): ReactElement | null {
  if (item.decisions.length === 0) return null;
  return (
    <ul className="plain">
      {item.decisions.map((each) => (
        <li key={each.task}>
          <span className="mark">议定</span> {each.words}，由{each.unit.name}办理，
          <span className={each.late ? 'standing-late' : ''}>{each.due} 前</span>
          {each.state === 'done' ? `，已办结：${each.note ?? ''}` : ''}
        </li>
      ))}
    </ul>
  );
}

type AgendaItemProps = { meeting: string; item: AgendaItemView; invited: number; why: string | null };

/** 哪些参会单位不在这件事的范围内; in one word where it is all of them. */
const sayOutside = ({ outside }: AgendaItemView, invited: number): string =>
  outside.length === invited
    ? '参会单位都不在这件事的范围内；请在他们不在场时研究'
    : `不在这件事范围内的参会单位：${outside.join('、')}；请在他们不在场时研究`;

/** 议程的一项: its facts, what was said, what was decided. */
export function AgendaItem({ meeting, item, invited, why }: AgendaItemProps): ReactElement {
  const [deciding, setDeciding] = useState(false);
  const places = useQuery(placesQuery());
  const off = useMutation({
    mutationFn: () => onItem(meeting, item.id, 'off', { commandId: newCommandId(), off: !item.off }),
    onSuccess: refresh,
  });
  const heading = `${item.n}．${item.title}`;
  return (
    <li className={`agenda-item${item.off ? ' agenda-off' : ''}`} aria-label={heading}>
      <div className="entry-head">
        <strong>{item.href ? <Link to={item.href}>{heading}</Link> : heading}</strong>
        {item.off ? <span className="mark">已撤下</span> : null}
      </div>
      {item.facts ? <div className="muted">{item.facts}</div> : null}
      {item.outside.length > 0 ? <div className="agenda-outside">{sayOutside(item, invited)}</div> : null}
      {item.off ? null : <MinutesBox meeting={meeting} item={item} why={why} />}
      <Decisions item={item} />
      <div className="row">
        {item.off ? null : (
          <WhyButton name="decide" why={why} onPress={() => setDeciding(true)}>
            议定
          </WhyButton>
        )}
        {why === null ? (
          <Button type="text" loading={off.isPending} onClick={() => off.mutate()}>
            {item.off ? '放回议程' : '撤下'}
          </Button>
        ) : null}
      </div>
      {deciding ? (
        <AskForm
          title={`议定：${item.title}`}
          fields={[
            { name: 'words', label: '议定什么', kind: 'area' },
            { name: 'unit', label: '由哪个单位办', kind: 'choice', options: dispatchChoices(places.data) },
            { name: 'due', label: '到哪一天', kind: 'day' },
          ]}
          act="定下"
          done="已定下，在对方单位的任务清单里"
          send={(asked) => onItem(meeting, item.id, 'decisions', asked)}
          onDone={async () => {
            setDeciding(false);
            await refresh();
          }}
          onCancel={() => setDeciding(false)}
        />
      ) : null}
    </li>
  );
}
