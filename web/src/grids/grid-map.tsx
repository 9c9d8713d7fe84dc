import type { GridLine, LngLat } from '@jieyou/contracts';
import { Button } from 'antd';
import { useEffect, useRef, useState } from 'react';
import type { PointerEvent, ReactElement, RefObject, WheelEvent } from 'react';
import { boxOf, fits, middleOf, moved, pathOf, placeOf, unitsWide, viewOf, xOf, yOf, zoomed } from './map-view.ts';
import type { MapView } from './map-view.ts';

export type MapMark = { readonly id: string; readonly name: string; readonly at: LngLat };
type GridMapProps = {
  readonly grids: readonly GridLine[];
  /** 突出的一个. */
  readonly chosen?: string | undefined;
  readonly onChoose?: (id: string) => void;
  /** 点图: given, a click tells the place instead of choosing a grid. */
  readonly onPlace?: ((at: LngLat) => void) | undefined;
  readonly drawing?: readonly LngLat[];
  readonly marks?: readonly MapMark[];
};

/** The map's own box, so that a click is a share of it. */
function shareOf(event: { clientX: number; clientY: number }, svg: SVGSVGElement): readonly [number, number] {
  const { left, top, width, height } = svg.getBoundingClientRect();
  return [(event.clientX - left) / width, (event.clientY - top) / height];
}

/** How many pixels the picture is wide now: letters keep their size whatever the screen. */
function useWidth(of: RefObject<SVGSVGElement | null>, shown: boolean): number {
  const [width, setWidth] = useState(700);
  useEffect(() => {
    const picture = of.current;
    if (!picture || !shown) return undefined;
    const watch = new ResizeObserver(() => setWidth(Math.max(picture.clientWidth, 100)));
    watch.observe(picture);
    return () => watch.disconnect();
  }, [of, shown]);
  return width;
}

/** 地图: the county's own areas, nothing from outside; wheel, drag and buttons move it. */
export function GridMap(props: GridMapProps): ReactElement | null {
  const { grids, chosen, onChoose, onPlace, drawing = [], marks = [] } = props;
  const chosenGrid = grids.find(({ id }) => id === chosen);
  const whole = viewOf((chosenGrid ? [chosenGrid] : grids).map(({ outline }) => outline));
  const key = `${chosen ?? ''} ${grids.length} ${grids[0]?.id ?? ''}`;
  const [own, setOwn] = useState<{ key: string; view: MapView } | null>(null);
  const from = useRef<{ x: number; y: number; view: MapView; far: boolean } | null>(null);
  const svg = useRef<SVGSVGElement>(null);
  const pixels = useWidth(svg, whole !== null);
  const view = own?.key === key ? own.view : whole;
  if (!view || !whole) return null;
  const show = (next: MapView): void => setOwn({ key, view: next });
  const text = (unitsWide(view) / pixels) * 12.5;
  const wheel = (event: WheelEvent<SVGSVGElement>): void => {
    const [across, down] = shareOf(event, event.currentTarget);
    show(zoomed(view, event.deltaY > 0 ? 1.25 : 0.8, across, down));
  };
  const start = (event: PointerEvent<SVGSVGElement>): void => {
    from.current = { x: event.clientX, y: event.clientY, view, far: false };
  };
  const drag = (event: PointerEvent<SVGSVGElement>): void => {
    const begun = from.current;
    if (!begun || event.buttons === 0) return;
    const [x, y] = [event.clientX - begun.x, event.clientY - begun.y];
    if (Math.abs(x) + Math.abs(y) < 6 && !begun.far) return;
    begun.far = true;
    const { width, height } = event.currentTarget.getBoundingClientRect();
    show(moved(begun.view, x / width, y / height));
  };
  const end = (event: PointerEvent<SVGSVGElement>): void => {
    const dragged = from.current?.far ?? false;
    from.current = null;
    if (dragged) return;
    if (onPlace) return onPlace(placeOf(view, ...shareOf(event, event.currentTarget)));
    const id = event.target instanceof Element ? event.target.getAttribute('data-grid') : null;
    if (id) onChoose?.(id);
  };
  return (
    <div className="grid-map">
      <svg
        ref={svg}
        viewBox={boxOf(view)}
        role="img"
        aria-label={`地图：${grids.length} 个网格`}
        preserveAspectRatio="none"
        className={onPlace ? 'placing' : ''}
        style={{ aspectRatio: `${whole.wide * whole.narrow} / ${whole.high}` }}
        onWheel={wheel}
        onPointerDown={start}
        onPointerMove={drag}
        onPointerUp={end}
      >
        {grids.map(({ id, kind, name, responsible, outline }) => (
          <path
            key={id}
            data-grid={id}
            d={pathOf(view, outline)}
            className={`area ${kind}${responsible === null ? ' vacant' : ''}${id === chosen ? ' chosen' : ''}`}
          >
            <title>{`${name}：${responsible ?? '负责人空缺'}`}</title>
          </path>
        ))}
        {grids.map(({ id, name, outline }) => {
          if (!fits(view, outline, name.length * text)) return null;
          const [lng, lat] = middleOf(outline);
          return (
            <text key={id} x={xOf(view, lng)} y={yOf(view, lat)} fontSize={text} className="area-name">
              {name}
            </text>
          );
        })}
        {marks.map(({ id, name, at: [lng, lat] }) => (
          <g key={id} className="map-mark">
            <circle cx={xOf(view, lng)} cy={yOf(view, lat)} r={text * 0.45} />
            <text x={xOf(view, lng) + text * 0.7} y={yOf(view, lat) + text * 0.35} fontSize={text * 0.9}>
              {name}
            </text>
          </g>
        ))}
        {drawing.length > 0 ? (
          <>
            <path d={pathOf(view, [[[...drawing]]])} className="drawn" />
            {drawing.map(([lng, lat]) => (
              <circle
                key={`${lng} ${lat}`}
                cx={xOf(view, lng)}
                cy={yOf(view, lat)}
                r={text * 0.35}
                className="drawn-point"
              />
            ))}
          </>
        ) : null}
      </svg>
      <div className="map-buttons no-print">
        <Button aria-label="放大" onClick={() => show(zoomed(view, 0.7))}>
          ＋
        </Button>
        <Button aria-label="缩小" onClick={() => show(zoomed(view, 1.4))}>
          －
        </Button>
        <Button onClick={() => setOwn(null)}>全图</Button>
      </div>
    </div>
  );
}
