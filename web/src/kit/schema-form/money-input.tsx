import { InputNumber } from 'antd';
import type { ReactElement } from 'react';
import type { ControlProps } from './control-props.ts';

/** 金额: typed in yuan, kept in 分, so that nothing is ever rounded. */
export function MoneyInput({ id, value, onChange }: ControlProps): ReactElement {
  return (
    <InputNumber<number>
      id={id}
      value={typeof value === 'number' ? value / 100 : null}
      onChange={(yuan) => onChange?.(yuan === null ? undefined : Math.round(yuan * 100))}
      min={0}
      precision={2}
      suffix="元"
      style={{ width: '14rem' }}
    />
  );
}
