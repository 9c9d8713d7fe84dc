import type { Breakdown } from '@jieyou/contracts';
import { breakdowns } from '@jieyou/contracts';
import type { FiguresQuestion } from '../api/measures.ts';

const FIRST = 'accepted,in_hand,concluded,resolved,concluded_rate,resolve_on_time,satisfied_rate,days_to_conclude';

export type FiguresSearch = Partial<Record<keyof FiguresQuestion, string | undefined>>;

/** The day it is in the county, as `2026-03-01`. */
const today = (): string => new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(new Date());

const isBreakdown = (text: string | undefined): text is Breakdown =>
  text !== undefined && Object.hasOwn(breakdowns, text);

/** 没有写明的: this year so far, the usual measures, all together. */
export function questionOf({ measures = FIRST, from, to, by, scope, kind }: FiguresSearch): FiguresQuestion {
  const now = today();
  return {
    measures,
    from: from ?? `${now.slice(0, 4)}-01-01`,
    to: to ?? now,
    by: isBreakdown(by) ? by : 'none',
    ...(scope === undefined ? {} : { scope }),
    ...(kind === undefined ? {} : { kind }),
  };
}
