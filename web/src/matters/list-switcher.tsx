import type { DeskView, ListName } from '@jieyou/contracts';
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';

type Count = DeskView['counts'][number];
type Entry = { list: string; label: string; total?: Count['total'] };

/** Lists that everybody has, whether or not the desk counts them for this post. */
const always: readonly { list: ListName; label: string }[] = [
  { list: 'open', label: '全部在办' },
  { list: 'closed', label: '已办结' },
  { list: 'all', label: '全部事项' },
];

/** 清单切换. */
export function ListSwitcher({ counts, current }: { counts: readonly Count[]; current: string }): ReactElement {
  const counted = new Set(counts.map(({ list }) => list));
  const entries: Entry[] = [...counts, ...always.filter(({ list }) => !counted.has(list))];
  return (
    <nav className="side" aria-label="清单">
      <ul className="plain">
        {entries.map(({ list, label, total }) => (
          <li key={list}>
            <Link to="/lists/$list" params={{ list }} aria-current={list === current ? 'page' : undefined}>
              <span>{label}</span>
              {total ? <span className="side-count">{total.text}</span> : null}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
