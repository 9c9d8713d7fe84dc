import { describe, expect, test } from 'vitest';
import { makeMatterCode } from '../../../kernel/validators/matter-code.ts';
import { localDate } from '../../../kernel/local-date.ts';
import { codePart } from './code-part.ts';
import { partsOf, snippetOf, stretchesOf } from './highlight.ts';
import { paperMarks } from './paper-number.ts';
import { readQuery } from './reading.ts';
import type { Reading } from './reading.ts';
import { unitsNamed } from './units-named.ts';
import type { KnownUnit } from './units-named.ts';

const unit = (path: string, kind: KnownUnit['kind'], name: string, shortName = name): KnownUnit => ({
  ...{ path, kind, name, shortName },
});
const tree: KnownUnit[] = [
  unit('c1', 'county', '清溪县'),
  unit('c1.rs', 'department', '清溪县人力资源和社会保障局', '人社'),
  ...['城关镇', '河口镇'].flatMap((town, at) => [
    unit(`c1.t${at}`, 'township', town),
    unit(`c1.t${at}.zx`, 'centre', `${town}综治中心`, `${town}综治`),
    unit(`c1.t${at}.v1`, 'village', `${town}桥头村`, '桥头村'),
    unit(`c1.t${at}.v1.g1`, 'grid', `${town}桥头村第一网格`, '桥头村一网格'),
  ]),
];
const numbering = {
  lead: '{org}派单〔{year}〕{seq}号',
  co: '{org}协办派单〔{year}〕{seq}号',
  urge: '{org}督办〔{year}〕{seq}号',
};
const read = (text: string): Reading => readQuery(text, { tree, numbering });
const code = makeMatterCode({ area12: '990101101000', day: localDate('2026-11-21'), seq: 37 });
const digits = code.replaceAll(/\D/g, '');

describe('检索框里写的是什么', () => {
  test('完整的编码，怎么写都认得：没有连字符、全角、小写、不写 ZZ', () => {
    for (const typed of [code, code.toLowerCase().replaceAll('-', ' '), digits, code.replaceAll('Z', 'Ｚ')]) {
      expect(read(typed)).toEqual({ kind: 'code', code });
    }
  });

  test('校验位写错的编码：说错在校验位，并找只有末两位不同的那件', () => {
    const wrong = `${code.slice(0, -1)}${(Number(code.at(-1)) + 1) % 10}`;
    expect(read(wrong)).toMatchObject({
      kind: 'terms',
      notice: expect.stringContaining('校验位不对'),
      terms: [{ code: digits.slice(0, 25), marks: ['n:00037'] }],
    });
    expect(read(code.slice(0, -4))).toMatchObject({ notice: expect.stringContaining('还差 3 位') });
    expect(read(`${code}99`)).toMatchObject({ kind: 'nothing', empty: expect.stringContaining('29 位') });
  });

  test('一个字不够，两个字可以；几个词里至少一个够长', () => {
    expect(read('路')).toMatchObject({ kind: 'nothing', empty: expect.stringContaining('至少写两个字') });
    expect(read('𠮷')).toMatchObject({ kind: 'nothing' });
    expect(read('路 灯')).toMatchObject({ kind: 'nothing' });
    expect(read('路灯')).toMatchObject({ kind: 'terms' });
    expect(read('路 工资')).toMatchObject({ terms: [{ word: '路' }, { word: '工资' }] });
    expect(read('　')).toMatchObject({ kind: 'nothing' });
    expect(read('一 二 三 四 五 六 七 八 九十')).toMatchObject({ empty: expect.stringContaining('最多查 8 个词') });
  });

  test('电话、证件号不在这里查，请到「查人」', () => {
    for (const typed of ['13812345678', '138 1234 5678', '工资 13812345678', '0718-1234567', '11010519491231002x']) {
      expect([typed, read(typed)]).toEqual([typed, expect.objectContaining({ kind: 'nothing', person: true })]);
    }
    expect(read('12345')).toMatchObject({ kind: 'terms' });
  });
});

