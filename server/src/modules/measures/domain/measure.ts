import type { CohortRule, MeasureUnit, MeasureView } from '@jieyou/contracts';
import { cohortRules, measureUnits } from '@jieyou/contracts';

/** 何时 — the moment of a fact row by which a matter falls into a period. */
export type FactMoment =
  | 'registered_at'
  | 'accepted_at'
  | 'refused_at'
  | 'withdrawn_at'
  | 'dispatched_at'
  | 'received_at'
  | 'concluded_at'
  | 'verified_at'
  | 'accept_due'
  | 'contact_due'
  | 'resolve_due'
  | 'feedback_due';

/** 数的是哪些: matters whose moment lies in the period and of which this is so; words say the same as the SQL. */
export interface Counted {
  readonly words: string;
  readonly on: FactMoment;
  /** Of a row `f` of matter_fact; `$to` is the end of the period. */
  readonly where?: string;
  /** Added up instead of counted. */
  readonly sum?: string;
}

/** 指标 — one name, one rule; screens, closed months and exports all ask this. */
export interface Measure {
  readonly id: string;
  /** Goes up with every change of the rule; a closed month keeps the one it was closed under. */
  readonly version: number;
  readonly name: string;
  readonly unit: MeasureUnit;
  readonly rule: CohortRule;
  readonly numerator: Counted;
  readonly denominator: Counted | null;
  /** The middle of these values, in days, over the numerator. */
  readonly spread?: string;
  /** For whoever reads the figure: what it means and what it does not. */
  readonly explains: string;
}

/** A share is printed as per cent; a mean of times is not one. */
export const isShare = ({ denominator, numerator }: Measure): boolean =>
  denominator !== null && numerator.sum === undefined;

/** 辞典的一条, in words. */
export const measureViewOf = (measure: Measure): MeasureView => ({
  id: measure.id,
  version: measure.version,
  name: measure.name,
  unit: measureUnits[measure.unit],
  rule: measure.rule,
  ruleWords: cohortRules[measure.rule],
  numerator: measure.numerator.words,
  denominator: measure.denominator?.words ?? null,
  explains: measure.explains,
  share: isShare(measure),
});
