/** 月结的一个数, as it is kept. */
export interface ClosedFigure {
  readonly scope: string;
  readonly measure: string;
  readonly version: number;
  /** 纠纷类型, or nothing for all of them. */
  readonly kind: string;
  readonly numerator: number;
  readonly denominator: number | null;
  readonly value: number | null;
}
