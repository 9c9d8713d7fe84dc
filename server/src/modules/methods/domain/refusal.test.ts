import { describe, expect, it } from 'vitest';
import { sayMethodRefusal } from './refusal.ts';

describe('不准的说明', () => {
  it('逐处写明行、列、问题和改法', () => {
    const problem = { line: 12, column: 5, path: 'clocks', what: '缺少「accept」', instead: '补写「accept」' };
    expect(sayMethodRefusal({ code: 'file_has_problems', problems: [problem] })).toBe(
      '文件有 1 处问题，请逐处改正后再提交：\n第 12 行第 5 列 clocks：缺少「accept」。改为：补写「accept」',
    );
  });
  it('说明下一步', () => {
    expect(sayMethodRefusal({ code: 'second_person_needed' })).toContain('由另一人');
    expect(sayMethodRefusal({ code: 'already_in_force', what: 'neutral@1' })).toContain('版本号加一');
  });
});
