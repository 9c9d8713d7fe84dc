import { closed, crossesItself, hectaresOf } from '../../../kernel/geo/outline.ts';
import type { Ring, Shape } from '../../../kernel/geo/outline.ts';

export type ShapeRefusal = 'too_few_points' | 'crosses_itself' | 'outside_china' | 'no_area' | 'too_many_points';

const MOST_POINTS = 2_000;
const inChina = ([lng, lat]: Ring[number]): boolean => lng >= 73 && lng <= 136 && lat >= 3 && lat <= 54;

/** 范围能不能用: the first thing that is wrong with it, or nothing. */
export function checkShape(shape: Shape): ShapeRefusal | null {
  const rings = shape.flat();
  if (rings.length === 0 || rings.some((ring) => closed(ring).length < 4)) return 'too_few_points';
  if (rings.reduce((sum, ring) => sum + ring.length, 0) > MOST_POINTS) return 'too_many_points';
  if (!rings.every((ring) => ring.every(inChina))) return 'outside_china';
  if (rings.some((ring) => crossesItself(closed(ring)))) return 'crosses_itself';
  return hectaresOf(shape) < 0.001 ? 'no_area' : null;
}
