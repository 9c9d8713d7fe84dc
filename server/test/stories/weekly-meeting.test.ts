import { randomUUID } from 'node:crypto';
import type { AgendaItemView, MeetingPage, MeetingsView, RecurringDutiesView, TasksView } from '@jieyou/contracts';
import { expect, test } from 'vitest';
import { instant } from '../../src/kernel/local-date.ts';
import type { Client, Words } from '../client.ts';
import { strike } from '../strike.ts';
import { story } from './story.ts';

const here = story('2026-03-02 08:30');
const clock = (day: string): Promise<number> => strike(here.server.db, () => instant(`${day}T00:30:00Z`));
const send = (client: Client, path: string, body: object = {}, commandId: string = randomUUID()) =>
  client.send<{ id: string; minutes?: string; version?: number } & Words>('POST', path, { commandId, ...body });
const read = async (client: Client, id: string): Promise<MeetingPage> =>
  (await client.get<MeetingPage>(`/meetings/${id}`)).body;
const agenda = (page: MeetingPage): string[] => page.items.map(({ part, title }) => `${part} ${title}`);
const itemOf = ({ items }: MeetingPage, part: string): AgendaItemView => {
  const found = items.find((item) => item.part === part);
  if (!found) throw new Error(`nothing under ${part}`);
  return found;
};

let meeting = '';
let overdue = '';
test('一周里的事：一件逾期，一件退单两次，一件检举已隔离，一条信息', async () => {
  const [clerk, director, labour, land] = await Promise.all(
    (['lchuangkou', 'lzhuren', 'renshe', 'ziran'] as const).map((login) => here.as(login)),
  );
  if (!clerk || !director || !labour || !land) throw new Error('nobody');
  const begin = async (title: string, nature: 'dispute' | 'complaint' = 'dispute'): Promise<string> => {
    const { matterId } = await clerk.register({ title, nature });
    await clerk.act(matterId, 'accept');
    await clerk.act(matterId, 'grade', { grade: 'general' });
    return matterId;
  };
  overdue = await begin('逾期的欠薪');
  await clerk.act(overdue, 'dispatch', { lead: 'c990101.rs', requirement: '请核实' });
  const twice = await begin('退了两次的地界');
  for (const [lead, who] of [
    ['c990101.rs', labour],
    ['c990101.zr', land],
  ] as const) {
    await clerk.act(twice, 'dispatch', { lead, requirement: '请核实' });
    await who.act(twice, 'return', { reason: '不属本单位职责', betterOwner: 'c990101.t01.tw' });
  }
  const accused = await begin('反映村干部', 'complaint');
  await director.act(accused, 'correct', { nature: 'accusation', reason: '核实为检举控告' });
  await director.act(accused, 'set_wall', { units: ['c990101.t01.v01'], staff: [], reason: '反映的是该村干部' });
  const grid = await here.as('lwangge2');
  const written = { what: '石井村水渠改道有两家不满', tag: 'social', source: 'patrol', reliability: 'likely' };
  await send(grid, '/information', written);
  expect((await send(grid, '/meetings', { label: '随便开开', on: '2026-03-02' })).status).toBe(200);
});

test('到了周一：点准备就有议程，分好段；参会单位按工作法，哪些单位不在那件事的范围内说得出', async () => {
  here.on('2026-03-23 08:30');
  await clock('2026-03-20');
  await clock('2026-03-23');
  const director = await here.as('lzhuren');
  const { waiting } = (await director.get<MeetingsView>('/meetings')).body;
  expect(waiting.map(({ label, on }) => [label, on])).toEqual([['周研判', '2026-03-23']]);
  const command = randomUUID();
  const body = { duty: waiting[0]?.duty, on: '2026-03-23', at: '09:00' };
  const [one, two] = [
    await send(director, '/meetings', body, command),
    await send(director, '/meetings', body, command),
  ];
  expect([one.status, one.body]).toEqual([200, two.body]);
  meeting = one.body.id;
  expect((await send(await here.as('lchuangkou'), '/meetings', body)).body.code).toBe('already_prepared');
  const page = await read(director, meeting);
  expect(agenda(page).toSorted()).toEqual([
    'figures 新登记 0 件，办结 0 件；现在办 2 件，其中逾期 2 件',
    'information 石井村水渠改道有两家不满',
    'overdue 反映村干部',
    'overdue 退了两次的地界',
    'overdue 逾期的欠薪',
  ]);
  expect(page.invited.map(({ path }) => path)).toContain('c990101.t01.tw');
  const accused = page.items.find(({ title }) => title === '反映村干部');
  expect(accused?.outside).toContain('柳塘镇桥头村');
});

