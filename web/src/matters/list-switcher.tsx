import type { DeskView, ListName, Role } from '@jieyou/contracts';
import { Link } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import type { ReactElement } from 'react';
import { countsOfPost } from '../desk/lists-of-post.ts';

type Count = DeskView['counts'][number];
type Entry = { list: string; label: string; total?: Count['total'] };
type SwitcherProps = {
  counts: readonly Count[];
  current: string;
  role: Role | undefined;
  /** 换个工作法看: stays chosen from list to list. */
  under: string | undefined;
};

/** Lists that everybody has, whether or not the desk counts them for this post. */
const always: readonly { list: ListName; label: string }[] = [
  { list: 'open', label: '全部在办' },
  { list: 'closed', label: '已办结' },
  { list: 'all', label: '全部事项' },
];

function entriesOf({ counts, current, role }: SwitcherProps): Entry[] {
  const { own, others } = role ? countsOfPost(counts, role) : { own: [], others: [] };
  const shown = [...own, ...others].filter(({ list }) => list !== 'open');
  const looked = counts.filter(
    ({ list }) => list === current && list !== 'open' && !shown.some((one) => one.list === list),
  );
  const open = counts.filter(({ list }) => list === 'open');
  const rest = always.filter(({ list }) => list !== 'open' || open.length === 0);
  return [...shown, ...looked, ...open, ...rest];
}

/** 清单切换: the lists of this post first; on a phone the one that is open is brought into sight. */
export function ListSwitcher(props: SwitcherProps): ReactElement {
  const here = useRef<HTMLAnchorElement>(null);
  const entries = entriesOf(props);
  useEffect(() => {
    here.current?.scrollIntoView({ block: 'nearest', inline: 'center' });
  }, [props.current, entries.length]);
  return (
    <nav className="side" aria-label="清单">
      <ul className="plain">
        {entries.map(({ list, label, total }) => (
          <li key={list}>
            <Link
              to="/lists/$list"
              params={{ list }}
              search={{ under: props.under }}
              {...(list === props.current ? { ref: here, 'aria-current': 'page' as const } : {})}
            >
              <span>{label}</span>
              {total ? <span className="side-count">{total.text}</span> : null}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
