import type { ActAnswer } from '@jieyou/contracts';
import { useMutation } from '@tanstack/react-query';
import { Button, Form } from 'antd';
import { useMemo } from 'react';
import type { ReactElement } from 'react';
import { beginBeside } from '../api/beside.ts';
import type { BesideName } from '../api/beside.ts';
import type { FieldSchema, FormOptions } from '../api/forms.ts';
import { refreshAfterAct } from '../app/queries.ts';
import { RestoredDraft } from '../kit/restored-draft.tsx';
import { SceneContext } from '../kit/schema-form/context.ts';
import { clearMarks } from '../kit/schema-form/field-problems.ts';
import { payloadOf } from '../kit/schema-form/payload.ts';
import { SchemaFields } from '../kit/schema-form/schema-fields.tsx';
import { useDraftForm } from '../kit/schema-form/use-draft-form.ts';
import { ActProblem } from '../matters/page/act-problem.tsx';
import { useSession } from '../session/use-session.ts';

type Values = Record<string, unknown>;

type BeginFormProps = {
  name: BesideName;
  matter: string;
  label: string;
  help: string;
  basis: string;
  open: FieldSchema;
  options: FormOptions;
  start: Values;
  /** Which fields are asked, of what is filled in so far; all when left out. */
  only?: (values: Values) => readonly string[];
  onDone: (answer: ActAnswer) => void;
  onCancel: () => void;
};

/** The part of a form that is asked now. */
function narrowed(schema: FieldSchema, names: readonly string[] | undefined): FieldSchema {
  if (!names) return schema;
  const kept = Object.entries(schema.properties ?? {}).filter(([name]) => names.includes(name));
  return { ...schema, properties: Object.fromEntries(kept) };
}

/** 开始一个旁支的表单. */
export function BeginForm({ name, matter, label, help, basis, open, only, ...rest }: BeginFormProps): ReactElement {
  const { options, start, onDone, onCancel } = rest;
  const draft = useDraftForm(useSession()?.staffId ?? '', `${name}-open:${matter}`, start);
  const values = Form.useWatch([], { form: draft.form, preserve: true }) as Values | undefined;
  const schema = narrowed(open, only?.(values ?? start));
  const scene = useMemo(() => ({ options, orders: [], parties: [] }), [options]);
  const send = useMutation({
    mutationFn: (payload: unknown) => beginBeside(name, matter, { commandId: draft.commandId(), payload }),
    onSuccess: async (answer) => {
      draft.restart(start);
      await refreshAfterAct();
      onDone(answer);
    },
    onError: draft.failed,
  });
  const submit = (): void => {
    clearMarks(draft.form);
    send.mutate(payloadOf(schema, draft.form.getFieldsValue(true)));
  };
  return (
    <SceneContext.Provider value={scene}>
      <p className="help">{help}</p>
      <p className="muted">依据：{basis}</p>
      <RestoredDraft shown={draft.restored} onDiscard={() => draft.restart(start)} />
      <Form form={draft.form} layout="vertical" name={`${name}-open`} onValuesChange={draft.keep}>
        <SchemaFields schema={schema} />
        {send.isError ? <ActProblem error={send.error} schema={open} onRead={() => send.reset()} /> : null}
        <div className="row">
          <Button type="primary" loading={send.isPending} onClick={submit}>
            {label}
          </Button>
          <Button onClick={onCancel}>取消</Button>
        </div>
      </Form>
    </SceneContext.Provider>
  );
}
