import { useMutation } from '@tanstack/react-query';
import { App, Button, Form } from 'antd';
import { useMemo } from 'react';
import type { ReactElement } from 'react';
import type { ActForm, FieldSchema, FormOptions } from '../api/forms.ts';
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

type Values = Readonly<Record<string, unknown>>;

export type BesideFormProps = {
  /** What the draft is kept under. */
  name: string;
  asked: ActForm;
  options: FormOptions;
  /** What the place where the form was opened knows, and nobody is asked for. */
  fixed?: Values;
  start?: Record<string, unknown>;
  /** 附件放到哪里, where the form has one. */
  upload?: (file: File) => Promise<string>;
  send: (command: { commandId: string; payload: unknown }) => Promise<unknown>;
  onDone: () => void;
};

/** What is fixed is not shown. */
function shown(schema: FieldSchema, fixed: Values): FieldSchema {
  const properties = Object.entries(schema.properties ?? {}).filter(([name]) => !(name in fixed));
  return { ...schema, properties: Object.fromEntries(properties) };
}

const nothing: Record<string, unknown> = {};

/** 事项之外的模块的动作表单: asked as the contract says, sent once, kept until it succeeds. */
export function BesideForm({
  name,
  asked,
  options,
  fixed = nothing,
  start = nothing,
  upload,
  send,
  onDone,
}: BesideFormProps): ReactElement {
  const { message } = App.useApp();
  const draft = useDraftForm(useSession()?.staffId ?? '', name, start);
  const scene = useMemo(() => ({ options, orders: [], parties: [], ...(upload ? { upload } : {}) }), [options, upload]);
  const schema = shown(asked.schema, fixed);
  const sending = useMutation({
    mutationFn: () => {
      const filled = payloadOf(schema, draft.form.getFieldsValue(true)) as Values;
      return send({ commandId: draft.commandId(), payload: { ...filled, ...fixed } });
    },
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
        name={name.replaceAll(':', '-')}
        onValuesChange={draft.keep}
        onKeyDownCapture={onCtrlEnter(submit)}
      >
        <SchemaFields schema={schema} />
        {sending.isError ? <ActProblem error={sending.error} schema={schema} onRead={() => sending.reset()} /> : null}
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
