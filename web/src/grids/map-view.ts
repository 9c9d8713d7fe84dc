import type { LngLat, Outline } from '@jieyou/contracts';

/** 看到的范围, in degrees; `narrow` is how much shorter a degree of longitude is here. */
export type MapView = {
  readonly west: number;
  readonly north: number;
  readonly wide: number;
  readonly high: number;
  readonly narrow: number;
};

const margin = 0.06;

/** 刚好看得全. */
export function viewOf(outlines: readonly Outline[]): MapView | null {
  const points = outlines.flat(3);
  if (points.length === 0) return null;
  const [lngs, lats] = [points.map(([lng]) => lng), points.map(([, lat]) => lat)];
  const ends = (of: number[]): readonly [number, number] => [
    of.reduce((a, b) => Math.min(a, b), Infinity),
    of.reduce((a, b) => Math.max(a, b), -Infinity),
  ];
  const [[west, east], [south, north]] = [ends(lngs), ends(lats)];
  const narrow = Math.cos((((south + north) / 2) * Math.PI) / 180);
  const [wide, high] = [Math.max(east - west, 0.002), Math.max(north - south, 0.002)];
  return {
    ...{ west: west - wide * margin, north: north + high * margin, narrow },
    ...{ wide: wide * (1 + 2 * margin), high: high * (1 + 2 * margin) },
  };
}

// The picture's own unit is a millionth of a degree of latitude: whole numbers, and short.
const UNIT = 1_000_000;

export const xOf = ({ west, narrow }: MapView, lng: number): number => Math.round((lng - west) * narrow * UNIT);
export const yOf = ({ north }: MapView, lat: number): number => Math.round((north - lat) * UNIT);

export const boxOf = ({ wide, high, narrow }: MapView): string =>
  `0 0 ${Math.round(wide * narrow * UNIT)} ${Math.round(high * UNIT)}`;

/** 一像素有多宽, when the picture is so wide on the screen. */
export const unitsWide = ({ wide, narrow }: MapView): number => wide * narrow * UNIT;

export const pathOf = (view: MapView, outline: Outline): string =>
  outline
    .flat()
    .map((ring) => `M${ring.map(([lng, lat]) => `${xOf(view, lng)} ${yOf(view, lat)}`).join('L')}Z`)
    .join('');

/** 图上的一点是哪里: `across` and `down` are shares of the picture. */
export const placeOf = ({ west, north, wide, high }: MapView, across: number, down: number): LngLat => [
  Number((west + across * wide).toFixed(6)),
  Number((north - down * high).toFixed(6)),
];

/** 放大、缩小, around a point that stays where it is. */
export function zoomed(view: MapView, by: number, across = 0.5, down = 0.5): MapView {
  const [wide, high] = [view.wide * by, view.high * by];
  return {
    ...view,
    wide,
    high,
    west: view.west + (view.wide - wide) * across,
    north: view.north - (view.high - high) * down,
  };
}

/** 移动, by shares of the picture. */
export const moved = (view: MapView, across: number, down: number): MapView => ({
  ...view,
  west: view.west - across * view.wide,
  north: view.north + down * view.high,
});

export function middleOf(outline: Outline): LngLat {
  const ring = outline[0]?.[0] ?? [];
  const sum = ring.reduce(([a, b], [lng, lat]) => [a + lng, b + lat] as const, [0, 0] as const);
  return [sum[0] / Math.max(ring.length, 1), sum[1] / Math.max(ring.length, 1)];
}

/** 名字放得下: the area is at least so wide in the picture's own units. */
export function fits(view: MapView, outline: Outline, width: number): boolean {
  const lngs = outline.flat(2).map(([lng]) => xOf(view, lng));
  return lngs.reduce((a, b) => Math.max(a, b), -Infinity) - lngs.reduce((a, b) => Math.min(a, b), Infinity) >= width;
}
