import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { asSuperuser, freshDatabase } from '../../../../test/database.ts';
import { act, clerkOn, COUNTY, entryOf, insertMatter, register, waiting } from '../testing/scene.ts';
import { appendEntries, appendEntry } from './append.ts';
import { sealScope } from './publish.ts';
import { readTimeline } from './timeline.ts';

describe('留痕', () => {
  const fresh = freshDatabase();

  it('每个动作留一条，按序读出办理经过', async () => {
    const id = await register(fresh.db, 'A1');
    await act(fresh.db, id);
    const lines = await fresh.db.inScope(clerkOn(id), (tx) => readTimeline(tx, COUNTY, id));
    expect(lines.map(({ seq, act: name, facts }) => [seq, name, facts['hops']])).toEqual([
      [1, 'register', 1],
      [2, 'progress', 2],
    ]);
    expect(lines[0]).toMatchObject({ at: '2026-11-21T02:03:01.000Z', actorOrg: 'c990101.t01.v02', batch: null });
  });

  it('批量留痕：多件事项、各有数条，一次写入', async () => {
    const [one, two] = [randomUUID(), randomUUID()];
    const scope = { ...clerkOn(one), scopes: ['c990101.t01.v02'] };
    const written = await fresh.db.inScope(scope, async (tx) => {
      await insertMatter(tx, one, 'B1');
      await insertMatter(tx, two, 'B2');
      await appendEntries(tx, [entryOf(one, 1), entryOf(two, 1), entryOf(one, 2)]);
      return appendEntries(tx, [entryOf(two, 2), entryOf(one, 3), entryOf(two, 3)]);
    });
    expect(written.map(({ matterId, seq }) => [matterId === one ? 'one' : 'two', seq])).toEqual([
      ['two', 2],
      ['one', 3],
      ['two', 3],
    ]);
  });

  it('同一事项三十二人同时办理，各留一条，一条不少，一条不重', async () => {
    const id = await register(fresh.db, 'C1');
    const seqs = await Promise.all(Array.from({ length: 32 }, () => act(fresh.db, id)));
    expect(seqs.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 32 }, (_, n) => n + 2));
  });

  it('跳号、重号、接在别的指纹之后，都写不进去', async () => {
    const id = await register(fresh.db, 'D1');
    const write = (seq: number): Promise<unknown> =>
      fresh.db.inScope(clerkOn(id), (tx) => appendEntry(tx, entryOf(id, seq)));
    await expect(write(3)).rejects.toThrow('no readable entry 2');
    await expect(write(1)).rejects.toThrow('duplicate key');
    const wrong = `insert into ledger_entry
      select county, matter_id, 2, body, hash, decode(repeat('11', 32), 'hex'), act, actor, actor_org, at, command_id
      from ledger_entry where matter_id = $1`;
    await expect(fresh.db.inScope(clerkOn(id), (tx) => tx.execute(wrong, [id]))).rejects.toThrow('没有接上');
  });

  it('办事角色不能改、不能删、不能清空，也不能伪造待封存队列', async () => {
    const id = await register(fresh.db, 'E1');
    const tries = (sql: string): Promise<unknown> => fresh.db.inScope(sealScope(COUNTY), (tx) => tx.execute(sql));
    for (const table of ['ledger_entry', 'seal_batch', 'seal_leaf']) {
      await expect(tries(`delete from ${table}`)).rejects.toThrow('permission denied');
      await expect(tries(`update ${table} set county = county`)).rejects.toThrow('permission denied');
      await expect(tries(`truncate ${table}`)).rejects.toThrow('permission denied');
    }
    await expect(tries(`insert into ledger_unsealed values ('990101', '${id}', 9, '')`)).rejects.toThrow('permission');
    await expect(tries(`delete from ledger_unsealed where matter_id = '${id}'`)).rejects.toThrow('尚未封存');
    expect(await waiting(fresh.db)).toBeGreaterThan(0);
  });

  it('属主与超级用户直接改写也会被触发器拒绝', async () => {
    for (const url of [fresh.ownerUrl, fresh.superuserUrl]) {
      await expect(asSuperuser(url, `update ledger_entry set act = 'x'`)).rejects.toThrow('只可追加');
      await expect(asSuperuser(url, 'delete from ledger_entry')).rejects.toThrow('只可追加');
      await expect(asSuperuser(url, 'truncate ledger_entry')).rejects.toThrow('只可追加');
    }
  });

  it('交回之后只读得到本单位自己留下的；被反映的人连自己的也读不到', async () => {
    const id = await register(fresh.db, 'F1');
    const other = entryOf(id, 2, { actorOrg: 'c990101.t02' });
    await fresh.db.inScope(clerkOn(id), (tx) => appendEntry(tx, other));
    const gone = `update matter set readable = array['c990101.t02'], version = 2 where id = '${id}'`;
    await asSuperuser(fresh.superuserUrl, gone);
    const former = { ...clerkOn(id), scopes: ['c990101.t01.v02'] };
    const seen = (): Promise<number[]> =>
      fresh.db.inScope(former, async (tx) => (await readTimeline(tx, COUNTY, id)).map(({ seq }) => seq));
    expect(await seen()).toEqual([1]);
    await asSuperuser(fresh.superuserUrl, `update matter set walled = array['c990101.t01.v02'] where id = '${id}'`);
    expect(await seen()).toEqual([]);
  });

  it('邻镇、别县、没有范围的人，一条也读不到', async () => {
    const id = await register(fresh.db, 'G1');
    for (const scope of [
      { county: COUNTY, scopes: ['c990101.t09'], identity: ['staff:x'] },
      { county: '990102', scopes: ['c990102'], identity: ['staff:x'] },
      { county: COUNTY, scopes: [], identity: [] },
    ]) {
      expect(await fresh.db.inScope(scope, (tx) => readTimeline(tx, COUNTY, id))).toEqual([]);
      expect(await fresh.db.inScope(scope, (tx) => tx.query('select 1 from ledger_unsealed'))).toEqual([]);
    }
  });
});
