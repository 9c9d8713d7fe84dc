import type { OrgKind } from '@jieyou/contracts';
import { describe, expect, it } from 'vitest';
import { isSuch, lieOf, unitThere } from './lie-of-matter.ts';
import type { ListedUnit } from './lie-of-matter.ts';

const unit = (path: string, kind: OrgKind, name: string, shortName = name): ListedUnit => ({
  ...{ path, kind, name, shortName },
});
const units: readonly ListedUnit[] = [
  unit('c1', 'county', '某县'),
  unit('c1.zx', 'centre', '某县综治中心'),
  unit('c1.t1', 'township', '东河镇'),
  unit('c1.t1.zx', 'centre', '东河镇综治中心'),
  unit('c1.t1.tw', 'committee', '东河镇调委会'),
  unit('c1.t1.v1', 'village', '东河镇桥头村', '桥头村'),
  unit('c1.t1.v2', 'village', '东河镇上坝村', '上坝村'),
  unit('c1.t2', 'township', '西岭乡'),
  unit('c1.t2.zx', 'centre', '西岭乡综治中心'),
  unit('c1.t2.v1', 'village', '西岭乡桥头村', '桥头村'),
];
const lie = (place: string, words = '', centre = 'c1.zx') => lieOf({ place, words, centre }, units);

describe('事发地在哪个乡镇', () => {
  it('发生地写了乡镇、村的，照它', () =>
    expect(lie('东河镇桥头村三组')).toEqual({ township: 'c1.t1', village: 'c1.t1.v1', from: '按发生地' }));
  it('只写村名而全县只有一个的，也知道是哪个乡镇', () =>
    expect(lie('上坝村')).toMatchObject({ township: 'c1.t1', village: 'c1.t1.v2' }));
  it('同名的村有两个、写了两个乡镇的，不猜', () => {
    expect(lie('桥头村')).toBeUndefined();
    expect(lie('东河镇与西岭乡交界')).toBeUndefined();
  });
  it('发生地没写，诉求内容写到一个乡镇的，照它，并说明', () =>
    expect(lie('', '我在西岭乡开店')).toMatchObject({ township: 'c1.t2', from: '按诉求内容写到的地名' }));
  it('都没写的，按登记的乡镇中心；在县中心登记的，不知道', () => {
    expect(lie('', '', 'c1.t2.zx')).toMatchObject({ township: 'c1.t2', from: '按登记的综治中心' });
    expect(lie('')).toBeUndefined();
  });
  it('那里的综治中心、调委会、村；没有的单位不编造', () => {
    const there = lie('东河镇桥头村');
    const paths = (['township_centre', 'township_committee', 'village'] as const).map(
      (rule) => unitThere(rule, there, units)?.path,
    );
    expect(paths).toEqual(['c1.t1.zx', 'c1.t1.tw', 'c1.t1.v1']);
    expect(unitThere('township_committee', lie('西岭乡'), units)).toBeUndefined();
    expect(unitThere('village', lie('西岭乡'), units)).toBeUndefined();
  });
  it('一种单位认得出来：县中心不是乡镇中心', () => {
    const such = ['c1.zx', 'c1.t1.zx', 'c1.t2.v1'].map((path) => isSuch('township_centre', path, units));
    expect(such).toEqual([false, true, false]);
  });
});
