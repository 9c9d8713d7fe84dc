import { describe, expect, it } from 'vitest';
import { instant } from '../../../kernel/local-date.ts';
import { likenessOf } from './likeness.ts';
import type { Compared } from './likeness.ts';
import { whyNotJudge } from './may-judge.ts';
import { comparePlaces } from './place.ts';
import { probeOf } from './probe.ts';
import { sayReason } from './say-reason.ts';
import { sharedWords } from './shared-words.ts';
import { weightOf } from './weights.ts';
import { wordingOf } from './wording.ts';

const noise = {
  title: '柳塘镇鑫茂机砂厂夜间碎石噪音扰民',
  narrative: '鑫茂机砂厂每天夜里十一点以后还在碎石，机器声响到后半夜，老人孩子都睡不着，请尽快处理。',
};
const dust = {
  title: '反映鑫茂机砂厂噪声大、粉尘大',
  narrative: '村口的鑫茂机砂厂晚上不停机，轰隆隆吵得没法睡觉，粉尘飘到菜地里，已经反映过多次。',
};
const wages = { title: '工地拖欠两个月工资', narrative: '在县城工地做了两个月木工，工资一直没有结清。' };

/** 县名和乡镇名里的字对. */
const ordinary = new Set(['清溪', '溪县', '柳塘', '塘镇']);

type Rest = Partial<Omit<Compared, 'wording' | 'at'>> & { day?: string };

const told = (words: { title: string; narrative: string }, { day = '2026-03-02', ...rest }: Rest = {}): Compared => ({
  ...{ wording: wordingOf(words, ordinary), place: '', kind: null, organisations: [], at: instant(`${day}T02:00:00Z`) },
  ...rest,
});
const said = (one: Compared, other: Compared, samePerson = false): string[] =>
  likenessOf(one, other, samePerson).reasons.map(sayReason);

describe('两件事像不像', () => {
  it('不同的人用不同的话说同一件事，提出来，并说出都写到了什么', () => {
    const { strength, reasons } = likenessOf(told(noise), told(dust, { day: '2026-03-12' }));
    expect(strength).not.toBeNull();
    expect(reasons.map(({ code }) => code)).toEqual(['near_text', 'near_time']);
    expect(said(told(noise), told(dust, { day: '2026-03-12' }))[0]).toContain('「鑫茂机砂厂」');
  });
  it('两件不相干的事，客套话再多也不提', () => {
    const polite = '尊敬的领导您好，恳请相关部门重视，尽快解决问题，给予答复，谢谢。';
    const one = told({ title: noise.title, narrative: `${noise.narrative}${polite}` });
    const other = told({ title: wages.title, narrative: `${wages.narrative}${polite}` });
    expect(likenessOf(one, other)).toMatchObject({ strength: null, reasons: [] });
  });
  it('都写了同一个乡镇的名字，不算写到了同一处', () => {
    const road = told({ title: '柳塘镇到县城的班车太少', narrative: '柳塘镇到县城一天只有三班车，赶集那天挤不上去。' });
    const tax = told({ title: '柳塘镇集市收费没有票据', narrative: '在柳塘镇摆摊交了管理费，没有给票据。' });
    expect(likenessOf(road, tax).strength).toBeNull();
    const [one, other] = [road, tax].map(({ wording }) => wording);
    expect(one && other ? sharedWords(one, other) : ['']).toEqual([]);
  });
  it('同一篇话换个开头再来，说是内容几乎相同', () => {
    const again = told({ ...noise, narrative: `您好，${noise.narrative}` });
    expect(said(told(noise), again)[0]).toContain('内容几乎相同');
    expect(likenessOf(told(noise), again).strength).toBe('likely');
  });
  it('两件都写明发生地、又不是一处的，文字再像也只说可能', () => {
    const apart = likenessOf(told(noise, { place: '柳塘镇桥头村' }), told(noise, { place: '云岭乡沙湾村' }));
    expect(apart.strength).toBe('possible');
  });
  it('隔得越久越不像，从两边比结果一样', () => {
    const [near, far] = [told(dust, { day: '2026-03-12' }), told(dust, { day: '2025-01-05' })];
    expect(likenessOf(told(noise), far).points).toBeLessThan(likenessOf(told(noise), near).points);
    expect(likenessOf(near, told(noise)).points).toBeCloseTo(likenessOf(told(noise), near).points, 9);
  });
  it('发生地、被申请方、类型相同，各算一条理由；光有这些不提', () => {
    const where = { place: '柳塘镇桥头村三组', organisations: ['鑫茂机砂有限公司'], kind: 'RT09' as const };
    const here = { place: '桥头村3组', organisations: ['鑫茂机砂有限责任公司'], kind: 'RT09' as const };
    const reasons = said(told(noise, where), told(dust, here));
    expect(reasons).toContain('发生地相同：桥头村3组');
    expect(reasons).toContain('被申请方相同：鑫茂机砂有限公司');
    expect(reasons).toContain('同为环境污染纠纷');
    expect(likenessOf(told(noise, where), told(wages, here)).strength).toBeNull();
  });
  it('「其他」不算类型相同；写明不是一个地方的，往下减', () => {
    expect(said(told(noise, { kind: 'RT99' }), told(dust, { kind: 'RT99' }))).not.toContain('同为其他');
    const apart = likenessOf(told(noise, { place: '桥头村' }), told(dust, { place: '沙湾村' }));
    expect(apart.points).toBeLessThan(likenessOf(told(noise), told(dust)).points);
  });
  it('只是同一个人，不是重复；同一个人又说同一类事，才提', () => {
    expect(likenessOf(told(noise), told(wages), true).strength).toBeNull();
    const again = told({ title: '再问工资什么时候结', narrative: '上次说的木工工资还没有结清。' }, { kind: 'RT10' });
    expect(said(told(wages, { kind: 'RT10' }), again, true)).toContain('有一名当事人的电话或证件号码相同');
  });
  it('没有文字的，什么也不说', () => {
    const nothing = told({ title: '', narrative: '' });
    expect(likenessOf(nothing, nothing).strength).toBeNull();
    expect(probeOf(nothing.wording, new Set())).toBeUndefined();
  });
});

