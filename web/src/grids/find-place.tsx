import { markKinds } from '@jieyou/contracts';
import type { LngLat } from '@jieyou/contracts';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Input } from 'antd';
import { useState } from 'react';
import type { ReactElement } from 'react';
import { gridAtQuery, marksQuery } from '../api/grids.ts';

/** 「112.32, 30.63」, longitude first as a map program shows it. */
function pointIn(said: string): LngLat | null {
  const [lng, lat, ...more] = said.split(/[,，\s]+/).map(Number);
  if (lng === undefined || lat === undefined || more.length > 0 || Number.isNaN(lng + lat)) return null;
  return Math.abs(lng) <= 180 && Math.abs(lat) <= 90 ? [lng, lat] : null;
}

function AtPoint({ at }: { at: LngLat }): ReactElement | null {
  const found = useQuery(gridAtQuery(at));
  if (!found.data) return null;
  return (
    <p role="status">
      {found.data.empty ?? '这一点在：'}
      {found.data.grids.map(({ id, name }) => (
        <Link key={id} to="/grids/$id" params={{ id }} className="at-grid">
          {name}
        </Link>
      ))}
    </p>
  );
}

/** 按叫法找地方: 「大树底下」 leads to the grid where it stands. */
export function FindPlace(): ReactElement {
  const [said, setSaid] = useState('');
  const point = pointIn(said);
  const found = useQuery(marksQuery(point ? '' : said));
  return (
    <div className="find-place">
      <Input.Search
        aria-label="按叫法找地方"
        placeholder="按叫法找地方，如：大树底下；或坐标，如：112.32, 30.63"
        allowClear
        onSearch={(text) => setSaid(text.trim())}
      />
      {point ? <AtPoint at={point} /> : null}
      {found.data && said !== '' && !point ? (
        <ul aria-label="找到的地方">
          {found.data.marks.length === 0 ? <li className="muted">没有叫「{said}」的地方；可在网格页里标上。</li> : null}
          {found.data.marks.map(({ id, kind, name, aliases, grid }) => (
            <li key={id}>
              {name}
              {aliases.length > 0 ? `（${aliases.join('、')}）` : ''} · {markKinds[kind]} ·{' '}
              <Link to="/grids/$id" params={{ id: grid.id }}>
                {grid.name}
              </Link>
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}
