import { randomUUID } from 'node:crypto';
import type {
  CommitteesView,
  DutyDaysView,
  MediationCandidates,
  MediatorComplaintsView,
  RosterCard,
  RosterView,
  StudiosView,
  TasksView,
} from '@jieyou/contracts';
import { describe, expect, test } from 'vitest';
import type { Client, Words } from '../client.ts';
import { committee, mediate, openedBy, selfOf } from './mediating.ts';
import { story } from './story.ts';

const { as, on } = story('2026-03-02 09:30');
const send = async (client: Client, url: string, body: object) =>
  (await client.send<{ id: string } & Words>('POST', `/rosters/${url}`, { commandId: randomUUID(), ...body })).body;
const people = async (client: Client, asked = ''): Promise<RosterView> =>
  (await client.get<RosterView>(`/rosters/people${asked}`)).body;
const cardOf = async (client: Client, name: string): Promise<RosterCard> => {
  const id = (await people(client)).people.find((one) => one.name === name)?.id ?? '';
  return (await client.get<RosterCard>(`/rosters/people/${id}`)).body;
};
const base = { kind: 'mediator', gender: 'female', home: committee, document: '镇调委会聘书', on: '2026-03-02' };

describe('调解员名册', () => {
  test('未成年的、没有出生日期的、不属于调委会的，登不进去；别处的中心和调解员自己不能登', async () => {
    const clerk = await as('lchuangkou');
    expect((await send(clerk, 'people', { ...base, name: '小林' })).code).toBe('born_needed');
    const young = await send(clerk, 'people', { ...base, name: '小林', born: '2008-03-03' });
    expect([young.code, young.words]).toEqual(['not_adult', expect.stringContaining('第十四条')]);
    const nowhere = await send(clerk, 'people', { ...base, name: '小林', born: '1990-01-01', home: 'c990101.t01.v01' });
    expect(nowhere.code).toBe('mediator_of_a_committee');
    const adult = { ...base, name: '小林', born: '1990-01-01' };
    expect((await send(await as('hchuangkou'), 'people', adult)).code).toBe('not_of_this_place');
    expect((await send(await as('ltiaojie'), 'people', adult)).code).toBe('not_a_keeper');
  });

  test('登入后按专长、语言、远近查得到；同一命令只登一次；培训、续聘、离任都在卡片上', async () => {
    const clerk = await as('lchuangkou');
    const asked = { ...base, name: '小林', born: '1990-01-01', kinds: ['RT17'], languages: '普通话、苗语' };
    const commandId = randomUUID();
    const [first, again] = [
      await send(clerk, 'people', { ...asked, commandId }),
      await send(clerk, 'people', { ...asked, commandId }),
    ];
    expect(again).toEqual(first);
    const names = async (filter: string) => (await people(clerk, filter)).people.map(({ name }) => name);
    expect(await names('?field=RT17')).toEqual(['小林']);
    expect(await names('?language=苗语')).toEqual(['小林']);
    expect(await names('?near=1')).not.toContain('曹仁义');
    expect((await people(clerk, '?q=没有这个人')).empty).toContain('放宽条件');
    await send(clerk, `people/${first.id}/training`, { on: '2026-03-01', topic: '民法典', hours: 4 });
    await send(clerk, `people/${first.id}/reappointment`, {
      document: '续聘书',
      on: '2026-03-02',
      until: '2026-04-01',
    });
    const { trainings, until, standing } = await cardOf(clerk, '小林');
    expect([trainings, until, standing]).toEqual([
      [{ on: '2026-03-01', topic: '民法典', hours: 4 }],
      '2026-04-01',
      'in_term',
    ]);
    const tasks = (await clerk.get<TasksView>('/tasks')).body.groups.flatMap(({ lines }) => lines);
    expect(tasks).toContainEqual(expect.objectContaining({ what: '任期届满', due: '2026-04-01' }));
    on('2026-04-02 09:00');
    expect((await cardOf(clerk, '小林')).standingLabel).toContain('任期已满');
    on('2026-03-02 09:30');
    await send(clerk, `people/${first.id}/leaving`, { on: '2026-03-02', why: 'resigned' });
    expect((await cardOf(clerk, '小林')).leaving).toBe('本人辞去');
  });
});

