import type { FigureRows, FiguresView, MonthPage, MonthsView } from '@jieyou/contracts';
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { actNames, personActNames } from '../../src/modules/matters/index.ts';
import type { Words } from '../client.ts';
import { story } from './story.ts';

const here = story('2026-03-10 09:00');
const labour = 'c990101.rs';
const whole = 'scope=c990101';
const march = 'from=2026-03-01&to=2026-03-31';
const measures =
  'accepted,dispatched,concluded,resolved,in_hand,concluded_rate,resolved_rate,resolved_rate_period,satisfied_rate,response_rate,resolve_on_time,return_rate,hops_mean,days_to_conclude,grassroots_share';

const ask = async (login: 'xianzhuren' | 'lchuangkou' | 'renshe', query: string) =>
  (await here.as(login)).get<FiguresView & Words>(`/measures/figures?${query}`);
const said = ({ figures }: FiguresView): Record<string, string> =>
  Object.fromEntries(
    figures.map(({ measure, total }) => [
      measure.name,
      measure.denominator === null ? total.text : `${total.text}（${total.numerator}/${total.denominator}）`,
    ]),
  );

/** 办到哪一步就停. */
type Until = 'accepted' | 'received' | 'concluded' | 'satisfied' | 'unreachable';

async function matter(until: Until, outcome = 'settled'): Promise<string> {
  const [clerk, director, handler] = [await here.as('lchuangkou'), await here.as('lzhuren'), await here.as('renshe')];
  const { matterId } = await clerk.register({ title: '两个月工资没有结清' });
  await clerk.act(matterId, 'accept');
  await clerk.act(matterId, 'grade', { grade: 'general' });
  if (until === 'accepted') return matterId;
  await clerk.act(matterId, 'dispatch', { lead: labour, requirement: '请核实' });
  await handler.act(matterId, 'receive');
  if (until === 'received') return matterId;
  await handler.act(matterId, 'first_contact', { way: 'phone', reached: true, note: '已联系本人' });
  await handler.act(matterId, 'conclude', {
    outcome,
    result: '已经说清楚',
    informed: true,
    ...(outcome === 'referred_to_court' ? { road: 'litigation' } : {}),
  });
  if (until === 'concluded') return matterId;
  await director.act(matterId, 'verify', { passed: true, note: '已见凭证' });
  const result = until === 'satisfied' ? 'satisfied' : 'unreachable';
  await clerk.act(matterId, 'call_back', { result, note: '按登记的电话联系' });
  return matterId;
}

