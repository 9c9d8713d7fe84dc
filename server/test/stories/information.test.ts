import { randomUUID } from 'node:crypto';
import type { InformationPage, InformationView, TasksView } from '@jieyou/contracts';
import { expect, test } from 'vitest';
import { instant } from '../../src/kernel/local-date.ts';
import { expireInformation } from '../../src/modules/information/index.ts';
import type { Client, Words } from '../client.ts';
import { askSuperuser } from '../access/truth.ts';
import { story } from './story.ts';

const here = story('2026-03-02 08:30');
const usual = { what: '桥头村机井旁有两户为浇地排队争吵', tag: 'social', source: 'patrol', reliability: 'likely' };
const record = (client: Client, rest: object = {}) =>
  client.send<{ id: string } & Words>('POST', '/information', { commandId: randomUUID(), ...usual, ...rest });
const page = async (client: Client, query = ''): Promise<InformationPage> =>
  (await client.get<InformationPage>(`/information${query}`)).body;
const judge = (client: Client, { id }: { id: string }, how: string, body: object) =>
  client.send<{ id: string } & Words>('POST', `/information/${id}/${how}`, { commandId: randomUUID(), ...body });
const numbered = async (client: Client, no: number): Promise<InformationView> => {
  const found = (await page(client, `?before=${no + 1}`)).lines[0];
  if (found?.no !== no) throw new Error(`no item ${no}`);
  return found;
};

test('一天一百二十条（SS-08）：网格里记，镇中心研判；同一命令送两遍只记一条；邻镇看不到', async () => {
  const [grid, director, neighbour] = [await here.as('lwangge'), await here.as('lzhuren'), await here.as('hzhuren')];
  for (let n = 1; n <= 119; n += 1) expect((await record(grid, { place: `第 ${n} 处` })).status).toBe(200);
  const twice = { commandId: randomUUID(), ...usual, reporter: '王某某，邻居' };
  const [one, two] = [await grid.send('POST', '/information', twice), await grid.send('POST', '/information', twice)];
  expect(one.body).toEqual(two.body);
  const first = await page(director);
  expect([first.today, first.waiting, first.lines.length, first.next]).toEqual([120, 120, 50, 71]);
  expect((await page(director, '?before=71')).lines.length).toBe(50);
  expect((await page(neighbour)).lines).toEqual([]);
});

test('只记事，不记人：有证件号、电话的不收；没有按人查的地方', async () => {
  const grid = await here.as('lwangge');
  const refused = await record(grid, { what: '某人电话 138-0013-8000 说有人闹事' });
  expect([refused.status, refused.body.code]).toEqual([409, 'names_a_number']);
  const columns = await askSuperuser<{ name: string }>(
    here.server.superuserUrl,
    `select column_name as name from information_schema.columns where table_name = 'information'`,
  );
  expect(columns.map(({ name }) => name).filter((name) => /person|party|name|phone|idno/.test(name))).toEqual([]);
  expect((await page(grid, '?q=王某某')).lines.length).toBe(50);
});

test('反映人加密；只有主任写明理由才看，看过留痕', async () => {
  const [grid, clerk, director] = [await here.as('lwangge'), await here.as('lchuangkou'), await here.as('lzhuren')];
  const item = await numbered(director, 120);
  const url = here.server.superuserUrl;
  const [row] = await askSuperuser<{ text: string }>(
    url,
    `select encode(reporter, 'escape') as text from information where no = 120`,
  );
  expect(row?.text).not.toContain('王');
  const ask = (client: Client) =>
    client.send<{ reporter: string } & Words>('POST', `/information/${item.id}/reporter`, { reason: '核实争水的情况' });
  expect([(await ask(grid)).body.code, (await ask(clerk)).body.code]).toEqual([
    'not_reporter_reader',
    'not_reporter_reader',
  ]);
  expect((await ask(director)).body.reporter).toBe('王某某，邻居');
  expect(await askSuperuser(url, 'select reason from information_view')).toEqual([{ reason: '核实争水的情况' }]);
});

test('研判：并入、关注、不再跟踪、转为任务、转为事项；办过的不能再办；网格员不能研判', async () => {
  const [grid, director, village] = [await here.as('lwangge'), await here.as('lzhuren'), await here.as('lwangge')];
  const [a, b, c, d, e] = await Promise.all([119, 118, 117, 116, 115].map((no) => numbered(director, no)));
  if (!a || !b || !c || !d || !e) throw new Error('not enough items');
  expect((await judge(grid, a, 'discard', { reason: '已经平息' })).body.code).toBe('not_judge');
  expect((await judge(director, a, 'merge', { into: 119 })).body.code).toBe('merge_into_itself');
  expect((await judge(director, a, 'merge', { into: 120 })).status).toBe(200);
  expect((await numbered(director, 120)).merged).toBe(1);
  expect((await judge(director, b, 'watch', { until: '2026-06-30', reason: '浇地季节' })).body.code).toBe(
    'watch_too_long',
  );
  expect((await judge(director, b, 'watch', { until: '2026-03-20', reason: '浇地季节' })).status).toBe(200);
  expect((await judge(director, c, 'discard', { reason: '已经平息' })).status).toBe(200);
  expect((await judge(director, c, 'discard', { reason: '已经平息' })).body.code).toBe('information_ended');
  const task = { unit: 'c990101.t01.v01', words: '到机井旁核实', due: '2026-03-04' };
  expect((await judge(director, d, 'task', task)).status).toBe(200);
  const [group] = (await village.get<TasksView>('/tasks')).body.groups;
  expect(group?.lines.map(({ title, due }) => [title, due])).toEqual([['到机井旁核实', '2026-03-04']]);
  const done = await village.send('POST', `/tasks/${group?.lines[0]?.task}/done`, {
    commandId: randomUUID(),
    note: '两家已商定轮流浇地',
  });
  expect(done.status).toBe(200);
  const matter = { commandId: randomUUID(), title: '机井浇地排队之争', nature: 'dispute', kind: 'RT02' };
  const [made, again] = [1, 2].map(() => director.send<{ id: string }>('POST', `/information/${e.id}/matter`, matter));
  expect((await made)?.body).toEqual((await again)?.body);
  const registered = await director.page((await made)?.body.id ?? '');
  expect([registered.title, (await numbered(director, 115)).turned?.href]).toEqual([
    '机井浇地排队之争',
    `/matters/${registered.id}`,
  ]);
});

test('九十日后没有转办的删去内容，转办的留着；再执行一次什么也不改', async () => {
  const director = await here.as('lzhuren');
  const expire = (day: string): Promise<number> =>
    expireInformation({ db: here.server.db, now: () => instant(`${day}T01:00:00Z`) }, '990101');
  expect(await expire('2026-05-31')).toBe(0);
  expect([await expire('2026-06-01'), await expire('2026-06-01')]).toEqual([118, 0]);
  here.on('2026-06-01 09:00');
  const left = (await page(director, '?state=expired')).lines;
  expect(left.every(({ what, place, hasReporter }) => what === null && place === null && !hasReporter)).toBe(true);
  expect((await page(director, '?state=converted')).lines.map(({ no, what }) => [no, what !== null])).toEqual([
    [116, true],
    [115, true],
  ]);
});
