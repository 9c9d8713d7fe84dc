import type { DraftCheck, MediationPage } from '@jieyou/contracts';
import { agreementForms } from '@jieyou/contracts';
import { useMutation, useQuery } from '@tanstack/react-query';
import { App, Button, Input, Radio } from 'antd';
import { useState } from 'react';
import type { ReactElement } from 'react';
import { doMediationAct, draftCheckQuery } from '../../api/mediation.ts';
import { announce } from '../../app/announce.tsx';
import { refreshAfterAct } from '../../app/queries.ts';
import { WhyButton } from '../../kit/why-button.tsx';
import { ActProblem } from '../../matters/page/act-problem.tsx';
import { drawUpOf, isDrawnUp } from './draft-content.ts';
import { ObligationLine } from './obligation-line.tsx';
import type { RoomDraft } from './use-room-draft.ts';
import { useCalm } from './use-calm.ts';

const forms = Object.entries(agreementForms).map(([value, label]) => ({ value, label }));
const isUnclear = ({ lines }: DraftCheck): boolean => lines.some(({ said }) => said.some(({ barred }) => !barred));

/** 事实与约定: the agreement grows as it is spoken of. */
export function WordsStep({ mediation, room }: { mediation: MediationPage; room: RoomDraft }): ReactElement {
  const { message } = App.useApp();
  const { draft, change, keptAt } = room;
  const check = useQuery(draftCheckQuery(mediation.id, useCalm(draft)));
  const [reason, setReason] = useState('');
  const send = useMutation({
    mutationFn: () =>
      doMediationAct({
        ...{ id: mediation.id, act: 'draw_up', commandId: room.commandId(), seen: mediation.matter.version },
        payload: drawUpOf(draft, reason),
      }),
    onSuccess: async () => {
      room.settled();
      void message.success('已拟订协议，可以预览和签名');
      announce('已拟订协议');
      await refreshAfterAct();
    },
  });
  const can = mediation.can['draw_up'];
  const done = isDrawnUp(draft, mediation) ? '与已拟订的一致，没有改动' : null;
  const why = can?.ok ? done : (can?.words ?? '不能拟订');
  const { obligations } = draft;
  return (
    <section className="room-words" aria-label="事实与约定">
      <Radio.Group
        aria-label="协议形式"
        size="large"
        optionType="button"
        value={draft.form}
        options={forms}
        onChange={({ target }) => change({ form: target.value as typeof draft.form })}
      />
      <div className="room-facts">
        主要事实、争议事项
        <Input.TextArea
          size="large"
          aria-label="主要事实、争议事项"
          autoSize={{ minRows: 3, maxRows: 10 }}
          value={draft.facts}
          onChange={({ target }) => change({ facts: target.value })}
        />
      </div>
      <div className="room-facts">
        各方的责任（可以不写）
        <Input.TextArea
          size="large"
          aria-label="各方的责任"
          autoSize={{ minRows: 1, maxRows: 6 }}
          value={draft.responsibility ?? ''}
          onChange={({ target }) => change({ responsibility: target.value })}
        />
      </div>
      <h3>约定</h3>
      {obligations.length === 0 ? <p className="state empty">谈到哪一项，就写下哪一项。</p> : null}
      <ol className="plain">
        {obligations.map((line, at) => (
          <ObligationLine
            // oxlint-disable-next-line react/no-array-index-key -- an item has no name but its place
            key={at}
            {...{ line, at, parties: mediation.parties, check: check.data?.lines[at] }}
            onChange={(next) => change({ obligations: obligations.map((each, one) => (one === at ? next : each)) })}
            onRemove={() => change({ obligations: obligations.filter((_, one) => one !== at) })}
          />
        ))}
      </ol>
      <Button size="large" block onClick={() => change({ obligations: [...obligations, { what: '' }] })}>
        再加一项
      </Button>
      {check.data && isUnclear(check.data) ? (
        <div className="room-facts">
          仍然保留不明确字句的理由
          <Input
            size="large"
            aria-label="仍然保留的理由"
            value={reason}
            onChange={({ target }) => setReason(target.value)}
          />
        </div>
      ) : null}
      {send.isError ? <ActProblem error={send.error} onRead={() => send.reset()} /> : null}
      <div className="row wrap">
        <WhyButton name="draw_up" type="primary" loading={send.isPending} why={why} onPress={() => send.mutate()}>
          写进协议
        </WhyButton>
        <span className="muted">
          {keptAt ? `草稿已自动保存在本机 ${keptAt.toLocaleTimeString('zh-CN')}` : '随写随存'}
        </span>
      </div>
    </section>
  );
}
