import type { ReferralPage } from '@jieyou/contracts';
import type { ReactElement } from 'react';

/** 期限: which, until when, on what it rests. */
export function ClockTable({ clocks }: { clocks: ReferralPage['clocks'] }): ReactElement {
  if (clocks.length === 0) return <p className="muted">没有正在计算的期限：法律和现行工作法都没有规定。</p>;
  return (
    <table className="plain-table">
      <thead>
        <tr>
          <th scope="col">期限</th>
          <th scope="col">届满</th>
          <th scope="col">依据</th>
        </tr>
      </thead>
      <tbody>
        {clocks.map(({ label, dueDay, rawDay, basis, late, provisional, natural }) => (
          <tr key={label}>
            <td>{label}</td>
            <td>
              <strong className={late ? 'bad' : undefined}>
                {dueDay}
                {late ? '（已超期）' : ''}
              </strong>
              {rawDay === dueDay ? null : <div className="muted">顺延前 {rawDay}</div>}
              {natural ? <div className="muted">按自然日算 {natural} 前办最稳妥</div> : null}
              {provisional ? <div className="muted">暂定：该年日历尚未批准</div> : null}
            </td>
            <td className="muted">{basis}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
