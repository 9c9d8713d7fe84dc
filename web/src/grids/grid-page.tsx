import { gridKinds } from '@jieyou/contracts';
import type { LngLat } from '@jieyou/contracts';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import type { ReactElement } from 'react';
import { gridQuery } from '../api/grids.ts';
import { queries } from '../app/queries.ts';
import { Failed, Loading } from '../kit/states.tsx';
import { useTitle } from '../kit/use-title.ts';
import { WhyButton } from '../kit/why-button.tsx';
import { GridForm } from './grid-acts.tsx';
import type { GridAct } from './grid-acts.tsx';
import { GridMap } from './grid-map.tsx';
import { Holders, Marks } from './grid-parts.tsx';
import './grids.css';

const acts: readonly (readonly [GridAct, string])[] = [
  ['holder', '定岗位'],
  ['mark', '标地点'],
  ['describe', '改情况'],
  ['outline', '改划范围'],
  ['end', '撤销'],
];

/** 一个网格; printed, it is its page of the atlas: the map, who answers, the places, and no person else. */
export function GridScreen(): ReactElement {
  const { id } = useParams({ from: '/desk/grids/$id' });
  const found = useQuery(gridQuery(id));
  const navigate = useNavigate();
  const [act, setAct] = useState<GridAct | null>(null);
  const [points, setPoints] = useState<readonly LngLat[]>([]);
  useTitle(found.data?.grid.name ?? '网格');
  const close = (): void => {
    setAct(null);
    setPoints([]);
  };
  const refresh = async (): Promise<void> => {
    close();
    await queries.invalidateQueries({ queryKey: ['grids'] });
  };
  if (found.isPending) return <Loading what="网格" />;
  if (found.isError) return <Failed error={found.error} retry={() => void found.refetch()} />;
  const { grid, ...page } = found.data;
  const why = page.until === null ? page.mayKeep.words : `这个网格已于 ${page.until} 撤销`;
  const placing = act === 'mark' || act === 'outline';
  const place = (at: LngLat): void => setPoints(act === 'mark' ? [at] : [...points, at]);
  return (
    <div className="page atlas">
      <div className="page-head">
        <h1>{grid.name}</h1>
        <span className="muted">
          {gridKinds[grid.kind]} · {grid.village.name} · 编号 {grid.code} · {grid.hectares.toFixed(1)} 公顷
        </span>
      </div>
      <p className="no-print">
        <Link to="/grids" search={{ under: grid.village.path }}>
          ← {grid.village.name}的网格
        </Link>
      </p>
      {page.until ? (
        <p className="vacancy">
          已于 {page.until} 撤销
          {page.replacedBy ? (
            <>
              ，并入
              <Link to="/grids/$id" params={{ id: page.replacedBy.id }}>
                {page.replacedBy.name}
              </Link>
            </>
          ) : null}
        </p>
      ) : null}
      <div className="row wrap no-print">
        {acts.map(([name, label]) => (
          <WhyButton key={name} name={name} why={why} onPress={() => (act === name ? close() : setAct(name))}>
            {label}
          </WhyButton>
        ))}
        <Button onClick={() => window.print()}>打印图册页</Button>
      </div>
      {act ? <GridForm key={act} page={found.data} act={act} points={points} onDone={refresh} close={close} /> : null}
      <div className="grid-page">
        <GridMap
          grids={[...page.neighbours, grid]}
          chosen={grid.id}
          onChoose={(to) => void navigate({ to: '/grids/$id', params: { id: to } })}
          onPlace={placing ? place : undefined}
          drawing={points}
          marks={page.marks}
        />
        <div>
          <p>
            警格 {grid.policeBeat ?? '未定'}；重点区域 {grid.tags.join('、') || '无'}
            {page.aliases.length > 0 ? `；本地编号 ${page.aliases.join('、')}` : ''}
            {page.parent ? `；上级网格 ${page.parent.name}` : ''}
          </p>
          <Holders page={found.data} onDone={refresh} />
          <Marks page={found.data} onDone={refresh} />
          <section aria-labelledby="areas" className="no-print">
            <h2 id="areas">范围的变动</h2>
            <ul className="plain">
              {page.areas.map(({ n, from, until, hectares }) => (
                <li key={n}>
                  第 {n} 次划定，{from} 起{until ? `至 ${until}` : '，现行'}，{hectares.toFixed(1)} 公顷
                </li>
              ))}
            </ul>
          </section>
        </div>
      </div>
    </div>
  );
}
