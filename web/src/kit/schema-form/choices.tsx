import { Checkbox, Select } from 'antd';
import type { ReactElement } from 'react';
import type { ControlProps } from './control-props.ts';
import { useScene } from './context.ts';

/** 多选: a few are all shown, many are searched. */
export function Choices({ schema, id, value, onChange }: ControlProps): ReactElement {
  const options = [...(useScene().options[schema.labels ?? schema.form ?? ''] ?? [])];
  const chosen = (value as string[] | undefined) ?? [];
  if (options.length > 10) {
    return (
      <Select
        id={id}
        mode="multiple"
        aria-label={schema.title}
        value={chosen}
        options={options}
        onChange={onChange}
        showSearch={{ optionFilterProp: 'label' }}
        placeholder={`请选择${schema.title ?? ''}`}
        notFoundContent="没有可选的内容"
      />
    );
  }
  return (
    <div id={id} role="group" aria-label={schema.title}>
      <Checkbox.Group className="stacked" value={chosen} options={options} onChange={onChange} />
      {options.length === 0 ? <span className="muted">没有可选的内容</span> : null}
    </div>
  );
}
