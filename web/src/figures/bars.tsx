import type { FigureView } from '@jieyou/contracts';
import { BarChart } from 'echarts/charts';
import { GridComponent, TooltipComponent } from 'echarts/components';
import * as echarts from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import type { ReactElement } from 'react';
import { useEffect, useRef } from 'react';

echarts.use([BarChart, GridComponent, TooltipComponent, SVGRenderer]);

const MOST = 24;
const ROW = 26;

/** A share is drawn up to a hundred; the words beside each bar are those of the table. */
const shownOf = (share: boolean, value: number | null): number =>
  value === null ? 0 : Math.round((share ? value * 100 : value) * 100) / 100;

/** 横条图, in the order of the table; the table below it says the same to whoever does not see it. */
export function Bars({
  rows,
  share,
  name,
}: {
  rows: readonly FigureView[];
  share: boolean;
  name: string;
}): ReactElement {
  const at = useRef<HTMLDivElement>(null);
  const drawn = rows.slice(0, MOST);
  useEffect(() => {
    if (!at.current) return undefined;
    const chart = echarts.init(at.current, null, { renderer: 'svg' });
    chart.setOption({
      animation: false,
      grid: { left: 4, right: 90, top: 6, bottom: 6, containLabel: true },
      xAxis: { type: 'value', show: false, ...(share ? { max: 100 } : {}) },
      yAxis: { type: 'category', inverse: true, data: drawn.map(({ label }) => label), axisTick: { show: false } },
      series: [
        {
          type: 'bar',
          barMaxWidth: 16,
          itemStyle: { color: '#1f4e86' },
          label: {
            show: true,
            position: 'right',
            formatter: ({ dataIndex }: { dataIndex: number }) => drawn[dataIndex]?.text ?? '',
          },
          data: drawn.map(({ value }) => shownOf(share, value)),
        },
      ],
    });
    const resize = (): void => chart.resize();
    window.addEventListener('resize', resize);
    return () => {
      window.removeEventListener('resize', resize);
      chart.dispose();
    };
  });
  return (
    <div ref={at} role="img" aria-label={`${name}的横条图，数见下表`} style={{ height: drawn.length * ROW + 16 }} />
  );
}
