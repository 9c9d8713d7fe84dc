import { useMutation, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Alert, Button, InputNumber, Select } from 'antd';
import { useState } from 'react';
import type { ReactElement } from 'react';
import { discardImport, previewQuery, savedMappingsQuery } from '../api/imports.ts';
import type { ImportPreview, PreviewAsk } from '../api/imports.ts';
import { queries } from '../app/queries.ts';
import { Failed, Loading } from '../kit/states.tsx';
import { MappingTable } from './mapping-table.tsx';
import { PreviewResult } from './preview-result.tsx';
import { StartImport } from './start-import.tsx';

type TryProps = { shown: ImportPreview; ask: PreviewAsk; onAsk: (ask: PreviewAsk) => void };

/** Which sheet, which row is the header, whose mapping: each is tried at once. */
function Trying({ shown, ask, onAsk }: TryProps): ReactElement {
  const saved = useQuery(savedMappingsQuery());
  const { job, sheets } = shown;
  return (
    <div className="row wrap block">
      {sheets.length > 1 ? (
        <label>
          工作表{' '}
          <Select
            value={job.sheet}
            options={sheets.map((sheet) => ({ value: sheet, label: sheet }))}
            onChange={(sheet) => onAsk({ sheet })}
            aria-label="工作表"
          />
        </label>
      ) : null}
      <label>
        表头在第{' '}
        <InputNumber
          min={0}
          precision={0}
          value={job.headerRow}
          onPressEnter={(event) => event.currentTarget.blur()}
          onBlur={(event) =>
            onAsk({
              ...(ask.sheet === undefined ? {} : { sheet: ask.sheet }),
              headerRow: Number(event.target.value) || 0,
            })
          }
          aria-label="表头所在行，0 表示没有表头"
          style={{ width: 80 }}
        />{' '}
        行（0 表示没有表头）
      </label>
      {saved.data && saved.data.mappings.length > 0 ? (
        <label>
          套用已保存的列对应{' '}
          <Select
            style={{ minWidth: 180 }}
            value={ask.mappingName}
            options={saved.data.mappings.map(({ name }) => ({ value: name, label: name }))}
            onChange={(mappingName: string) => onAsk({ mappingName })}
            aria-label="套用已保存的列对应"
            placeholder="请选择"
          />
        </label>
      ) : null}
    </div>
  );
}

/** 预览与核对. */
export function PreviewBoard({ id }: { id: string }): ReactElement {
  const [ask, setAsk] = useState<PreviewAsk>({});
  const preview = useQuery(previewQuery(id, ask));
  const navigate = useNavigate();
  const discard = useMutation({
    mutationFn: () => discardImport(id),
    onSuccess: async () => {
      await navigate({ to: '/imports' });
      await queries.invalidateQueries({ queryKey: ['imports'] });
    },
  });
  const shown = preview.data;
  return (
    <>
      {preview.isError ? <Failed error={preview.error} retry={() => void preview.refetch()} /> : null}
      {preview.isPending ? <Loading what="预览" /> : null}
      {shown ? (
        <>
          <section className="panel" aria-labelledby="mapping">
            <h2 id="mapping">列对应</h2>
            <Trying shown={shown} ask={ask} onAsk={setAsk} />
            {shown.job.notes.map((note) => (
              <p key={note} className="note">
                {note}
              </p>
            ))}
            <MappingTable shown={shown} onMapping={(mapping) => setAsk({ mapping })} />
            {shown.misfit ? (
              <Alert type="error" showIcon role="alert" title={shown.misfit.words} className="block" />
            ) : null}
          </section>
          {shown.preview ? <PreviewResult preview={shown.preview} /> : null}
          {discard.isError ? <Failed error={discard.error} /> : null}
          <StartImport shown={shown} />
          <Button type="link" danger loading={discard.isPending} onClick={() => discard.mutate()}>
            不导入了，删去上传的文件
          </Button>
        </>
      ) : null}
    </>
  );
}
