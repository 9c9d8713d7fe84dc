import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalText, type Json } from './canonical.ts';

describe('规范字节（RFC 8785）', () => {
  it('键按 UTF-16 顺序，数按最短写法，字符串按 JSON 写法', () => {
    const value = {
      '€': 1,
      '\r': 2,
      '1': 3,
      '😀': 4,
      ö: 5,
      numbers: [333_333_333.333_333_3, 1e30, 4.5, 0.002, 1e-27, -0],
    };
    expect(canonicalText(value)).toBe(
      '{"\\r":2,"1":3,"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27,0],"ö":5,"€":1,"😀":4}',
    );
  });
  it('同一内容，键的先后不影响字节', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string({ unit: 'grapheme' }), fc.integer()), (value) => {
        const turned = Object.fromEntries(Object.entries(value).reverse());
        expect(canonicalText(turned)).toBe(canonicalText(value));
      }),
    );
  });
  it.each([
    ['不是数', Number.NaN],
    ['无穷大', Number.POSITIVE_INFINITY],
    ['未定义', undefined],
    ['对象中的未定义', { a: undefined }],
    ['数组中的未定义', [undefined]],
    ['落单的代理字符', '\ud83d'],
    ['键中落单的代理字符', { '\ude00': 1 }],
    ['日期对象', new Date(0)],
    ['大整数', 1n],
    ['函数', () => 1],
  ])('%s：拒绝，不悄悄改写', (_, value) => {
    expect(() => canonicalText(value as Json)).toThrow('not canonical JSON');
  });
});
