import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { noticedCalendar } from '../../../../test/calendars.ts';
import { check } from './check-method.ts';

const neutral = readFileSync(new URL('../../../../../methods/neutral/method.yaml', import.meta.url), 'utf8');
const lines = neutral.split('\n');

/** Changes the nth place of a text, and says on which line that place stands. */
function changed(from: string, to: string, nth = 1): { text: string; line: number } {
  const line = lines.map((text, n) => ({ text, n })).filter(({ text }) => text.includes(from))[nth - 1]?.n;
  if (line === undefined) throw new Error(`the method file does not say: ${from}`);
  return { text: lines.with(line, (lines[line] ?? '').replace(from, to)).join('\n'), line: line + 1 };
}

const problemsOf = (text: string) => {
  const checked = check(text, noticedCalendar);
  return checked.ok ? [] : checked.problems;
};

describe('检查工作法', () => {
  it.each([
    ['写错的名称', 'statutory: false', 'statuory: false', 'clocks.accept.statuory', '是否想写 statutory'],
    ['写错的选项', 'level: township', 'level: town', 'grades[1].level', '是否想写 township'],
    ['写错的环节', 'concluded: 已办结', 'conclude: 已办结', 'labels.steps.conclude', '是否想写 concluded'],
    ['写错的期限', '2 working_days', '2 workdays', 'clocks.accept.within', '15 working_days'],
    ['没有内容的一项', 'label: 通用工作法', 'label:', 'label', '工作法名称'],
    ['应写数字的写了文字', 'version: 1', 'version: one', 'version', '从 1 起'],
    ['重复的文号式样', "'{org}协办", "'{org}交办", 'numbering.co', '换一个'],
    ['少了年份的文号', '{org}协办〔{year}〕', '{org}协办', 'numbering.co', '{year}'],
    ['不在可选结果中的回访要求', 'answered, transferred', 'transferred', 'call_back.required_outcomes[4]', 'outcomes'],
  ])('%s，指出所在的行并说明改法', (_, from, to, path, instead) => {
    const { text, line } = changed(from, to);
    const found = problemsOf(text).find((problem) => problem.path === path);
    expect(found?.instead).toContain(instead);
    if (path !== 'call_back.required_outcomes[4]') expect(found?.line).toBe(line);
  });
  it('列号指向写错的字', () => {
    const { text, line } = changed('level: township', 'level: town');
    expect(problemsOf(text)).toMatchObject([{ line, column: 12, what: '没有「town」这个选项' }]);
  });
  it('缺少的一项，指出应当写在哪里', () => {
    expect(problemsOf(changed('  times: 1', '').text)).toMatchObject([
      { path: 'extension.times', what: '缺少「times」', line: lines.indexOf('extension:') + 1 },
    ]);
  });
  it('办例不符的，写出应当是哪一天', () => {
    const { text, line } = changed('due: 2026-10-08', 'due: 2026-10-09');
    expect(problemsOf(text)).toMatchObject([{ line, path: 'clocks.accept.examples[1].due', instead: '2026-10-08' }]);
  });
  it('等级自定期限的办例同样演算', () => {
    const { text } = changed('due: 2026-03-17', 'due: 2026-03-16');
    expect(problemsOf(text)).toMatchObject([{ path: 'grades[1].clocks.resolve.examples[1].due' }]);
  });
  it('办例落在没有日历的年份，不能演算', () => {
    const { text } = changed('from: 2026-09-29, due: 2026-10-08', 'from: 2027-09-29, due: 2027-10-08');
    expect(problemsOf(text)).toMatchObject([{ what: '办例所涉年份没有已批准的日历，无法演算' }]);
  });
  it('按小时计的办例写到分，按日计的只写日期', () => {
    const hourly = changed('within: 2 working_days', 'within: 2 hours').text;
    expect(problemsOf(hourly).map(({ instead }) => instead)).toEqual(
      Array(3).fill('按小时、分钟计的写到分，如 2026-09-29 16:30'),
    );
    const right = hourly.replace(
      /from: \S+ due: \S+, why: (国庆|2 月|跨年)/g,
      "from: 2026-09-30 23:30, due: '2026-10-01 01:30', why: $1",
    );
    expect(problemsOf(right)).toEqual([]);
    const wrong = right.replace("'2026-10-01 01:30'", "'2026-10-01 01:31'");
    expect(problemsOf(wrong)).toMatchObject([{ instead: '2026-10-01 01:30' }]);
  });
  it('不存在的日期', () => {
    expect(problemsOf(changed('due: 2026-10-08', 'due: 2026-02-30').text)).toMatchObject([
      { what: '2026-02-30 不是真实的日期' },
    ]);
  });
  it('一次报出全部问题，从上到下排列', () => {
    const once = changed('level: township', 'level: town').text;
    const found = problemsOf(once.replace('times: 1', 'times: many').replace('version: 1', 'version: 0'));
    expect(found.map(({ path }) => path)).toEqual(['version', 'grades[1].level', 'extension.times']);
  });
  it.each([
    ['空文件', '', '文件里没有可读的内容'],
    ['只有一句话', '你好', '文件里没有可读的内容'],
    ['括号不成对', 'sources: [counter', '缩进没有对齐'],
    ['同一项写两次', 'id: a\nid: b', '同一项写了两次'],
    ['缩进用制表符', 'labels:\n\tsteps: 1', '缩进用了制表符'],
    ['引用别处', 'id: &a x\nlabel: *a', '用了 & 与 * 引用别处'],
  ])('%s，用中文说明', (_, text, what) => {
    expect(problemsOf(text)).toContainEqual(expect.objectContaining({ what }));
  });
});
