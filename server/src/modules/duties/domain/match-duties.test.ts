import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Duty } from './duty.ts';
import { indexDuties } from './index-duties.ts';
import { matchDuties } from './match-duties.ts';
import type { Told } from './match-duties.ts';

let last = 0;
const duty = (what: string, keywords: string, kinds: Duty['kinds'] = []): Duty => {
  last += 1;
  return {
    ...{ id: `d${last}`, no: last, version: 1, what, kinds, keywords: keywords.split(' ').filter(Boolean) },
    ...{ owner: 'c990101.rs', co: [], basis: [{ document: '某条例', article: '第一条' }] },
    ...{ effectiveFrom: '2026-01-01', effectiveTo: null },
  };
};
const wages = duty('拖欠农民工工资的查处', '拖欠工资 欠薪 包工头', ['RT10']);
const estate = duty('物业服务的监督管理', '物业 物业费 小区', ['RT17']);
const noise = duty('工业噪声的监督管理', '噪音 扰民', ['RT09']);
const quarrel = duty('邻里纠纷的调解', '邻居 扰民', ['RT02']);
const index = indexDuties([wages, estate, noise, quarrel]);

const found = (told: Told): string[] => matchDuties(index, told, 6).map(({ duty: { what } }) => what);

describe('按来文找主责单位', () => {
  it('写着关键词的一条排在前面，并说得出写在哪里', () => {
    const [first] = matchDuties(index, { title: '包工头拖欠工资', narrative: '在小区干活，一直没给。' }, 6);
    expect(first?.duty.what).toBe(wages.what);
    expect(first?.matched).toEqual([
      { words: '包工头', where: 'title' },
      { words: '拖欠工资', where: 'title' },
    ]);
  });
  it('标题里的词比正文里的有分量', () =>
    expect(found({ title: '物业费太高', narrative: '也有欠薪的事' })).toEqual([estate.what, wages.what]));
  it('多条共有的词，比一条独有的词分量轻', () =>
    expect(found({ title: '邻居扰民' })).toEqual([quarrel.what, noise.what]));
  it('没有一个词相符，但纠纷类型相同的，也列出，并说明只是类型相同', () => {
    const [first] = matchDuties(index, { title: '请帮忙', kind: 'RT17' }, 6);
    expect(first).toMatchObject({ duty: { what: estate.what }, matched: [], kind: '物业纠纷' });
  });
  it('「其他」这一类型不作数；什么都不相符的，没有建议', () =>
    expect(found({ title: '咨询公交线路', kind: 'RT99' })).toEqual([]));
  it('全角、空格、大小写写法不同，照样认得', () => {
    expect(found({ title: '拖 欠 工资' })).toEqual([wages.what]);
    const wifi = indexDuties([duty('公共场所网络', 'wifi信号')]);
    expect(matchDuties(wifi, { title: 'ＷｉＦｉ信号差' }, 6)).toHaveLength(1);
  });
  it('职责内容里的原话写在来文里，也算，并列出是哪几个字', () => {
    const [first] = matchDuties(index, { title: '举报拖欠农民工工资' }, 6);
    expect(first?.matched).toEqual([{ words: '拖欠农民工工资', where: 'title' }]);
  });
  it('给的词才算：列出的每个词，确实写在它说的地方', () => {
    const piece = fc.constantFrom('物业', '拖欠工资', '扰民', '邻居', '，', '某', '小区', '𠮷', ' ', '😀');
    const text = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(''));
    fc.assert(
      fc.property(text, text, (title, narrative) => {
        const plain = { title: title.replaceAll(' ', ''), narrative: narrative.replaceAll(' ', ''), typed: '' };
        for (const { matched } of matchDuties(index, { title, narrative }, 6))
          for (const { words, where } of matched) expect(plain[where]).toContain(words);
      }),
    );
  });
});
