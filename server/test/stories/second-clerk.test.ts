import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Client } from '../client.ts';
import { startTestServer } from '../server.ts';
import type { TestServer } from '../server.ts';

let server: TestServer;
let one: Client;
let two: Client;

beforeAll(async () => {
  server = await startTestServer();
  [one, two] = [await server.signIn('lchuangkou'), await server.signIn('lchuangkou2')];
});
afterAll(() => server.stop());

test('两人同时按受理，只成一人，另一人知道事项刚被处理', async () => {
  const { matterId } = await one.register({});
  const { version } = await one.page(matterId);
  const replies = await Promise.all([one, two].map((clerk) => clerk.tryAct(matterId, 'accept', {}, { seen: version })));
  expect(replies.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 409]);
  const refused = replies.find(({ status }) => status === 409);
  expect(refused?.body).toMatchObject({ code: 'changed_meanwhile', words: expect.stringContaining('请刷新后再办') });
  const { stage, timeline } = await two.page(matterId);
  expect(stage).toBe('accepted');
  expect(timeline.filter(({ act }) => act === 'accept')).toHaveLength(1);
});

test('两人同时按受理而没有报页面版本，也只成一人', async () => {
  const { matterId } = await one.register({});
  const replies = await Promise.all([one, two].map((clerk) => clerk.tryAct(matterId, 'accept')));
  expect(replies.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 409]);
  expect(replies.find(({ status }) => status === 409)?.body).toMatchObject({ code: 'wrong_stage' });
});

test('同一命令送两次，同一答复，只办一次；同时送到也一样', async () => {
  const { matterId } = await one.register({});
  const commandId = randomUUID();
  const [first, beside] = await Promise.all([1, 2].map(() => one.act(matterId, 'accept', {}, { commandId })));
  const later = await one.act(matterId, 'accept', {}, { commandId });
  expect([beside, later]).toEqual([first, first]);
  expect((await one.page(matterId)).timeline.map(({ act }) => act)).toEqual(['register', 'accept']);
});

test('登记命令送两次，只登记一件', async () => {
  const [commandId, title] = [randomUUID(), '重复提交的登记'];
  const [first, again] = await Promise.all([1, 2].map(() => one.register({ title }, { commandId })));
  expect(again).toEqual(first);
  expect((await one.search(title)).total.count).toBe(1);
});

test('同一命令编号换了内容：拒绝，并说明怎么办', async () => {
  const { matterId } = await one.register({});
  const commandId = randomUUID();
  await one.act(matterId, 'accept', { note: '予以受理' }, { commandId });
  const changed = await one.tryAct(matterId, 'accept', { note: '换了内容' }, { commandId });
  expect(changed).toMatchObject({ status: 409, body: { code: 'command_reused' } });
  const otherAct = await one.tryAct(matterId, 'grade', { grade: 'general' }, { commandId });
  expect(otherAct.body.code).toBe('command_reused');
  expect(otherAct.body.words).toContain('请刷新页面后重新提交');
});

test('命令编号是各人自己的：别人用同一编号不受影响', async () => {
  const [mine, theirs] = [await one.register({}), await two.register({})];
  const commandId = randomUUID();
  await one.act(mine.matterId, 'accept', {}, { commandId });
  await two.act(theirs.matterId, 'accept', {}, { commandId });
  expect((await two.page(theirs.matterId)).stage).toBe('accepted');
});
