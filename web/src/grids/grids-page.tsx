import { gridKinds } from '@jieyou/contracts';
import type { LngLat } from '@jieyou/contracts';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { Select, Switch } from 'antd';
import { useState } from 'react';
import type { ReactElement } from 'react';
import { gridsQuery } from '../api/grids.ts';
import { placesQuery } from '../api/places.ts';
import { queries } from '../app/queries.ts';
import { Empty, Failed, Loading } from '../kit/states.tsx';
import { useTitle } from '../kit/use-title.ts';
import { WhyButton } from '../kit/why-button.tsx';
import { DrawPanel } from './draw-panel.tsx';
import { FindPlace } from './find-place.tsx';
import { GridMap } from './grid-map.tsx';
import './grids.css';

/** 网格: on the map and in a table, who answers for each, which have nobody. */
export function GridsPage(): ReactElement {
  const { under, vacant = false } = useSearch({ from: '/desk/grids' });
  const navigate = useNavigate();
  const places = useQuery(placesQuery());
  const found = useQuery(gridsQuery({ under, vacant }));
  const [ring, setRing] = useState<readonly LngLat[] | null>(null);
  useTitle('网格');
  const all = places.data?.places ?? [];
  const units = all.filter(({ kind }) => kind === 'township' || kind === 'village');
  const villages = units
    .filter(({ kind, path }) => kind === 'village' && (!under || `${path}.`.startsWith(`${under}.`)))
    .map(({ path, name }) => ({ value: path, label: name }));
  const show = (next: { under?: string | undefined; vacant?: boolean | undefined }): void =>
    void navigate({ to: '/grids', search: { under, vacant: vacant || undefined, ...next } });
  const refresh = async (): Promise<void> => {
    setRing(null);
    await queries.invalidateQueries({ queryKey: ['grids'] });
  };
  const why = found.data?.mayKeep.words ?? null;
  return (
    <div className="page">
      <div className="page-head">
        <h1>网格</h1>
        <span className="muted">村（社区）里的一块一块，各由一人负责；只有地方，没有人员图层</span>
      </div>
      <div className="row wrap grid-tools">
        <Select
          aria-label="乡镇、村"
          className="grid-unit"
          allowClear
          showSearch={{ optionFilterProp: 'label' }}
          placeholder="全县"
          value={under ?? null}
          onChange={(to: string | null) => show({ under: to ?? undefined })}
          options={units.map(({ path, name }) => ({ value: path, label: name }))}
        />
        <label className="row">
          <Switch size="small" checked={vacant} onChange={(only) => show({ vacant: only || undefined })} />
          只看负责人空缺的{found.data ? `（${found.data.vacant} 个）` : ''}
        </label>
        <WhyButton name="draw" why={why} onPress={() => setRing(ring === null ? [] : null)}>
          画一个网格
        </WhyButton>
        <WhyButton name="import" why={why} onPress={() => void navigate({ to: '/grids/import' })}>
          从 GeoJSON 导入
        </WhyButton>
      </div>
      <FindPlace />
      {found.isPending ? <Loading what="网格" /> : null}
      {found.isError ? <Failed error={found.error} retry={() => void found.refetch()} /> : null}
      {found.data?.empty ? <Empty>{found.data.empty}</Empty> : null}
      {found.data && found.data.grids.length > 0 ? (
        <>
          <GridMap
            grids={found.data.grids}
            onChoose={(id) => void navigate({ to: '/grids/$id', params: { id } })}
            onPlace={ring === null ? undefined : (at) => setRing([...ring, at])}
            drawing={ring ?? []}
          />
          <p className="muted">
            浅橙色、虚线边的是负责人空缺；放大了看名称，点开一块看详情。
            {found.data.more ? '只列前 600 个，请先选乡镇或村。' : ''}
          </p>
        </>
      ) : null}
      {ring !== null && found.data ? (
        <DrawPanel
          ring={ring}
          setRing={setRing}
          villages={villages}
          grids={found.data.grids}
          onDone={refresh}
          close={() => setRing(null)}
        />
      ) : null}
      {found.data && found.data.grids.length > 0 ? (
        <table className="table cards">
          <caption className="visually-hidden">网格清单</caption>
          <thead>
            <tr>
              {['网格', '村（社区）', '负责人', '警格', '重点区域', '编号'].map((head) => (
                <th key={head} scope="col">
                  {head}
                </th>
              ))}
              <th scope="col" className="number">
                面积（公顷）
              </th>
            </tr>
          </thead>
          <tbody>
            {found.data.grids.map((grid) => (
              <tr key={grid.id}>
                <td data-label="网格" className="cell-title">
                  <Link to="/grids/$id" params={{ id: grid.id }}>
                    {grid.name}
                  </Link>
                  {grid.kind === 'basic' ? null : <span className="muted">（{gridKinds[grid.kind]}）</span>}
                </td>
                <td data-label="村（社区）">{grid.village.name}</td>
                <td data-label="负责人">{grid.responsible ?? <strong className="vacancy">空缺</strong>}</td>
                <td data-label="警格">{grid.policeBeat ?? '—'}</td>
                <td data-label="重点区域">{grid.tags.join('、') || '—'}</td>
                <td data-label="编号">{grid.code}</td>
                <td data-label="面积（公顷）" className="number">
                  {grid.hectares.toFixed(1)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      ) : null}
    </div>
  );
}
