import { appendFile, readFile } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { asSuperuser } from '../../../../test/database.ts';
import { inFreshCounty } from '../testing/in-fresh-county.ts';
import { intrude } from '../testing/intruder.ts';
import { act, COUNTY, newSeals, register, sealEverything, waiting } from '../testing/scene.ts';
import { type AnchorLine, anchorText } from './anchor-line.ts';
import { anchorFile } from './anchors.ts';
import { servedCounties } from './counties.ts';
import { sealOnce } from './seal.ts';
import { sealAll, startSealer } from './sealer.ts';
import { verify } from './verify.ts';

const county = COUNTY;

describe('封存与公布', () => {
  inFreshCounty('还没有任何事项：没有可封存的，核验通过', async ({ db }) => {
    const seals = await newSeals();
    expect(await sealOnce(db, county, seals)).toEqual({ batch: null, leaves: 0, more: false });
    expect(await verify(db, seals.anchors, { county })).toMatchObject({ ok: true, entries: 0, batches: 0 });
  });

  inFreshCounty('三十二人办理、两处封存、同时核验：不丢、不重，核验始终通过', async ({ db }) => {
    const seals = await newSeals(7);
    const ids = await Promise.all(Array.from({ length: 8 }, (_, n) => register(db, `W${n}`)));
    let writing = true;
    const writer = async (n: number): Promise<void> => {
      for (let round = 0; round < 4; round += 1) await act(db, ids[n % 8] ?? '');
    };
    const writers = Promise.all(Array.from({ length: 32 }, (_, n) => writer(n))).finally(() => (writing = false));
    const sealer = async (): Promise<void> => {
      while (writing) await sealAll(db, county, seals);
    };
    const verifier = async (): Promise<void> => {
      while (writing) expect(await verify(db, seals.anchors, { county })).toMatchObject({ findings: [] });
    };
    await Promise.all([writers, sealer(), sealer(), verifier()]);
    await sealEverything(db, seals);
    const done = await verify(db, seals.anchors, { county });
    expect(done).toMatchObject({ ok: true, matters: 8, entries: 8 + 128, unanchored: 0, findings: [] });
    expect(done.anchored).toBe(done.batches);
  });

  inFreshCounty('还有事务在写，其后的留痕等它结束再封存', async ({ db, superuserUrl }) => {
    const seals = await newSeals();
    const { promise: finished, resolve: finish } = Promise.withResolvers<void>();
    const { promise: started, resolve: start } = Promise.withResolvers<void>();
    const long = intrude(superuserUrl, async (sql) => {
      await sql('begin');
      await sql(`insert into county_setting (county, name) values ('990102', '邻县')`);
      start();
      await finished;
      await sql('commit');
    });
    await started;
    await register(db, 'L1');
    expect(await sealAll(db, county, seals)).toBe(0);
    finish();
    await long;
    await sealEverything(db, seals);
    expect(await verify(db, seals.anchors, { county })).toMatchObject({ ok: true, unanchored: 0, batches: 1 });
  });

  inFreshCounty('从别的机器恢复来的库，事务号在将来的留痕也能封存', async ({ db, superuserUrl }) => {
    const seals = await newSeals();
    await register(db, 'R1');
    await intrude(superuserUrl, (sql) => sql(`update ledger_unsealed set xid = '9999999999'`));
    await sealEverything(db, seals);
    expect(await verify(db, seals.anchors, { county })).toMatchObject({ ok: true, unanchored: 0 });
  });

  inFreshCounty('定时封存各县，停机前再封存一次；一县出错不误另一县', async ({ db, superuserUrl }) => {
    const seals = await newSeals();
    await asSuperuser(superuserUrl, `insert into county_setting (county, name) values ('990101', '清溪县')`);
    const errors: unknown[] = [];
    const counties = async (): Promise<readonly string[]> => ['没有这样的县\0', ...(await servedCounties(db))];
    const onError = (error: unknown): void => void errors.push(error);
    const sealer = startSealer({ ...seals, db, counties, onError, everyMs: 10 });
    await register(db, 'S1');
    while ((await waiting(db)) > 0) await pause(10);
    await sealer.stop();
    expect(await verify(db, seals.anchors, { county })).toMatchObject({ ok: true, unanchored: 0 });
    expect(errors.length).toBeGreaterThan(0);
  });
});

