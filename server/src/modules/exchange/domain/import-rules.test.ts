import { describe, expect, it } from 'vitest';
import { instant } from '../../../kernel/local-date.ts';
import { applyMapping } from './apply-mapping.ts';
import { guessMapping, isKnownHeader } from './guess-mapping.ts';
import type { ImportedMatter, RowProblem } from './imported-matter.ts';
import { checkMapping, describeMapping, type Mapping } from './mapping.ts';
import { problemSheet } from './problem-sheet.ts';
import { readMoment } from './read-moment.ts';
import type { Cell } from './table.ts';

const now = instant('2026-11-21T02:00:00Z');
const headers = [
  '编号',
  '姓名',
  '电话',
  '身份证号',
  '标题',
  '内容',
  '时间',
  '答复意见',
  '答复时间',
  '类型',
  '性质',
  '来源',
  '备注',
];
const mapping: Mapping = {
  columns: {
    externalNo: '编号',
    applicantName: '姓名',
    applicantPhone: '电话',
    applicantIdNumber: '身份证号',
    title: '标题',
    narrative: '内容',
    registeredAt: '时间',
    reply: '答复意见',
    repliedAt: '答复时间',
    kind: '类型',
    nature: '性质',
    channel: '来源',
    remark: '备注',
  },
};
const good: Record<string, Cell> = {
  编号: 188006,
  姓名: '甲',
  标题: '路灯',
  内容: '路灯不亮',
  时间: '2019/2/28 11:25:05',
};
const apply = (change: Record<string, Cell>, with_ = mapping) =>
  applyMapping(
    { rowNo: 5, cells: headers.map((name) => ({ ...good, ...change })[name] ?? null) },
    { headers, mapping: with_, now },
  );
const taken = (change: Record<string, Cell>, with_ = mapping): ImportedMatter => {
  const result = apply(change, with_);
  if (!result.ok) throw new Error(JSON.stringify(result.refusal));
  return result.value;
};
const problemsOf = (change: Record<string, Cell>): RowProblem[] => {
  const result = apply(change);
  return result.ok ? [] : result.refusal;
};

describe('猜列对应', () => {
  it('网上留言的表头全部认得，点赞数不导入', () => {
    const columns = ['留言编号', '留言用户', '留言主题', '留言时间', '留言详情', '反对数', '点赞数'];
    const guessed = guessMapping(columns, [[1, 'A0001', '题', '2019/2/28 11:25:05', '文', 0, 0]]);
    expect(describeMapping(guessed, columns).map(({ label }) => label)).toEqual([
      '来源编号',
      '诉求人',
      '标题',
      '登记时间',
      '诉求内容',
      '不导入',
      '不导入',
    ]);
  });
  it('热线和信访的表头也认得，括号里的说明不碍事', () => {
    const guessed = guessMapping([
      '工单号',
      '来电人（姓名）',
      '主叫号码',
      '诉求标题*',
      '诉求内容',
      '来电时间',
      '承办单位',
      '回复内容',
      '办结时间',
      '事发地址',
    ]);
    expect(guessed.columns).toEqual({
      externalNo: '工单号',
      applicantName: '来电人（姓名）',
      applicantPhone: '主叫号码',
      title: '诉求标题*',
      narrative: '诉求内容',
      registeredAt: '来电时间',
      unit: '承办单位',
      reply: '回复内容',
      repliedAt: '办结时间',
      place: '事发地址',
    });
  });
  it('表头像时间、内容却不是时间的，不猜', () =>
    expect(guessMapping(['内容', '处理时间段', '登记时间'], [['文', '上午', '很早以前']]).columns).toEqual({
      narrative: '内容',
    }));
  it('只有答复意见而没有答复时间，两列都不猜', () =>
    expect(guessMapping(['内容', '答复意见']).columns).toEqual({ narrative: '内容' }));
  it('改好的问题清单再次导入，加的三列不算内容', () => {
    expect(guessMapping(['内容', '问题', '怎样改', '原行号']).columns).toEqual({ narrative: '内容' });
    expect(isKnownHeader('问题')).toBe(false);
  });
});

