import { randomUUID } from 'node:crypto';
import type { FeedView, TasksView } from '@jieyou/contracts';
import { expect, test } from 'vitest';
import { instant } from '../../src/kernel/local-date.ts';
import type { Client } from '../client.ts';
import { asSuperuser } from '../database.ts';
import { strike } from '../strike.ts';
import { story } from './story.ts';

const here = story('2026-10-08 08:30');
const at = instant('2026-10-08T00:30:00Z');
const tasks = async (client: Client): Promise<string[]> =>
  (await client.get<TasksView>('/tasks')).body.groups.flatMap(({ label, lines }) =>
    lines.map(({ what, code, due }) => [label, what, code ?? '', due ?? ''].join(' ').replaceAll('  ', ' ')),
  );
const read = async (address: string): Promise<{ status: number; text: string }> => {
  const answer = await fetch(`${here.server.url}${address}`);
  return { status: answer.status, text: await answer.text() };
};

let code = '';
test('一张清单：事项的一步、例会，日期最近的在前；办了就不在', async () => {
  await strike(here.server.db, () => at);
  const [clerk, labour, director] = [await here.as('lchuangkou'), await here.as('renshe'), await here.as('lzhuren')];
  expect(await tasks(director)).toEqual(['今日 周研判 2026-10-08', '以后 周研判 2026-10-12']);
  const matter = await clerk.register({ title: '欠薪一件' });
  code = matter.code;
  expect(await tasks(clerk)).toEqual([
    '今日 周研判 2026-10-08',
    `本周 待受理 ${code} 2026-10-10`,
    '以后 周研判 2026-10-12',
  ]);
  await clerk.act(matter.matterId, 'accept');
  await clerk.act(matter.matterId, 'grade', { grade: 'general' });
  await clerk.act(matter.matterId, 'dispatch', { lead: 'c990101.rs', requirement: '请核实' });
  expect((await tasks(clerk)).filter((line) => line.includes(code))).toEqual([]);
  expect(await tasks(labour)).toEqual([`以后 待接单 ${code} 2026-10-23`]);
});

test('日历订阅只有做什么、哪一天和编码，没有标题和姓名；另发即停旧的，停用、离岗就读不到', async () => {
  const labour = await here.as('renshe');
  const first = (await labour.send<FeedView>('POST', '/tasks/feed', {})).body.address ?? '';
  const { status, text } = await read(first);
  expect([status, text.includes(`SUMMARY:待接单 ${code}`), text.includes('欠薪'), text.includes('何劲松')]).toEqual([
    200,
    true,
    false,
    false,
  ]);
  expect(text.split('\r\n').every((line) => Buffer.byteLength(line) <= 75)).toBe(true);
  const second = (await labour.send<FeedView>('POST', '/tasks/feed', {})).body.address ?? '';
  expect([(await read(first)).status, (await read(second)).status]).toEqual([404, 200]);
  const { superuserUrl } = here.server;
  await asSuperuser(superuserUrl, `update post set valid_to = '2026-10-07' where role = 'department_handler'`);
  expect((await read(second)).status).toBe(404);
  await asSuperuser(superuserUrl, `update post set valid_to = null where role = 'department_handler'`);
  await labour.send('DELETE', '/tasks/feed');
  expect([(await read(second)).status, (await read('/api/feeds/990101.x/tasks.ics')).status]).toEqual([404, 404]);
});

test('没有的任务办不了，三员没有任务清单', async () => {
  const labour = await here.as('renshe');
  const none = await labour.send('POST', `/tasks/${randomUUID()}/done`, { commandId: randomUUID(), note: '办完了' });
  expect(none.status).toBe(404);
  expect((await (await here.as('xitong')).get('/tasks')).status).toBe(403);
});
