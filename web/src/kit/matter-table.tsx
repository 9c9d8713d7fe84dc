import type { MatterLine } from '@jieyou/contracts';
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { LightMark } from './light.tsx';
import { sayDay } from './moment.ts';

function Line({ line }: { line: MatterLine }): ReactElement {
  return (
    <tr>
      <td data-label="期限">
        <LightMark light={line.light} />
        <div className="due">
          {line.dueDay ?? '—'}
          {line.dueClock ? <span className="muted"> {line.dueClock}</span> : null}
        </div>
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
      </td>
      <td data-label="等级" className="short">
        {line.gradeLabel ?? '未定级'}
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

/** 事项表: one line per matter; on a phone each line stands as a card. */
export function MatterTable({ lines, caption }: { lines: readonly MatterLine[]; caption: string }): ReactElement {
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
          <Line key={line.id} line={line} />
        ))}
      </tbody>
    </table>
  );
}
