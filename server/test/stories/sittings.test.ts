import { randomUUID } from 'node:crypto';
import type { ActAnswer, SittingActName, SittingsView, SittingView } from '@jieyou/contracts';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Client, Reply, Words } from '../client.ts';
import { begun, drawn, mediate, mediationOf, openedBy, selfOf } from './mediating.ts';
import type { Opened } from './mediating.ts';
import { story } from './story.ts';

const { as, on } = story('2026-03-02 09:30');

const keep = (client: Client, payload: object): Promise<Reply<{ id: string } & Words>> =>
  client.send('POST', '/rooms', {
    ...{ commandId: randomUUID(), unit: 'c990101.t01.zx', kind: 'mediation', seats: 12 },
    ...{ opens: '08:30', closes: '17:30', ...payload },
  });
const book = (client: Client, mediation: string, payload: object): Promise<Reply<ActAnswer & Words>> =>
  client.send('POST', `/mediations/${mediation}/sittings`, {
    commandId: randomUUID(),
    payload: { kind: 'mediation', mode: 'together', ...payload },
  });
const sit = (client: Client, id: string, name: SittingActName, payload: object): Promise<Reply<ActAnswer & Words>> =>
  client.send('POST', `/sittings/${id}/acts/${name}`, { commandId: randomUUID(), payload });
const sittings = async (client: Client, mediation: string): Promise<SittingsView> =>
  (await client.get<SittingsView>(`/mediations/${mediation}/sittings`)).body;
const sittingOf = async (client: Client, mediation: string, id: string): Promise<SittingView> => {
  const found = (await sittings(client, mediation)).items.find((each) => each.id === id);
  if (!found) throw new Error(`没有 ${id}`);
  return found;
};
const text = async (client: Client, path: string): Promise<string> => JSON.stringify((await client.get(path)).body);
const roads = ['litigation', 'arbitration'];

const rooms = { one: '', two: '' };
beforeAll(async () => {
  const director = await as('lzhuren');
  rooms.one = (await keep(director, { name: '第一调解室', items: '圆桌、投影' })).body.id;
  rooms.two = (await keep(director, { name: '第二调解室' })).body.id;
});

