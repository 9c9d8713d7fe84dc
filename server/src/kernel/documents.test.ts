import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { chineseDate, documentDate } from './document-date.ts';
import { localDate } from './local-date.ts';
import { capitalMoney, figureMoney, mostFen, sayMoney } from './money.ts';

const units = { 分: 1n, 角: 10n, 元: 100n } as const;
const scales: Readonly<Record<string, bigint>> = { 拾: 10n, 佰: 100n, 仟: 1000n };

/** Reads capitals back the way a cashier does, from left to right; knows nothing of how they were written. */
function readBack(words: string): bigint {
  const [before = '', after = ''] = words.includes('元') ? words.split('元') : ['', words];
  let [all, section, digit] = [0n, 0n, 0n];
  for (const sign of before) {
    const scale = scales[sign];
    if (scale) [section, digit] = [section + digit * scale, 0n];
    else if (sign === '万' || sign === '亿') {
      const large = sign === '亿' ? 100_000_000n : 10_000n;
      const sum = all % 100_000_000n;
      if (large === 100_000_000n) all = (all + section + digit) * large;
      else all = all - sum + (sum + section + digit) * large;
      [section, digit] = [0n, 0n];
    } else digit = BigInt('零壹贰叁肆伍陆柒捌玖'.indexOf(sign));
  }
  let fen = (all + section + digit) * units.元;
  for (const [, number = '', unit = ''] of after.matchAll(/([壹贰叁肆伍陆柒捌玖])([角分])/g))
    fen += BigInt('零壹贰叁肆伍陆柒捌玖'.indexOf(number)) * units[unit as '角' | '分'];
  return fen;
}

describe('大写金额', () => {
  test.each([
    [123_450, '壹仟贰佰叁拾肆元伍角'],
    [140_950, '壹仟肆佰零玖元伍角'],
    [600_714, '陆仟零柒元壹角肆分'],
    [1_640_902, '壹万陆仟肆佰零玖元零贰分'],
    [32_504, '叁佰贰拾伍元零肆分'],
    [168_032, '壹仟陆佰捌拾元叁角贰分'],
    [1_000, '壹拾元整'],
    [10_000_000, '壹拾万元整'],
    [5, '伍分'],
    [0, '零元整'],
    [10_000_000_001, '壹亿元零壹分'],
  ])('%i 分写作%s', (fen, words) => expect(capitalMoney(fen)).toBe(words));

  it('念回来分文不差，到元为止必有“整”，有分的没有', () =>
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 999_999_999_999_99 }), (fen) => {
        const words = capitalMoney(fen);
        expect([words, readBack(words)]).toEqual([words, BigInt(fen)]);
        expect(words.endsWith('整')).toBe(fen % 100 === 0);
      }),
    ));

  it('小写每三位一撇，总有角分；大写小写写在一起', () => {
    expect([0, 5, 123_450, 123_456_789].map(figureMoney)).toEqual(['0.00', '0.05', '1,234.50', '1,234,567.89']);
    expect(sayMoney(2_300_000)).toBe('人民币23,000.00元（大写：贰万叁仟元整）');
    expect(figureMoney(mostFen)).toBe('90,071,992,547,409.91');
  });

  it('不是整数分的、负的，不是金额', () => {
    for (const wrong of [1.5, -1, Number.NaN, mostFen + 1]) expect(() => capitalMoney(wrong)).toThrow();
  });
});

describe('文书上的日期', () => {
  it('用阿拉伯数字，不编虚位', () => {
    expect(documentDate(localDate('2026-11-21'))).toBe('2026年11月21日');
    expect(documentDate(localDate('2026-03-02'))).toBe('2026年3月2日');
  });
  it('写成汉字的，零写作〇', () => {
    expect(chineseDate(localDate('2026-11-21'))).toBe('二〇二六年十一月二十一日');
    expect(chineseDate(localDate('2030-10-10'))).toBe('二〇三〇年十月十日');
    expect(chineseDate(localDate('2009-01-31'))).toBe('二〇〇九年一月三十一日');
  });
});
