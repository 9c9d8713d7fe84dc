import { useMutation } from '@tanstack/react-query';
import { Button, Checkbox, Modal } from 'antd';
import { useState } from 'react';
import type { ReactElement } from 'react';
import { issueReceipt } from '../api/public-page.ts';
import { Failed } from '../kit/states.tsx';

/** Opened by the press itself, so that no browser takes it for a pop-up; filled when the answer is there. */
async function printed(matterId: string, revokeEarlier: boolean): Promise<string> {
  const sheet = window.open('about:blank', '_blank');
  try {
    const html = await issueReceipt(matterId, revokeEarlier);
    const address = URL.createObjectURL(new Blob([html], { type: 'text/html' }));
    sheet?.location.replace(address);
    return address;
  } catch (error) {
    sheet?.close();
    throw error;
  }
}

/** 打印回执, with the person's own pass: a QR code that opens their matter. */
export function PrintReceipt({ matterId }: { matterId: string }): ReactElement {
  const print = useMutation({ mutationFn: () => printed(matterId, false) });
  return (
    <>
      <Button type="primary" loading={print.isPending} onClick={() => print.mutate()} autoFocus>
        打印回执
      </Button>
      {print.isSuccess ? (
        <a href={print.data} target="_blank" rel="noreferrer">
          没有打开？再打开一次
        </a>
      ) : null}
      {print.isError ? <Failed error={print.error} /> : null}
    </>
  );
}

/** 另发回执: for whoever lost theirs, or fears that somebody else has it. */
export function ReissueReceipt({ matterId }: { matterId: string }): ReactElement {
  const [open, setOpen] = useState(false);
  const [revoke, setRevoke] = useState(true);
  const print = useMutation({
    mutationFn: () => printed(matterId, revoke),
    onSuccess: () => setOpen(false),
  });
  return (
    <>
      <Button size="small" type="link" onClick={() => setOpen(true)}>
        另发回执
      </Button>
      <Modal
        title="另发回执"
        open={open}
        onCancel={() => setOpen(false)}
        okText="打印"
        cancelText="取消"
        confirmLoading={print.isPending}
        onOk={() => print.mutate()}
      >
        <p>
          新回执上有查询凭证，拿到的人可以查看、补充、撤回、确认和评价。请核对是当事人本人，当面交给本人；谁打印、何时打印都有记录。
        </p>
        <Checkbox checked={revoke} onChange={(event) => setRevoke(event.target.checked)}>
          先前的回执作废（遗失，或落到了别人手里）
        </Checkbox>
        {print.isError ? <Failed error={print.error} /> : null}
      </Modal>
    </>
  );
}
