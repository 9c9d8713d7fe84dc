import type { DraftCheck } from '@jieyou/contracts';
import { expect, test } from 'vitest';
import { begun, openedBy } from './mediating.ts';
import { story } from './story.ts';

const { as } = story('2026-03-02 09:30');

test('正在写的协议：逐项检查、画成文书，都不留下什么；不在场的人看不到', async () => {
  const mediator = await as('ltiaojie');
  const here = await openedBy(await as('lchuangkou'), { title: '医药费', kind: 'RT06' });
  await begun(mediator, here);
  const [a, b] = here.ids;
  const owed = { debtor: b, creditor: a, what: '尽快支付医药费', amount: 123_450, instalments: [{}] };
  const draft = { form: 'written', facts: '被狗咬伤', obligations: [owed] };
  const at = `/mediations/${here.mediation}`;
  const { body } = await mediator.send<DraftCheck>('POST', `${at}/draft-check`, draft);
  expect(body.lines[0]?.said.map(({ words }) => words)).toContain('“尽快”说不清，请写明数额、日期或具体做法');
  expect(body.lines[0]?.money).toContain('壹仟贰佰叁拾肆元伍角');
  // 图样本身：不是 JSON，所以读不成答复.
  await expect(mediator.send('POST', `${at}/draft.svg`, draft)).rejects.toThrow('JSON');
  await expect(mediator.send('POST', `${at}/draft.svg`, { ...draft, form: 'oral' })).rejects.toThrow('JSON');
  expect((await (await as('lzhuren')).send('POST', `${at}/draft.svg`, draft)).status).toBe(404);
  expect((await (await as('lzhuren')).send('POST', `${at}/draft-check`, draft)).status).toBe(404);
});
