import { codesOf, soughtKinds, soughtPurposes } from '@jieyou/contracts';
import type { PeopleAsk, SoughtKind, SoughtPurpose } from '@jieyou/contracts';
import { Button, Input, Radio, Select } from 'antd';
import { useEffect, useId, useState } from 'react';
import type { ReactElement } from 'react';
import { clearHandedOver, handedOver, isIdNumber, isPersonNumber } from './handed-over.ts';

const kinds = codesOf(soughtKinds).map((value) => ({ value, label: soughtKinds[value] }));
const purposes = codesOf(soughtPurposes).map((value) => ({ value, label: soughtPurposes[value] }));
const hints: Readonly<Record<SoughtKind, string>> = {
  name: '写全名；只认完全相同的',
  phone: '写完整的号码',
  id_number: '写完整的号码；单位写统一社会信用代码',
};

type FormProps = { pending: boolean; onFind: (ask: PeopleAsk) => void };

const kindOf = (value: string): SoughtKind => {
  if (!isPersonNumber(value)) return 'name';
  return isIdNumber(value) ? 'id_number' : 'phone';
};

/** 查人的表单: what, why, and in words. */
export function PeopleForm({ pending, onFind }: FormProps): ReactElement {
  const [value, setValue] = useState(handedOver);
  const [kind, setKind] = useState<SoughtKind>(() => kindOf(value));
  const [purpose, setPurpose] = useState<SoughtPurpose>();
  const [words, setWords] = useState('');
  const id = useId();
  useEffect(clearHandedOver, []);
  return (
    <form
      className="panel people-form"
      aria-label="查人"
      autoComplete="off"
      onSubmit={(event) => {
        event.preventDefault();
        // An empty purpose is refused by the server in its own words.
        onFind({ kind, value, purpose: purpose ?? ('' as SoughtPurpose), words });
      }}
    >
      <Radio.Group
        options={kinds}
        value={kind}
        aria-label="按什么查"
        onChange={(event) => setKind(event.target.value as SoughtKind)}
      />
      <label htmlFor={`${id}v`}>要查的{soughtKinds[kind]}</label>
      <Input
        id={`${id}v`}
        autoFocus
        value={value}
        maxLength={60}
        aria-describedby={`${id}h`}
        onChange={(event) => setValue(event.target.value)}
      />
      <span id={`${id}h`} className="muted">
        {hints[kind]}
      </span>
      <label htmlFor={`${id}p`}>事由</label>
      <Select
        id={`${id}p`}
        options={purposes}
        value={purpose}
        placeholder="请选择"
        showSearch={{ optionFilterProp: 'label' }}
        onChange={setPurpose}
      />
      <label htmlFor={`${id}w`}>说明（会留在记录里，不要写姓名和号码）</label>
      <Input id={`${id}w`} value={words} maxLength={200} onChange={(event) => setWords(event.target.value)} />
      <div className="row">
        <Button type="primary" htmlType="submit" loading={pending}>
          查找并记录
        </Button>
        <span className="muted">每次查找都留下记录：谁、什么岗位、为什么、找到几件，由审计管理员查阅。</span>
      </div>
    </form>
  );
}
