import type { SubsidyActName } from '@jieyou/contracts';
import { useMutation } from '@tanstack/react-query';
import { Button, Drawer, Input } from 'antd';
import { useState } from 'react';
import type { ReactElement } from 'react';
import { wordsOf } from '../api/http.ts';
import { actOnSubsidy } from '../api/subsidies.ts';
import { announce } from '../app/announce.tsx';
import { refreshAfterAct } from '../app/queries.ts';

export type ReasonAsked = { act: SubsidyActName; label: string; fixed: object };

type ReasonDrawerProps = { sheet: string; asked: ReasonAsked; onClose: () => void };

/** 说明: every act on a sheet says why. */
export function ReasonDrawer({ sheet, asked, onClose }: ReasonDrawerProps): ReactElement {
  const [reason, setReason] = useState('');
  const send = useMutation({
    mutationFn: () => actOnSubsidy(sheet, asked.act, { ...asked.fixed, reason }),
    onSuccess: async () => {
      announce(`已完成：${asked.label}`);
      onClose();
      await refreshAfterAct();
    },
  });
  return (
    <Drawer title={asked.label} open onClose={onClose} size={480} destroyOnHidden>
      <label htmlFor="subsidy-reason">说明</label>
      <Input.TextArea
        id="subsidy-reason"
        value={reason}
        onChange={(event) => setReason(event.target.value)}
        autoSize={{ minRows: 3, maxRows: 8 }}
      />
      {send.isError ? <p className="note warn">{wordsOf(send.error)}</p> : null}
      <div className="row">
        <Button type="primary" loading={send.isPending} onClick={() => send.mutate()}>
          确认{asked.label}
        </Button>
        <Button onClick={onClose}>取消</Button>
      </div>
    </Drawer>
  );
}
