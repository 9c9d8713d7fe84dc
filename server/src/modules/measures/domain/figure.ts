import type { FigureView } from '@jieyou/contracts';
import { measureUnits } from '@jieyou/contracts';
import { isShare } from './measure.ts';
import type { Measure } from './measure.ts';

/** 数出来的: above the line, below it, and for a length the middle value. */
export interface Tally {
  readonly key: string;
  readonly numerator: number;
  readonly denominator: number | null;
  readonly middle: number | null;
}

const rounded = (value: number, digits: number): string => (Math.round(value * 10 ** digits) / 10 ** digits).toString();

function valueOf(measure: Measure, { numerator, denominator, middle }: Tally): number | null {
  if (measure.spread !== undefined) return numerator === 0 ? null : middle;
  if (measure.denominator === null) return numerator;
  return denominator === null || denominator === 0 ? null : numerator / denominator;
}

function textOf(measure: Measure, value: number | null): string {
  if (value === null) return measure.denominator === null ? '没有可算的事项' : '分母为零，算不出';
  if (isShare(measure)) return `${rounded(value * 100, 2)} %`;
  const unit = measureUnits[measure.unit];
  return measure.rule === 'spread' || measure.denominator !== null
    ? `${rounded(value, 1)} ${unit}`
    : `${value} ${unit}`;
}

/** 一个数, always with both its lines; a share of nothing is no share. */
export function figureOf(measure: Measure, tally: Tally, label: string): FigureView {
  const value = valueOf(measure, tally);
  const { key, numerator, denominator } = tally;
  return { key, label, numerator, denominator, value, text: textOf(measure, value) };
}
