import { useMutation } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import type { ReactElement } from 'react';
import { SignaturePad } from '../../mediation/signature-pad.tsx';
import { Failed } from '../states.tsx';
import { useScene } from './context.ts';
import type { ControlProps } from './control-props.ts';

const asFile = (content: string): File =>
  new File([Uint8Array.from(atob(content), (mark) => mark.codePointAt(0) ?? 0)], 'signature.png', {
    type: 'image/png',
  });

/** 签名: drawn here, or a scanned page; kept once it is taken over. */
export function SignatureInput({ schema, value, onChange }: ControlProps): ReactElement {
  const { upload } = useScene();
  const [drawn, setDrawn] = useState<string | null>(null);
  const keep = useMutation({
    mutationFn: async (file: File) => upload?.(file),
    onSuccess: (id) => onChange?.(id),
  });
  return (
    <div className="signature-input">
      <SignaturePad onDrawn={setDrawn} />
      <div className="row">
        <Button disabled={drawn === null} loading={keep.isPending} onClick={() => drawn && keep.mutate(asFile(drawn))}>
          采用这个签名
        </Button>
        <input
          type="file"
          aria-label={`${schema.title ?? '签名'}扫描件`}
          accept="image/png,image/jpeg,application/pdf"
          onChange={(event) => {
            const file = event.target.files?.[0];
            if (file) keep.mutate(file);
          }}
        />
        <span className={value ? 'good' : 'muted'}>{value ? '签名已采用' : '画好后按「采用」，或选择扫描件'}</span>
      </div>
      {keep.isError ? <Failed error={keep.error} /> : null}
    </div>
  );
}
