import { useMutation } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { useId, useState } from 'react';
import type { ReactElement } from 'react';
import { importQuery, startImport } from '../api/imports.ts';
import type { ImportPreview } from '../api/imports.ts';
import { queries } from '../app/queries.ts';
import { Failed } from '../kit/states.tsx';

/** 开始导入. */
export function StartImport({ shown }: { shown: ImportPreview }): ReactElement {
  const { job, mapping, preview } = shown;
  const [source, setSource] = useState(job.source);
  const [saveAs, setSaveAs] = useState('');
  const id = useId();
  const start = useMutation({
    mutationFn: () =>
      startImport(job.id, {
        mapping,
        ...(source.trim() === '' ? {} : { source: source.trim() }),
        ...(saveAs.trim() === '' ? {} : { saveAs: saveAs.trim() }),
      }),
    onSuccess: async (started) => {
      queries.setQueryData(importQuery(job.id).queryKey, started);
      await queries.invalidateQueries({ queryKey: ['imports'] });
    },
  });
  const ready = preview?.ready ?? 0;
  return (
    <section className="panel" aria-labelledby={`${id}title`}>
      <h2 id={`${id}title`}>开始导入</h2>
      <div className="upload">
        <div>
          <label htmlFor={`${id}source`}>来源名称</label>
          <Input id={`${id}source`} value={source} onChange={(event) => setSource(event.target.value)} maxLength={60} />
        </div>
        <div>
          <label htmlFor={`${id}save`}>把列对应存为（选填，下次可直接套用）</label>
          <Input id={`${id}save`} value={saveAs} onChange={(event) => setSaveAs(event.target.value)} maxLength={60} />
        </div>
        <Button type="primary" disabled={preview === null} loading={start.isPending} onClick={() => start.mutate()}>
          {preview === null ? '请先改好列对应' : `登记 ${ready} 行`}
        </Button>
      </div>
      {start.isError ? <Failed error={start.error} /> : null}
    </section>
  );
}
