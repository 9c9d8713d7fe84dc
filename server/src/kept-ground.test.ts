import { expect, test } from 'vitest';
import { freshDatabase } from '../test/database.ts';
import { keptGround } from './kept-ground.ts';
import { instant, localDate } from './kernel/local-date.ts';
import { addOrg } from './modules/places/index.ts';
import { systemScope } from './platform/db/index.ts';
import type { Tx } from './platform/db/index.ts';

const fresh = freshDatabase();
const county = '990101';
const since = localDate('2024-01-01');
let now = instant('2026-11-21T02:00:00Z');
const ground = keptGround(() => now);

const add = (tx: Tx, path: string, kind: 'county' | 'township', name: string, validTo?: string) =>
  addOrg(tx, {
    ...{ county, path, kind, name, shortName: name, areaCode: '990101000000', validFrom: since },
    validTo: validTo === undefined ? null : localDate(validTo),
  });
const inCounty = <Value>(run: (tx: Tx) => Promise<Value>): Promise<Value> => fresh.db.inScope(systemScope(county), run);
const nameOf = (path: string) => inCounty(async (tx) => (await ground.places(tx, county)).unit(path)?.name);

test('单位一有变动，下一次办事就按新的；撤销的变动不留痕迹；停用的单位到日子就没有了', async () => {
  await inCounty((tx) => add(tx, 'c990101', 'county', '清溪县'));
  expect(await nameOf('c990101')).toBe('清溪县');
  expect(await nameOf('c990101.t01')).toBeUndefined();
  const undone = inCounty(async (tx) => {
    await add(tx, 'c990101.t01', 'township', '柳塘镇');
    expect((await ground.places(tx, county)).unit('c990101.t01')?.name).toBe('柳塘镇');
    throw new Error('undone');
  });
  await expect(undone).rejects.toThrow('undone');
  expect(await nameOf('c990101.t01')).toBeUndefined();
  await inCounty((tx) => add(tx, 'c990101.t01', 'township', '河口镇', '2026-11-21'));
  expect(await nameOf('c990101.t01')).toBe('河口镇');
  now = instant('2026-11-21T16:00:00Z'); // midnight in the county
  expect(await nameOf('c990101.t01')).toBeUndefined();
});
