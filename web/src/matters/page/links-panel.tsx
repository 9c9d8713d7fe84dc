import type { MatterPage } from '@jieyou/contracts';
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';

/** 关联. */
export function LinksPanel({ links }: Pick<MatterPage, 'links'>): ReactElement | null {
  if (links.length === 0) return null;
  return (
    <section className="panel" aria-labelledby="links">
      <h2 id="links">关联（{links.length}）</h2>
      <ul className="plain">
        {links.map((link) => (
          <li key={`${link.id}:${link.kind}`}>
            <span className="mark">{link.kindLabel}</span>{' '}
            <Link to="/matters/$id" params={{ id: link.id }}>
              {link.title}
            </Link>
            <div className="muted">
              <span className="code">{link.code}</span> {link.stageLabel}
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
