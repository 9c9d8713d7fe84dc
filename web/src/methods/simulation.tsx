import { addUp, clockKinds, matterKinds } from '@jieyou/contracts';
import type { ClockKind, SimulationCell, SimulationExample } from '@jieyou/contracts';
import { Link } from '@tanstack/react-router';
import { Progress } from 'antd';
import type { ReactElement } from 'react';
import { sayMoment } from '../kit/moment.ts';
import { Failed } from '../kit/states.tsx';
import { SimulationChart } from './simulation-chart.tsx';
import type { Simulation } from './use-simulation.ts';

const MOST = 10;

/** 合计里不足五件的不写出: a number that small points at one matter. */
const said = (count: number, totalsOnly: boolean): string =>
  totalsOnly && count > 0 && count < 5 ? '不足 5' : String(count);

type TableProps = { title: string; cells: readonly SimulationCell[]; name: (cell: SimulationCell) => string };

/** 按单位、按类型, those that would turn late most often first. */
function BreakDown({ title, cells, name }: TableProps): ReactElement {
  const rows = [...addUp(cells, name)].toSorted(
    ([, one], [, other]) => other.toLate - one.toLate || other.toInTime - one.toInTime || other.judged - one.judged,
  );
  return (
    <table className="table simulation">
      <thead>
        <tr>
          <th scope="col">{title}</th>
          <th scope="col">计入</th>
          <th scope="col">现行逾期</th>
          <th scope="col">拟改逾期</th>
          <th scope="col">变逾期</th>
          <th scope="col">变按时</th>
        </tr>
      </thead>
      <tbody>
        {rows.slice(0, MOST).map(([label, { judged, lateBefore, lateAfter, toLate, toInTime }]) => (
          <tr key={label}>
            <td>{label}</td>
            <td>{judged}</td>
            <td>{lateBefore}</td>
            <td>{lateAfter}</td>
            <td>{toLate > 0 ? <strong className="worse">{toLate}</strong> : 0}</td>
            <td>{toInTime > 0 ? <strong className="better">{toInTime}</strong> : 0}</td>
          </tr>
        ))}
      </tbody>
      {rows.length > MOST ? (
        <caption className="muted">
          只列前 {MOST} 行，共 {rows.length} 行
        </caption>
      ) : null}
    </table>
  );
}

function Examples({
  examples,
  turn,
}: {
  examples: readonly SimulationExample[];
  turn: 'to_late' | 'to_in_time';
}): ReactElement | null {
  const shown = examples.filter((each) => each.turn === turn);
  if (shown.length === 0) return null;
  return (
    <p>
      {turn === 'to_late' ? '会变逾期的，如：' : '会变按时的，如：'}
      {shown.map(({ id, code, before, after, ended }) => (
        <span key={id} className="example">
          <Link to="/matters/$id" params={{ id }} className="code">
            {code}
          </Link>
          <span className="muted">
            （{before} → {after}，{ended === null ? '尚未完成' : `${sayMoment(ended).slice(0, 10)} 完成`}）
          </span>
        </span>
      ))}
    </p>
  );
}

const kindName = ({ kind }: SimulationCell): string => matterKinds[kind as keyof typeof matterKinds] ?? '其他';

function OneClock({ clock, run }: { clock: ClockKind; run: Simulation }): ReactElement {
  const cells = run.cells.filter((cell) => cell.clock === clock);
  const [sum] = addUp(cells, () => clock).values();
  const totalsOnly = run.first?.totalsOnly === true;
  if (!sum) return <p className="muted">{clockKinds[clock]}期限：这段时间里没有可以计入的事项。</p>;
  return (
    <section className="one-clock" aria-label={`${clockKinds[clock]}期限`}>
      <h4>{clockKinds[clock]}期限</h4>
      <SimulationChart cell={sum} />
      <p>
        计入 {sum.judged} 件：由按时变逾期 <strong className="worse">{said(sum.toLate, totalsOnly)}</strong>{' '}
        件，由逾期变按时 <strong className="better">{said(sum.toInTime, totalsOnly)}</strong> 件。
      </p>
      <Examples examples={run.examples.filter((each) => each.clock === clock)} turn="to_late" />
      <Examples examples={run.examples.filter((each) => each.clock === clock)} turn="to_in_time" />
      {totalsOnly ? (
        <p className="muted">您的岗位看不到事项，这里只有全县合计；分单位、分类型和举例请中心主任查看。</p>
      ) : (
        <div className="break-downs">
          <BreakDown title="承办单位" cells={cells} name={({ unit }) => unit ?? ''} />
          <BreakDown title="纠纷类型" cells={cells} name={kindName} />
        </div>
      )}
    </section>
  );
}

/** 期限演算: what the change would have meant for the matters of the past year, before anybody publishes it. */
export function SimulationPanel({ run }: { run: Simulation }): ReactElement {
  const { first, done, total, ended, error, again } = run;
  return (
    <div className="differences simulation-panel">
      <h3>用去年的事项演算</h3>
      {error === null ? null : <Failed error={error} retry={again} />}
      {first?.changed.length === 0 ? <p className="muted">各个时钟的期限都没有变化，无需演算。</p> : null}
      {first && first.changed.length > 0 ? (
        <>
          <p className="muted">
            {first.scope}，{first.from} 至 {first.to} 登记的事项；照「{first.before.label}」（{first.before.method}
            ）与「
            {first.after.label}」（{first.after.method}）各算一遍。
          </p>
          {ended ? null : (
            <div role="status">
              <Progress percent={total === 0 ? 0 : Math.floor((done / total) * 100)} size="small" />
              正在演算：{done} / {total} 件
            </div>
          )}
          {first.changed.map((clock) => (
            <OneClock key={clock} clock={clock} run={run} />
          ))}
          <p className="muted">
            只按当时实际办理的快慢推算，没有推测期限改了会办得更快或更慢。导入的历史不评价（{run.notJudged} 个时钟）
            {run.incomparable > 0 ? `；等级只在其中一份里有的不能比较（${run.incomparable} 个）` : ''}
            ；设了回避的不计入。
          </p>
        </>
      ) : null}
      {!first && error === null ? <p role="status">正在演算…</p> : null}
    </div>
  );
}
