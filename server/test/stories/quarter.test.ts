import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { CadenceOverview, RecurringDutiesView, RecurringDutyView } from '@jieyou/contracts';
import { describe, expect, test } from 'vitest';
import { parse, stringify } from 'yaml';
import { isWorkingDay } from '../../src/kernel/clock/calendar.ts';
import { instant, localDate, plusDays } from '../../src/kernel/local-date.ts';
import type { LocalDate } from '../../src/kernel/local-date.ts';
import { noticedCalendar } from '../calendars.ts';
import type { Client, Words } from '../client.ts';
import { strike } from '../strike.ts';
import { story } from './story.ts';

let today: LocalDate = localDate('2026-06-30');
const here = story('2026-06-30 08:00');
const morning = (day: LocalDate): void => {
  today = day;
  here.on(`${day} 08:30`);
};
const clock = (): Promise<number> => strike(here.server.db, () => instant(`${today}T00:30:00Z`));

const text = readFileSync(new URL('../../../methods/neutral/method.yaml', import.meta.url), 'utf8');
const basis = '〔公开〕日联排、周碰头、月研判、季小结，TS-26；由谁办为〔产品默认〕';
const rhythm = (id: string, label: string, rest: object, examples: object[]) => ({
  ...{ id, label, kind: 'meeting', lead: 2, grace: 2, basis, examples, post: 'centre_director' },
  ...rest,
});
const method = stringify({
  ...(parse(text) as object),
  ...{ id: 'four-rhythms', label: '日联排、周碰头、月研判、季小结' },
  cadences: [
    rhythm('daily', '日联排', { level: 'village', post: 'grid_worker', every: 'day', lead: 1 }, [
      { in: '2026-09-20', due: '2026-09-20', why: '周日调休上班' },
      { in: '2026-10-01', due: 'none' },
    ]),
    rhythm('weekly', '周碰头', { level: 'township', substitute: 'window_clerk', every: 'week', on: 'monday' }, [
      { in: '2026-10-07', due: '2026-10-08' },
    ]),
    rhythm('monthly', '月研判', { level: 'township', every: 'month', on: 'day 25' }, [
      { in: '2026-07-01', due: '2026-07-27', why: '25 日是周六' },
    ]),
    rhythm('quarterly', '季小结', { level: 'county', kind: 'duty', every: 'quarter', on: 'last_working_day' }, [
      { in: '2026-07-01', due: '2026-09-30' },
    ]),
  ],
});

const mine = async (client: Client, month = today.slice(0, 7)): Promise<RecurringDutyView[]> =>
  (await client.get<RecurringDutiesView>(`/cadences?month=${month}`)).body.duties;
const held = async (client: Client, duty: RecurringDutyView, on: string = today): Promise<void> => {
  const { status, body } = await client.send('POST', `/cadences/${duty.id}/held`, { commandId: randomUUID(), on });
  expect([status, body]).toEqual([200, { id: duty.id }]);
};
const daysUntil = (to: LocalDate): LocalDate[] => {
  const days: LocalDate[] = [];
  for (let day = plusDays(today, 1); day <= to; day = plusDays(day, 1)) days.push(day);
  return days;
};

