import type { MatterLine } from '@jieyou/contracts';
import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { lateQuery } from '../api/matters.ts';
import { Empty, Failed, Loading } from '../kit/states.tsx';

type Holder = { path: string; name: string; lines: MatterLine[] };

/** 在谁手上: the unit that holds the order, else the centre that answers. */
function holdersOf(lines: readonly MatterLine[]): Holder[] {
  const groups = new Map<string, Holder>();
  for (const line of lines) {
    const { path, name } = line.holder ?? line.owner;
    const group = groups.get(path) ?? { path, name, lines: [] };
    group.lines.push(line);
    groups.set(path, group);
  }
  return [...groups.values()].sort((one, other) => other.lines.length - one.lines.length);
}

/** 逾期在谁手上: for who supervises. Lines come nearest deadline first, so the first of a group is the oldest. */
export function LateHolders(): ReactElement {
  const late = useQuery(lateQuery());
  const lines = late.data?.lines ?? [];
  return (
    <section aria-labelledby="late-holders" className="block">
      <h2 id="late-holders">逾期的事项在谁手上</h2>
      {late.isPending ? <Loading what="逾期事项" /> : null}
      {late.isError ? <Failed error={late.error} retry={() => void late.refetch()} /> : null}
      {late.data && lines.length === 0 ? <Empty>没有逾期的事项。</Empty> : null}
      {late.data?.next ? <p className="note">逾期事项较多，下面只统计期限最早的 {lines.length} 件。</p> : null}
      {lines.length > 0 ? (
        <table className="table cards">
          <thead>
            <tr>
              <th scope="col">单位</th>
              <th scope="col">逾期件数</th>
              <th scope="col">最早的期限</th>
              <th scope="col">哪个时钟</th>
            </tr>
          </thead>
          <tbody>
            {holdersOf(lines).map(({ path, name, lines: held }) => (
              <tr key={path}>
                <td data-label="单位" className="cell-title">
                  {name}
                </td>
                <td data-label="逾期件数">{held.length}</td>
                <td data-label="最早的期限">{held[0]?.dueDay ?? '—'}</td>
                <td data-label="哪个时钟">{[...new Set(held.map(({ dueClock }) => dueClock ?? '—'))].join('、')}</td>
              </tr>
            ))}
          </tbody>
        </table>
      ) : null}
    </section>
  );
}
