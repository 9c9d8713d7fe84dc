import { useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { useState } from 'react';
import type { ReactElement } from 'react';
import { wordsOf } from '../../api/http.ts';
import { staffQuery } from '../../api/staff.ts';
import type { ControlProps } from './control-props.ts';

/** 选工作人员, one or several: asked of the server by name, never the whole roll at once. */
export function StaffSelect({ schema, id, value, onChange, many }: ControlProps & { many: boolean }): ReactElement {
  const [typed, setTyped] = useState('');
  const found = useQuery(staffQuery(typed.trim()));
  const options = (found.data?.staff ?? []).map((one) => ({ value: one.id, label: `${one.name}（${one.unit}）` }));
  const nothing = typed.trim() === '' ? '请输入姓名' : '没有找到';
  return (
    <Select
      id={id}
      aria-label={schema.title}
      {...(many ? { mode: 'multiple' as const, value: (value as string[] | undefined) ?? [] } : { value })}
      onChange={onChange}
      options={options}
      showSearch={{ filterOption: false, onSearch: setTyped }}
      placeholder={many ? '输入姓名查找，可选多人' : '输入姓名查找'}
      notFoundContent={found.isError ? wordsOf(found.error) : nothing}
    />
  );
}
