import { Input } from 'antd';
import type { ReactElement } from 'react';
import type { ControlProps } from './control-props.ts';

/** 时刻, by quarters of an hour with the arrows and any minute by hand. */
export function TimeInput({ schema, id, value, onChange }: ControlProps): ReactElement {
  return (
    <Input
      id={id}
      type="time"
      step={900}
      className="ask-day"
      aria-label={schema.title}
      value={(value as string | undefined) ?? ''}
      onChange={(event) => onChange?.(event.target.value)}
    />
  );
}
