import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { ReactElement } from 'react';
import { wordsOf } from '../../api/http.ts';
import { FileField } from '../file-field.tsx';
import type { ControlProps } from './control-props.ts';
import { useScene } from './context.ts';

/** 扫描页: sent as soon as it is chosen, so that the form carries only its number. */
export function FileInput({ schema, value, onChange }: ControlProps): ReactElement {
  const { upload } = useScene();
  const [name, setName] = useState<string | null>(null);
  const sending = useMutation({
    mutationFn: async (file: File) => {
      if (!upload) throw new Error('no place to send it to');
      return upload(file);
    },
    onSuccess: (id) => onChange?.(id),
  });
  const said = value ? (name ?? '已上传') : null;
  return (
    <>
      <FileField
        label={schema.title ?? '扫描页'}
        accept="image/png,image/jpeg,application/pdf"
        chosen={sending.isPending ? '正在上传…' : said}
        onFile={(file) => {
          setName(file?.name ?? null);
          if (file) sending.mutate(file);
        }}
      />
      {sending.isError ? (
        <p role="alert" className="muted">
          {wordsOf(sending.error)}
        </p>
      ) : null}
    </>
  );
}
