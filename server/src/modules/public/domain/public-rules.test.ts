import { describe, expect, it } from 'vitest';
import { neutral } from '../../../../test/given.ts';
import { noticedCalendar, at, term } from '../../../../test/calendars.ts';
import { startClock } from '../../../kernel/clock/clock.ts';
import { partiesOf, readLodgeForm, TRAP } from './lodge-form.ts';
import { nextDates } from './next-dates.ts';
import { placeSaid, placeWords } from './place-said.ts';
import type { NamedPlace } from './place-said.ts';
import { sayForPerson } from './say-for-person.ts';
import { titleOf } from './title-of.ts';

const town = (path: string, name: string): NamedPlace => ({ path, kind: 'township', name, shortName: name });
const village = (path: string, of: string, name: string): NamedPlace => ({
  ...{ path, kind: 'village', name: `${of}${name}`, shortName: name },
});
const places = [
  town('c1.t1', '柳塘镇'),
  village('c1.t1.v1', '柳塘镇', '桥头村'),
  village('c1.t1.v2', '柳塘镇', '新桥头村'),
  village('c1.t1.v3', '柳塘镇', '新安社区'),
  town('c1.t2', '河口镇'),
  village('c1.t2.v1', '河口镇', '新安社区'),
];
const pathOf = (township: string, words: string): string | null => placeSaid(places, { township, words })?.path ?? null;

describe('说的是哪里', () => {
  it('村名写在话里就认得出，不写“村”字也行；长的名字优先', () => {
    expect(pathOf('c1.t1', '桥头村二组老井边')).toBe('c1.t1.v1');
    expect(pathOf('', '就在桥头那棵大树下')).toBe('c1.t1.v1');
    expect(pathOf('', '柳塘镇新桥头村')).toBe('c1.t1.v2');
  });
  it('两个镇有同名的村：选了镇就定得下来，没选就不猜', () => {
    expect(pathOf('c1.t2', '新安社区三栋')).toBe('c1.t2.v1');
    expect(pathOf('', '新安社区三栋')).toBeNull();
    expect(pathOf('', '河口新安社区')).toBe('c1.t2.v1');
  });
  it('选的镇里没有那个村，就归那个镇；什么都没说，交县级中心', () => {
    expect(pathOf('c1.t2', '桥头村')).toBe('c1.t2');
    expect(pathOf('c1.t9', '')).toBeNull();
  });
  it('地点写全名，不重复', () => {
    expect(placeWords(places[1] ?? null, '桥头村二组')).toBe('柳塘镇桥头村 二组');
    expect(placeWords(null, '大桥底下')).toBe('大桥底下');
  });
});

describe('公众页的表单', () => {
  const commandId = '11111111-1111-4111-8111-111111111111';
  const typed = { commandId, said: '楼上漏水半个月了', township: '' };
  const faults = (more: Record<string, string>): string[] => {
    const read = readLodgeForm({ ...typed, ...more });
    return read.ok ? [] : read.refusal.map(({ field }) => field);
  };
  it('一句话就够；空着的、电话不像电话的，一次说全', () => {
    expect(faults({})).toEqual([]);
    expect(faults({ said: '漏', phone: '139' })).toEqual(['said', 'phone']);
  });
  it('程序爱填的那一栏填了就不收，人看得到该怎么办', () => {
    expect(faults({ [TRAP]: 'http://spam' })).toEqual([TRAP]);
  });
  it('不留姓名写匿名；替别人反映的，代理人就是拿回执的人', () => {
    const own = readLodgeForm(typed);
    expect(own.ok && partiesOf(own.value)).toMatchObject({
      holder: 'a',
      parties: [{ name: '匿名', side: 'applicant' }],
    });
    const helped = readLodgeForm({
      ...typed,
      behalf: 'yes',
      person: '王奶奶',
      name: '小李',
      relation: '邻居',
      other: '某公司',
      otherIsUnit: 'yes',
    });
    expect(helped.ok && partiesOf(helped.value)).toMatchObject({
      holder: 'h',
      parties: [
        { key: 'a', name: '王奶奶' },
        { key: 'h', name: '小李', agentFor: 'a', agentPowers: '代为反映（邻居）' },
        { key: 'r', side: 'respondent', kind: 'organisation', name: '某公司' },
      ],
    });
  });
  it('标题是第一句话，太长的截短', () => {
    expect(titleOf('楼上漏水半个月了，没人管。请来看看')).toBe('楼上漏水半个月了，没人管');
    expect([...titleOf('水'.repeat(80))]).toHaveLength(32);
  });
});

describe('说给本人听', () => {
  const saying = {
    method: neutral,
    unit: (path: string) => `【${path}】`,
    isLead: (order: string) => order === 'lead',
  };
  it('定级、隔离、关联、协办、申请延期，一概不说；退单只说重新确定，不说理由', () => {
    const hidden = [
      { type: 'Graded', grade: 'major' },
      { type: 'WallSet', walled: ['c1.ga'] },
      { type: 'Linked', other: 'x', kind: 'repeat' },
      { type: 'OrderSent', role: 'co', to: 'c1.ga' },
      { type: 'OrderReturned', id: 'co', betterOwner: 'c1.ga' },
      { type: 'ExtensionAsked', amount: 3 },
      { type: 'ClockSet', clock: {} },
      { type: 'Unheard' },
    ];
    expect(hidden.map((fact) => sayForPerson(fact, saying)).filter((words) => words !== null)).toEqual([]);
    expect(sayForPerson({ type: 'OrderReturned', id: 'lead', betterOwner: 'c1.ga' }, saying)).not.toContain('c1.ga');
  });
  it('日期照实说：没到的说什么时候之前，过了的说已经超过', () => {
    const clock = startClock(
      {
        kind: 'accept',
        startedAt: at('2026-03-02T09:00'),
        term: term('2 working_days'),
        statutory: false,
        judged: true,
        basis: '',
        ruleVersion: 'x@1',
      },
      noticedCalendar,
    );
    expect(nextDates([clock], at('2026-03-03T09:00'))).toEqual([
      { words: '2026年3月4日之前告诉您受理不受理', over: false },
    ]);
    expect(nextDates([clock], at('2026-03-06T09:00'))[0]).toMatchObject({ over: true });
  });
});
