import { useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { useMemo } from 'react';
import type { ReactElement } from 'react';
import { placesQuery, unitChoices } from '../../api/places.ts';
import type { ControlProps } from './control-props.ts';

type Option = { value: string; label: string; found: string; under: string };

/** 选单位: found by its own name or by that of any unit above it. */
export function UnitSelect({
  schema,
  many,
  required,
  id,
  value,
  onChange,
}: ControlProps & { many: boolean }): ReactElement {
  const places = useQuery(placesQuery());
  const options = useMemo<Option[]>(
    () =>
      (places.data ? unitChoices(places.data, schema.among) : []).map(({ path, name, under }) => ({
        value: path,
        label: name,
        under,
        found: `${under} ${name}`,
      })),
    [places.data, schema.among],
  );
  return (
    <Select<unknown, Option>
      id={id}
      aria-label={schema.title}
      {...(many ? { mode: 'multiple' as const } : {})}
      value={value}
      onChange={onChange}
      options={options}
      allowClear={!required}
      loading={places.isPending}
      showSearch={{ optionFilterProp: 'found' }}
      placeholder={many ? '可选多个，输入名称查找' : '输入名称查找'}
      notFoundContent={places.isError ? '单位没有读到，请重试' : '没有这个单位'}
      optionRender={({ data }) => (
        <span>
          {data.label} <span className="muted">{data.under}</span>
        </span>
      )}
    />
  );
}
