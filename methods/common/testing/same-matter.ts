import { readFileSync } from 'node:fs';
import type { FormsView, MatterPage, MethodDifferencesView, PapersView } from '@jieyou/contracts';
import { expect } from 'vitest';
import { rawAs } from '../../../server/test/access/raw.ts';
import { clocksOf } from '../../../server/test/stories/story.ts';
import type { Story } from '../../../server/test/stories/story.ts';

const methods = new URL('../../', import.meta.url);
const labour = 'c990101.rs';
const committee = 'c990101.t01.tw';

/** 换用一份工作法, by two people and from today; gives what was said beforehand of the change. */
export async function adopt({ as }: Story, place: string): Promise<string[]> {
  const [director, system] = [await as('xianzhuren'), await as('xitong')];
  const text = readFileSync(new URL(`${place}/method.yaml`, methods), 'utf8');
  const proposed = await director.send<{ hash: string }>('POST', '/methods', { text });
  expect(proposed).toMatchObject({ status: 201, body: { id: place, version: 1 } });
  const said = await system.get<MethodDifferencesView>(`/methods/${place}/1/differences?against=neutral@1`);
  const publication = `/methods/${place}/1/publication`;
  expect(await director.send('POST', publication, proposed.body)).toMatchObject({ status: 400 });
  const { hash } = proposed.body;
  expect(await director.send('POST', publication, { hash })).toMatchObject({ status: 409 });
  expect(await system.send('POST', publication, { hash })).toMatchObject({ status: 200 });
  return said.body.differences.map(({ words }) => words);
}

/** 可选的等级, as the form offers them to the window. */
export async function gradesOffered({ as }: Story): Promise<string[]> {
  const { body } = await (await as('lchuangkou')).get<FormsView>('/forms');
  return (body.options['grade'] ?? []).map(({ label }) => label);
}

/** 登记、受理、定级: the day until which it is to be resolved. */
export async function dueUnder({ as }: Story, grade: string): Promise<string | undefined> {
  const clerk = await as('lchuangkou');
  const { matterId } = await clerk.register({ title: `工资拖欠，${grade}` });
  await clerk.act(matterId, 'accept');
  await clerk.act(matterId, 'grade', { grade });
  return clocksOf(await clerk.page(matterId)).resolve;
}

export type Seen = {
  readonly id: string;
  /** What each step is called, from the registration to the archive. */
  readonly steps: readonly string[];
  readonly papers: readonly string[];
  readonly urged: string | undefined;
  readonly grade: string | null;
  readonly resolve: string | undefined;
  readonly method: string;
};

const papersOf = ({ orders }: MatterPage): string[] => orders.map(({ paper, number }) => `${paper} ${number}`);

/** 同一件欠薪的事, from the window to the archive on one day, and what the window reads on the way. */
export async function sameMatter({ as }: Story, grade: string): Promise<Seen> {
  const [clerk, director, handler] = [await as('lchuangkou'), await as('lzhuren'), await as('renshe')];
  const { matterId: id } = await clerk.register({ title: '两个月工资没有结清' });
  const steps: string[] = [];
  const read = async (): Promise<MatterPage> => {
    const page = await clerk.page(id);
    steps.push(page.stageLabel);
    return page;
  };
  await read();
  await clerk.act(id, 'accept');
  await clerk.act(id, 'grade', { grade });
  const { resolve } = clocksOf(await read());
  await clerk.act(id, 'dispatch', { lead: labour, co: [committee], requirement: '请核实工资并督促支付' });
  const papers = papersOf(await read());
  await handler.act(id, 'receive');
  await handler.act(id, 'first_contact', { way: 'phone', reached: true, note: '已联系本人' });
  await director.act(id, 'urge', { requirement: '请今天内告知支付安排' });
  const { timeline } = await read();
  const urged = timeline.flatMap(({ act, says }) => (act === 'urge' ? says : []))[0];
  await handler.act(id, 'conclude', { outcome: 'settled', result: '工资已经当场结清', informed: true });
  await read();
  await director.act(id, 'verify', { passed: true, note: '已见转账凭证' });
  await read();
  await clerk.act(id, 'call_back', { result: 'satisfied', note: '本人表示满意' });
  await read();
  await clerk.act(id, 'archive');
  const { gradeLabel, method } = await read();
  return { ...{ id, steps, papers, urged, resolve }, grade: gradeLabel, method: method.version };
}

/** 印出的一张文书, as the window prints it: the first one of that name. */
export async function printed({ server }: Story, matter: string, name: string): Promise<string> {
  const ask = await rawAs(server, 'lchuangkou');
  const { papers } = JSON.parse((await ask(`/api/matters/${matter}/papers`)).text) as PapersView;
  const found = papers.find(({ label }) => label === name);
  if (!found) throw new Error(`no paper ${name} among ${papers.map(({ label }) => label).join('、')}`);
  return (await ask(found.href)).text;
}

/** 已有的事项, read again: its names, papers and day are those of the method under which it came. */
export async function readAgain({ as }: Story, { id }: Seen): Promise<unknown[]> {
  const page = await (await as('lchuangkou')).page(id);
  return [page.method.version, page.stageLabel, page.gradeLabel, ...papersOf(page)];
}

export const generalSeen: Omit<Seen, 'id'> = {
  steps: ['已登记', '已受理', '已交办', '办理中', '已办结', '已核验', '已回访', '已归档'],
  papers: ['交办单 柳塘镇综治交办〔2026〕1号', '协办单 柳塘镇综治协办〔2026〕1号'],
  urged: '督办单 柳塘镇综治督办〔2026〕1号 督办 清溪县人力资源和社会保障局',
  grade: '一般',
  resolve: 'running 2026-03-17',
  method: 'neutral@1',
};

export const generalReadAgain = ['neutral@1', '已归档', '一般', ...generalSeen.papers];
