import { beforeAll, describe, expect, test } from 'vitest';
import { committee, drawn, mediate, mediationOf, openedBy, openOn, selfOf } from './mediating.ts';
import type { Opened } from './mediating.ts';
import { story } from './story.ts';

const { as } = story('2026-03-02 09:30');
const nobody: Opened = { matter: '', mediation: '', ids: [] };

describe('代理人：不单独征询其意愿，只在权限之内替当事人办理', () => {
  const here = { ...nobody };
  let agent = '';
  const parties = [
    { key: 'a', side: 'applicant', kind: 'person', name: '甲某' },
    { key: 'b', side: 'respondent', kind: 'person', name: '乙某' },
    { key: 'h', side: 'respondent', kind: 'person', name: '丙律师', agentFor: 'b' },
  ] as const;
  const step = async (name: Parameters<typeof mediate>[2], payload: object) =>
    (await mediate(await as('ltiaojie'), here.mediation, name, payload)).body;

  test('代理人选不成当事人', async () => {
    const clerk = await as('lchuangkou');
    const { matterId } = await clerk.register({ title: '欠款', kind: 'RT04', parties: [...parties] });
    await clerk.act(matterId, 'accept');
    const known = (await clerk.page(matterId)).parties;
    const idOf = (name: string): string => known.find((one) => one.name === name)?.id ?? '';
    agent = idOf('丙律师');
    const ids = [idOf('甲某'), idOf('乙某')];
    const wrong = await openOn(clerk, matterId, { committee, source: 'apply', parties: [...ids, agent] });
    expect([wrong.body.code, wrong.body.words]).toEqual([
      'agent_no_party',
      expect.stringContaining('代理人不是当事人'),
    ]);
    const done = await openOn(clerk, matterId, { committee, source: 'apply', parties: ids });
    Object.assign(here, { matter: matterId, mediation: done.body.created[0], ids });
  });

  test('没有登记授权委托书，不能由代理人表示意愿；登记之后，没有打√的仍然不能', async () => {
    const mediator = await as('ltiaojie');
    const [first = '', second = ''] = here.ids;
    for (const party of [first, second]) await step('give_notice', { party, readAloud: true, way: 'signed' });
    const early = await step('consent', { party: second, way: 'agent' });
    expect(early.words).toContain('授权委托书里没有「代为参加调解并签署调解文书」');
    const file = await drawn(mediator, here.mediation);
    const paper = { agent, kind: 'lawyer', file, relation: '委托律师' };
    await step('empower_agent', { ...paper, powers: ['apply', 'sign'] });
    expect((await step('consent', { party: second, way: 'agent' })).code).not.toBe('no_power');
    await step('consent', { party: first, way: 'signed' });
    const choose = await step('choose_mediator', { party: second, mediator: await selfOf(mediator), way: 'agent' });
    expect(choose.words).toContain('代为选择调解员');
  });

  test('没有“代为承认、变更、放弃请求”的，不能代签协议；补办授权后可以', async () => {
    const mediator = await as('ltiaojie');
    await step('screen', { risks: [], arrangement: 'together', asked: true });
    await step('assign', { mediators: [await selfOf(mediator)], mode: 'committee', noConflict: true });
    await step('begin', { openness: 'closed' });
    const owed = { debtor: here.ids[1], creditor: here.ids[0], what: '归还借款', amount: 500_000, due: '2026-04-30' };
    await step('draw_up', { form: 'written', facts: '借款一笔，双方对数额没有争议。', obligations: [owed] });
    const file = await drawn(mediator, here.mediation);
    const sign = { who: agent, role: 'agent', agentFor: here.ids[1], kind: 'handwritten', file, readOver: true };
    expect((await step('sign', sign)).words).toContain('代为承认、变更、放弃请求');
    await step('empower_agent', { agent, kind: 'lawyer', file, relation: '委托律师', powers: ['claims', 'sign'] });
    expect((await step('sign', sign)).code).not.toBe('no_power');
    const { agreement, agents } = await mediationOf(mediator, here.mediation);
    expect(agreement?.missing).toEqual(['甲某签名', '调解员签名', '调委会印章']);
    expect(agents).toEqual([expect.objectContaining({ name: '丙律师', forName: '乙某', powers: expect.any(Array) })]);
    const { forms } = (
      await mediator.get<{ forms: { name: string; of?: string }[] }>(`/mediations/${here.mediation}/forms`)
    ).body;
    expect(forms).toContainEqual(expect.objectContaining({ name: '授权委托书（丙律师）', of: agent }));
    await expect(mediator.get(`/mediations/${here.mediation}/forms/MED-POA.pdf?of=${agent}`)).rejects.toThrow('JSON');
  });
});

