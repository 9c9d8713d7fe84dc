import type { PartyView } from '@jieyou/contracts';
import { useMutation } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { useId, useState } from 'react';
import type { ReactElement } from 'react';
import { openNumber } from '../../api/matters.ts';
import { Failed } from '../../kit/states.tsx';

type Field = 'phone' | 'idNumber';
type NumberLineProps = { matterId: string; party: PartyView; field: Field };

const titles: Readonly<Record<Field, string>> = { phone: '电话', idNumber: '证件号' };

/** 号码: masked; shown whole for a written reason, which stays on record. */
export function NumberLine({ matterId, party, field }: NumberLineProps): ReactElement | null {
  const [asking, setAsking] = useState(false);
  const [reason, setReason] = useState('');
  const id = useId();
  const open = useMutation({
    mutationFn: () => openNumber({ id: matterId, party: party.id, field, reason }),
    onSuccess: () => setAsking(false),
  });
  const masked = party[field];
  if (masked === null || masked === '') return null;
  const title = titles[field];
  return (
    <div className="number">
      <span className="muted">{title} </span>
      <span className="code">{open.data?.value ?? masked}</span>
      {open.data || asking ? null : (
        <Button type="link" size="small" onClick={() => setAsking(true)} aria-label={`查看${party.name}的${title}`}>
          查看
        </Button>
      )}
      {asking ? (
        <form
          className="ask-reason"
          onSubmit={(event) => {
            event.preventDefault();
            open.mutate();
          }}
        >
          <label htmlFor={id}>查看理由（记入查看记录）</label>
          <div className="row">
            <Input
              id={id}
              autoFocus
              value={reason}
              onChange={(event) => setReason(event.target.value)}
              maxLength={200}
            />
            <Button htmlType="submit" type="primary" loading={open.isPending}>
              查看
            </Button>
            <Button onClick={() => setAsking(false)}>取消</Button>
          </div>
          {open.isError ? <Failed error={open.error} /> : null}
        </form>
      ) : null}
    </div>
  );
}
