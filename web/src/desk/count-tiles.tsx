import type { DeskView, Role } from '@jieyou/contracts';
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { countsOfPost } from './lists-of-post.ts';

const urgent = new Set(['late', 'soon']);

function tone(list: string, count: number): string {
  if (count === 0) return 'tile none';
  return urgent.has(list) ? `tile ${list}` : 'tile';
}

/** 计数, of the lists this post works with: each number is the total of the list that it opens. */
export function CountTiles({ counts, role }: { counts: DeskView['counts']; role: Role }): ReactElement {
  const { own } = countsOfPost(counts, role);
  return (
    <nav className="tiles" aria-label="清单计数">
      {own.map(({ list, label, total }) => (
        <Link key={list} to="/lists/$list" params={{ list }} className={tone(list, total.count)}>
          <span className="tile-label">{label}</span>
          <span className="tile-count">{total.text}</span>
        </Link>
      ))}
    </nav>
  );
}
