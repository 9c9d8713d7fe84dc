import type { ActAnswer } from '@jieyou/contracts';
import { useMutation, useQuery } from '@tanstack/react-query';
import { App, Button, Form } from 'antd';
import { useMemo } from 'react';
import type { ReactElement } from 'react';
import type { ActForm, FormOptions } from '../api/forms.ts';
import { bookableRoomsQuery } from '../api/sittings.ts';
import { announce } from '../app/announce.tsx';
import { queries, refreshAfterAct } from '../app/queries.ts';
import { RestoredDraft } from '../kit/restored-draft.tsx';
import { SceneContext } from '../kit/schema-form/context.ts';
import { clearMarks } from '../kit/schema-form/field-problems.ts';
import { onCtrlEnter } from '../kit/schema-form/on-ctrl-enter.ts';
import { payloadOf } from '../kit/schema-form/payload.ts';
import { SchemaFields } from '../kit/schema-form/schema-fields.tsx';
import { useDraftForm } from '../kit/schema-form/use-draft-form.ts';
import { ActProblem } from '../matters/page/act-problem.tsx';
import { useSession } from '../session/use-session.ts';

type SittingFormProps = {
  asked: ActForm;
  options: FormOptions;
  /** Whose draft it is: the sitting, the mediation or the matter. */
  of: string;
  version: number;
  mediation?: string | undefined;
  start: Record<string, unknown>;
  upload?: ((file: File) => Promise<string>) | undefined;
  send: (command: { commandId: string; seen: number; payload: unknown }) => Promise<ActAnswer>;
  onDone: () => void;
};

/** 会的表单: asked as the contract says, sent once, kept until it succeeds; a clash is said with the next free time. */
export function SittingForm(props: SittingFormProps): ReactElement {
  const { asked, options, of, version, mediation, start, upload, send, onDone } = props;
  const { message } = App.useApp();
  const staff = useSession()?.staffId ?? '';
  const rooms = useQuery(bookableRoomsQuery(mediation));
  const draft = useDraftForm(staff, `sitting:${of}:${asked.name}`, start);
  const scene = useMemo(() => {
    const room = (rooms.data?.rooms ?? []).map(({ id, name, unitName, seats, opens, closes }) => ({
      value: id,
      label: `${name}（${unitName}，${seats} 座，${opens}—${closes}）`,
    }));
    return { options: { ...options, room }, orders: [], parties: [], ...(upload ? { upload } : {}) };
  }, [options, rooms.data, upload]);
  const sending = useMutation({
    mutationFn: () =>
      send({
        commandId: draft.commandId(),
        seen: version,
        payload: payloadOf(asked.schema, draft.form.getFieldsValue(true)),
      }),
    onSuccess: async () => {
      draft.restart(start);
      const words = `已完成：${asked.label}`;
      void message.success(words);
      announce(words);
      onDone();
      await Promise.all([refreshAfterAct(), queries.invalidateQueries({ queryKey: ['rooms'] })]);
    },
    onError: draft.failed,
  });
  const submit = (): void => {
    if (sending.isPending) return;
    clearMarks(draft.form);
    sending.mutate();
  };
  return (
    <SceneContext.Provider value={scene}>
      <p className="help">{asked.help}</p>
      <p className="muted">依据：{asked.basis}</p>
      <RestoredDraft shown={draft.restored} onDiscard={() => draft.restart(start)} />
      <Form
        form={draft.form}
        layout="vertical"
        name={`sitting-${asked.name}`}
        onValuesChange={draft.keep}
        onKeyDownCapture={onCtrlEnter(submit)}
      >
        <SchemaFields schema={asked.schema} />
        {sending.isError ? (
          <ActProblem error={sending.error} schema={asked.schema} onRead={() => sending.reset()} />
        ) : null}
        <div className="row">
          <Button type="primary" onClick={submit} loading={sending.isPending}>
            确认{asked.label}
          </Button>
          <Button onClick={onDone}>取消</Button>
        </div>
      </Form>
    </SceneContext.Provider>
  );
}
