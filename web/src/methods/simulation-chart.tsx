import type { SimulationCell } from '@jieyou/contracts';
import type { ReactElement } from 'react';

const WIDTH = 560;
const [LABEL, NUMBER] = [40, 70];
const HEIGHT = 22;

type BarProps = { y: number; name: string; late: number; judged: number };

/** One bar: in time on the left, late on the right; a sliver still shows. */
function Bar({ y, name, late, judged }: BarProps): ReactElement {
  const width = WIDTH - LABEL - NUMBER;
  const lateWidth = judged === 0 ? 0 : Math.max(late > 0 ? 3 : 0, (late / judged) * width);
  return (
    <g transform={`translate(0 ${y})`}>
      <text x={0} y={HEIGHT - 7} className="chart-name">
        {name}
      </text>
      <rect x={LABEL} y={2} width={width - lateWidth} height={HEIGHT - 6} className="chart-in-time" />
      <rect x={LABEL + width - lateWidth} y={2} width={lateWidth} height={HEIGHT - 6} className="chart-late" />
      {width - lateWidth > 110 ? (
        <text x={LABEL + 6} y={HEIGHT - 7} className="chart-number">
          按时或未到期 {judged - late}
        </text>
      ) : null}
      <text x={LABEL + width + 6} y={HEIGHT - 7} className="chart-name">
        逾期 {late}
      </text>
    </g>
  );
}

const share = (late: number, judged: number): string =>
  judged === 0 ? '—' : `${Math.round((late / judged) * 1000) / 10}%`;

/** 现行与拟改, two bars; the same numbers stand as text for whoever does not see them. */
export function SimulationChart({ cell }: { cell: SimulationCell }): ReactElement {
  const { judged, lateBefore, lateAfter } = cell;
  const words = `计入 ${judged} 件：现行逾期 ${lateBefore} 件（${share(lateBefore, judged)}），拟改逾期 ${lateAfter} 件（${share(lateAfter, judged)}）`;
  return (
    <svg viewBox={`0 0 ${WIDTH} ${HEIGHT * 2}`} role="img" aria-label={words} className="simulation-chart">
      <Bar y={0} name="现行" late={lateBefore} judged={judged} />
      <Bar y={HEIGHT} name="拟改" late={lateAfter} judged={judged} />
    </svg>
  );
}
