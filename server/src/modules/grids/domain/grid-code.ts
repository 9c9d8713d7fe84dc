import { middleOf } from '../../../kernel/geo/outline.ts';
import type { Shape } from '../../../kernel/geo/outline.ts';

const LAST = 999;

/** 网格编号〔产品默认〕: the village's 12 digits and the next free sequence of 3. A code once given is never given again. */
export function nextCode(areaCode: string, taken: readonly string[]): string | null {
  const numbers = taken.filter((code) => code.startsWith(areaCode)).map((code) => Number(code.slice(12)));
  const next = numbers.reduce((a, b) => Math.max(a, b), 0) + 1;
  return next > LAST ? null : `${areaCode}${String(next).padStart(3, '0')}`;
}

/** 编号的次序: from west to east, where equal from north to south (DB6101/T 3185-2024 and Beijing's rule alike). */
export function inOrder(a: Shape, b: Shape): number {
  const [[lngA, latA], [lngB, latB]] = [middleOf(a), middleOf(b)];
  return lngA - lngB || latB - latA;
}
