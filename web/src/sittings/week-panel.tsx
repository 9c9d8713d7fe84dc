import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { ownWeekQuery } from '../api/sittings.ts';
import './sittings.css';

const names = ['周一', '周二', '周三', '周四', '周五', '周六', '周日'];

/** 本周我的会: seven days side by side; a week without any is not shown. */
export function WeekPanel(): ReactElement | null {
  const found = useQuery(ownWeekQuery());
  if (!found.data || found.data.items.length === 0) return null;
  const { days, items } = found.data;
  return (
    <section aria-labelledby="own-week">
      <h2 id="own-week">本周我主持的会</h2>
      <ol className="plain week-days">
        {days.map(({ day, working }, at) => (
          <li key={day} className={working ? '' : 'week-rest'}>
            <strong>
              {names[at]} {day.slice(5)}
            </strong>
            {items
              .filter((item) => item.day === day)
              .map((item) => (
                <p key={item.id} className="week-item">
                  {item.from}—{item.to} {item.kindLabel}
                  <br />
                  {item.mediationId ? (
                    <Link to="/mediations/$id" params={{ id: item.mediationId }}>
                      {item.title}
                    </Link>
                  ) : (
                    <Link to="/matters/$id" params={{ id: item.matterId }}>
                      {item.title}
                    </Link>
                  )}
                  <br />
                  <span className="muted">
                    {item.where} · {item.modeLabel} · {item.stateLabel}
                  </span>
                </p>
              ))}
          </li>
        ))}
      </ol>
    </section>
  );
}
