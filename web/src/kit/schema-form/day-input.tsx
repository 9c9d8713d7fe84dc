import { Input } from 'antd';
import type { ReactElement } from 'react';
import type { ControlProps } from './control-props.ts';

/** 日期: the browser's own, which every keyboard and every phone knows. */
export function DayInput({ id, value, onChange }: ControlProps): ReactElement {
  return (
    <Input
      id={id}
      type="date"
      value={(value as string | undefined) ?? ''}
      onChange={(event) => onChange?.(event.target.value === '' ? undefined : event.target.value)}
      style={{ width: '14rem' }}
    />
  );
}
