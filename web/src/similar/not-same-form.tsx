import { codesOf, notSameWhys } from '@jieyou/contracts';
import type { NotSameWhy } from '@jieyou/contracts';
import { Button, Input, Select } from 'antd';
import { useState } from 'react';
import type { ReactElement } from 'react';

export type NotSameSaid = { why: NotSameWhy; note?: string };
type NotSameFormProps = { busy?: boolean; onSay: (said: NotSameSaid) => void; onCancel: () => void };

/** 不是重复: why, in one choice; a word more if there is need. */
export function NotSameForm({ busy = false, onSay, onCancel }: NotSameFormProps): ReactElement {
  const [why, setWhy] = useState<NotSameWhy | undefined>();
  const [note, setNote] = useState('');
  return (
    <div className="row wrap block" role="group" aria-label="为什么不是重复">
      <Select<NotSameWhy>
        aria-label="为什么不是重复"
        showSearch={{ optionFilterProp: 'label' }}
        value={why}
        placeholder="请选择为什么"
        onChange={setWhy}
        options={codesOf(notSameWhys).map((value) => ({ value, label: notSameWhys[value] }))}
        style={{ minWidth: 240 }}
      />
      <Input
        aria-label="说明（选填）"
        placeholder="说明（选填）"
        value={note}
        maxLength={500}
        onChange={(event) => setNote(event.target.value)}
        style={{ maxWidth: 240 }}
      />
      <Button
        type="primary"
        loading={busy}
        disabled={why === undefined}
        onClick={() => {
          if (why) onSay({ why, ...(note.trim() === '' ? {} : { note: note.trim() }) });
        }}
      >
        记下：不是重复
      </Button>
      <Button onClick={onCancel}>取消</Button>
    </div>
  );
}
