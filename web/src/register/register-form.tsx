import type { ActAnswer } from '@jieyou/contracts';
import { useMutation } from '@tanstack/react-query';
import { Button, Form } from 'antd';
import { useEffect, useRef, useState } from 'react';
import type { ReactElement } from 'react';
import { RestoredDraft } from '../kit/restored-draft.tsx';
import type { FieldSchema, FormOptions } from '../api/forms.ts';
import { registerMatter } from '../api/matters.ts';
import { announce } from '../app/announce.tsx';
import { refreshAfterAct } from '../app/queries.ts';
import { SceneContext } from '../kit/schema-form/context.ts';
import { clearMarks } from '../kit/schema-form/field-problems.ts';
import { FieldOf } from '../kit/schema-form/field.tsx';
import { PartiesField } from '../kit/schema-form/list-fields.tsx';
import { onCtrlEnter } from '../kit/schema-form/on-ctrl-enter.ts';
import { payloadOf } from '../kit/schema-form/payload.ts';
import { useDraftForm } from '../kit/schema-form/use-draft-form.ts';
import { ActProblem } from '../matters/page/act-problem.tsx';
import { carryOut } from '../similar/choices.ts';
import type { Choice } from '../similar/choices.ts';
import { DraftSimilar } from '../similar/draft-similar.tsx';
import { emptyRegister } from './empty-register.ts';
import type { RegisterValues } from './empty-register.ts';

type RegisterFormProps = {
  staff: string;
  schema: FieldSchema;
  options: FormOptions;
  start: RegisterValues;
  /** `unlinked` says which judgements on duplicates could not be carried out. */
  onDone: (answer: ActAnswer, values: RegisterValues, unlinked: string[]) => void;
};

/** 登记表. A failed save leaves everything as it was typed, with the server's words beside it. */
export function RegisterForm({ staff, schema, options, start, onDone }: RegisterFormProps): ReactElement {
  const draft = useDraftForm(staff, 'register', start);
  const body = useRef<HTMLDivElement>(null);
  const focusFirst = (): void =>
    body.current?.querySelector<HTMLElement>('input:not([type=hidden]), textarea')?.focus();
  useEffect(focusFirst, []);
  const [choices, setChoices] = useState<readonly Choice[]>([]);
  const send = useMutation({
    mutationFn: async () => {
      const answer = await registerMatter(draft.commandId(), payloadOf(schema, draft.form.getFieldsValue(true)));
      return { answer, unlinked: await carryOut(answer, choices) };
    },
    onSuccess: async ({ answer, unlinked }) => {
      const values = structuredClone(draft.form.getFieldsValue(true)) as RegisterValues;
      draft.restart(emptyRegister());
      setChoices([]);
      announce(`已登记，编码 ${answer.code}`);
      onDone(answer, values, unlinked);
      await refreshAfterAct();
    },
    onError: draft.failed,
  });
  const submit = (): void => {
    if (send.isPending) return;
    clearMarks(draft.form);
    send.mutate();
  };
  const discard = (): void => {
    draft.restart(emptyRegister());
    setChoices([]);
    send.reset();
    focusFirst();
  };
  const field = (name: string): ReactElement => (
    <FieldOf of={schema} field={name} compact className={`register-${name}`} />
  );
  return (
    <SceneContext.Provider value={{ options, orders: [], parties: [] }}>
      <div className="page" ref={body}>
        <div className="page-head">
          <h1>登记</h1>
          <span className="muted keys">Tab 换栏，Ctrl＋Enter 提交；内容自动存为草稿</span>
        </div>
        <RestoredDraft shown={draft.restored} onDiscard={discard} />
        <Form
          form={draft.form}
          layout="vertical"
          name="register"
          className="register"
          onValuesChange={draft.keep}
          onKeyDownCapture={onCtrlEnter(submit)}
        >
          <div className="register-columns">
            <div>
              {field('title')}
              {field('narrative')}
              <div className="register-kinds">
                {field('nature')}
                {field('kind')}
                {field('channel')}
                {field('externalNo')}
              </div>
              {field('place')}
            </div>
            <div>
              <PartiesField name="parties" schema={{ ...schema.properties?.['parties'], title: '当事人' }} />
            </div>
          </div>
          <DraftSimilar form={draft.form} choices={choices} onChoices={setChoices} />
          {send.isError ? <ActProblem error={send.error} schema={schema} /> : null}
          <div className="submit-bar">
            <Button type="primary" size="large" onClick={submit} loading={send.isPending}>
              登记
            </Button>
            <Button onClick={discard}>清空</Button>
          </div>
        </Form>
      </div>
    </SceneContext.Provider>
  );
}
