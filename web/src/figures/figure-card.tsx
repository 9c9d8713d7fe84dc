import type { FiguresView, FigureView } from '@jieyou/contracts';
import type { ReactElement } from 'react';
import { lazy, Suspense } from 'react';
import type { OpenedFigure } from '../api/measures.ts';
import { Loading } from '../kit/states.tsx';

const Bars = lazy(() => import('./bars.tsx').then(({ Bars: component }) => ({ default: component })));

type Open = (which: OpenedFigure) => void;
type LineProps = { measure: FiguresView['figures'][number]['measure']; row: FigureView; open: Open; group?: boolean };

/** 一条线上的数, which opens to its matters. */
function Part({ measure, row, open, group, part }: LineProps & { part: OpenedFigure['part'] }): ReactElement {
  const count = part === 'numerator' ? row.numerator : row.denominator;
  if (count === null) return <>—</>;
  if (count === 0) return <>0</>;
  const where = group ? row.label : '合计';
  const words = `打开「${measure.name}」${where}的${part === 'numerator' ? '分子' : '分母'}：${count}`;
  return (
    <button
      type="button"
      className="link-button"
      aria-label={words}
      onClick={() => open({ measure: measure.id, part, ...(group ? { key: row.key } : {}) })}
    >
      {count}
    </button>
  );
}

/** 一个指标: the figure, both its lines, what it means, and the groups as a picture and as a table. */
export function FigureCard({ figure, open }: { figure: FiguresView['figures'][number]; open: Open }): ReactElement {
  const { measure, total, rows } = figure;
  const line = { measure, open };
  return (
    <section className="panel figure-card" aria-label={measure.name}>
      <h2>
        {measure.name} <strong className="figure-value">{total.text}</strong>
      </h2>
      <p className="figure-lines">
        {measure.denominator === null ? null : (
          <>
            <Part {...line} row={total} part="numerator" /> ÷ <Part {...line} row={total} part="denominator" />{' '}
          </>
        )}
        {measure.denominator === null ? (
          <>
            {measure.numerator}：<Part {...line} row={total} part="numerator" />
          </>
        ) : (
          <span className="muted">
            分子：{measure.numerator}；分母：{measure.denominator}
          </span>
        )}
      </p>
      <p className="muted">
        {measure.ruleWords}。{measure.explains}（口径第 {measure.version} 版）
      </p>
      {rows.length > 1 ? (
        <Suspense fallback={<Loading what="图" />}>
          <Bars rows={rows} share={measure.share} name={measure.name} />
        </Suspense>
      ) : null}
      {rows.length > 0 ? (
        <table className="table figure-table">
          <caption className="visually-hidden">{measure.name}，分组</caption>
          <thead>
            <tr>
              <th scope="col">分组</th>
              <th scope="col">{measure.name}</th>
              <th scope="col">{measure.denominator === null ? '事项' : '分子'}</th>
              {measure.denominator === null ? null : <th scope="col">分母</th>}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.key}>
                <th scope="row">{row.label}</th>
                <td>{row.text}</td>
                <td>
                  <Part {...line} row={row} part="numerator" group />
                </td>
                {measure.denominator === null ? null : (
                  <td>
                    <Part {...line} row={row} part="denominator" group />
                  </td>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      ) : null}
    </section>
  );
}
