import type { Point } from './gcj02.ts';

export type Ring = readonly Point[];
/** 范围: parts, each an outside and its holes, as a GeoJSON MultiPolygon has them. */
export type Shape = readonly (readonly Ring[])[];
export type Box = {
  readonly minLng: number;
  readonly maxLng: number;
  readonly minLat: number;
  readonly maxLat: number;
};

/** 首尾相接，去掉连续的重复点. */
export function closed(ring: Ring): Point[] {
  const kept = ring.filter((point, n) => n === 0 || point[0] !== ring[n - 1]?.[0] || point[1] !== ring[n - 1]?.[1]);
  const [first] = kept;
  const last = kept.at(-1);
  if (first && last && (first[0] !== last[0] || first[1] !== last[1])) kept.push(first);
  return kept;
}

/** 外框. */
export function boxOf(shape: Shape): Box {
  const points = shape.flat(2);
  const [lngs, lats] = [points.map(([lng]) => lng), points.map(([, lat]) => lat)];
  const least = (of: number[]): number => of.reduce((a, b) => Math.min(a, b), Infinity);
  const most = (of: number[]): number => of.reduce((a, b) => Math.max(a, b), -Infinity);
  return { minLng: least(lngs), maxLng: most(lngs), minLat: least(lats), maxLat: most(lats) };
}

const METRES = 111_320;

function ringArea(ring: Ring): number {
  const [origin] = ring;
  if (!origin) return 0;
  const narrow = Math.cos((origin[1] * Math.PI) / 180);
  const flat = ring.map(([lng, lat]) => [(lng - origin[0]) * METRES * narrow, (lat - origin[1]) * METRES] as const);
  const twice = flat.reduce((sum, [x, y], n) => {
    const [nextX, nextY] = flat[(n + 1) % flat.length] ?? [x, y];
    return sum + x * nextY - nextX * y;
  }, 0);
  return Math.abs(twice) / 2;
}

/** 面积，公顷: flat, good for what a person sees at a glance. */
export const hectaresOf = (shape: Shape): number =>
  shape.reduce((sum, [outside = [], ...holes]) => {
    const hollow = holes.reduce((all, hole) => all + ringArea(hole), 0);
    return sum + (ringArea(outside) - hollow) / 10_000;
  }, 0);

const turn = (a: Point, b: Point, c: Point): number =>
  Math.sign((b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]));

const cross = ([a, b]: readonly [Point, Point], [c, d]: readonly [Point, Point]): boolean =>
  turn(a, b, c) * turn(a, b, d) < 0 && turn(c, d, a) * turn(c, d, b) < 0;

/** 边线是否自己相交: such a line encloses nothing that one could agree on. */
export function crossesItself(ring: Ring): boolean {
  const edges = ring.slice(1).flatMap((point, n): [Point, Point][] => {
    const before = ring[n];
    return before ? [[before, point]] : [];
  });
  return edges.some((edge, n) => edges.slice(n + 2).some((other) => cross(edge, other)));
}

/** 中心: of the box, for putting areas in order. */
export function middleOf(shape: Shape): Point {
  const { minLng, maxLng, minLat, maxLat } = boxOf(shape);
  return [(minLng + maxLng) / 2, (minLat + maxLat) / 2];
}
