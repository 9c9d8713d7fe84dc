import { cadenceKinds, standings } from '@jieyou/contracts';
import type { RecurringDutyView } from '@jieyou/contracts';
import type { ReactElement } from 'react';
import { DutyActs } from './duty-acts.tsx';

const weekdays = ['日', '一', '二', '三', '四', '五', '六'];
const sayDay = (day: string): string => `${day} 周${weekdays[new Date(`${day}T00:00:00Z`).getUTCDay()] ?? ''}`;

const closed = new Set(['held', 'held_late', 'not_held']);

function Line({ duty, today }: { duty: RecurringDutyView; today: string }): ReactElement {
  return (
    <tr>
      <td data-label="日期" className="short">
        {sayDay(duty.on)} {duty.at}
        {duty.moves.map(({ from, reason, by, at }) => (
          <div key={at} className="muted">
            原定 {from}，{by}改期：{reason}
          </div>
        ))}
      </td>
      <td data-label="会议或工作" className="cell-title">
        {duty.label} <span className="mark">{cadenceKinds[duty.kind]}</span>
        <div className="muted">{duty.post}</div>
        {duty.note ? <div>{duty.note}</div> : null}
      </td>
      <td data-label="单位">{duty.unit.name}</td>
      <td data-label="现在怎样" className="short">
        <span className={`standing-${duty.standing}`}>{standings[duty.standing]}</span>
        {duty.by ? (
          <div className="muted">
            {duty.by}
            {duty.heldOn ? ` 记：${duty.heldOn}` : ''}
          </div>
        ) : null}
      </td>
      <td data-label="办理">{closed.has(duty.standing) ? null : <DutyActs duty={duty} today={today} />}</td>
    </tr>
  );
}

/** 一个月的各次. */
export function RecurringTable({
  duties,
  today,
}: {
  duties: readonly RecurringDutyView[];
  today: string;
}): ReactElement {
  return (
    <table className="table cards">
      <caption className="visually-hidden">会议和定期工作</caption>
      <thead>
        <tr>
          <th scope="col">日期</th>
          <th scope="col">会议或工作，由谁负责</th>
          <th scope="col">单位</th>
          <th scope="col">现在怎样</th>
          <th scope="col">办理</th>
        </tr>
      </thead>
      <tbody>
        {duties.map((duty) => (
          <Line key={duty.id} duty={duty} today={today} />
        ))}
      </tbody>
    </table>
  );
}
