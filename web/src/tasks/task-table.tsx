import type { TaskLine } from '@jieyou/contracts';
import { Button } from 'antd';
import { useState } from 'react';
import type { ReactElement } from 'react';
import { Link } from '@tanstack/react-router';
import { finishTask } from '../api/tasks.ts';
import { queries } from '../app/queries.ts';
import { AskForm } from '../kit/ask-form.tsx';

function Finish({ line }: { line: TaskLine }): ReactElement | null {
  const [open, setOpen] = useState(false);
  const { task } = line;
  if (task === null) return null;
  if (!open) return <Button onClick={() => setOpen(true)}>办结</Button>;
  return (
    <AskForm
      title={`办结：${line.title}`}
      fields={[{ name: 'note', label: '办理结果', kind: 'area' }]}
      act="办结"
      done="已办结，会上看得到结果"
      send={(asked) => finishTask(task, asked)}
      onDone={() => queries.invalidateQueries({ queryKey: ['tasks'] })}
      onCancel={() => setOpen(false)}
    />
  );
}

/** 一段任务. */
export function TaskTable({ label, lines }: { label: string; lines: readonly TaskLine[] }): ReactElement {
  return (
    <section aria-label={label}>
      <h2 className={label === '已过期' ? 'standing-late' : ''}>
        {label}（{lines.length}）
      </h2>
      <table className="table cards tasks">
        <caption className="visually-hidden">{label}的任务</caption>
        <thead>
          <tr>
            <th scope="col">日期</th>
            <th scope="col">做什么</th>
            <th scope="col">哪一件</th>
            <th scope="col">办理</th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={line.key}>
              <td data-label="日期" className="short">
                <span className={line.late ? 'standing-late' : ''}>{line.due ?? '不计时'}</span> {line.at}
              </td>
              <td data-label="做什么" className="short">
                {line.what}
                <div className="muted">{line.source}</div>
              </td>
              <td data-label="哪一件" className="cell-title">
                <Link to={line.href}>{line.title}</Link>
                {line.code ? <div className="muted code">{line.code}</div> : null}
              </td>
              <td data-label="办理">
                <Finish line={line} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