describe('一个季度的日联排、周碰头、月研判、季小结（TS-26），经过国庆和调休的周六', () => {
  test('县里发布写有四种频次的工作法；到点之前什么也没有', async () => {
    const [system, director] = [await here.as('xitong'), await here.as('xianzhuren')];
    const { body } = await system.send<{ hash: string }>('POST', '/methods', { text: method });
    const published = { hash: body.hash, effectiveFrom: '2026-07-01' };
    expect((await director.send('POST', '/methods/four-rhythms/1/publication', published)).status).toBe(200);
    expect(await mine(await here.as('lwangge'))).toEqual([]);
  });

  test('时钟把应办的提前列出，反复敲、两个一起敲，都不重；它只列，不办', async () => {
    morning(localDate('2026-07-01'));
    const [first, again] = [await clock(), await clock()];
    expect([first > 0, again]).toEqual([true, 0]);
    await Promise.all([clock(), clock(), clock()]);
    const lines = await mine(await here.as('lwangge'));
    expect(lines.map(({ on, label, standing }) => [on, label, standing])).toEqual([
      ['2026-07-01', '日联排', 'today'],
      ['2026-07-02', '日联排', 'to_come'],
    ]);
  });

  test('七月到国庆：网格长每个工作日记一次，镇上每周碰头、每月研判；停过的钟接着列，一天不少', async () => {
    const [grid, director] = [await here.as('lwangge'), await here.as('lzhuren')];
    for (const day of daysUntil(localDate('2026-10-10'))) {
      morning(day);
      if (day >= '2026-08-10' && day <= '2026-08-14') continue; // 停了五天
      await clock();
      for (const client of [grid, director]) {
        for (const duty of await mine(client)) if (duty.standing === 'today') await held(client, duty);
      }
    }
    const days = daysFrom('2026-07-01', '2026-10-10').filter((day) => isWorkingDay(day, noticedCalendar));
    const all = await everyMonth(grid);
    expect(all.filter(({ on }) => on <= '2026-10-10').map(({ on }) => on)).toEqual(days);
    expect(days.filter((day) => ['2026-09-20', '2026-10-10', '2026-10-01', '2026-10-07'].includes(day))).toEqual([
      '2026-09-20',
      '2026-10-10',
    ]);
    const missed = all.filter(({ standing }) => standing === 'missed').map(({ on }) => on);
    expect(missed).toEqual(['2026-07-01', ...daysFrom('2026-08-10', '2026-08-14')]);
    const weekly = (await everyMonth(director)).filter(({ label }) => label === '周碰头');
    expect(weekly.filter(({ on }) => on > '2026-09-15').map(({ on }) => on)).toEqual([
      '2026-09-21',
      '2026-09-28',
      '2026-10-08',
      '2026-10-12',
    ]);
  }, 120_000);

  test('漏办的补记须写明情况，没有办的由人说明；都不再算漏办', async () => {
    const grid = await here.as('lwangge');
    const [first, second] = (await everyMonth(grid)).filter(({ standing }) => standing === 'missed');
    if (!first || !second) throw new Error('nothing was missed');
    const bare = { commandId: randomUUID(), on: first.on };
    const refused = await grid.send<Words>('POST', `/cadences/${first.id}/held`, bare);
    expect([refused.status, refused.body.code]).toEqual([409, 'late_needs_note']);
    await grid.send('POST', `/cadences/${first.id}/held`, {
      ...bare,
      commandId: randomUUID(),
      note: '当日排查，忘了记',
    });
    const reason = '系统停用，改为电话排查';
    await grid.send('POST', `/cadences/${second.id}/not-held`, { commandId: randomUUID(), reason });
    const after = await everyMonth(grid);
    const standing = (id: string) => after.find((duty) => duty.id === id)?.standing;
    expect([standing(first.id), standing(second.id)]).toEqual(['held', 'not_held']);
  });

  test('周一的碰头提前改到周六调休日，理由留着；同一命令送两遍只改一次；窗口可以代开', async () => {
    morning(localDate('2026-10-09'));
    await clock();
    const [director, clerk] = [await here.as('lzhuren'), await here.as('lchuangkou')];
    const next = (await mine(director)).find(({ label, on }) => label === '周碰头' && on === '2026-10-12');
    if (!next) throw new Error('the next meeting is not listed');
    const body = { commandId: randomUUID(), to: '2026-10-14', reason: '周一全体下村' };
    const [one, two] = [1, 2].map(() => director.send('POST', `/cadences/${next.id}/move`, body));
    expect([(await one)?.status, (await two)?.status]).toEqual([200, 200]);
    const rest = { ...body, commandId: randomUUID(), to: '2026-10-17' };
    expect((await director.send<Words>('POST', `/cadences/${next.id}/move`, rest)).body.code).toBe('day_of_rest');
    morning(localDate('2026-10-14'));
    await clock();
    const moved = (await mine(clerk)).find(({ id }) => id === next.id);
    expect([moved?.on, moved?.standing, moved?.moves.map(({ from, to, by }) => [from, to, by])]).toEqual([
      '2026-10-14',
      'today',
      [['2026-10-12', '2026-10-14', '陈立新']],
    ]);
    if (moved) await held(clerk, moved);
  });

  test('县里看得到各单位办得怎样，分子分母俱全；不能代记；邻镇看不到', async () => {
    const [county, neighbour] = [await here.as('xianzhuren'), await here.as('hzhuren')];
    const overview = (await county.get<CadenceOverview>('/cadences/overview?month=2026-09')).body;
    const line = overview.lines.find(({ unit, cadence }) => unit.path === 'c990101.t01.zx' && cadence === 'weekly');
    expect(line).toMatchObject({ due: 4, onTime: 4, late: 0, missed: 0, open: 0 });
    expect(overview.rule).toContain('应办＝');
    const one = `/cadences?month=2026-09&unit=c990101.t01.zx&cadence=weekly`;
    const [seen] = (await county.get<RecurringDutiesView>(one)).body.duties;
    expect(seen?.can.hold).toMatchObject({ ok: false });
    expect((await neighbour.get<RecurringDutiesView>(one)).body.duties).toEqual([]);
    const body = { commandId: randomUUID(), on: today };
    expect((await neighbour.send('POST', `/cadences/${seen?.id}/held`, body)).status).toBe(404);
    const summary = (await everyMonth(county)).filter(({ label }) => label === '季小结');
    expect(summary.map(({ on, standing }) => [on, standing])).toEqual([['2026-09-30', 'missed']]);
  });

  test('换回另一份工作法：没有人动过、还没有到期的撤去，到期的、改过期的留着', async () => {
    const [system, director] = [await here.as('xitong'), await here.as('xianzhuren')];
    const plain = stringify({ ...(parse(text) as object), id: 'plain', label: '没有频次', cadences: [] });
    const { body } = await system.send<{ hash: string }>('POST', '/methods', { text: plain });
    const published = { hash: body.hash, effectiveFrom: today };
    await director.send('POST', '/methods/plain/1/publication', published);
    await clock();
    expect((await mine(await here.as('lwangge'))).filter(({ on }) => on > today)).toEqual([]);
    expect((await mine(await here.as('lwangge'))).length).toBeGreaterThan(0);
  });
});

const daysFrom = (from: string, to: string): LocalDate[] => {
  const days: LocalDate[] = [];
  for (let day = localDate(from); day <= to; day = plusDays(day, 1)) days.push(day);
  return days;
};
const everyMonth = async (client: Client): Promise<RecurringDutyView[]> =>
  (await Promise.all(['2026-07', '2026-08', '2026-09', '2026-10'].map((month) => mine(client, month)))).flat();
