import type { LngLat } from '@jieyou/contracts';
import { drawFrom } from '../draw.ts';
import { demoSeed } from '../size.ts';

/** The county's corner in the south-west and the size of one cell: invented, like the county. */
const [WEST, SOUTH] = [112.31, 30.42];
const [WIDE, HIGH] = [0.0165, 0.0185];

const pointAt = (column: number, row: number, name: string, wobble: number): LngLat => {
  const draw = drawFrom(`${demoSeed}/map ${name}`);
  const off = (): number => (draw.share() - 0.5) * wobble;
  const [lng, lat] = [WEST + (column + off()) * WIDE, SOUTH + (row + off()) * HIGH];
  return [Number(lng.toFixed(6)), Number(lat.toFixed(6))];
};

const corner = (column: number, row: number): LngLat => pointAt(column, row, `corner ${column} ${row}`, 0.34);

/** From one corner to the next, the same from either side: two points between them, none of them straight. */
function edge(from: readonly [number, number], to: readonly [number, number]): LngLat[] {
  const backwards = from[0] > to[0] || from[1] > to[1];
  const [a, b] = backwards ? [to, from] : [from, to];
  const between = [1 / 3, 2 / 3].map((share) =>
    pointAt(
      a[0] + (b[0] - a[0]) * share,
      a[1] + (b[1] - a[1]) * share,
      `edge ${a.join(' ')} ${b.join(' ')} ${share}`,
      0.2,
    ),
  );
  return backwards ? between.toReversed() : between;
}

/** 演示县地图上的一格, whose borders are its neighbours' too. */
export function cell(column: number, row: number): LngLat[] {
  const corners: readonly (readonly [number, number])[] = [
    [column, row],
    [column + 1, row],
    [column + 1, row + 1],
    [column, row + 1],
  ];
  return corners.flatMap((at, n) => [corner(...at), ...edge(at, corners[(n + 1) % 4] ?? at)]);
}

/** 一格里的一点. */
export const within = (column: number, row: number, name: string): LngLat =>
  pointAt(column + 0.5, row + 0.5, `${name} ${column} ${row}`, 0.5);