test('参会的村看得到会议，看不到自己范围以外的事，更看不到反映自己的；邻镇没有这个会', async () => {
  const [village, neighbour] = [await here.as('lwangge'), await here.as('hzhuren')];
  expect(agenda(await read(village, meeting))).toEqual(['figures 新登记 0 件，办结 0 件；现在办 2 件，其中逾期 2 件']);
  const paper = await village.get<never>(`/meetings/${meeting}/minutes`).catch(() => undefined);
  expect(JSON.stringify(paper ?? '')).not.toContain('反映村干部');
  expect((await neighbour.get(`/meetings/${meeting}`)).status).toBe(404);
  expect((await send(village, `/meetings/${meeting}/attendance`, { who: '桥头村', said: 'present' })).body.code).toBe(
    'not_our_meeting',
  );
});

test('两个人同时记同一段：后一个不盖掉前一个，看得到对方写的，合并再存', async () => {
  const [director, clerk] = [await here.as('lzhuren'), await here.as('lchuangkou')];
  const { id, version } = itemOf(await read(director, meeting), 'overdue');
  const path = `/meetings/${meeting}/items/${id}/minutes`;
  expect((await send(clerk, path, { seen: version, minutes: '人社局说明：工地已停工' })).status).toBe(200);
  const late = await send(director, path, { seen: version, minutes: '请住建局一起去' });
  expect([late.status, late.body.code, late.body.minutes]).toEqual([
    409,
    'written_meanwhile',
    '人社局说明：工地已停工',
  ]);
  expect(late.body.words).toContain('李小雨');
  const both = `${late.body.minutes ?? ''}；请住建局一起去`;
  expect((await send(director, path, { seen: late.body.version, minutes: both })).status).toBe(200);
  expect(itemOf(await read(clerk, meeting), 'overdue').minutes).toBe(both);
});

test('议定的当场成为那个单位的任务；办结的结果会上看得到', async () => {
  const [director, labour] = [await here.as('lzhuren'), await here.as('renshe')];
  const { id } = itemOf(await read(director, meeting), 'overdue');
  const path = `/meetings/${meeting}/items/${id}/decisions`;
  const decided = { unit: 'c990101.rs', words: '到工地核实欠薪数额', due: '2026-03-27' };
  expect((await send(director, path, decided)).status).toBe(200);
  expect((await send(director, path, { unit: 'c990101.t01.tw', words: '约双方见面', due: '2026-03-26' })).status).toBe(
    200,
  );
  const lines = (await labour.get<TasksView>('/tasks')).body.groups.flatMap((group) => group.lines);
  const task = lines.find(({ title }) => title === '到工地核实欠薪数额');
  expect((await send(labour, `/tasks/${task?.task}/done`, { note: '核实欠薪三万元' })).status).toBe(200);
  expect(
    itemOf(await read(director, meeting), 'overdue').decisions.map(({ words, state, note }) => [words, state, note]),
  ).toEqual([
    ['约双方见面', 'open', null],
    ['到工地核实欠薪数额', 'done', '核实欠薪三万元'],
  ]);
});

test('记了到会才能结束；结束就有文号，日程里的这一次记为已办，以后不能再改', async () => {
  const [director, clerk] = [await here.as('lzhuren'), await here.as('lchuangkou')];
  expect((await send(director, `/meetings/${meeting}/close`)).body.code).toBe('nobody_came');
  await send(clerk, `/meetings/${meeting}/attendance`, { who: '柳塘镇调委会', said: 'present' });
  await send(clerk, `/meetings/${meeting}/attendance`, { who: '桥头村', said: 'absent', note: '防汛' });
  expect((await send(director, `/meetings/${meeting}/close`, { summary: '研判逾期事项。' })).status).toBe(200);
  const page = await read(director, meeting);
  expect([page.state, page.number]).toEqual(['closed', '柳塘镇综治中心会议纪要〔2026〕1号']);
  const [item] = page.items;
  const again = await send(director, `/meetings/${meeting}/items/${item?.id}/minutes`, { seen: 0, minutes: '补一句' });
  expect(again.body.code).toBe('meeting_closed');
  const { duties } = (await director.get<RecurringDutiesView>('/cadences?month=2026-03')).body;
  expect(duties.find(({ on }) => on === '2026-03-23')?.standing).toBe('held');
});

test('下一次从上次议定的开始，没有办结的、过期的一眼看得到', async () => {
  here.on('2026-03-30 08:30');
  await clock('2026-03-30');
  const director = await here.as('lzhuren');
  const [next] = (await director.get<MeetingsView>('/meetings')).body.waiting;
  const { body } = await send(director, '/meetings', { duty: next?.duty, on: '2026-03-30' });
  const page = await read(director, body.id);
  expect(page.items.slice(0, 2).map(({ part, title, facts }) => [part, title, facts])).toEqual([
    ['promised', '约双方见面', '柳塘镇人民调解委员会 · 到 2026-03-26 · 还没有办结，已过期'],
    ['promised', '到工地核实欠薪数额', '清溪县人力资源和社会保障局 · 到 2026-03-27 · 已办结：核实欠薪三万元'],
  ]);
});
