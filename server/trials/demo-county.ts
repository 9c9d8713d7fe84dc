// 演示县: loads it twice, once killed half-way; the two must hold the same.
import { setTimeout as wait } from 'node:timers/promises';
import { contentOf } from '../test/demo-content.ts';
import { type House, newHouse } from '../test/faults/house.ts';
import { demoFigures } from './demo-figures.ts';

export type DemoTrial = {
  readonly seconds: number;
  readonly resumedSeconds: number;
  /** How many acts were recorded when everything was killed. */
  readonly cutAt: number;
  readonly same: boolean;
  readonly verified: boolean;
  readonly figures: string;
};

/** 装一次. Gives the seconds from the start of the process to its end. */
async function load({ jieyou }: House): Promise<number> {
  const began = performance.now();
  const { code, err } = await jieyou('demo').ended;
  if (code !== 0) throw new Error(`demo ended with ${code}: ${err}`);
  return (performance.now() - began) / 1000;
}

/** 装到一半，连同数据库一起强杀. */
async function loadHalf(house: House): Promise<number> {
  const { child, ended } = house.jieyou('demo');
  let said = '';
  child.stderr?.on('data', (part: Buffer) => (said += part.toString()));
  const half = (): boolean =>
    [...said.matchAll(/已办 (\d+)\/(\d+)/g)].some(([, done, all]) => Number(done) * 2 > Number(all));
  while (!half()) {
    if (child.exitCode !== null) throw new Error(`demo ended before it could be killed: ${said}`);
    await wait(200);
  }
  child.kill('SIGKILL');
  house.killDatabase();
  await ended;
  return Number([...said.matchAll(/已办 (\d+)/g)].at(-1)?.[1] ?? 0);
}

const verifies = async ({ jieyou }: House): Promise<boolean> => (await jieyou('verify').ended).code === 0;

/** 演示县长试. */
export async function tryDemoCounty(note: (words: string) => void): Promise<DemoTrial> {
  const size = { JIEYOU_DEMO: 'county' };
  const [whole, cut] = [newHouse(undefined, size), newHouse(undefined, size)];
  try {
    const seconds = await load(whole);
    note(`一次装完：${seconds.toFixed(1)} 秒`);
    const cutAt = await loadHalf(cut);
    const resumedSeconds = await load(cut);
    note(`办到 ${cutAt} 个动作时强杀，再装 ${resumedSeconds.toFixed(1)} 秒`);
    const one = await whole.serve();
    const content = await whole.inside(contentOf);
    const figures = await demoFigures((sql) => whole.look(sql));
    const verified = await verifies(whole);
    await one.stop();
    const other = await cut.serve();
    const again = await cut.inside(contentOf);
    await other.stop();
    const same = JSON.stringify(content) === JSON.stringify(again);
    if (!same) note(JSON.stringify({ content, again }));
    return { seconds, resumedSeconds, cutAt, same, verified, figures };
  } finally {
    await whole.clear();
    await cut.clear();
  }
}
