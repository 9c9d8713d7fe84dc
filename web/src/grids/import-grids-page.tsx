import { datums } from '@jieyou/contracts';
import type { Datum, GridSheetView } from '@jieyou/contracts';
import { useMutation, useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { Alert, App, Button, Radio, Select } from 'antd';
import { useRef, useState } from 'react';
import type { ReactElement } from 'react';
import { importSheet, previewSheet } from '../api/grids.ts';
import { placesQuery } from '../api/places.ts';
import { queries } from '../app/queries.ts';
import { newCommandId } from '../kit/command-id.ts';
import { Failed } from '../kit/states.tsx';
import { useTitle } from '../kit/use-title.ts';
import './grids.css';

const options = Object.entries(datums).map(([value, label]) => ({ value, label }));

function Lines({ seen }: { seen: GridSheetView }): ReactElement {
  return (
    <table className="table cards">
      <caption className="visually-hidden">文件里的各个网格</caption>
      <thead>
        <tr>
          {['第几个', '名称', '村（社区）', '面积（公顷）', '能不能导入'].map((head) => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {seen.lines.map(({ n, name, village, hectares, known, problems }) => (
          <tr key={n}>
            <td data-label="第几个">{n}</td>
            <td data-label="名称">{name || '—'}</td>
            <td data-label="村（社区）">{village ?? '—'}</td>
            <td data-label="面积（公顷）">{hectares?.toFixed(1) ?? '—'}</td>
            <td data-label="能不能导入" className={problems.length > 0 ? 'vacancy' : ''}>
              {problems.join('；') || (known ? '已经在册，不再导入' : '可以')}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** 从 GeoJSON 导入网格: looked at first; what is wrong is mended in the file and brought again. */
export function ImportGridsPage(): ReactElement {
  const [text, setText] = useState('');
  const [file, setFile] = useState('');
  const [datum, setDatum] = useState<Datum>('wgs84');
  const [village, setVillage] = useState<string | undefined>();
  const command = useRef(newCommandId());
  const places = useQuery(placesQuery());
  const navigate = useNavigate();
  const { message } = App.useApp();
  useTitle('导入网格');
  const sheet = { text, datum, ...(village ? { village } : {}) };
  const preview = useMutation({ mutationFn: () => previewSheet(sheet) });
  const bring = useMutation({
    mutationFn: () => importSheet({ ...sheet, commandId: command.current }),
    onSuccess: async () => {
      void message.success('网格已导入');
      await queries.invalidateQueries({ queryKey: ['grids'] });
      await navigate({ to: '/grids', search: {} });
    },
  });
  const changed = (): void => {
    preview.reset();
    bring.reset();
    command.current = newCommandId();
  };
  const choose = async (chosen: File | undefined): Promise<void> => {
    if (!chosen) return;
    setText(await chosen.text());
    setFile(chosen.name);
    changed();
  };
  const villages = (places.data?.places ?? []).filter(({ kind }) => kind === 'village');
  return (
    <div className="page">
      <div className="page-head">
        <h1>从 GeoJSON 导入网格</h1>
        <Link to="/grids" search={{}}>
          ← 网格
        </Link>
      </div>
      <p className="muted">
        每个面写明「名称」和「村」（全称、简称或 12
        位区划代码）；「类型」「编号」可有可无。先看预览，没有问题的导入，有问题的改好再选一次，进过的不重复。
      </p>
      <section className="panel">
        <p>
          <label>
            GeoJSON 文件{' '}
            <input
              type="file"
              accept=".geojson,.json,application/geo+json"
              onChange={(event) => void choose(event.target.files?.[0])}
            />
          </label>{' '}
          {file}
        </p>
        <p>
          坐标系{' '}
          <Radio.Group
            options={options}
            value={datum}
            onChange={(event) => {
              setDatum(event.target.value as Datum);
              changed();
            }}
          />
        </p>
        <p>
          文件里没有写村的，都算{' '}
          <Select
            aria-label="默认的村"
            className="grid-unit"
            allowClear
            showSearch={{ optionFilterProp: 'label' }}
            placeholder="（不指定）"
            value={village ?? null}
            onChange={(to: string | null) => {
              setVillage(to ?? undefined);
              changed();
            }}
            options={villages.map(({ path, name }) => ({ value: path, label: name }))}
          />
        </p>
        <Button type="primary" disabled={text === ''} loading={preview.isPending} onClick={() => preview.mutate()}>
          {text === '' ? '请先选文件' : '预览'}
        </Button>
      </section>
      {preview.isError ? <Failed error={preview.error} /> : null}
      {preview.data ? (
        <section aria-label="预览">
          {preview.data.datumDoubt ? <Alert type="warning" showIcon title={preview.data.datumDoubt} /> : null}
          <p>
            共 {preview.data.lines.length} 个，可以导入 {preview.data.ready} 个。{' '}
            <Button
              type="primary"
              disabled={preview.data.ready === 0}
              loading={bring.isPending}
              onClick={() => bring.mutate()}
            >
              {preview.data.ready === 0 ? '没有可以导入的' : `导入这 ${preview.data.ready} 个`}
            </Button>
          </p>
          {bring.isError ? <Failed error={bring.error} /> : null}
          <Lines seen={preview.data} />
        </section>
      ) : null}
    </div>
  );
}
