import type { MatterPage } from '@jieyou/contracts';
import { useMutation } from '@tanstack/react-query';
import { App, Button, Form } from 'antd';
import { useEffect, useMemo, useRef } from 'react';
import type { ReactElement } from 'react';
import { RestoredDraft } from '../../kit/restored-draft.tsx';
import type { ActForm as Asked, FormOptions } from '../../api/forms.ts';
import { doAct } from '../../api/matters.ts';
import { announce } from '../../app/announce.tsx';
import { refreshAfterAct } from '../../app/queries.ts';
import { SceneContext } from '../../kit/schema-form/context.ts';
import type { CitedDuty } from '../../kit/schema-form/context.ts';
import { clearMarks } from '../../kit/schema-form/field-problems.ts';
import { onCtrlEnter } from '../../kit/schema-form/on-ctrl-enter.ts';
import { payloadOf } from '../../kit/schema-form/payload.ts';
import { SchemaFields } from '../../kit/schema-form/schema-fields.tsx';
import { useDraftForm } from '../../kit/schema-form/use-draft-form.ts';
import { useSession } from '../../session/use-session.ts';
import { ActProblem } from './act-problem.tsx';
import { changedOnly, startingValues } from './starting-values.ts';

type ActFormProps = {
  matter: MatterPage;
  asked: Asked;
  prefill: Readonly<Record<string, unknown>>;
  options: FormOptions;
  onClose: () => void;
  onDone: (label: string) => void;
};

const firstControl = 'input:not([type=hidden]), textarea';

/** 办理表单: asked as the contract says, sent once, kept until it succeeds. */
export function ActForm({ matter, asked, prefill, options, onClose, onDone }: ActFormProps): ReactElement {
  const { message } = App.useApp();
  const body = useRef<HTMLDivElement>(null);
  const focusFirst = (): void => body.current?.querySelector<HTMLElement>(firstControl)?.focus();
  useEffect(() => {
    // The drawer takes the focus for itself while it opens; the first control gets it right after.
    const timer = setTimeout(focusFirst, 50);
    return () => clearTimeout(timer);
  }, []);
  const staff = useSession()?.staffId ?? '';
  const start = startingValues(asked.name, matter);
  const draft = useDraftForm(staff, `act:${matter.id}:${asked.name}`, start);
  useEffect(() => {
    if (Object.keys(prefill).length > 0) draft.form.setFieldsValue({ ...prefill });
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- once, when the form opens; what is typed afterwards stays
  }, []);
  const scene = useMemo(
    () => ({
      options: { ...options, matterParty: matter.parties.map(({ id, name }) => ({ value: id, label: name })) },
      orders: openOrders(matter),
      matterId: matter.id,
      cited: citedDuties(matter),
      parties: [],
    }),
    [options, matter],
  );
  const send = useMutation({
    mutationFn: () =>
      doAct({
        id: matter.id,
        act: asked.name,
        commandId: draft.commandId(),
        seen: matter.version,
        payload: payloadOf(asked.schema, changedOnly(draft.form.getFieldsValue(true), start)),
      }),
    onSuccess: async () => {
      draft.restart(start);
      const words = `已完成：${asked.label}`;
      void message.success(words);
      announce(words);
      onDone(asked.label);
      onClose();
      await refreshAfterAct();
    },
    onError: draft.failed,
  });
  const submit = (): void => {
    if (send.isPending) return;
    clearMarks(draft.form);
    send.mutate();
  };
  const read = (): void => {
    send.reset();
    focusFirst();
  };
  return (
    <SceneContext.Provider value={scene}>
      {asked.help ? <p className="help">{asked.help}</p> : null}
      {asked.basis ? <p className="muted">依据：{asked.basis}</p> : null}
      <RestoredDraft shown={draft.restored} onDiscard={() => draft.restart(start)} />
      <Form
        form={draft.form}
        layout="vertical"
        name={`act-${asked.name}`}
        onValuesChange={draft.keep}
        onKeyDownCapture={onCtrlEnter(submit)}
      >
        <div ref={body}>
          <SchemaFields schema={asked.schema} />
        </div>
        {send.isError ? <ActProblem error={send.error} schema={asked.schema} onRead={read} /> : null}
        <div className="row">
          <Button type="primary" onClick={submit} loading={send.isPending}>
            确认{asked.label}
          </Button>
          <Button onClick={onClose}>取消</Button>
          <span className="muted keys">Ctrl＋Enter 提交</span>
        </div>
      </Form>
    </SceneContext.Provider>
  );
}

/** 本单位在办的工单所据的职责清单条目. */
function citedDuties(matter: MatterPage): CitedDuty[] {
  return matter.orders
    .filter(({ mine, endedAt }) => mine && endedAt === null)
    .flatMap(({ id, duty }) => (duty ? [{ ...duty, order: id }] : []));
}

function openOrders(matter: MatterPage): { value: string; label: string }[] {
  return matter.orders
    .filter(({ mine, endedAt }) => mine && endedAt === null)
    .map(({ id, number, paper, to }) => ({ value: id, label: `${paper} ${number}（${to.name}）` }));
}
