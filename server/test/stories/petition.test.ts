import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import type { ActAnswer, PetitionActName, PetitionListPage, PetitionsOfMatter } from '@jieyou/contracts';
import type { Client, Reply, Words } from '../client.ts';
import { story } from './story.ts';

const { as, on } = story('2026-03-02 09:00');

const open = (client: Client, matter: string, payload: object): Promise<Reply<ActAnswer & Words>> =>
  client.send('POST', `/matters/${matter}/petitions`, { commandId: randomUUID(), payload });
const act = (client: Client, id: string, name: PetitionActName, payload: object): Promise<Reply<ActAnswer & Words>> =>
  client.send('POST', `/petitions/${id}/acts/${name}`, { commandId: randomUUID(), payload });
const well = async (client: Client, id: string, name: PetitionActName, payload: object): Promise<void> => {
  const { status, body } = await act(client, id, name, payload);
  if (status !== 200) throw new Error(`${name}: ${JSON.stringify(body)}`);
};
const view = async (client: Client, matter: string) =>
  (await client.get<PetitionsOfMatter>(`/matters/${matter}/petitions`)).body.items[0];
const clocks = async (client: Client, matter: string): Promise<string[]> =>
  ((await view(client, matter))?.clocks ?? []).map(({ label, dueDay }) => `${label} ${dueDay}`);

const matterOf = async (client: Client, title: string): Promise<string> => {
  const { matterId } = await client.register({ title, nature: 'demand', kind: 'RT99', channel: 'petition' });
  await client.act(matterId, 'accept');
  return matterId;
};
const claim = { kind: 'claim', receiver: 'office', receivedOn: '2026-03-02', externalNo: '9901012026030200011' };
const said = {
  ...{
    decision: 'explain',
    request: '要求补发退耕还林补助',
    facts: '验收合格三亩，未成活一亩',
    next: '清溪县人民政府',
  },
  ...{ basis: '退耕还林条例第三十五条', opinion: '未成活的补植验收后补发' },
};

test('从收到到复核终结：十五日、六十日、三十日各自计算，意见书可以打印，终结后同一事实不再受理', async () => {
  const [clerk, director] = [await as('xianchuangkou'), await as('xianzhuren')];
  const matter = await matterOf(clerk, '退耕还林补助少发');
  const id = (await open(clerk, matter, claim)).body.created[0] ?? '';
  expect(await clocks(clerk, matter)).toEqual(['转送、交办 2026-03-17', '告知是否受理 2026-03-17']);
  on('2026-03-04 10:00');
  await well(clerk, id, 'route', { way: 'assign', on: '2026-03-03', organ: '清溪县林业局' });
  expect(await clocks(clerk, matter)).toContain('提出异议 2026-03-10');
  const accepted = { on: '2026-03-04', informed: true, informedOn: '2026-03-04' };
  expect((await act(clerk, id, 'accept', accepted)).body.code).toBe('road_first');
  await well(clerk, id, 'choose_road', { road: 'opinion', reason: '不属前五条路，问过不愿调解' });
  await well(clerk, id, 'accept', accepted);
  expect(await clocks(clerk, matter)).toEqual(['办理 2026-05-06']);
  const longer = { until: '2026-06-30', reason: '须等待复测结果', informed: true };
  expect((await act(clerk, id, 'extend', longer)).body.code).toBe('not_your_post');
  expect((await act(director, id, 'extend', longer)).body.words).toContain('不得超过三十日');
  await well(director, id, 'extend', { ...longer, until: '2026-05-29' });
  on('2026-05-11 10:00');
  await well(clerk, id, 'opinion', said);
  const first = (await view(clerk, matter))?.opinions[0];
  expect(first).toMatchObject({ number: '县综治信访处理〔2026〕1号', decision: '解释说明', printable: true });
  await well(clerk, id, 'serve', { on: '2026-05-11', way: '当面送达' });
  expect(await clocks(clerk, matter)).toEqual(['申请复查 2026-06-10']);
  const lapsed = { why: 'lapsed', note: '没有申请复查' };
  expect((await act(clerk, id, 'end', lapsed)).body.code).toBe('time_left');
  on('2026-06-11 10:00');
  const review = { on: '2026-06-11', organ: '清溪县人民政府', reason: '认为验收不实' };
  expect((await act(clerk, id, 'ask_next', review)).body.code).toBe('too_late_to_ask');
  await well(clerk, id, 'ask_next', { ...review, on: '2026-06-05' });
  expect(await clocks(clerk, matter)).toEqual(['复查 2026-07-06']);
  await well(clerk, id, 'opinion', { ...said, decision: 'not_support', externalNo: '清政信复查〔2026〕5号' });
  await well(clerk, id, 'serve', { on: '2026-06-11', way: '邮寄' });
  await well(clerk, id, 'ask_next', { ...review, organ: '市人民政府' });
  expect(await clocks(clerk, matter)).toEqual(['复核 2026-07-13']);
  on('2026-06-20 10:00');
  await well(clerk, id, 'hear', { from: '2026-06-16', until: '2026-06-18', note: '公开听证，三日' });
  expect(await clocks(clerk, matter)).toEqual(['复核 2026-07-14']);
  await well(clerk, id, 'opinion', { ...said, decision: 'not_support', next: '无' });
  await well(clerk, id, 'serve', { on: '2026-06-20', way: '当面送达' });
  const now = await view(clerk, matter);
  expect([now?.stageLabel, now?.opinions.map(({ number }) => number).at(-1)]).toEqual([
    '复核终结',
    '县综治信访复核〔2026〕1号',
  ]);
  const again = await open(clerk, matter, { ...claim, receivedOn: '2026-06-20' });
  expect(again.body.words).toContain('不再受理');
  expect(again.body.words).toContain('司法救助');
  const another = await matterOf(clerk, '又来反映退耕还林补助');
  const { code } = await clerk.page(matter);
  const repeat = { ...claim, receivedOn: '2026-06-20', earlier: code };
  expect((await open(clerk, another, repeat)).body.code).toBe('petition_terminated');
  expect((await open(clerk, another, { ...repeat, newFacts: '新找到当年的验收底册' })).status).toBe(201);
});

