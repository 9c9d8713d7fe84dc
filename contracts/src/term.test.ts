import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { codesOf } from './vocabulary.ts';
import { formatTerm, parseTerm, sayTerm, termText, termUnits } from './term.ts';

const term = fc.oneof(
  fc.constant({ amount: 0, unit: 'same_day' as const }),
  fc.record({
    amount: fc.integer({ min: 1, max: 9999 }),
    unit: fc.constantFrom(...codesOf(termUnits).filter((unit) => unit !== 'same_day')),
  }),
);

describe('期限长度的写法', () => {
  it.each([
    ['15 working_days', '15 个工作日'],
    ['30 calendar_days', '30 日'],
    ['same_day', '当日'],
    ['1 months', '1 个月'],
    ['2 hours', '2 小时'],
  ])('%s 读作「%s」', (text, words) => {
    const read = parseTerm(text);
    expect(read && sayTerm(read)).toBe(words);
  });
  it.each(['15', '0 hours', '-1 hours', '15 workdays', '1.5 hours', '15  working_days', 'same_day ', '99999 hours'])(
    '「%s」不是期限',
    (text) => {
      expect(parseTerm(text)).toBeNull();
      expect(termText.safeParse(text).success).toBe(false);
    },
  );
  it('写出再读入，期限不变', () => {
    fc.assert(
      fc.property(term, (given) => {
        expect(parseTerm(formatTerm(given))).toEqual(given);
      }),
    );
  });
});