describe('编码的一部分', () => {
  test('含有序号的按序号，含有日期的按日期，末尾几位的按末四位', () => {
    expect(codePart('20261121-00037')?.marks).toContain('n:00037');
    expect(codePart('00037')?.marks).toContain('n:00037');
    expect(codePart('20261321')?.marks ?? []).not.toContain('k:20261321');
    expect(codePart('101000 20261121')?.marks).toContain('k:20261121');
    expect(codePart(digits.slice(-5))?.marks).toContain(`e:${digits.slice(-4)}`);
    expect(codePart(code.slice(0, 30))?.marks).toEqual(['n:00037']);
  });
  test('不是数字的、太短的、太长的，都不是', () =>
    expect(['工资', '0037', 'ZZ', `${digits}1`, '00037号'].map((word) => codePart(word))).toEqual(
      Array.from({ length: 5 }, () => undefined),
    ));
});

describe('文号', () => {
  test('各种括号都认；写了名称的只查那一种，没写的都查', () => {
    expect(paperMarks('柳塘派单〔2026〕15号', numbering)).toEqual(['p:lead:2026-15']);
    expect(paperMarks('柳塘协办派单[2026]015', numbering)).toEqual(['p:co:2026-15']);
    expect(paperMarks('督办（2026）第3号', numbering)).toEqual(['p:urge:2026-3']);
    expect(paperMarks('2026-15', numbering)).toHaveLength(3);
  });
  test('不像文号的不当文号', () =>
    expect(['2026', '15号', '工资', '202615'].flatMap((word) => paperMarks(word, numbering))).toEqual([]));
});

describe('地名与单位', () => {
  test('乡镇、村、部门，全称、简称、常用的叫法', () => {
    expect(unitsNamed('城关镇', tree)).toEqual(['c1.t0']);
    expect(unitsNamed('城关', tree)).toEqual(['c1.t0']);
    expect(unitsNamed('桥头村', tree)).toEqual(['c1.t0.v1', 'c1.t1.v1']);
    expect(unitsNamed('河口镇桥头村', tree)).toEqual(['c1.t1.v1']);
    for (const word of ['人社', '人社局', '县人社局', '清溪县人力资源和社会保障局', '社会保障局']) {
      expect([word, unitsNamed(word, tree)]).toEqual([word, ['c1.rs']]);
    }
  });
  test('县名不当单位；到处都有的也不当', () => {
    expect(unitsNamed('清溪县', tree)).toEqual([]);
    const many = Array.from({ length: 20 }, (_, at) => unit(`c1.x${at}`, 'centre', `第${at}镇综治中心`));
    expect(unitsNamed('综治中心', [...tree, ...many])).toEqual([]);
  });
});

describe('标出找到的字', () => {
  const marked = (text: string, ...words: string[]): string =>
    partsOf(text, stretchesOf(text, words))
      .map((part) => (part.hit ? `【${part.text}】` : part.text))
      .join('');
  test('全角半角、大小写不同也标得出，标的是原文', () =>
    expect(marked('欠ＡＢ公司１２３元', 'ab公司', '123')).toBe('欠【ＡＢ公司１２３】元'));
  test('生僻字、表情不会标坏；相连的并成一处', () => {
    expect(marked('𠮷林👨‍👩‍👧女士', '林👨‍👩‍👧')).toBe('𠮷【林👨‍👩‍👧】女士');
    expect(marked('拖欠工资款', '拖欠工资', '工资款')).toBe('【拖欠工资款】');
  });
  test('长的只摘找到处的前后', () => {
    const parts = snippetOf(`${'前'.repeat(100)}工资${'后'.repeat(100)}`, ['工资']);
    expect(parts.map(({ text }) => text.length)).toEqual([1, 16, 2, 54, 1]);
    expect(snippetOf('𠮷'.repeat(100), ['无']).map(({ text }) => text.isWellFormed())).toEqual([true, true]);
  });
});