describe('调委会、工作室、值班法官', () => {
  const committeesOf = async (client: Client) =>
    (await client.get<CommitteesView>('/rosters/committees')).body.committees;

  test('委员三至九人；没有妇女成员、少数民族成员、没有通报法院的，写明缺什么和哪一条；任期三年', async () => {
    const clerk = await as('lchuangkou');
    const add = async (name: string) =>
      (await send(clerk, 'people', { ...base, name, gender: 'male', born: '1980-01-01' })).id;
    const ids = [await add('甲委员'), await add('乙委员'), await add('丙委员')];
    const elected = { org: committee, kind: 'town', document: '推选决议', on: '2026-03-01', mixed: true };
    const few = await send(clerk, 'committees', { ...elected, director: ids[0], members: [ids[1]] });
    expect([few.code, few.words]).toEqual(['three_to_nine', expect.stringContaining('现在选了 2 人')]);
    const outside = (await people(clerk)).people.find(({ name }) => name === '曹仁义')?.id;
    const stranger = await send(clerk, 'committees', { ...elected, director: ids[0], members: [ids[1], outside] });
    expect(stranger.words).toContain('曹仁义不在本调委会');
    await send(clerk, 'committees', { ...elected, director: ids[0], members: ids.slice(1) });
    const found = (await committeesOf(clerk)).find(({ org }) => org === committee);
    expect([found?.term, found?.endsOn, found?.members[0]]).toEqual([
      2,
      '2029-03-01',
      expect.objectContaining({ role: '主任' }),
    ]);
    expect(found?.lacks.map(({ article, words }) => `${article.slice(-3)}${words.slice(0, 6)}`)).toEqual([
      '第三款没有妇女成员',
      '第三款多民族居住的',
      '第十条还没有把设立',
    ]);
    await send(clerk, 'committees/court-notice', { org: committee, on: '2026-03-02' });
    expect((await committeesOf(clerk)).find(({ org }) => org === committee)?.courtOn).toBe('2026-03-02');
    const director = (await as('lzhuren')) && (await clerk.get<TasksView>('/tasks')).body;
    expect(director.groups.flatMap(({ lines }) => lines).filter(({ what }) => what === '调委会换届')).toEqual([]);
  });

  test('“3+X”工作室的三个固定席位各一人，谁坐哪个席位看名册；离席后写明缺哪个', async () => {
    const clerk = await as('lchuangkou');
    const studios = async () => (await clerk.get<StudiosView>('/rosters/studios')).body.studios;
    const studio = (await studios()).find(({ kindLabel }) => kindLabel === '“3+X”工作室');
    expect(studio?.lacks).toEqual([]);
    const lawyer = studio?.seats.find(({ seat }) => seat === '一律师')?.person;
    const at = `studios/${studio?.id ?? ''}`;
    expect((await send(clerk, `${at}/seats`, { seat: 'judge', person: lawyer, on: '2026-03-02' })).code).toBe(
      'seat_kind',
    );
    expect((await send(clerk, `${at}/seats`, { seat: 'lawyer', person: lawyer, on: '2026-03-02' })).code).toBe(
      'seat_taken',
    );
    await send(clerk, `${at}/leaving`, { person: lawyer, on: '2026-03-02' });
    expect((await studios()).find(({ id }) => id === studio?.id)?.lacks).toEqual(['一律师']);
  });

  test('法官一天一班；取消后可以另排；镇里的窗口排不了县中心的班', async () => {
    const clerk = await as('xianchuangkou');
    const days = async () => (await clerk.get<DutyDaysView>('/rosters/duty-days')).body.days;
    const judge = (await people(clerk, '?kind=judge')).people[0]?.id;
    const duty = { person: judge, day: '2026-03-20', org: 'c990101.zx', from: '09:00', to: '11:00' };
    expect((await send(await as('lchuangkou'), 'duty-days', duty)).code).toBe('not_of_this_place');
    expect((await send(clerk, 'duty-days', { ...duty, to: '08:00' })).code).toBe('hours_backwards');
    const { id } = await send(clerk, 'duty-days', duty);
    expect((await send(clerk, 'duty-days', duty)).code).toBe('on_duty_already');
    await send(clerk, `duty-days/${id}/cancelling`, {});
    expect((await days()).map(({ day }) => day)).not.toContain('2026-03-20');
  });
});