describe('中途停机', () => {
  inFreshCounty('封存已提交、公布之前：报尚未锚定，重启后公布同一批次头', async ({ db }) => {
    const seals = await newSeals();
    const id = await register(db, 'K1');
    await sealEverything(db, seals);
    await act(db, id);
    const offered: AnchorLine[] = [];
    const dying = {
      ...seals.anchors,
      publish: async (_: string, lines: readonly AnchorLine[]) => {
        if (offered.push(...lines) > 0) throw new Error('停机');
      },
    };
    await expect(sealEverything(db, { ...seals, anchors: dying })).rejects.toThrow('停机');
    expect(await waiting(db)).toBe(0);
    const between = await verify(db, seals.anchors, { county });
    expect(between).toMatchObject({ ok: true, batches: 2, anchored: 1, entries: 2, unanchored: 1 });
    await act(db, id);
    await sealEverything(db, seals);
    const after = await verify(db, seals.anchors, { county });
    expect(after).toMatchObject({ ok: true, batches: 3, anchored: 3, unanchored: 0 });
    expect(await readFile(anchorFile(seals.anchors.folder, county), 'utf8')).toContain(
      offered.map(anchorText).join(''),
    );
  });

  inFreshCounty('封存提交之前：什么也没有公布，重启后照常封存', async ({ db }) => {
    const seals = await newSeals();
    await register(db, 'K2');
    const signer = { ...seals.signer, sign: () => Promise.reject(new Error('停机')) };
    await expect(sealEverything(db, { ...seals, signer })).rejects.toThrow('停机');
    const between = await verify(db, seals.anchors, { county });
    expect(between).toMatchObject({ ok: true, batches: 0, anchored: 0, unanchored: 1 });
    await sealEverything(db, seals);
    expect(await verify(db, seals.anchors, { county })).toMatchObject({ ok: true, batches: 1, anchored: 1 });
  });

  const torn: readonly (readonly [string, (line: string) => string])[] = [
    ['锚定行只写了一半', (line) => line.slice(0, 300)],
    ['锚定行只差换行', (line) => line.trimEnd()],
  ];
  for (const [title, cut] of torn) {
    inFreshCounty(`${title}：重启后另起一行写全，核验通过`, async ({ db }) => {
      const seals = await newSeals();
      const id = await register(db, 'T1');
      await sealEverything(db, seals);
      await act(db, id);
      const publish = async (where: string, lines: readonly AnchorLine[]): Promise<void> => {
        if (lines.length === 0) return;
        await appendFile(anchorFile(seals.anchors.folder, where), cut(lines.map(anchorText).join('')));
        throw new Error('停机');
      };
      await expect(sealEverything(db, { ...seals, anchors: { ...seals.anchors, publish } })).rejects.toThrow('停机');
      expect(await verify(db, seals.anchors, { county })).toMatchObject({ findings: [], batches: 2 });
      await act(db, id);
      await sealEverything(db, seals);
      expect(await verify(db, seals.anchors, { county })).toMatchObject({ findings: [], batches: 3, anchored: 3 });
    });
  }

  inFreshCounty('数据库退回到旧备份：封存停止并说明，核验指出缺少的批次', async ({ db, superuserUrl }) => {
    const seals = await newSeals();
    const id = await register(db, 'O1');
    await sealEverything(db, seals);
    await act(db, id);
    await sealEverything(db, seals);
    await intrude(superuserUrl, async (sql) => {
      await sql('delete from seal_batch where number = 2');
      await sql('delete from seal_leaf where batch = 2');
      await sql('delete from ledger_entry where seq = 2');
      await sql('update matter set version = 1');
    });
    await expect(sealOnce(db, county, seals)).rejects.toThrow('已锚定的第 2 批与数据库不符');
    const { findings } = await verify(db, seals.anchors, { county });
    expect(findings.map(({ text }) => text)).toEqual(['第 2 批封存：已公布，数据库中却没有（被删除，或恢复自旧备份）']);
  });
});

describe('公钥', () => {
  it('公布时公钥一并存入锚定处，按编号取回', async () => {
    const seals = await newSeals();
    const keyId = await seals.anchors.keepKey(seals.publicKey);
    expect(await seals.anchors.keepKey(seals.publicKey)).toBe(keyId);
    expect(await seals.anchors.key(keyId)).toBe(seals.publicKey);
    expect(await seals.anchors.key('0000000000000000')).toBeUndefined();
  });
});
