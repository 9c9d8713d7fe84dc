import { Select } from 'antd';
import type { ReactElement } from 'react';
import type { ImportPreview, Mapping } from '../api/imports.ts';

const skip = '';

/** 改一列: a field stands for one column, a column for one field. */
function remapped({ columns }: Mapping, column: string, field: string): Mapping {
  const kept = Object.entries(columns).filter(([name, from]) => from !== column && name !== field);
  return { columns: Object.fromEntries(field === skip ? kept : [...kept, [field, column]]) };
}

type MappingTableProps = { shown: ImportPreview; onMapping: (mapping: Mapping) => void };

/** 列对应表: every column of the file and what becomes of it. */
export function MappingTable({ shown, onMapping }: MappingTableProps): ReactElement {
  const options = [
    { value: skip, label: '不导入' },
    ...shown.fields.map(({ field, label }) => ({ value: field, label })),
  ];
  return (
    <div className="mapping">
      {shown.columns.map(({ column, field }) => (
        <label key={column} className={field ? 'mapping-line' : 'mapping-line skipped'}>
          <span title={column}>{column}</span>
          <Select
            value={field ?? skip}
            options={options}
            showSearch={{ optionFilterProp: 'label' }}
            onChange={(chosen: string) => onMapping(remapped(shown.mapping, column, chosen))}
            aria-label={`「${column}」列对应`}
          />
        </label>
      ))}
    </div>
  );
}
