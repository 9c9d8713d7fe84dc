import { ok, type Result } from '../result.ts';
import { invalid, type Invalid } from './invalid.ts';

/** 字数上限, in code points: an emoji or a rare character counts as one. */
export const textLimits = { title: 200, narrative: 20_000, name: 60, place: 200, note: 20_000 } as const;

/** 字数, counted in code points. */
export function lengthOf(text: string): number {
  let count = 0;
  for (const _ of text) count += 1;
  return count;
}

/** 字数是否超限. Text over the limit is reported, never cut. */
export function withinLimit(text: string, limit: number, label: string): Result<string, Invalid<'too_long'>> {
  const length = text.length <= limit ? 0 : lengthOf(text);
  return length <= limit
    ? ok(text)
    : invalid('too_long', `${label}有 ${length} 字，超过 ${limit} 字的上限，请精简，或将全文作为附件`);
}
