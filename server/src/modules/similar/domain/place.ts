import { pairsOf, plainOf } from './wording.ts';

const FIGURES = '零一二三四五六七八九';

/** 三组 and 3组 are one place. */
const written = (place: string): string =>
  plainOf(place)
    .replaceAll(/\d/g, (digit) => FIGURES[Number(digit)] ?? digit)
    .replaceAll(' ', '');

const [ALIKE, APART] = [0.75, 0.2];

/** 发生地：相同、不同，或者说不准. One may be told more closely than the other: the shorter one is looked for. */
export function comparePlaces(one: string, other: string): 'same' | 'other' | 'unknown' {
  const [first, second] = [new Set(pairsOf(written(one))), new Set(pairsOf(written(other)))];
  const [short, long] = first.size <= second.size ? [first, second] : [second, first];
  if (short.size < 2) return 'unknown';
  const found = [...short].filter((pair) => long.has(pair)).length / short.size;
  if (found >= ALIKE) return 'same';
  return found <= APART ? 'other' : 'unknown';
}

const TOWNSHIP = /^.*?(?:镇|乡|街道)/u;
const SMALLEST = /^.+?(?:村|社区|居委会|小区)/u;

/** 文中写到的地方: the village or quarter of a place that the other side did not fill in, but wrote. */
export function placeNamedIn(place: string, plain: string): boolean {
  const within = written(place).replace(TOWNSHIP, '');
  const name = SMALLEST.exec(within)?.[0] ?? within;
  return [...name].length >= 3 && plain.includes(name);
}