describe('核对列对应', () => {
  it('缺列、一列两用、没有内容、答复不成对，一次说全', () => {
    const result = checkMapping(
      { columns: { applicantName: '姓名', applicantPhone: '姓名', reply: '答复意见', unit: '单位' } },
      headers,
    );
    expect(result.ok ? [] : result.refusal.problems.map(({ words }) => words)).toEqual([
      '「姓名」列同时对应「诉求人」和「联系电话」，请只保留一个',
      '文件里没有「单位」列，请为「承办单位」另选一列，或不导入',
      '没有指明哪一列是「诉求内容」或「标题」，请至少选一列',
      '「答复意见」和「答复时间」要一起对应，或都不导入',
    ]);
  });
  it('不认识的字段说出来', () =>
    expect(checkMapping({ columns: { nobody: '姓名', title: '标题' } as Mapping['columns'] }, headers).ok).toBe(false));
});

describe('读一行', () => {
  it('清理空白并说明；编号是数字也照原样', () =>
    expect(taken({ 内容: '\n\t\t路灯不亮\t\n' })).toMatchObject({
      rowNo: 5,
      key: 'no:188006',
      externalNo: '188006',
      narrative: '路灯不亮',
      registeredAt: '2019-02-28T03:25:05.000Z',
      channel: 'import',
      notes: ['「内容」清理了多余的空白或不可见字符'],
    }));
  it('表情、生僻字、繁体字原样进来', () => expect(taken({ 内容: '𠮷㛃👍臺灣' }).narrative).toBe('𠮷㛃👍臺灣'));
  it('标题、内容缺一个，从另一个取并说明；都没有的报告', () => {
    expect(taken({ 标题: null, 内容: '长'.repeat(60) }).title).toBe(`${'长'.repeat(40)}…`);
    expect(taken({ 内容: null }).narrative).toBe('路灯');
    expect(problemsOf({ 内容: ' \t', 标题: null })).toMatchObject([
      { column: '内容', problem: '标题和诉求内容都是空的' },
    ]);
  });
  it('超过字数的报告，不截断；恰到上限的收', () => {
    expect(taken({ 标题: '𠮷'.repeat(200), 内容: '👍'.repeat(20_000) }).title).toHaveLength(400);
    expect(problemsOf({ 标题: '𠮷'.repeat(201), 内容: '长'.repeat(20_001) }).map(({ column }) => column)).toEqual([
      '标题',
      '内容',
    ]);
  });
  it('一行的问题一次说全，每条都有怎样改', () => {
    const problems = problemsOf({
      电话: '1381234',
      身份证号: '110105194912310021',
      时间: '很早',
      内容: { unreadable: 'formula', shown: '=A1' },
    });
    expect(problems.map(({ column }) => column)).toEqual(['电话', '身份证号', '内容', '时间']);
    expect(problems.every(({ remedy }) => remedy.length > 5)).toBe(true);
  });
  it('被表格软件改坏的长号码认得出来', () => {
    expect(problemsOf({ 身份证号: 110105194912310020 })[0]?.problem).toContain('已经丢失');
    expect(problemsOf({ 编号: '1.23E+17' })[0]?.problem).toContain('已经丢失');
  });
  it('打码的号码、多个电话，不拒收，记入备注', () => {
    expect(taken({ 电话: '138****5678' })).toMatchObject({
      applicant: { name: '甲' },
      remarks: ['原表电话：138****5678'],
    });
    expect(taken({ 电话: '13812345678/0718-1234567' })).toMatchObject({
      applicant: { phone: '13812345678' },
      remarks: ['另有电话：0718-1234567'],
    });
    expect(taken({ 电话: '无', 身份证号: '不详' }).applicant).toEqual({ name: '甲' });
    expect(taken({ 电话: 13812345678 }).applicant.phone).toBe('13812345678');
  });
  it('旧身份证升位，没有姓名的记作未具名', () =>
    expect(taken({ 身份证号: '110105491231002', 姓名: null }).applicant).toEqual({
      name: '未具名',
      idNumber: '11010519491231002X',
    }));
  it('分类、性质、来源的词对得上代码就用代码，对不上的记入备注', () => {
    expect(taken({ 类型: '邻里', 性质: '投诉举报件', 来源: '12345热线' })).toMatchObject({
      kind: 'RT02',
      nature: 'accusation',
      channel: 'hotline_12345',
    });
    expect(taken({ 类型: '城乡建设', 性质: '其它' }).remarks).toEqual(['原表性质：其它', '原表分类：城乡建设']);
  });
  it('有答复意见和答复时间的，作为已办结的历史', () =>
    expect(taken({ 答复意见: ' 已修复 ', 答复时间: '2019/3/5 9:00:00' }).conclusion).toEqual({
      reply: '已修复',
      repliedAt: '2019-03-05T01:00:00.000Z',
      outcome: 'answered',
    }));
  it.each([
    ['只有答复意见', { 答复意见: '已修复' }],
    ['只有答复时间', { 答复时间: '2019/3/5' }],
    ['答复早于登记', { 答复意见: '已修复', 答复时间: '2019/2/1' }],
    ['答复在将来', { 答复意见: '已修复', 答复时间: '2027/2/1' }],
    ['登记在将来', { 时间: '2026-11-22' }],
    ['登记时间空着', { 时间: null }],
    ['有乱码', { 内容: '锟斤拷锟斤拷' }],
    ['错误值', { 标题: { unreadable: 'error', shown: '#REF!' } as const }],
  ])('%s的报告', (_, change: Record<string, Cell>) => expect(problemsOf(change)).toHaveLength(1));
  it('没有编号的按内容认：同样内容同一标识，不同内容不同标识', () => {
    const byContent = { columns: { ...mapping.columns } };
    delete byContent.columns.externalNo;
    expect(taken({}, byContent).key).toBe(taken({ 内容: ' 路灯不亮\t' }, byContent).key);
    expect(taken({}, byContent).key).not.toBe(taken({ 内容: '路灯又不亮' }, byContent).key);
  });
  it('格子错位的行整行报告', () =>
    expect(applyMapping({ rowNo: 1, cells: [], fault: '错位' }, { headers, mapping, now })).toMatchObject({
      refusal: [{ problem: '错位' }],
    }));
});

