import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ActsChecked } from './acts.ts';
import { newHouse } from './house.ts';
import { beginImport, expectedOf, importReaches, wronglyImported } from './importing.ts';
import {
  importEnds,
  killAmidWriters,
  killCommandLineImport,
  killOneWorker,
  type Open,
  openHouse,
  rowsThrough,
  standsWell,
} from './rounds.ts';

const ROWS = 1500;
const BOUND = 180_000; // for a machine that has much else to do; it takes a fraction of it

/** Every acknowledged act once, every other once or not at all; sent again, answered alike and nothing added. */
const allOnce = ({ lost, doubled, halved, answeredOtherwise, refused, unexplained }: ActsChecked): void =>
  expect({ lost, doubled, halved, answeredOtherwise, refused, unexplained }).toEqual({
    ...{ lost: [], doubled: [], halved: [], answeredOtherwise: [], refused: [], unexplained: 0 },
  });

describe('强杀之后，答复过的一件不丢、一件不重', { timeout: BOUND }, () => {
  const house = newHouse();
  let open: Open;
  const cut = { id: '', source: '网上留言', rows: ROWS, cutAt: 0 };
  beforeAll(async () => {
    open = await openHouse(house);
  }, BOUND);
  afterAll(() => house.clear(), BOUND);

  const well = async (): Promise<void> => {
    const { verified, unlike } = await standsWell(house);
    expect(verified).toMatchObject({ ok: true, found: [] });
    expect(unlike).toEqual([]);
  };

  test('三十二人同时办事、另有一次导入，服务被强杀：留痕核验通过，期限与工单和留痕一致', async () => {
    cut.id = await beginImport(open.counter, cut.source, cut.rows);
    await importReaches(open.counter, cut.id, 50);
    const killed = await killAmidWriters(open, { after: 150, databaseToo: false });
    open = killed.open;
    cut.cutAt = await rowsThrough(house, cut.source);
    expect(killed.checked.acknowledged).toBeGreaterThanOrEqual(150);
    allOnce(killed.checked);
    await well();
  });

  test('连数据库的全部进程一起强杀，也一样', async () => {
    const killed = await killAmidWriters(open, { after: 150, databaseToo: true });
    open = killed.open;
    expect(killed.checked.acknowledged).toBeGreaterThanOrEqual(150);
    allOnce(killed.checked);
    await well();
  });

  test('只有一个数据库进程被强杀，服务不停，也一样', async () => {
    allOnce(await killOneWorker(open, 60));
    expect(open.served.isUp()).toBe(true);
  });

  test('命令行导入被强杀，同一命令再来一遍即接着做完，每行恰好一次', async () => {
    const [source, rows] = ['热线', 500];
    const imported = await killCommandLineImport(house, { source, rows, after: 100, databaseToo: false });
    expect(imported).toMatchObject({ resumed: true, counts: imported.expected });
    expect(imported.cutAt).toBeLessThan(rows);
    expect(await wronglyImported(house, source, rows)).toEqual([]);
  });

  test('被打断的网上导入自己接着做完，每行恰好一次', async () => {
    expect(cut.cutAt).toBeGreaterThanOrEqual(50);
    expect(cut.cutAt).toBeLessThan(expectedOf(ROWS).done);
    const imported = await importEnds(open, cut);
    expect(imported.counts).toEqual(imported.expected);
    expect(imported.wrong).toEqual([]);
    await well();
    expect(await open.served.stop()).toBe(0);
  });
});
