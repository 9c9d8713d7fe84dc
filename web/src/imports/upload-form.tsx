import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { App, Button, Input } from 'antd';
import { useId, useState } from 'react';
import type { ReactElement } from 'react';
import { importsQuery, uploadImport } from '../api/imports.ts';
import type { ImportJob } from '../api/imports.ts';
import { announce } from '../app/announce.tsx';
import { queries } from '../app/queries.ts';
import { FileField } from '../kit/file-field.tsx';
import { Failed } from '../kit/states.tsx';

/** 选择文件. */
export function UploadForm(): ReactElement {
  const [file, setFile] = useState<File | null>(null);
  const [source, setSource] = useState('');
  const id = useId();
  const navigate = useNavigate();
  const { message } = App.useApp();
  const send = useMutation({
    mutationFn: (chosen: File) => uploadImport(chosen, source.trim()),
    onSuccess: async ({ job }) => {
      const earlier = queries
        .getQueryData<{ jobs: ImportJob[] }>(importsQuery().queryKey)
        ?.jobs.some(({ id: known }) => known === job.id);
      if (earlier) {
        const words = '这个文件先前已经上传，接着那一次办，没有另建。';
        void message.info(words);
        announce(words);
      }
      await queries.invalidateQueries({ queryKey: ['imports'] });
      await navigate({ to: '/imports/$id', params: { id: job.id } });
    },
  });
  return (
    <form
      className="upload"
      onSubmit={(event) => {
        event.preventDefault();
        if (file && !send.isPending) send.mutate(file);
      }}
    >
      <FileField
        label="文件（.xlsx 或 .csv，不超过 50 MB）"
        accept=".xlsx,.csv,.txt"
        chosen={file?.name ?? null}
        onFile={(chosen) => {
          setFile(chosen);
          send.reset();
        }}
      />
      <div>
        <label htmlFor={`${id}source`}>来源名称（不填则用文件名）</label>
        <Input id={`${id}source`} value={source} onChange={(event) => setSource(event.target.value)} maxLength={60} />
      </div>
      <Button type="primary" htmlType="submit" loading={send.isPending} disabled={file === null}>
        {file === null ? '请先选择文件' : '上传并预览'}
      </Button>
      {send.isError ? <Failed error={send.error} /> : null}
    </form>
  );
}