test('检举控告先设回避，不出意见书，材料转不到被反映的单位；走访代表不超过五人；别处已受理的写明谁在办', async () => {
  on('2026-07-01 09:00');
  const clerk = await as('xianchuangkou');
  const accused = await matterOf(clerk, '反映局里收好处');
  const accusation = { ...claim, kind: 'accusation', receivedOn: '2026-07-01' };
  expect((await open(clerk, accused, accusation)).body.code).toBe('wall_first');
  await clerk.act(accused, 'set_wall', { units: ['c990101.ly'], staff: [], reason: '被反映的单位' });
  const id = (await open(clerk, accused, accusation)).body.created[0] ?? '';
  const toThem = { way: 'transfer', on: '2026-07-01', to: 'c990101.ly', organ: '清溪县林业局', notAccused: true };
  expect((await act(clerk, id, 'route', toThem)).body.words).toContain('不得把检举控告材料');
  expect((await act(clerk, id, 'choose_road', { road: 'opinion', reason: '按信访办' })).body.code).toBe(
    'accusation_road',
  );
  await well(clerk, id, 'route', { way: 'transfer', on: '2026-07-01', organ: '县纪委监委', notAccused: true });
  const crowd = await matterOf(clerk, '小区二十户反映停水');
  const many = { ...claim, receivedOn: '2026-07-01', visitors: 20 };
  expect((await open(clerk, crowd, many)).body.code).toBe('too_many_representatives');
  expect((await open(clerk, crowd, { ...many, representatives: 6 })).body.code).toBe('too_many_representatives');
  const ok = (await open(clerk, crowd, { ...many, representatives: 5 })).body.created[0] ?? '';
  const elsewhere = { ground: 'elsewhere', reason: '住建局已受理，请向它查询进度', informedOn: '2026-07-01' };
  expect((await act(clerk, ok, 'not_accept', elsewhere)).body.code).toBe('holder_needed');
  await well(clerk, ok, 'not_accept', { ...elsewhere, holder: '清溪县住房和城乡建设局' });
  const { body } = await clerk.get<PetitionListPage>('/petitions?list=open');
  expect(body.lines.map(({ matter }) => matter.title)).toEqual(['又来反映退耕还林补助', '反映局里收好处']);
  expect(body.counts.find(({ list }) => list === 'open')?.count).toBe(2);
});