describe('比什么、查什么', () => {
  it('常用字、客套话没有分量，地名厂名有', () => {
    expect(weightOf('鑫茂')).toBeGreaterThan(weightOf('村口'));
    expect(weightOf('村口')).toBeGreaterThan(weightOf('解决'));
  });
  it('同一处地方，写得详略不同、数字写法不同，也是同一处', () => {
    expect(comparePlaces('柳塘镇桥头村三组', '桥头村3组')).toBe('same');
    expect(comparePlaces('桥头村', '沙湾村')).toBe('other');
    expect(comparePlaces('', '沙湾村')).toBe('unknown');
  });
  it('一件填了发生地，另一件没填而文中写到那个村，也算同一处', () => {
    const wrote = told({ title: '桥头村机砂厂太吵', narrative: '桥头村的鑫茂机砂厂夜里碎石，机器声响到后半夜。' });
    expect(said(told(noise, { place: '柳塘镇桥头村三组' }), wrote)).toContain('发生地相同：柳塘镇桥头村三组');
    expect(said(told(noise, { place: '柳塘镇沙湾村' }), wrote).join('')).not.toContain('发生地相同');
  });
  it('查找式问的是标题里最能认出这件事的字对，太常见的不问', () => {
    const wording = wordingOf(noise);
    const probe = probeOf(wording, new Set());
    expect(probe?.pairs.map(({ pair }) => pair).slice(0, 6)).toContain('鑫茂');
    expect(probeOf(wording, new Set(['鑫茂']))?.pairs.map(({ pair }) => pair)).not.toContain('鑫茂');
    expect(probe?.query.split('&')).toHaveLength(3);
  });
  it('都写到的词，号码不摆出来', () => {
    const one = wordingOf({ title: '机砂厂', narrative: '鑫茂机砂厂老板电话13812345678' });
    const other = wordingOf({ title: '机砂厂', narrative: '找鑫茂机砂厂老板电话13812345678无果' });
    expect(sharedWords(one, other).join('')).not.toMatch(/\d{5}/);
    expect(sharedWords(one, other)[0]).toContain('鑫茂机砂厂');
  });
});

describe('谁可以判断', () => {
  it('负责这件事的中心的窗口、主任和督办员可以，别处和别的岗位说明由谁判断', () => {
    const owner = 'c990101.t01.zx';
    expect(whyNotJudge({ role: 'window_clerk', scopePath: 'c990101.t01' }, owner)).toBeNull();
    expect(whyNotJudge({ role: 'window_clerk', scopePath: 'c990101.t02' }, owner)).toContain('别的综治中心');
    expect(whyNotJudge({ role: 'grid_worker', scopePath: 'c990101.t01' }, owner)).toContain('「中心主任」');
  });
});
