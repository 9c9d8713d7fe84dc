import { useMutation } from '@tanstack/react-query';
import { App, Button, Checkbox, Input, Select } from 'antd';
import { useId, useRef, useState } from 'react';
import type { ReactElement } from 'react';
import { announce } from '../app/announce.tsx';
import { newCommandId } from './command-id.ts';
import { StaffSelect } from './schema-form/staff-select.tsx';
import { UnitSelect } from './schema-form/unit-select.tsx';
import { onCtrlEnter } from './schema-form/on-ctrl-enter.ts';
import { Failed } from './states.tsx';

export type AskChoice = { readonly value: string; readonly label: string };
export type AskField = {
  readonly name: string;
  readonly label: string;
  readonly kind: 'line' | 'area' | 'day' | 'choice' | 'choices' | 'tick' | 'time' | 'staff' | 'unit';
  readonly options?: readonly AskChoice[];
  readonly start?: unknown;
  readonly help?: string;
};
export type Asked = Readonly<Record<string, unknown>> & { readonly commandId: string };

type AskFormProps = {
  readonly title: string;
  readonly fields: readonly AskField[];
  /** What the button says, and after a success the announcement. */
  readonly act: string;
  readonly done: string;
  readonly send: (asked: Asked) => Promise<unknown>;
  readonly onDone: () => void | Promise<void>;
  readonly onCancel?: () => void;
};

/** 一组词汇作选项. */
export const choicesOf = (of: Readonly<Record<string, string>>): AskChoice[] =>
  Object.entries(of).map(([value, label]) => ({ value, label }));

type ControlProps = { field: AskField; id: string; value: unknown; onChange: (value: unknown) => void };

function Control({ field, id, value, onChange }: ControlProps): ReactElement {
  const text = typeof value === 'string' ? value : '';
  const { kind, label, options = [] } = field;
  if (kind === 'staff' || kind === 'unit') {
    const Chosen = kind === 'staff' ? StaffSelect : UnitSelect;
    const schema = { title: label, among: 'any' };
    return <Chosen {...{ schema, id, value, onChange }} many={false} required={false} compact />;
  }
  if (kind === 'area')
    return (
      <Input.TextArea
        id={id}
        value={text}
        onChange={(event) => onChange(event.target.value)}
        autoSize={{ minRows: 2, maxRows: 8 }}
      />
    );
  if (kind === 'tick')
    return (
      <Checkbox id={id} checked={value === true} onChange={(event) => onChange(event.target.checked)}>
        {label}
      </Checkbox>
    );
  if (kind === 'choice' || kind === 'choices')
    return (
      <Select
        id={id}
        aria-label={label}
        className="ask-select"
        {...(kind === 'choices' ? { mode: 'multiple' as const } : {})}
        value={value ?? (kind === 'choices' ? [] : null)}
        onChange={onChange}
        options={[...options]}
        showSearch={{ optionFilterProp: 'label' }}
        allowClear
        placeholder={`请选择${label}`}
        notFoundContent="没有可选的内容"
      />
    );
  const type = kind === 'line' ? 'text' : { day: 'date', time: 'time' }[kind];
  return (
    <Input
      id={id}
      type={type}
      className={kind === 'line' ? '' : 'ask-day'}
      value={text}
      autoComplete="off"
      onChange={(event) => onChange(event.target.value)}
    />
  );
}

/** What was left empty is not sent: the server says which of it is needed. */
const filled = (values: Readonly<Record<string, unknown>>): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(values).filter(([, value]) => value !== '' && value !== null && value !== undefined),
  );

/** 小表单: a few fields, sent once, kept until it succeeds; what the server refuses it says below. */
export function AskForm({ title, fields, act, done, send, onDone, onCancel }: AskFormProps): ReactElement {
  const [values, setValues] = useState<Record<string, unknown>>(() =>
    Object.fromEntries(fields.map(({ name, start }) => [name, start])),
  );
  const command = useRef(newCommandId());
  const id = useId();
  const { message } = App.useApp();
  const sending = useMutation({
    mutationFn: () => send({ ...filled(values), commandId: command.current }),
    onSuccess: async () => {
      void message.success(done);
      announce(done);
      command.current = newCommandId();
      setValues(Object.fromEntries(fields.map(({ name, start }) => [name, start])));
      await onDone();
    },
  });
  const submit = (): void => {
    if (!sending.isPending) sending.mutate();
  };
  return (
    <section className="panel ask-form" aria-label={title} onKeyDownCapture={onCtrlEnter(submit)}>
      <h3>{title}</h3>
      {fields.map((field) => {
        const own = `${id}${field.name}`;
        return (
          <div key={field.name} className="ask-field">
            {field.kind === 'tick' ? null : <label htmlFor={own}>{field.label}</label>}
            <Control
              field={field}
              id={own}
              value={values[field.name]}
              onChange={(value) => setValues((earlier) => ({ ...earlier, [field.name]: value }))}
            />
            {field.help ? <div className="muted">{field.help}</div> : null}
          </div>
        );
      })}
      <div className="row">
        <Button type="primary" loading={sending.isPending} onClick={submit}>
          {act}
        </Button>
        {onCancel ? <Button onClick={onCancel}>取消</Button> : null}
      </div>
      {sending.isError ? <Failed error={sending.error} /> : null}
    </section>
  );
}