describe('场所与约定', () => {
  const here: Opened = { matter: '', mediation: '', ids: [] };
  const there: Opened = { matter: '', mediation: '', ids: [] };
  let first = '';
  beforeAll(async () => {
    const mediator = await as('ltiaojie');
    Object.assign(here, await openedBy(await as('lchuangkou'), { title: '屋后滴水沟的界址' }));
    Object.assign(there, await openedBy(await as('lchuangkou'), { title: '院墙外的杨树' }));
    await begun(mediator, here);
    await begun(mediator, there);
  });

  test('场所由中心主任登记；窗口不能登记，同名的不收，都说明白', async () => {
    expect((await keep(await as('lchuangkou'), { name: '第三调解室' })).body.words).toContain('中心主任');
    expect((await keep(await as('lzhuren'), { name: '第一调解室' })).body.code).toBe('room_name_taken');
    expect((await keep(await as('lzhuren'), { name: '邻镇的', unit: 'c990101.t02.zx' })).body.code).toBe(
      'room_not_in_reach',
    );
  });

  test('场所、调解员、时间一次约好；再约同一间，说明谁有约、最近的空闲是什么时候', async () => {
    const mediator = await as('ltiaojie');
    const chairs = [await selfOf(mediator)];
    const at = { day: '2026-03-05', from: '14:00', to: '16:00', room: rooms.one, chairs };
    const done = await book(mediator, here.mediation, at);
    expect([done.status, done.body.words]).toEqual([201, undefined]);
    first = done.body.created[0] ?? '';
    const again = await book(mediator, there.mediation, { ...at, from: '15:00', to: '17:00' });
    expect(again.status).toBe(409);
    expect(again.body.words).toContain('「第一调解室」');
    expect(again.body.words).toContain('最近的空闲是 2026-03-06 08:30—10:30');
    const other = await book(mediator, there.mediation, { ...at, room: rooms.two, from: '15:00', to: '16:00' });
    expect(other.body.words).toContain('钱德厚');
    expect(other.body.words).toContain('2026-03-05 16:00—17:00');
  });

  test('两人同时约同一间，只成一个，另一个被告知撞上了', async () => {
    const mediator = await as('ltiaojie');
    const chairs = [await selfOf(mediator)];
    const at = { day: '2026-03-09', from: '09:00', to: '10:00', room: rooms.one, chairs };
    const both = await Promise.all([here, there].map(({ mediation }) => book(mediator, mediation, at)));
    expect(both.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([201, 409]);
    expect(both.find(({ status }) => status === 409)?.body.code).toBe('clash');
  });

  test('开放时间之外、过去的日子、期限之后都不能约，邻镇的场所也不能约', async () => {
    const mediator = await as('ltiaojie');
    const chairs = [await selfOf(mediator)];
    const asked = { day: '2026-03-06', from: '14:00', to: '15:00', room: rooms.one, chairs };
    const code = async (change: object): Promise<string> =>
      (await book(mediator, here.mediation, { ...asked, ...change })).body.code;
    expect(await code({ from: '07:00' })).toBe('room_hours');
    expect(await code({ day: '2026-02-27' })).toBe('day_gone');
    expect(await code({ day: '2026-05-06' })).toBe('beyond_term');
    expect(await code({ from: '16:00', to: '15:00' })).toBe('backwards');
    expect(await code({ mode: 'remote', room: undefined })).toBe('phone_needed');
    const away = await keep(await as('hzhuren'), { name: '河口调解室', unit: 'c990101.t02.zx' });
    expect(await code({ room: away.body.id })).toBe('room_not_yours');
  });

  test('通知、日历、到会通知都没有事由，也没有对方的姓名', async () => {
    const mediator = await as('ltiaojie');
    const ics = await mediator.text(`/sittings/${first}/calendar.ics`);
    expect(ics).toContain('DTSTART:20260305T060000Z');
    expect(ics).toContain('第一调解室');
    for (const word of ['甲某', '乙某', '滴水沟', '钱德厚']) expect(ics).not.toContain(word);
    const page = await mediator.text(`/sittings/${first}/invitations/${here.ids[0]}`);
    expect(page).toContain('甲某');
    expect(page).not.toContain('乙某');
    expect(page).not.toContain('滴水沟');
    const slips = await text(await as('lchuangkou'), '/notices/slips');
    expect(slips).toContain('到会通知');
  });

  test('改期写明理由；原来的时间空出来，别的会可以约', async () => {
    const mediator = await as('ltiaojie');
    const chairs = [await selfOf(mediator)];
    const to = { day: '2026-03-06', from: '09:00', to: '11:00', reason: '一方当天要出庭' };
    expect((await sit(mediator, first, 'move', to)).status).toBe(200);
    const at = { day: '2026-03-05', from: '14:00', to: '16:00', room: rooms.one, chairs };
    expect((await book(mediator, there.mediation, at)).status).toBe(201);
    expect(await sittingOf(mediator, here.mediation, first)).toMatchObject({
      day: '2026-03-06',
      from: '09:00',
      moved: 1,
    });
  });

  test('场所一周一目了然；邻镇看不到本镇的场所，也看不到为什么事占用', async () => {
    const week = await text(await as('lzhuren'), '/rooms?day=2026-03-05');
    expect(week).toContain('第一调解室');
    expect(week).toContain('"from":"09:00"');
    expect(await text(await as('hzhuren'), '/rooms?day=2026-03-05')).not.toContain('第一调解室');
    expect(await text(await as('ltiaojie'), '/sittings/week?day=2026-03-05')).toContain('屋后滴水沟的界址');
    expect(await text(await as('ltiaojie'), '/tasks')).toContain('主持调解会');
  });

  test('单独谈话只有本案调解员看得到；录音须各方都同意，一方撤回就不能录', async () => {
    const mediator = await as('ltiaojie');
    on('2026-03-06 09:10');
    const [a, b] = here.ids;
    await sit(mediator, first, 'private_note', { party: a, note: '其实让一尺也可以' });
    expect((await sittingOf(mediator, here.mediation, first)).sides[0]?.notes[0]?.body).toBe('其实让一尺也可以');
    for (const other of [await as('lzhuren'), await as('lchuangkou')]) {
      expect(await text(other, `/mediations/${here.mediation}/sittings`)).not.toContain('让一尺');
    }
    const recording = async (party: string | undefined, agreed: boolean): Promise<boolean> => {
      await sit(mediator, first, 'agree_recording', { party, agreed });
      return (await sittingOf(mediator, here.mediation, first)).recording.allowed;
    };
    expect([await recording(a, true), await recording(b, true), await recording(a, false)]).toEqual([
      false,
      true,
      false,
    ]);
  });

  test('写记录、核对、改日再开；核对之后不能改；记录填进人民调解记录', async () => {
    const mediator = await as('ltiaojie');
    const [a = '', b = ''] = here.ids;
    const plans = [
      {
        what: '以老墙基为界',
        answers: [
          { party: a, answer: 'accept' },
          { party: b, answer: 'consider' },
        ],
      },
    ];
    const minutes = { present: [a, b], told: true, record: '双方各自说明了界址的由来。', plans, result: 'again' };
    expect((await sit(mediator, first, 'minutes', { ...minutes, told: false })).body.code).toBe('tell_rights');
    expect((await sit(mediator, first, 'minutes', minutes)).status).toBe(200);
    const file = await drawn(mediator, here.mediation);
    const bare = await sit(mediator, first, 'sign_minutes', { party: a, way: 'signed' });
    expect(bare.body.code).toBe('signature_evidence');
    await sit(mediator, first, 'sign_minutes', { party: a, way: 'signed', kind: 'handwritten', file });
    await sit(mediator, first, 'sign_minutes', { party: b, way: 'read_aloud' });
    expect((await sit(mediator, first, 'minutes', minutes)).body.code).toBe('minutes_read');
    const next = { day: '2026-03-13', from: '09:00', to: '11:00', reason: '乙方回去商量' };
    const done = await sit(mediator, first, 'adjourn', next);
    expect(done.status).toBe(200);
    const view = await sittings(mediator, here.mediation);
    expect(view.items.find(({ id }) => id === done.body.created[0])).toMatchObject({
      day: '2026-03-13',
      state: 'booked',
    });
    expect(await sittingOf(mediator, here.mediation, first)).toMatchObject({
      ...{ state: 'adjourned', papers: [{ form: 'MED-MIN' }] },
      minutes: { result: '另行调解', unread: [], plans: [{ what: '以老墙基为界' }] },
    });
    const director = await sittingOf(await as('lzhuren'), here.mediation, first);
    expect([director.notes, director.minutes?.plans[0]?.what]).toEqual([[], null]);
  });

  test('当事人要求终止：一步就停，告知其他途径，已约定的会随之取消', async () => {
    const mediator = await as('ltiaojie');
    const done = await mediate(mediator, here.mediation, 'stop', { party: here.ids[1], way: 'spoken', roads });
    expect(done.status).toBe(200);
    const view = await sittings(await as('lchuangkou'), here.mediation);
    expect(view.items.filter(({ state }) => state === 'booked')).toEqual([]);
    expect((await mediationOf(await as('lchuangkou'), here.mediation)).ending).toBe('当事人要求终止');
  });
});
