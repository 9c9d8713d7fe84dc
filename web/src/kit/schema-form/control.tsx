import { Checkbox, Input, InputNumber, Radio, Select } from 'antd';
import type { ReactElement } from 'react';
import type { FieldSchema, FormOption } from '../../api/forms.ts';
import { DutyChoice } from '../../duties/duty-choice.tsx';
import { useScene } from './context.ts';
import type { FormScene } from './context.ts';
import type { ControlProps } from './control-props.ts';
import { Choices } from './choices.tsx';
import { DayInput } from './day-input.tsx';
import { SignatureInput } from './signature-input.tsx';
import { TimeInput } from './time-input.tsx';
import { FileInput } from './file-input.tsx';
import { MoneyInput } from './money-input.tsx';
import { StaffSelect } from './staff-select.tsx';
import { UnitSelect } from './unit-select.tsx';

const points = (text: string): number => [...text].length;

function optionsOf(schema: FieldSchema, scene: FormScene): readonly FormOption[] {
  if (schema.form === 'order') return scene.orders;
  if (schema.form === 'party') return scene.parties;
  const listed = scene.options[schema.labels ?? schema.form ?? ''] ?? [];
  if (!schema.enum) return listed;
  const allowed = new Set(schema.enum);
  return listed.filter((option) => allowed.has(option.value));
}

function Choice({ schema, required, compact, ...rest }: ControlProps): ReactElement {
  const options = [...optionsOf(schema, useScene())];
  const value = rest.value as string | undefined;
  if (!compact && required && schema.form === 'choice' && options.length <= 5) {
    return (
      <Radio.Group
        id={rest.id}
        role="radiogroup"
        aria-label={schema.title}
        value={value}
        options={options}
        onChange={(event) => rest.onChange?.(event.target.value)}
      />
    );
  }
  return (
    <Select
      id={rest.id}
      aria-label={schema.title}
      value={value}
      options={options}
      onChange={rest.onChange}
      allowClear={!required}
      showSearch={{ optionFilterProp: 'label' }}
      placeholder={`请选择${schema.title ?? ''}`}
      notFoundContent="没有可选的内容"
    />
  );
}

function Line({ schema, id, value, onChange }: ControlProps): ReactElement {
  return (
    <Input
      id={id}
      value={(value as string | undefined) ?? ''}
      onChange={(event) => onChange?.(event.target.value)}
      autoComplete="off"
      maxLength={(schema.maxLength ?? 200) * 2}
    />
  );
}

function Area({ schema, id, value, onChange }: ControlProps): ReactElement {
  const count = { show: true, max: schema.maxLength ?? 2000, strategy: points };
  const rows = (schema.maxLength ?? 0) >= 20_000 ? { minRows: 5, maxRows: 16 } : { minRows: 3, maxRows: 10 };
  return (
    <Input.TextArea
      id={id}
      value={(value as string | undefined) ?? ''}
      onChange={(event) => onChange?.(event.target.value)}
      count={count}
      autoSize={rows}
    />
  );
}

/** A tick that must be answered is a choice of 是 and 否: an unticked box would be an answer nobody gave. */
function Tick({ schema, required, id, value, onChange }: ControlProps): ReactElement {
  if (!required) {
    return (
      <Checkbox id={id} checked={value === true} onChange={(event) => onChange?.(event.target.checked)}>
        {schema.title}
      </Checkbox>
    );
  }
  const options = [
    { value: true, label: '是' },
    { value: false, label: '否' },
  ];
  return (
    <Radio.Group
      id={id}
      role="radiogroup"
      aria-label={schema.title}
      value={value}
      options={options}
      onChange={(event) => onChange?.(event.target.value)}
    />
  );
}

function Count({ id, value, onChange }: ControlProps): ReactElement {
  return (
    <InputNumber
      id={id}
      value={value as number | undefined}
      onChange={(next) => onChange?.(next ?? undefined)}
      min={1}
      precision={0}
    />
  );
}

const One = (props: ControlProps): ReactElement => <UnitSelect {...props} many={false} />;
const Person = (props: ControlProps): ReactElement => <StaffSelect {...props} many={false} />;
const People = (props: ControlProps): ReactElement => <StaffSelect {...props} many />;
const Many = (props: ControlProps): ReactElement => <UnitSelect {...props} many />;

const controls: Readonly<Record<string, (props: ControlProps) => ReactElement>> = {
  line: Line,
  area: Area,
  choice: Choice,
  grade: Choice,
  pauseReason: Choice,
  order: Choice,
  party: Choice,
  duty: DutyChoice,
  unit: One,
  units: Many,
  staff: People,
  person: Person,
  tick: Tick,
  number: Count,
  choices: Choices,
  mediators: Choices,
  mediator: Choice,
  matterParty: Choice,
  mediationParty: Choice,
  partner: Choice,
  proceeding: Choice,
  item: Choice,
  agent: Choice,
  guest: Choice,
  candidate: Choice,
  rosterPerson: Choice,
  day: DayInput,
  time: TimeInput,
  room: Choice,
  signature: SignatureInput,
  money: MoneyInput,
  file: FileInput,
};

/** 控件: one for every hint of the contract. */
export function Control(props: ControlProps): ReactElement {
  const Chosen = controls[props.schema.form ?? 'line'] ?? Line;
  return <Chosen {...props} />;
}