describe('读时间', () => {
  it.each<[Cell, string]>([
    ['2019/2/28 11:25:05', '2019-02-28T03:25:05.000Z'],
    ['2019-02-28', '2019-02-27T16:00:00.000Z'],
    ['2019.2.28 9:05', '2019-02-28T01:05:00.000Z'],
    ['2019年2月28日 下午3时5分', '2019-02-28T07:05:00.000Z'],
    ['2019/2/28 12:00 AM', '2019-02-27T16:00:00.000Z'],
    ['２０１９／２／２８', '2019-02-27T16:00:00.000Z'],
    ['2019-02-28T03:25:05Z', '2019-02-28T03:25:05.000Z'],
    [20190228, '2019-02-27T16:00:00.000Z'],
    [43524.4757523148, '2019-02-28T03:25:05.000Z'],
  ])('%s', (cell, at) => expect(readMoment(cell)).toMatchObject({ ok: true, value: { at } }));
  it.each<[Cell]>([['2019/2/29'], ['2019/13/1'], ['2/28/2019'], ['19/2/28'], ['2019-02-28 25:00'], ['昨天'], [12]])(
    '%s 不猜',
    (cell) => expect(readMoment(cell).ok).toBe(false),
  );
});

it('问题清单保留原来的列，末尾加问题、怎样改、原行号；再次导入时旧的问题列不重复', () => {
  const sheet = problemSheet(
    ['编号', '内容', '问题'],
    [
      {
        row: { rowNo: 3, cells: [1, '文', '旧问题'] },
        problems: [{ column: '内容', problem: '太长', remedy: '精简' }],
      },
    ],
  );
  expect(sheet.headers).toEqual(['编号', '内容', '问题', '怎样改', '原行号']);
  expect(sheet.rows).toEqual([['1', '文', '「内容」太长', '精简', '3']]);
});
