import { describe, expect, it } from 'vitest';
import { entryOf } from '../testing/scene.ts';
import { entryBody } from './entry.ts';

const MATTER = '018f0000-0000-7000-8000-0000000000aa';

describe('留痕正文不含个人信息', () => {
  it.each([
    ['中文', '张三反映邻居占道'],
    ['混在代码里的中文', 'grade:重大'],
    ['生僻字', '𠮷'],
    ['全角字符', 'ＡＢＣ'],
    ['带声调的字母', 'é'],
    ['换行', 'a\nb'],
    ['超过二百字符的文字', 'x'.repeat(201)],
    ['手机号', '13800001234'],
    ['带国家码的手机号', '+8613800001234'],
    ['身份证号', '11010519491231002X'],
  ])('%s不得写入', (_, value) => {
    expect(() => entryBody(entryOf(MATTER, 1, { facts: { value } }))).toThrow();
    expect(() => entryBody(entryOf(MATTER, 1, { facts: { deep: [{ value }] } }))).toThrow();
    expect(() => entryBody(entryOf(MATTER, 1, { facts: { [value]: 1 } }))).toThrow();
    expect(() => entryBody(entryOf(MATTER, 1, { texts: [{ id: MATTER, field: value, mac: 'ab' }] }))).toThrow();
  });
  it('写成数字的手机号也不得写入', () => {
    expect(() => entryBody(entryOf(MATTER, 1, { facts: { value: 13_800_001_234 } }))).toThrow('phone');
  });
  it('编号、代码、日期、二百字符以内的摘要可以写入', () => {
    const facts = { code: '990101202611210017', grade: 'major', on: '2026-11-21', mac: 'x'.repeat(200), due: null };
    expect(entryBody(entryOf(MATTER, 1, { facts }))).toContain('"grade":"major"');
  });
});
