import { describe, expect, it } from 'vitest';
import { words } from './fields.ts';

describe('表单文字', () => {
  it('看不见的控制字符、改变方向的字符去掉，一行的并成一行', () => {
    expect(words('标题', 1, 20, 'line').parse(' 宅基地\u202E界线\u200B\n争议\t ')).toBe('宅基地界线 争议');
  });
  it('正文留着段落、表情和生僻字', () => {
    expect(words('诉求内容', 1, 50).parse('𠮷家门前😀\r\n\r\n\r\n㛃姓邻居')).toBe('𠮷家门前😀\n\n㛃姓邻居');
  });
  it('清理之后再数字数，一个生僻字、一个表情算一个', () => {
    expect(words('标题', 2, 3, 'line').safeParse('𠮷😀\u200B').success).toBe(true);
    expect(words('标题', 2, 3, 'line').safeParse('\u200B𠮷').error?.issues[0]?.message).toBe('标题至少 2 个字');
  });
  it('残缺的字符请重新输入', () => {
    const answer = words('标题', 1, 20, 'line').safeParse('宅基地\uD800');
    expect(answer.error?.issues[0]?.message).toBe('标题里有无法识别的字符，请重新输入');
  });
});
