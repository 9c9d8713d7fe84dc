import type { MediationPage } from '@jieyou/contracts';
import { useMutation } from '@tanstack/react-query';
import { App, Button, Form } from 'antd';
import { useMemo } from 'react';
import type { ReactElement } from 'react';
import type { ActForm as Asked, FormOptions } from '../api/forms.ts';
import { doMediationAct } from '../api/mediation.ts';
import { announce } from '../app/announce.tsx';
import { refreshAfterAct } from '../app/queries.ts';
import { RestoredDraft } from '../kit/restored-draft.tsx';
import { SceneContext } from '../kit/schema-form/context.ts';
import { clearMarks } from '../kit/schema-form/field-problems.ts';
import { onCtrlEnter } from '../kit/schema-form/on-ctrl-enter.ts';
import { payloadOf } from '../kit/schema-form/payload.ts';
import { SchemaFields } from '../kit/schema-form/schema-fields.tsx';
import { useDraftForm } from '../kit/schema-form/use-draft-form.ts';
import { ActProblem } from '../matters/page/act-problem.tsx';
import { useSession } from '../session/use-session.ts';
import { startOf } from './start-of.ts';
import { uploadTo } from './upload-to.ts';

type MediationFormProps = { mediation: MediationPage; asked: Asked; options: FormOptions; onDone: () => void };

/** What may be chosen in this mediation: its parties, its roster, the items of its agreement. */
const ownOptions = ({ parties, roster, mediators, agents, guests, agreement }: MediationPage): FormOptions => ({
  mediationParty: parties.map(({ id, name, side }) => ({ value: id, label: `${name}（${side}）` })),
  agent: agents.map(({ id, name, forName }) => ({ value: id, label: `${name}（代理 ${forName}）` })),
  guest: guests.map(({ id, kind, name }) => ({ value: id, label: `${name}（${kind}）` })),
  candidate: roster.map(({ id, name }) => ({ value: id, label: name })),
  mediators: roster.map(({ id, name }) => ({ value: id, label: name })),
  mediator: mediators.map(({ id, name }) => ({ value: id, label: name })),
  item: (agreement?.duties ?? [])
    .filter(({ done }) => !done)
    .map(({ item, debtor, money, due }) => ({
      value: item,
      label: [item.slice(1), debtor, money, due].filter(Boolean).join(' · '),
    })),
});

/** 调解表单: asked as the contract says, sent once, kept until it succeeds. */
export function MediationForm({ mediation, asked, options, onDone }: MediationFormProps): ReactElement {
  const { message } = App.useApp();
  const staff = useSession()?.staffId ?? '';
  const start = startOf(asked.name, mediation);
  const draft = useDraftForm(staff, `mediation:${mediation.id}:${asked.name}`, start);
  const scene = useMemo(
    () => ({
      options: { ...options, ...ownOptions(mediation) },
      orders: [],
      parties: [],
      upload: uploadTo(mediation.id),
    }),
    [options, mediation],
  );
  const send = useMutation({
    mutationFn: () =>
      doMediationAct({
        id: mediation.id,
        act: asked.name,
        commandId: draft.commandId(),
        seen: mediation.matter.version,
        payload: payloadOf(asked.schema, draft.form.getFieldsValue(true)),
      }),
    onSuccess: async () => {
      draft.restart(start);
      const words = `已完成：${asked.label}`;
      void message.success(words);
      announce(words);
      onDone();
      await refreshAfterAct();
    },
    onError: draft.failed,
  });
  const submit = (): void => {
    if (send.isPending) return;
    clearMarks(draft.form);
    send.mutate();
  };
  return (
    <SceneContext.Provider value={scene}>
      <p className="help">{asked.help}</p>
      <p className="muted">依据：{asked.basis}</p>
      <RestoredDraft shown={draft.restored} onDiscard={() => draft.restart(start)} />
      <Form
        form={draft.form}
        layout="vertical"
        name={`mediation-${asked.name}`}
        onValuesChange={draft.keep}
        onKeyDownCapture={onCtrlEnter(submit)}
      >
        <SchemaFields schema={asked.schema} />
        {send.isError ? <ActProblem error={send.error} schema={asked.schema} onRead={() => send.reset()} /> : null}
        <div className="row">
          <Button type="primary" onClick={submit} loading={send.isPending}>
            确认{asked.label}
          </Button>
          <Button onClick={onDone}>取消</Button>
        </div>
      </Form>
    </SceneContext.Provider>
  );
}
