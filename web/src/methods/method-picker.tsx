import type { MethodChoice } from '@jieyou/contracts';
import { Select } from 'antd';
import { useId } from 'react';
import type { ReactElement } from 'react';

const origins: Readonly<Record<MethodChoice['origin'], string>> = {
  shipped: '随产品附带，供比较',
  published: '本县已发布',
  proposed: '本县待发布',
};

type PickerProps = {
  choices: readonly MethodChoice[];
  value: string | null;
  onPick: (method: string | null) => void;
  /** What stands for looking through none; without it one is always chosen. */
  none?: string;
};

/** 选一份工作法来看. */
export function MethodPicker({ choices, value, onPick, none }: PickerProps): ReactElement {
  const id = useId();
  const groups = (['shipped', 'published', 'proposed'] as const).map((origin) => ({
    label: origins[origin],
    options: choices
      .filter((choice) => choice.origin === origin)
      .map(({ method, label }) => ({ value: method, label: origin === 'shipped' ? label : `${label}（${method}）` })),
  }));
  return (
    <span className="method-picker">
      <label htmlFor={id}>换个工作法看</label>
      <Select
        id={id}
        aria-label="换个工作法看"
        value={value}
        onChange={(next: string | null | undefined) => onPick(next ?? null)}
        options={groups.filter(({ options }) => options.length > 0)}
        placeholder={none ?? '请选择'}
        allowClear={none !== undefined}
        popupMatchSelectWidth={false}
        style={{ minWidth: '13rem' }}
      />
    </span>
  );
}