describe('一方人数众多：推选代表人', () => {
  const here = { ...nobody };
  const workers = ['一', '二', '三', '四', '五', '六'].map((name) => `工人${name}`);
  beforeAll(async () => {
    const parties = [
      ...workers.map((name, at) => ({ key: `w${at}`, side: 'applicant', kind: 'person', name }) as const),
      { key: 'b', side: 'respondent', kind: 'organisation', name: '某建筑公司' } as const,
    ];
    Object.assign(here, await openedBy(await as('lchuangkou'), { title: '工资', kind: 'RT10', parties }));
  });
  const step = async (name: Parameters<typeof mediate>[2], payload: object) =>
    (await mediate(await as('ltiaojie'), here.mediation, name, payload)).body;

  test('最多五人，须在名单上签过名，须是同一方的', async () => {
    const file = await drawn(await as('ltiaojie'), here.mediation);
    const members = here.ids.slice(0, 6);
    const list = { members, file, powers: ['agree', 'settle'] };
    const many = await step('elect_representatives', { ...list, representatives: members });
    expect(JSON.stringify(many)).toContain('最多 5 人');
    const outside = await step('elect_representatives', {
      ...list,
      members: members.slice(1),
      representatives: members.slice(0, 1),
    });
    expect(outside.code).toBe('not_on_the_list');
    const both = await step('elect_representatives', {
      ...list,
      members: here.ids,
      representatives: members.slice(0, 1),
    });
    expect(both.code).toBe('one_side_only');
  });

  test('名单授权的，代表人的同意和签名算作各人的；没有签名单的，仍由本人同意、签名', async () => {
    const mediator = await as('ltiaojie');
    const file = await drawn(mediator, here.mediation);
    const [w1 = '', w2 = '', , , , w6 = '', company = ''] = here.ids;
    const members = here.ids.slice(0, 5);
    await step('elect_representatives', { members, representatives: [w1, w2], powers: ['agree', 'settle'], file });
    for (const party of [w1, w2, company]) {
      await step('give_notice', { party, readAloud: true, way: 'signed' });
      await step('consent', { party, way: 'signed' });
    }
    await step('screen', { risks: [], arrangement: 'together', asked: true });
    await step('assign', { mediators: [await selfOf(mediator)], mode: 'committee', noConflict: true });
    expect((await step('begin', { openness: 'closed' })).words).toContain('还有 1 方没有被告知');
    await step('give_notice', { party: w6, readAloud: true, way: 'signed' });
    await step('consent', { party: w6, way: 'signed' });
    await step('begin', { openness: 'closed' });
    const owed = { debtor: company, what: '支付工资', creditor: w1, amount: 6_000_000, due: '2026-04-30' };
    await step('draw_up', { form: 'written', facts: '拖欠工资，双方对数额没有争议。', obligations: [owed] });
    const missing = async () => (await mediationOf(mediator, here.mediation)).agreement?.missing ?? [];
    expect(await missing()).toHaveLength(9);
    for (const who of [w1, w2]) await step('sign', { who, role: 'party', kind: 'handwritten', file, readOver: true });
    expect(await missing()).toEqual(['工人六签名', '某建筑公司签名', '调解员签名', '调委会印章']);
  });
});

describe('邀请参加、选调解员', () => {
  const here = { ...nobody };
  beforeAll(async () => void Object.assign(here, await openedBy(await as('lchuangkou'), { title: '医疗' })));
  const step = async (name: Parameters<typeof mediate>[2], payload: object) =>
    (await mediate(await as('ltiaojie'), here.mediation, name, payload)).body;

  test('各方都同意才参加；有一方不同意的不参加；姓名只给在场的人', async () => {
    const invite = { kind: 'expert', unit: '县医院', why: '听取专业意见' };
    expect(
      (await step('answer_guest', { guest: 'g1', party: here.ids[0], answer: 'agreed', way: 'spoken' })).code,
    ).toBe('nobody_invited');
    await step('invite_guest', { ...invite, name: '许主任' });
    await step('invite_guest', { ...invite, kind: 'relative', name: '舅舅' });
    const answer = (guest: string, at: number, word: string) =>
      step('answer_guest', { guest, party: here.ids[at], answer: word, way: 'spoken' });
    await answer('g1', 0, 'agreed');
    await answer('g2', 0, 'agreed');
    await answer('g2', 1, 'refused');
    const guests = async () => (await mediationOf(await as('ltiaojie'), here.mediation)).guests;
    expect((await guests()).map(({ name, state, waiting }) => [name, state, waiting])).toEqual([
      ['许主任', 'asking', ['乙某']],
      ['舅舅', 'refused', []],
    ]);
    await answer('g1', 1, 'agreed');
    expect((await guests())[0]?.state).toBe('admitted');
    const seen = await mediationOf(await as('lzhuren'), here.mediation);
    expect(seen.guests.map(({ name, kind }) => [name, kind])).toEqual([
      ['', '具有专门知识、特定经验的人员'],
      ['', '当事人的亲属'],
    ]);
  });

  test('有应当回避的关系，确定不了；与各方所选不一致的，按当事人选定确定不了；主调解员须在其中', async () => {
    const self = await selfOf(await as('ltiaojie'));
    const assign = { mediators: [self], mode: 'parties', noConflict: true };
    const near = await step('assign', { ...assign, conflicts: ['relative'] });
    expect([near.code, near.words]).toEqual(['conflict_found', expect.stringContaining('与一方是近亲属')]);
    const other = await selfOf(await as('xiantiaojie'));
    await step('choose_mediator', { party: here.ids[0], mediator: other, way: 'spoken' });
    expect((await step('assign', assign)).code).toBe('chosen_otherwise');
    expect((await step('assign', { ...assign, mode: 'committee', lead: other })).code).toBe('lead_among_them');
    await step('choose_mediator', { party: here.ids[0], mediator: self, way: 'spoken' });
    await step('assign', { ...assign, mediators: [other, self], lead: self });
    const { mediators } = await mediationOf(await as('ltiaojie'), here.mediation);
    expect(mediators.map(({ name, lead }) => [name, lead])).toEqual([
      ['宋和平', false],
      ['钱德厚', true],
    ]);
    await step('recuse', { mediator: self, ground: 'other_relation' });
    expect((await mediationOf(await as('xiantiaojie'), here.mediation)).mediators).toEqual([
      expect.objectContaining({ name: '宋和平', lead: true }),
    ]);
  });
});
