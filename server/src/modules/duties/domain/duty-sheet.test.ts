import { describe, expect, it } from 'vitest';
import { localDate } from '../../../kernel/local-date.ts';
import { compareDuties } from './compare-duties.ts';
import { sayBasis, tidy } from './duty.ts';
import { dutyColumns, nameForSheet, readDutyRow, sheetRow } from './duty-sheet.ts';
import type { DutyCells } from './duty-sheet.ts';
import type { ListedUnit } from './lie-of-matter.ts';

const units: readonly ListedUnit[] = [
  { path: 'c990101.rs', kind: 'department', name: '某县人力资源和社会保障局', shortName: '人社' },
  { path: 'c990101.zj', kind: 'department', name: '某县住房和城乡建设局', shortName: '住建' },
];
const byPath = new Map(units.map((unit) => [unit.path, unit]));
const today = localDate('2026-03-02');
const row: DutyCells = {
  ...{ 职责内容: '拖欠农民工工资的查处', 主责单位: '人社', 协办单位: '某县住房和城乡建设局' },
  ...{ 纠纷类型: '拖欠农民工工资纠纷', 关键词: '欠薪、拖欠工资；欠薪' },
  ...{ 依据文件: '《某条例》\n《某法》', 条款: '第七条\n第九条', 原文: '由某部门查处。', 施行日期: '2026/1/5' },
};
const read = (cells: DutyCells) => readDutyRow(cells, today, { units });
const words = (cells: DutyCells): string => {
  const answer = read({ ...row, ...cells });
  return answer.ok ? '' : answer.words;
};

describe('职责清单的表', () => {
  it('照名称、简称认单位；一格里几行依据，各行对齐', () => {
    expect(read(row)).toMatchObject({
      ok: true,
      no: null,
      entry: {
        ...{ owner: 'c990101.rs', co: ['c990101.zj'], kinds: ['RT10'], effectiveFrom: '2026-01-05' },
        basis: [
          { document: '《某条例》', article: '第七条', quote: '由某部门查处。' },
          { document: '《某法》', article: '第九条', quote: '' },
        ],
      },
    });
  });
  it('事发地的乡镇、村也写得出来', () => {
    const owner = (name: string) => {
      const answer = read({ ...row, 主责单位: name });
      return answer.ok ? answer.entry.owner : answer.words;
    };
    expect(owner('事发地乡镇（街道）人民调解委员会')).toBe('township_committee');
    expect(owner('事发地乡镇综治中心')).toBe('township_centre');
    expect(owner('事发地村')).toBe('village');
  });
  it('写错的，说明错在哪里、该怎么写', () => {
    expect(words({ 主责单位: '县教育局' })).toContain('没有名为「县教育局」的单位');
    expect(words({ 纠纷类型: '欠薪' })).toContain('可写：婚姻家庭纠纷');
    expect(words({ 依据文件: '' })).toBe('请至少写一条依据');
    expect(words({ 职责内容: '工资' })).toBe('职责内容至少 4 个字');
    expect(words({ 施行日期: '去年' })).toBe('请填写日期，写成 2026-01-05 这样');
    expect(words({ 编号: '三' })).toContain('编号「三」不是数字');
  });
  it('下载的表原样传回来，一个字不变', () => {
    const answer = read(row);
    if (!answer.ok) throw new Error(answer.words);
    const entry = tidy(answer.entry);
    const cells = sheetRow({ ...entry, id: 'x', no: 7, version: 1 }, { nameOf: (path) => nameForSheet(path, byPath) });
    const again = read(Object.fromEntries(dutyColumns.map((column, at) => [column, cells[at] ?? ''])));
    expect(again.ok && again.no).toBe(7);
    expect(again.ok && compareDuties(entry, tidy(again.entry), (unit) => unit)).toEqual([]);
  });
});

describe('一条职责的说法', () => {
  it('文件名加书名号，已有的、不是法规的不加', () => {
    expect(sayBasis({ document: '保障农民工工资支付条例', article: '第七条' })).toBe(
      '《保障农民工工资支付条例》第七条',
    );
    expect(sayBasis({ document: '《水法》', article: '第五十七条' })).toBe('《水法》第五十七条');
    expect(sayBasis({ document: '某县人社局“三定”' })).toBe('某县人社局“三定”');
  });
  it('改了什么，一项一句', () => {
    const answer = read(row);
    if (!answer.ok) throw new Error(answer.words);
    const { entry } = answer;
    const after = { ...entry, owner: 'c990101.zj', co: [], effectiveTo: '2026-12-31' };
    expect(compareDuties(entry, after, (unit) => nameForSheet(unit, byPath))).toEqual([
      '主责单位：某县人力资源和社会保障局 → 某县住房和城乡建设局',
      '协办单位：某县住房和城乡建设局 → （无）',
      '停止日期：（无） → 2026-12-31',
    ]);
  });
});
