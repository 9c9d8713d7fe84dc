import { randomUUID } from 'node:crypto';
import type { RiskPage, RiskProposals, RisksView, TasksView } from '@jieyou/contracts';
import { expect, test } from 'vitest';
import type { Client, Words } from '../client.ts';
import { story } from './story.ts';

const here = story('2026-03-02 08:30');
const send = (client: Client, path: string, body: object, commandId: string = randomUUID()) =>
  client.send<{ id: string } & Words>('POST', path, { commandId, ...body });
const page = async (client: Client, id: string): Promise<RiskPage> => (await client.get<RiskPage>(`/risks/${id}`)).body;
const proposals = async (client: Client): Promise<RiskProposals> =>
  (await client.get<RiskProposals>('/risks/proposals')).body;
const tasks = async (client: Client): Promise<string[]> =>
  (await client.get<TasksView>('/tasks')).body.groups.flatMap(({ lines }) =>
    lines.map(({ what, title }) => `${what} ${title}`),
  );
const asked = { tier: 'attention', owner: 'c990101.t01.tw', reason: '两家争执升级', reviewOn: '2026-03-20' };

let [wages, loud, code] = ['', '', ''];
let risk = '';
test('规则只看纠纷本身，说得出看到了什么；信访来的不算再次反映', async () => {
  const [clerk, director] = [await here.as('lchuangkou'), await here.as('lzhuren')];
  const first = await clerk.register({ title: '宅基地界址之争' });
  [wages, code] = [first.matterId, first.code];
  for (const channel of ['counter', 'phone', 'petition'] as const) {
    const again = await clerk.register({ title: '又说界址', channel });
    await clerk.act(again.matterId, 'link', { other: code, kind: 'repeat' });
  }
  loud = (await clerk.register({ title: '放水的争执', narrative: '扬言要砍人，请尽快处理。' })).matterId;
  const { proposals: seen, rules } = await proposals(director);
  expect(seen.map(({ title, why }) => [title, why])).toEqual([
    ['宅基地界址之争', ['同一纠纷又反映了 2 次']],
    ['放水的争执', ['写有「扬言」「砍人」']],
  ]);
  expect(rules.every(({ entered, seen: looked }) => entered === 0 && looked === 0)).toBe(true);
  expect((await (await here.as('lwangge')).get('/risks/proposals')).status).toBe(403);
});

test('由人列入：写理由、定类别、复核日期不晚于类别所定；有号码的不收；窗口不能列入', async () => {
  const [clerk, director] = [await here.as('lchuangkou'), await here.as('lzhuren')];
  const body = { ...asked, title: '宅基地界址之争', code };
  expect((await send(clerk, '/risks', body)).body.code).toBe('not_risk_keeper');
  expect((await send(director, '/risks', { ...body, title: '某户 13800138000 的事' })).body.code).toBe(
    'names_a_number',
  );
  expect((await send(director, '/risks', { ...body, tier: 'key' })).body.code).toBe('review_too_late');
  const command = randomUUID();
  const [one, two] = [await send(director, '/risks', body, command), await send(director, '/risks', body, command)];
  expect([one.status, one.body]).toEqual([200, two.body]);
  risk = one.body.id;
  expect((await send(director, '/risks', body)).body.code).toBe('already_listed');
  expect(
    (await send(director, `/risks/proposals/${loud}/dismissal`, { reason: '当面核实是气话，已和好' })).status,
  ).toBe(200);
  const { proposals: left, rules } = await proposals(director);
  expect(left).toEqual([]);
  const of = (rule: string) => rules.find((each) => each.rule === rule);
  expect([of('recurs'), of('mentions')].map((each) => [each?.entered, each?.seen])).toEqual([
    [1, 1],
    [0, 1],
  ]);
});

test('措施是那个单位的任务；预警函有文号，发给谁由谁答复，只答一次；看不到事项的人看不到风险', async () => {
  const [director, housing, neighbour] = [await here.as('lzhuren'), await here.as('zhujian'), await here.as('hzhuren')];
  const measure = { unit: 'c990101.t01.v01', words: '每周上门一次', due: '2026-03-10' };
  expect((await send(director, `/risks/${risk}/measures`, measure)).status).toBe(200);
  expect(await tasks(await here.as('lwangge'))).toContain('风险任务 每周上门一次');
  const letter = { unit: 'c990101.zj', words: '界址涉及违建，请核查', due: '2026-03-09' };
  expect((await send(director, `/risks/${risk}/letters`, letter)).status).toBe(200);
  expect(await tasks(housing)).toContain('答复预警函 界址涉及违建，请核查');
  const [waiting] = (await housing.get<RisksView>('/risks')).body.letters;
  expect(waiting?.number).toBe('柳塘镇综治中心风险预警函〔2026〕1号');
  expect((await housing.get(`/risks/${risk}`)).status).toBe(404);
  expect((await neighbour.get(`/risks/${risk}`)).status).toBe(404);
  const path = `/risk-letters/${waiting?.id}/answer`;
  expect((await send(director, path, { answer: '我来答复' })).body.code).toBe('not_addressee');
  expect((await send(housing, path, { answer: '已核查，没有违建' })).status).toBe(200);
  expect((await send(housing, path, { answer: '再改一下' })).body.code).toBe('already_answered');
  expect((await page(director, risk)).letters.map(({ answer }) => answer)).toEqual(['已核查，没有违建']);
});

test('到期复核，可以升级；逾期没有复核的标出来', async () => {
  const director = await here.as('lzhuren');
  here.on('2026-03-23 09:00');
  expect((await page(director, risk)).late).toBe(true);
  expect(await tasks(director)).toContain('风险复核 宅基地界址之争');
  const review = { tier: 'key', words: '两家又吵了一次', reviewOn: '2026-03-30' };
  expect((await send(director, `/risks/${risk}/review`, review)).status).toBe(200);
  const now = await page(director, risk);
  expect([now.late, now.tier]).toEqual([false, '重点关注']);
});

test('负责的单位写明依据提请销号；提请的人、负责的单位不能自己核销；不同意的退回管控', async () => {
  const [director, supervisor, mediator] = [
    await here.as('lzhuren'),
    await here.as('duban'),
    await here.as('ltiaojie'),
  ];
  expect((await send(supervisor, `/risks/${risk}/exit-decision`, { agree: true, words: '核实过了' })).body.code).toBe(
    'no_exit_asked',
  );
  const exit = { evidence: '已重新立界，双方签字' };
  const hidden = await send(mediator, `/risks/${risk}/exit`, exit);
  expect(hidden.status).toBe(404); // 没有承办这件事项的单位看不到它
  expect((await send(director, `/risks/${risk}/exit`, exit)).status).toBe(200);
  const decide = `/risks/${risk}/exit-decision`;
  expect((await send(director, decide, { agree: true, words: '核实过了' })).body.code).toBe('own_exit');
  expect((await send(supervisor, decide, { agree: false, words: '界石没有埋' })).status).toBe(200);
  expect((await page(director, risk)).state).toBe('open');
  await send(director, `/risks/${risk}/exit`, { evidence: '界石已埋，有照片' });
  expect((await send(supervisor, decide, { agree: true, words: '现场看过' })).status).toBe(200);
  const { state, course } = await page(director, risk);
  expect([state, course.map(({ what }) => what)]).toEqual([
    'closed',
    [
      '列入（关注）',
      '复核（重点关注）',
      '提请销号（重点关注）',
      '没有同意销号（重点关注）',
      '提请销号（重点关注）',
      '核实销号（重点关注）',
    ],
  ]);
  expect((await page(director, risk)).matter?.id).toBe(wages);
});
