import { describe, expect, it } from 'vitest';
import { freshDatabase } from '../../../../test/database.ts';
import { localDate } from '../../../kernel/local-date.ts';
import { systemScope } from '../../../platform/db/index.ts';
import { addOrg, listTree, orgByPath, unitsToDispatchTo } from '../index.ts';
import type { AddOrg } from '../index.ts';

const county = '990101';
const root: AddOrg = {
  county,
  path: 'c990101',
  kind: 'county',
  name: '清溪县',
  shortName: '清溪',
  areaCode: '990101000000',
  validFrom: localDate('2020-01-01'),
};
const township: AddOrg = { ...root, path: 'c990101.t01', kind: 'township', name: '东河镇', areaCode: '990101100000' };

describe('组织树', () => {
  const fresh = freshDatabase();
  const add = (org: AddOrg) => fresh.db.inScope(systemScope(county), (tx) => addOrg(tx, org));

  it('先有上级，才有下级；同一路径只有一个', async () => {
    expect(await add(township)).toMatchObject({ ok: false, refusal: { code: 'no_parent' } });
    expect(await add(root)).toMatchObject({ ok: true });
    expect(await add(township)).toMatchObject({ ok: true });
    expect(await add(township)).toMatchObject({ ok: false, refusal: { code: 'path_taken' } });
  });
  it.each([
    ['wrong_path', { path: 'c990102.t01' }],
    ['wrong_path', { path: 'c990101.T 1' }],
    ['wrong_root', { path: 'c990101.x', kind: 'county' }],
    ['wrong_area_code', { areaCode: '110000000000' }],
    ['wrong_name', { name: ' ' }],
    ['wrong_term', { validTo: localDate('2019-12-31') }],
  ] as const)('不成立的登记说明原因：%s', async (code, change) => {
    expect(await add({ ...township, ...change })).toMatchObject({ ok: false, refusal: { code } });
  });
  it('组织树上级在前；停用的不列，网格不可交办；他县看不到', async () => {
    await add({ ...township, path: 'c990101.t02', validTo: localDate('2025-12-31') });
    await add({ ...township, path: 'c990101.t01.v01', kind: 'village', name: '枫桥村' });
    await add({ ...township, path: 'c990101.t01.v01.g01', kind: 'grid', name: '第一网格' });
    const [tree, units, foreign] = await fresh.db.inScope(systemScope(county), async (tx) => [
      await listTree(tx, county, localDate('2026-01-01')),
      await unitsToDispatchTo(tx, county, localDate('2026-01-01')),
      await fresh.db.inScope(systemScope('990102'), (other) => orgByPath(other, county, 'c990101')),
    ]);
    expect(tree.map(({ path }) => path)).toEqual(['c990101', 'c990101.t01', 'c990101.t01.v01', 'c990101.t01.v01.g01']);
    expect(units.map(({ path }) => path)).toEqual(['c990101.t01.v01']);
    expect(foreign).toBeUndefined();
  });
});
