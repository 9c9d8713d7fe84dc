import type { RecurringDutyView } from '@jieyou/contracts';
import { useState } from 'react';
import type { ReactElement } from 'react';
import { moveDuty, sayHeld, sayNotHeld } from '../api/cadences.ts';
import { queries } from '../app/queries.ts';
import { AskForm } from '../kit/ask-form.tsx';
import { WhyButton } from '../kit/why-button.tsx';

type Act = 'hold' | 'move' | 'explain';

const refresh = async (): Promise<void> => {
  await Promise.all([['cadences'], ['tasks']].map((queryKey) => queries.invalidateQueries({ queryKey })));
};

function Form({
  duty,
  act,
  today,
  close,
}: {
  duty: RecurringDutyView;
  act: Act;
  today: string;
  close: () => void;
}): ReactElement {
  const onDone = async (): Promise<void> => {
    close();
    await refresh();
  };
  const shared = { onDone, onCancel: close };
  if (act === 'hold')
    return (
      <AskForm
        {...shared}
        title={`${duty.label}（${duty.on}）：记为已办`}
        fields={[
          { name: 'on', label: '哪一天办的', kind: 'day', start: duty.on <= today ? duty.on : today },
          { name: 'note', label: '办理情况（过了宽限的必写）', kind: 'area' },
        ]}
        act="记为已办"
        done={`已记：${duty.label}`}
        send={(asked) => sayHeld(duty.id, asked)}
      />
    );
  if (act === 'move')
    return (
      <AskForm
        {...shared}
        title={`${duty.label}（${duty.on}）：改期`}
        fields={[
          { name: 'to', label: '改到哪一天', kind: 'day', help: `本期到 ${duty.span.to}；只能改到工作日` },
          { name: 'reason', label: '改期理由', kind: 'line' },
        ]}
        act="改期"
        done={`已改期：${duty.label}`}
        send={(asked) => moveDuty(duty.id, asked)}
      />
    );
  return (
    <AskForm
      {...shared}
      title={`${duty.label}（${duty.on}）：说明没有办`}
      fields={[{ name: 'reason', label: '没有办的原因', kind: 'area' }]}
      act="提交说明"
      done={`已说明：${duty.label}`}
      send={(asked) => sayNotHeld(duty.id, asked)}
    />
  );
}

/** 一次的三个动作: always shown, each says why when it cannot be done. */
export function DutyActs({ duty, today }: { duty: RecurringDutyView; today: string }): ReactElement {
  const [act, setAct] = useState<Act | null>(null);
  const why = (of: Act): string | null => (duty.can[of].ok ? null : (duty.can[of].words ?? '现在不能办'));
  return (
    <>
      <span className="row wrap">
        <WhyButton
          name="hold"
          type={duty.standing === 'to_come' ? 'default' : 'primary'}
          why={why('hold')}
          onPress={() => setAct('hold')}
        >
          已办
        </WhyButton>
        <WhyButton name="move" why={why('move')} onPress={() => setAct('move')}>
          改期
        </WhyButton>
        <WhyButton name="explain" why={why('explain')} onPress={() => setAct('explain')}>
          说明未办
        </WhyButton>
      </span>
      {act ? <Form key={act} duty={duty} act={act} today={today} close={() => setAct(null)} /> : null}
    </>
  );
}
