import { describe, expect, it } from 'vitest';
import { suggest } from './suggest.ts';
import type { Candidate, Choosing } from './suggest.ts';

const one = (staff: string, more: Partial<Candidate> = {}): Candidate => ({
  ...{ staff, name: staff, home: 'c990101.t01.tw', kinds: [], languages: [], fullTime: false, load: 0 },
  ...more,
});
const choosing: Choosing = {
  ...{ kind: 'RT02', committee: 'c990101.t01.v01.tw', town: 'c990101.t01' },
  ...{ partyNames: ['甲某'], recused: [], walled: [] },
};
const order = (candidates: Candidate[], more: Partial<Choosing> = {}): string[] =>
  suggest(candidates, { ...choosing, ...more }).map(({ staff }) => staff);

describe('名册里的次序', () => {
  it('先专长，再远近，再在办件数', () => {
    const list = [
      one('忙的', { load: 5 }),
      one('外镇的', { home: 'c990101.t02.tw' }),
      one('本会的', { home: 'c990101.t01.v01.tw', load: 9 }),
      one('擅长的', { home: 'c990101.t02.tw', kinds: ['RT02'], load: 9 }),
      one('闲的'),
    ];
    expect(order(list)).toEqual(['擅长的', '本会的', '闲的', '忙的', '外镇的']);
  });

  it('已经回避的、是被反映的人的，排在最后并说明；同名的只提示核对', () => {
    const list = [one('甲', { name: '甲某' }), one('乙'), one('丙')];
    const found = suggest(list, { ...choosing, recused: ['乙'], walled: ['staff:丙'] });
    expect(found.map(({ staff, barred }) => [staff, barred])).toEqual([
      ['甲', null],
      ['丙', '是被反映的人'],
      ['乙', '本案已经回避'],
    ]);
    expect(found[0]?.ask[0]).toContain('同名');
  });
});
