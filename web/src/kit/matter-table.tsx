import type { LineUnderMethod, MatterLine } from '@jieyou/contracts';
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { LightMark } from './light.tsx';
import { sayDay, sayMoment } from './moment.ts';

/** 换作另一份工作法: what would stand here, where it is another word or day. */
function Under({ now, would }: { now: string; would: string | undefined }): ReactElement | null {
  if (would === undefined || would === now) return null;
  return <div className="under">→ {would}</div>;
}

const dueWords = ({ dueDay, due, dueClock }: LineUnderMethod): string =>
  `${dueDay ?? (due === null ? '—' : sayMoment(due))}${dueClock === null ? '' : ` ${dueClock}`}`;

function Line({ line, under }: { line: MatterLine; under: LineUnderMethod | undefined }): ReactElement {
  return (
    <tr>
      <td data-label="期限">
        <LightMark light={line.light} />
        <div className="due">
          {line.dueDay ?? '—'}
          {line.dueClock ? <span className="muted"> {line.dueClock}</span> : null}
        </div>
        {under && under.due !== line.due ? (
          <>
            <Under now="" would={dueWords(under)} />
            {under.light === line.light ? null : <LightMark light={under.light} />}
          </>
        ) : null}
      </td>
      <td data-label="事项" className="cell-title">
        <Link to="/matters/$id" params={{ id: line.id }}>
          {line.title}
        </Link>
        <div className="muted">
          <span className="code">{line.code}</span>
          {line.imported ? <span className="mark">导入</span> : null}
        </div>
      </td>
      <td data-label="环节" className="short">
        {line.stageLabel}
        <Under now={line.stageLabel} would={under?.stageLabel} />
      </td>
      <td data-label="等级" className="short">
        {line.gradeLabel ?? '未定级'}
        {line.gradeLabel === null ? null : (
          <Under now={line.gradeLabel} would={under && (under.gradeLabel ?? '没有这一级')} />
        )}
      </td>
      <td data-label="类型">{line.kindLabel}</td>
      <td data-label="责任单位">{line.owner.name}</td>
      <td data-label="现承办">{line.holder?.name ?? '—'}</td>
      <td data-label="登记" className="short">
        {sayDay(line.registeredAt)}
      </td>
    </tr>
  );
}

type TableProps = {
  lines: readonly MatterLine[];
  caption: string;
  /** 换个工作法看: the same lines under another method. */
  under?: readonly LineUnderMethod[];
};

/** 事项表: one line per matter; on a phone each line stands as a card. */
export function MatterTable({ lines, caption, under = [] }: TableProps): ReactElement {
  return (
    <table className="table cards matters">
      <caption className="visually-hidden">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">期限</th>
          <th scope="col">事项</th>
          <th scope="col">环节</th>
          <th scope="col">等级</th>
          <th scope="col">类型</th>
          <th scope="col">责任单位</th>
          <th scope="col">现承办</th>
          <th scope="col">登记</th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <Line key={line.id} line={line} under={under.find(({ id }) => id === line.id)} />
        ))}
      </tbody>
    </table>
  );
}
