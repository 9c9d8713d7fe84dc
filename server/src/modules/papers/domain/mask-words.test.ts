import { describe, expect, test } from 'vitest';
import { maskWords } from './mask-words.ts';

describe('印在纸上的文字，姓名和号码打码', () => {
  test('手机、座机、证件号、银行卡号都打码，写成全角、中间有空格的也一样', () => {
    expect(maskWords('电话13812345678，或 138 1234 5678、+86-13812345678', [])).toBe(
      '电话138****5678，或 138****5678、138****5678',
    );
    expect(maskWords('１３８１２３４５６７８', [])).toBe('138****5678');
    expect(maskWords('座机0712-4321234', [])).toBe('座机********1234');
    expect(maskWords('身份证42282519900101123X', [])).toBe('身份证422825********123X');
    expect(maskWords('卡号6222021234567890123', [])).toBe('卡号622202*********0123');
  });

  test('金额、日期、文号不打码', () => {
    const text = '2026年3月2日欠款12000元，见柳塘综治交办〔2026〕12号';
    expect(maskWords(text, [])).toBe(text);
  });

  test('当事人的姓名打码，收文书的本人不打码', () => {
    expect(maskWords('王小明与王小、李四约定', ['王小', '王小明', '李四'], '王小明')).toBe('王小明与王*、李*约定');
    expect(maskWords('王小明与王小约定', ['王小', '王小明'], '王小')).toBe('王**与王小约定');
    expect(maskWords('匿名反映，甲乙双方', ['匿名', '甲'])).toBe('匿名反映，甲乙双方');
    expect(maskWords('找(张三)+李', ['(张三)+'])).toBe('找(****李');
  });
});
