import { randomUUID } from 'node:crypto';
import type { SubsidySheetsView, SubsidySheetView } from '@jieyou/contracts';
import { describe, expect, test } from 'vitest';
import type { DemoLogin } from '../../src/demo/index.ts';
import type { Words } from '../client.ts';
import { begun, drawn, mediate, openedBy } from './mediating.ts';
import { story } from './story.ts';

const told = story('2026-03-02 09:30');
const { as, on } = told;

/** 一件口头协议: reached, called back, its papers brought. */
async function settled(title: string, { papers = true } = {}): Promise<string> {
  const [clerk, mediator] = [await as('lchuangkou'), await as('ltiaojie')];
  const opened = await openedBy(clerk, { title, narrative: `${title}的经过` });
  await begun(mediator, opened);
  const well = async (name: Parameters<typeof mediate>[2], payload: object): Promise<void> => {
    const { status, body } = await mediate(mediator, opened.mediation, name, payload);
    expect([name, status, body.words ?? '']).toEqual([name, 200, '']);
  };
  const obligations = [{ debtor: opened.ids[1], what: '将滴水沟恢复到原来的位置', due: '2026-03-20' }];
  await well('draw_up', { form: 'oral', facts: '滴水沟争议', obligations });
  await well('register_oral', { agreed: true });
  if (!papers) return opened.mediation;
  const file = await drawn(mediator, opened.mediation);
  for (const kind of ['ID', 'MED-MIN']) await well('add_paper', { kind, file });
  return opened.mediation;
}

const sheetOf = async (login: DemoLogin, id: string): Promise<SubsidySheetView> =>
  (await (await as(login)).get<SubsidySheetView>(`/subsidies/${id}`)).body;
const doing = async (login: DemoLogin, id: string, act: string, payload: object) =>
  (await as(login)).send<Words>('POST', `/subsidies/${id}/acts/${act}`, payload);

describe('以案定补：卷宗齐全、回访过的才列；两人制表、复核；不付款', () => {
  const id = randomUUID();
  const made: string[] = [];

  test('没有回访的、缺材料的，卷宗核对不过去，说得出缺什么、谁能补', async () => {
    made.push(await settled('滴水沟一'), await settled('滴水沟二'), await settled('滴水沟三', { papers: false }));
    const mediator = await as('ltiaojie');
    const early = await mediate(mediator, made[0] ?? '', 'file_dossier', { checked: true });
    expect(early.body.code).toBe('call_back_first');
    on('2026-04-02 09:00');
    for (const each of made) {
      const party = (await mediator.get<{ parties: { id: string }[] }>(`/mediations/${each}`)).body.parties[0]?.id;
      const call = { party, reached: true, state: 'done', risk: false, note: '沟已经恢复，双方满意' };
      expect((await mediate(mediator, each, 'follow_up', call)).status).toBe(200);
    }
    const bare = await mediate(mediator, made[2] ?? '', 'file_dossier', { checked: true });
    expect([bare.body.code, bare.body.words]).toEqual([
      'dossier_lacks',
      '卷宗还缺：当事人身份证明（由当事人提供）、调解记录（由记录人提供）；补齐后再核对',
    ]);
    for (const each of made.slice(0, 2)) {
      expect((await mediate(mediator, each, 'file_dossier', { checked: true })).body.words ?? '').toBe('');
    }
  });

  test('制表：只列核对过的两件；照工作法的标准；同一对当事人的只作提示；同一命令只成一张', async () => {
    const clerk = await as('lchuangkou');
    const ask = { commandId: id, from: '2026-04-01', until: '2026-04-30' };
    const stranger = await (await as('renshe')).send<Words>('POST', '/subsidies', { ...ask, commandId: randomUUID() });
    expect([stranger.status, stranger.body.code]).toEqual([409, 'makers_only']);
    expect((await clerk.send('POST', '/subsidies', ask)).status).toBe(201);
    expect((await clerk.send('POST', '/subsidies', ask)).status).toBe(201);
    const sheet = await sheetOf('lchuangkou', id);
    expect(sheet.lines.map((line) => [line.case, line.amount, line.audit])).toEqual([
      ['口头协议', '50.00', 'pending'],
      ['口头协议', '50.00', 'pending'],
    ]);
    expect([sheet.total, sheet.frame, sheet.sampled]).toEqual(['100.00', 2, 2]);
    expect(sheet.lines[0]?.hints[0]).toContain('同一对当事人');
    const again = await clerk.send<Words>('POST', '/subsidies', { ...ask, commandId: randomUUID() });
    expect(again.body.code).toBe('nothing_to_list');
    expect((await (await as('hchuangkou')).get(`/subsidies/${id}`)).status).toBe(404);
  });

  test('抽查、核对提示、异议和答复都有了，才能复核；制表人不能复核自己的表', async () => {
    const { lines } = await sheetOf('lchuangkou', id);
    const [one, two] = lines.map((line) => line.id);
    await doing('lchuangkou', id, 'audit', { line: one, passed: true, reason: '看了卷宗，问了双方' });
    await doing('lchuangkou', id, 'audit', { line: two, passed: false, reason: '与前一件是同一条沟' });
    expect((await doing('lzhuren', id, 'approve', { reason: '同意' })).body.words).toContain('1 件抽查不符');
    await doing('lchuangkou', id, 'drop', { line: two, reason: '与前一件是同一纠纷' });
    expect((await doing('lzhuren', id, 'object', { line: two, reason: '应当另算' })).body.code).toBe('not_your_line');
    expect((await doing('ltiaojie', id, 'object', { line: two, reason: '是两条沟，不是一件' })).status).toBe(200);
    expect((await doing('lzhuren', id, 'approve', { reason: '同意' })).body.words).toContain('1 条异议没有答复');
    await doing('lchuangkou', id, 'answer', { line: two, reason: '现场看过，是同一条沟' });
    expect((await doing('lchuangkou', id, 'approve', { reason: '同意' })).body.code).toBe('two_people');
    expect((await doing('lzhuren', id, 'approve', { reason: '同意' })).status).toBe(200);
    const done = await sheetOf('lzhuren', id);
    expect([done.status, done.total, done.lines.map(({ kept }) => kept)]).toEqual(['approved', '50.00', [true, false]]);
    expect((await doing('lchuangkou', id, 'drop', { line: one, reason: '再改一改' })).body.code).toBe('sheet_closed');
  });

  test('调解员看得到自己的几件；导出是文件本身；列表里没有按人的排名', async () => {
    const mine = await sheetOf('ltiaojie', id);
    expect(mine.lines.every((line) => line.mine)).toBe(true);
    await expect((await as('lzhuren')).get(`/subsidies/${id}/sheet.xlsx`)).rejects.toThrow('JSON');
    const { sheets, rule } = (await (await as('lzhuren')).get<SubsidySheetsView>('/subsidies')).body;
    expect([sheets.map((sheet) => sheet.total), rule]).toEqual([['50.00'], expect.stringContaining('产品默认')]);
  });
});
