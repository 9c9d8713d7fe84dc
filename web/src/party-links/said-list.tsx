import type { MediationPage, PartySaidView } from '@jieyou/contracts';
import { useMutation } from '@tanstack/react-query';
import { Popconfirm } from 'antd';
import { useRef } from 'react';
import type { ReactElement } from 'react';
import { doMediationAct } from '../api/mediation.ts';
import { refreshAfterAct } from '../app/queries.ts';
import { newCommandId } from '../kit/command-id.ts';
import { sayMoment } from '../kit/moment.ts';
import { Failed } from '../kit/states.tsx';
import { WhyButton } from '../kit/why-button.tsx';

type SaidListProps = { mediation: MediationPage; said: PartySaidView };

/** One line for everything that is said in a word. */
function linesOf(said: PartySaidView): { key: string; text: string; at: string | null }[] {
  const item = (code: string): string => `第 ${code.slice(1)} 项`;
  return [
    ...said.choices.map(({ name, mediator }) => ({ text: `${name}选了调解员 ${mediator}`, at: null })),
    ...said.objections.map(({ name, mediator, at }) => ({ text: `${name}要求更换调解员 ${mediator}`, at })),
    ...said.pauses.map(({ name, at }) => ({ text: `${name}要求先停一停`, at })),
    ...said.recording.map(({ name, answer, at }) => ({ text: `${name}：${answer}`, at })),
    ...said.atDesk.map(({ name, at }) => ({ text: `${name}要到窗口当面签名`, at })),
    ...said.reports.map(({ name, item: code, state, at }) => ({ text: `${name}说${item(code)}：${state}`, at })),
  ].map((line) => ({ ...line, key: `${line.text}${line.at ?? ''}` }));
}

/** 当事人说的话: what came from their phones; an idea goes to the other side only with its owner's leave. */
export function SaidList({ mediation, said }: SaidListProps): ReactElement {
  const command = useRef(newCommandId());
  const share = useMutation({
    mutationFn: (proposal: string) =>
      doMediationAct({
        ...{ id: mediation.id, act: 'share_proposal', commandId: command.current, seen: mediation.matter.version },
        payload: { proposal, agreed: true },
      }),
    onSuccess: async () => {
      command.current = newCommandId();
      await refreshAfterAct();
    },
  });
  const can = mediation.can['share_proposal'];
  const lines = linesOf(said);
  return (
    <>
      <h3>当事人从手机上说的</h3>
      {lines.length + said.proposals.length === 0 ? (
        <p className="muted">还没有。签发链接之后，本人说的会在这里。</p>
      ) : null}
      <ul className="plain">
        {lines.map(({ key, text, at }) => (
          <li key={key}>
            {text} {at ? <span className="muted">{sayMoment(at)}</span> : null}
          </li>
        ))}
        {said.proposals.map(({ id, name, at, body, shared }) => (
          <li key={id}>
            <strong>{name}的想法</strong> <span className="muted">{sayMoment(at)}</span>{' '}
            <span className="mark">{shared ? '已转告对方' : '只有调解员看得到'}</span>
            <blockquote>{body}</blockquote>
            {shared ? null : (
              <Popconfirm
                title={`${name}本人同意转告其他各方了吗？`}
                okText="同意，转告"
                cancelText="还没有"
                disabled={can?.ok === false}
                onConfirm={() => share.mutate(id)}
              >
                <span>
                  <WhyButton name="share_proposal" why={can?.ok === false ? can.words : null} onPress={() => undefined}>
                    转告对方
                  </WhyButton>
                </span>
              </Popconfirm>
            )}
          </li>
        ))}
      </ul>
      {share.isError ? <Failed error={share.error} /> : null}
    </>
  );
}
