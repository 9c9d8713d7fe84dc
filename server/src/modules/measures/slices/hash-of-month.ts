import { createHash } from 'node:crypto';
import { canonicalText } from '../../record/index.ts';
import type { ClosedFigure } from '../domain/closed-figure.ts';

const keyOf = ({ scope, measure, kind }: ClosedFigure): string => `${scope}\n${measure}\n${kind}`;

/** 月结的指纹: over the canonical bytes of all its figures, so that one changed number is seen. */
export const hashOfMonth = (county: string, month: string, figures: readonly ClosedFigure[]): Buffer =>
  createHash('sha256')
    .update(
      canonicalText({
        county,
        month,
        figures: [...figures].sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1)).map((figure) => ({ ...figure })),
      }),
    )
    .digest();