describe('数从哪里来：每个数带分子、分母和口径，点开是背后的事项', () => {
  let court = '';

  beforeAll(async () => {
    for (const until of ['accepted', 'received', 'satisfied', 'satisfied', 'unreachable'] as const) await matter(until);
    court = await matter('concluded', 'referred_to_court');
  });

  test('受理、交办、办结、化解、在办各是各的数；加得拢', async () => {
    const { status, body } = await ask('xianzhuren', `measures=${measures}&${whole}&${march}`);
    expect(status).toBe(200);
    expect(said(body)).toEqual({
      ...{ 受理: '6 件', 交办: '5 件', 办结: '4 件', 化解: '3 件', 在办: '2 件' },
      '办结率（同批）': '80 %（4/5）',
      '化解率（同批）': '50 %（3/6）',
      '化解率（同期）': '50 %（3/6）',
      满意率: '100 %（2/2）',
      回访应答率: '66.67 %（2/3）',
      按期办结率: '分母为零，算不出（0/0）',
      退单率: '0 %（0/5）',
      平均转手次数: '1 次（5/5）',
      '受理到办结（中位）': '0 天',
      化解在基层: '0 %（0/3）',
    });
    expect([body.scope.name, body.methods]).toEqual(['清溪县', ['neutral@1']]);
  });

  test('没有联系上的不算满意，也不在满意率的分母里；引导诉讼的算办结，不算化解', async () => {
    const { body } = await (
      await here.as('xianzhuren')
    ).get<FigureRows>(`/measures/resolved/rows?part=numerator&${whole}&${march}`);
    expect([body.lines.length, body.hidden, body.lines.some(({ id }) => id === court)]).toEqual([3, 0, false]);
  });

  test('按下一级单位、按主办单位、按月份分组，各组加起来是合计', async () => {
    for (const by of ['unit', 'lead', 'month', 'kind', 'channel', 'grade']) {
      const { body } = await ask('xianzhuren', `measures=accepted,concluded_rate&${whole}&${march}&by=${by}`);
      for (const { total, rows } of body.figures) {
        expect(rows.reduce((sum, { numerator }) => sum + numerator, 0)).toBe(total.numerator);
        expect(rows.reduce((sum, { denominator }) => sum + (denominator ?? 0), 0)).toBe(total.denominator ?? 0);
      }
    }
    const { body } = await ask('xianzhuren', `measures=accepted&${whole}&${march}&by=unit`);
    expect(body.figures[0]?.rows.map(({ label, text }) => `${label} ${text}`)).toEqual(['柳塘镇 6 件']);
  });

  test('窗口只数自己的乡镇，部门只数自己主办的；别处的不能问', async () => {
    const clerk = await ask('lchuangkou', `measures=accepted&${march}`);
    expect([clerk.body.scope.name, said(clerk.body)]).toEqual(['柳塘镇', { 受理: '6 件' }]);
    const handler = await ask('renshe', `measures=dispatched,concluded&${march}`);
    expect(said(handler.body)).toEqual({ 交办: '5 件', 办结: '4 件' });
    const refused = await ask('lchuangkou', `measures=accepted&${whole}&${march}`);
    expect([refused.status, refused.body.words]).toEqual([
      409,
      '「清溪县」不在您的职责范围内；请选自己的单位或者下级单位',
    ]);
    const none = await (await here.as('xitong')).get<Words>(`/measures/figures?measures=accepted&${march}`);
    expect([none.status, none.body.code]).toEqual([409, 'no_scope']);
  });

  test('交回以后看不到内容的，部门数得到，点开时说有几件', async () => {
    const { body } = await (
      await here.as('renshe')
    ).get<FigureRows>(`/measures/concluded/rows?part=numerator&${march}`);
    expect([body.lines.length, body.hidden]).toEqual([0, 4]);
  });

  test('事实行所看的动作都是有的动作，本人自己撤回的也在内', () => {
    const schema = readFileSync(new URL('../../schema.sql', import.meta.url), 'utf8');
    const source = /measure_source\([\s\S]*?\n\$function\$/.exec(schema)?.[0] ?? '';
    const named = [...source.matchAll(/e\.act (?:= |in \()((?:'[a-z_.]+'(?:, )?)+)/g)].flatMap(([, list = '']) =>
      [...list.matchAll(/'([a-z_.]+)'/g)].map(([, act]) => act),
    );
    expect(named).toContain('person_withdraw');
    expect(named.filter((act) => ![...actNames, ...personActNames].some((known) => known === act))).toEqual([]);
  });

  test('写错的指标、日期各有一句话', async () => {
    const backwards = await ask('xianzhuren', `measures=accepted&from=2026-03-31&to=2026-03-01`);
    expect(backwards.body.words).toBe('开始的日期在结束之后；请把两个日期对调');
    const unknown = await ask('xianzhuren', `measures=entries_per_worker&${march}`);
    expect(unknown.body.words).toBe('辞典里没有「entries_per_worker」这个指标；请从辞典里选');
  });

  test('月结：没有过完的不能结；结了不能再结；窗口不能结', async () => {
    const director = await here.as('xianzhuren');
    const close = (login: 'xianzhuren' | 'lchuangkou') => async (month: string) =>
      (await here.as(login)).send<Words & { hash: string }>('POST', `/months/${month}/closing`, {});
    expect((await close('xianzhuren')('2026-03')).body.code).toBe('month_not_over');
    here.on('2026-04-02 09:00');
    expect((await close('lchuangkou')('2026-03')).body.code).toBe('not_your_month');
    const closed = await close('xianzhuren')('2026-03');
    expect([closed.status, closed.body.hash]).toEqual([200, expect.stringMatching(/^[0-9a-f]{64}$/)]);
    expect((await close('xianzhuren')('2026-03')).body.code).toBe('month_closed_already');
    const [month] = (await director.get<MonthsView>('/months')).body.months;
    expect(month).toMatchObject({ month: '2026-03', closed: { by: '周明远', whole: true }, can: { ok: false } });
  });

  test('封存以后重新办理一件：封存的数不动，更正另列，说出几件有变动', async () => {
    const onTime = await ask('xianzhuren', `measures=resolve_on_time&${whole}&${march}`);
    expect(said(onTime.body)).toEqual({ 按期办结率: '66.67 %（4/6）' });
    const before = (await (await here.as('xianzhuren')).get<MonthPage>('/months/2026-03')).body;
    expect([before.restated, before.changed]).toEqual([[], 0]);
    here.on('2026-04-02 09:30');
    await (await here.as('lchuangkou')).act(court, 'reopen', { reason: '法院告知仍可调解，本人要求继续' });
    const { restated, changed, figures } = (await (await here.as('xianzhuren')).get<MonthPage>('/months/2026-03')).body;
    expect(changed).toBe(1);
    expect(figures.find(({ measure }) => measure.id === 'concluded')?.closed.text).toBe('4 件');
    expect(restated.map(({ measure, closed, now }) => `${measure.name} ${closed.text} → ${now.text}`)).toEqual(
      expect.arrayContaining(['办结 4 件 → 3 件', '办结率（同批） 80 % → 60 %']),
    );
  });
});
