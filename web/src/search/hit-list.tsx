import type { HitReason, SearchHit, TextPart } from '@jieyou/contracts';
import { Link } from '@tanstack/react-router';
import type { KeyboardEvent, ReactElement } from 'react';
import { LightMark } from '../kit/light.tsx';
import { sayDay } from '../kit/moment.ts';

/** 标出找到的字. */
function Marked({ parts }: { parts: readonly TextPart[] }): ReactElement {
  return (
    <>
      {parts.map(({ text, hit }, at) =>
        // oxlint-disable-next-line react/no-array-index-key -- the parts of one text never change places
        hit ? <mark key={at}>{text}</mark> : <span key={at}>{text}</span>,
      )}
    </>
  );
}

function Reason({ reason }: { reason: HitReason }): ReactElement {
  return (
    <div className="why">
      <dt>{reason.label}</dt>
      <dd>
        <Marked parts={reason.parts} />
      </dd>
    </div>
  );
}

/** 上下键 go from one to the next; above the first stands the box. */
function onArrows(event: KeyboardEvent<HTMLAnchorElement>): void {
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
  const all = [...(event.currentTarget.closest('.hits')?.querySelectorAll<HTMLElement>('[data-hit]') ?? [])];
  const next = all.indexOf(event.currentTarget) + (event.key === 'ArrowDown' ? 1 : -1);
  const target = next < 0 ? document.getElementById('search-box') : all[next];
  event.preventDefault();
  target?.focus();
  target?.scrollIntoView({ block: 'nearest' });
}

function Hit({ hit }: { hit: SearchHit }): ReactElement {
  const title = hit.why.find(({ field }) => field === 'title');
  const code = hit.why.find(({ field }) => field === 'code');
  const others = hit.why.filter(({ field }) => field !== 'title' && field !== 'code');
  return (
    <li className="hit">
      <h2>
        <Link to="/matters/$id" params={{ id: hit.id }} data-hit="" onKeyDown={onArrows}>
          {title ? <Marked parts={title.parts} /> : hit.title}
        </Link>
      </h2>
      <p className="muted">
        <span className="code">{code ? <Marked parts={code.parts} /> : hit.code}</span>
        <span className="mark">{hit.stageLabel}</span>
        <span className="mark">{hit.kindLabel}</span>
        {hit.imported ? <span className="mark">导入</span> : null}
      </p>
      {others.length > 0 ? (
        <dl className="whys">
          {others.map((reason) => (
            <Reason key={`${reason.field}:${reason.parts.map(({ text }) => text).join('')}`} reason={reason} />
          ))}
        </dl>
      ) : null}
      <p className="muted hit-foot">
        {hit.light === 'none' ? null : <LightMark light={hit.light} />}
        <span>登记 {sayDay(hit.registeredAt)}</span>
        <span>责任单位 {hit.owner.name}</span>
        {hit.holder ? <span>现承办 {hit.holder.name}</span> : null}
        {hit.place === '' || hit.why.some(({ field }) => field === 'place') ? null : <span>事发地 {hit.place}</span>}
      </p>
    </li>
  );
}

/** 找到的事项, each with the reason why. */
export function HitList({ hits, label }: { hits: readonly SearchHit[]; label: string }): ReactElement {
  return (
    <ol className="plain hits" aria-label={label}>
      {hits.map((hit) => (
        <Hit key={hit.id} hit={hit} />
      ))}
    </ol>
  );
}
