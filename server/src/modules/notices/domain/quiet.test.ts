import { expect, test } from 'vitest';
import { at } from '../../../../test/calendars.ts';
import { afterQuiet, nextTry } from './quiet.ts';

const night = { from: '22:00', to: '07:00' };

test.each([
  ['2026-03-02T21:59', '2026-03-02T21:59'],
  ['2026-03-02T22:00', '2026-03-03T07:00'],
  ['2026-12-31T23:30', '2027-01-01T07:00'],
  ['2026-03-02T00:00', '2026-03-02T07:00'],
  ['2026-03-02T06:59', '2026-03-02T07:00'],
  ['2026-03-02T07:00', '2026-03-02T07:00'],
])('夜间免打扰：%s 的等到 %s', (from, to) => {
  expect(afterQuiet(at(from), night)).toBe(at(to));
});

test('午休免打扰不跨日；起止相同即不设免打扰', () => {
  const noon = { from: '12:00', to: '14:00' };
  expect([afterQuiet(at('2026-03-02T12:30'), noon), afterQuiet(at('2026-03-02T14:00'), noon)]).toEqual([
    at('2026-03-02T14:00'),
    at('2026-03-02T14:00'),
  ]);
  expect(afterQuiet(at('2026-03-02T23:00'), { from: '00:00', to: '00:00' })).toBe(at('2026-03-02T23:00'));
});

test('再试越等越久，五次再试之后停发', () => {
  const now = at('2026-03-02T09:00');
  expect([1, 2, 3, 4, 5, 6].map((failed) => nextTry(failed, now))).toEqual([
    at('2026-03-02T09:01'),
    at('2026-03-02T09:05'),
    at('2026-03-02T09:30'),
    at('2026-03-02T11:00'),
    at('2026-03-02T21:00'),
    null,
  ]);
});