describe('对调解员的投诉', () => {
  test('被投诉的调解员看不到、管名册的人查得到；查有其事的记在名册里；罢免即离任，在办的调解由人另行指定', async () => {
    const [clerk, mediator, director] = [await as('ychuangkou'), await as('lianggang'), await as('yzhuren')];
    type Session = { posts: { id: string; role: string }[] };
    const { posts } = (await mediator.get<Session>('/session')).body;
    const postId = posts.find(({ role }) => role === 'window_clerk')?.id;
    await mediator.send('POST', '/session/post', { postId });
    const complaints = async (client: Client) =>
      (await client.get<MediatorComplaintsView>('/rosters/complaints')).body.complaints;
    const home = 'c990101.t03.tw';
    const staff = await selfOf(mediator);
    const { id } = await send(director, 'people', { ...base, home, staff, born: '1985-01-01', gender: 'male' });
    const said = await send(clerk, 'complaints', {
      person: id,
      ground: 'favour',
      words: '调解时偏向村干部一方',
      on: '2026-03-01',
    });
    expect((await complaints(director)).map(({ ground }) => ground)).toEqual(['偏袒一方当事人']);
    // 江一帆同时是窗口：管名册，却看不到投诉自己的.
    expect(await complaints(mediator)).toEqual([]);
    expect((await complaints(await as('hzhuren'))).length).toBe(0);
    const own = await send(mediator, `complaints/${said.id}/decision`, { result: 'unfounded', answer: '没有此事' });
    expect(own.code).toBe('no_such_complaint');
    await send(director, `complaints/${said.id}/decision`, { result: 'removed', answer: '经查属实，调委会决定解聘' });
    const card = await cardOf(director, '江一帆');
    expect([card.leaving, card.complaints]).toEqual([
      '罢免或者解聘',
      [{ on: '2026-03-01', ground: '偏袒一方当事人', result: '情节严重，罢免或者解聘' }],
    ]);
    expect((await cardOf(mediator, '江一帆')).complaints).toBeNull();
    const here = await openedBy(await as('lchuangkou'), { title: '找人调解' });
    const assign = { mediators: [staff], mode: 'committee', noConflict: true };
    expect((await mediate(await as('ltiaojie'), here.mediation, 'assign', assign)).body.code).toBe(
      'mediator_out_of_term',
    );
  });
});

describe('从名册里选', () => {
  test('候选按专长、远近、在办件数排，说明依据；在办件数随指定、回避、终结变', async () => {
    const [clerk, mediator] = [await as('lchuangkou'), await as('ltiaojie')];
    const here = await openedBy(clerk, { title: '院墙', kind: 'RT02' });
    const read = async () => (await clerk.get<MediationCandidates>(`/mediations/${here.mediation}/candidates`)).body;
    const before = await read();
    expect(before.order).toContain('当事人选或者调委会指定');
    expect(before.candidates.slice(0, 2).map(({ name, near, fits }) => [name, near, fits])).toEqual([
      ['钱德厚', '本调委会', true],
      ['龚守田', '同一乡镇', true],
    ]);
    const self = await selfOf(mediator);
    const loadOf = async () => (await read()).candidates.find(({ id }) => id === self)?.load ?? -1;
    const was = await loadOf();
    await mediate(mediator, here.mediation, 'assign', { mediators: [self], mode: 'committee', noConflict: true });
    expect(await loadOf()).toBe(was + 1);
    expect((await cardOf(clerk, '钱德厚')).openCases.map(({ title }) => title)).toContain('院墙');
    await mediate(mediator, here.mediation, 'recuse', { mediator: self, ground: 'relative' });
    const after = await read();
    expect(await loadOf()).toBe(was);
    expect(after.candidates.find(({ id }) => id === self)?.barred).toBe('本案已经回避');
  });
});
