import { readFile, writeFile } from 'node:fs/promises';
import { describe, expect } from 'vitest';
import type { Db } from '../../../platform/db/index.ts';
import { inFreshCounty } from '../testing/in-fresh-county.ts';
import { intrude, type Intruder, rechain, reseal } from '../testing/intruder.ts';
import { act, COUNTY, newSeals, newSigner, register, type Seals, sealEverything } from '../testing/scene.ts';
import { anchorFile } from './anchors.ts';
import { verify } from './verify.ts';

const county = COUNTY;

type Scene = { readonly seals: Seals; readonly keyId: string; readonly one: string; readonly two: string };

/** Two matters, three and two entries; two batches, both published; then one entry that is not sealed. */
async function twoMatters(db: Db): Promise<Scene> {
  const seals = await newSeals();
  const one = await register(db, 'QX-0001', '018f0000-0000-7000-8000-0000000000a1');
  const two = await register(db, 'QX-0002', '018f0000-0000-7000-8000-0000000000a2');
  await act(db, one);
  await sealEverything(db, seals);
  await act(db, two);
  await sealEverything(db, seals);
  await act(db, one);
  return { seals, keyId: await seals.anchors.keepKey(seals.publicKey), one, two };
}

type Tamper = (sql: Intruder, scene: Scene) => Promise<unknown>;

/** What a superuser did, and the words by which it comes out. */
function found(title: string, tamper: Tamper, ...words: readonly string[]): void {
  inFreshCounty(title, async ({ db, superuserUrl }) => {
    const scene = await twoMatters(db);
    const before = await verify(db, scene.seals.anchors, { county });
    expect(before).toMatchObject({ ok: true, findings: [], matters: 2, entries: 5, batches: 2, unanchored: 1 });
    await intrude(superuserUrl, (sql) => tamper(sql, scene));
    const { ok, findings } = await verify(db, scene.seals.anchors, { county });
    expect(ok).toBe(false);
    const told = findings.map(({ text }) => text).join('\n');
    for (const word of words) expect(told).toContain(word);
  });
}

const ENTRY = `where matter_id = '018f0000-0000-7000-8000-0000000000a1' and seq = 2`;
const WHICH = '事项 QX-0001 第 2 条留痕';

describe('超级用户改动一处', () => {
  found(
    '正文一个字节',
    (sql) => sql(`update ledger_entry set body = replace(body, '"hops":2', '"hops":3') ${ENTRY}`),
    `${WHICH}：正文与指纹不符`,
  );
  found(
    '指纹一个字节',
    (sql) => sql(`update ledger_entry set hash = set_byte(hash, 5, get_byte(hash, 5) # 1) ${ENTRY}`),
    `${WHICH}：正文与指纹不符`,
    `${WHICH}：与封存时的指纹不符`,
    '事项 QX-0001 第 3 条留痕：没有接上前一条的指纹',
  );
  found(
    '前一条的指纹',
    (sql) => sql(`update ledger_entry set prev_hash = set_byte(prev_hash, 0, get_byte(prev_hash, 0) # 1) ${ENTRY}`),
    `${WHICH}：没有接上前一条的指纹`,
  );
  const columns: readonly (readonly [string, string, string])[] = [
    ['act', `'accept'`, 'act'],
    ['actor', 'gen_random_uuid()', 'actor'],
    ['actor_org', `'c990101.t02'`, 'org'],
    ['at', `at + interval '1 microsecond'`, 'at'],
    ['command_id', 'gen_random_uuid()', 'command'],
  ];
  for (const [column, value, name] of columns) {
    const tamper: Tamper = (sql) => sql(`update ledger_entry set ${column} = ${value} ${ENTRY}`);
    found(`列 ${column}`, tamper, `${WHICH}：列与正文不一致：${name}`);
  }
  found(
    '事项的版本',
    (sql, { two }) => sql('update matter set version = 7 where id = $1', [two]),
    '事项 QX-0002：事项记到第 7 条，留痕到第 2 条',
  );
  found(
    '待封存队列中的指纹',
    (sql) => sql('update ledger_unsealed set hash = set_byte(hash, 0, get_byte(hash, 0) # 1)'),
    '事项 QX-0001 第 3 条留痕：与待封存队列中的指纹不符',
  );
  found('把待封存的移出队列', (sql) => sql('delete from ledger_unsealed'), '第 3 条留痕：既未封存，也不在待封存队列');
  found(
    '叶',
    (sql) => sql('update seal_leaf set hash = set_byte(hash, 0, get_byte(hash, 0) # 1) where batch = 2'),
    '事项 QX-0002 第 2 条留痕：与封存时的指纹不符',
    '第 2 批封存：由各条指纹算出的根与封存的根不符',
  );
  found(
    '签名',
    (sql) =>
      sql('update seal_batch set signature = set_byte(signature, 0, get_byte(signature, 0) # 1) where number = 1'),
    '第 1 批封存：签名不对',
  );
  found(
    '封存时间',
    (sql) => sql(`update seal_batch set signed_at = signed_at - interval '1 day' where number = 1`),
    '第 1 批封存：批次头与各列不一致',
  );
});

describe('超级用户删除', () => {
  found(
    '已锚定的末条，连同版本一起改回',
    async (sql, { two }) => {
      await sql('delete from ledger_entry where matter_id = $1 and seq = 2', [two]);
      await sql('update matter set version = 1 where id = $1', [two]);
    },
    '事项 QX-0002 第 2 条留痕：已封存于第 2 批，留痕表中却没有了',
  );
  found(
    '末条连同它的叶',
    async (sql, { two }) => {
      await sql('delete from ledger_entry where matter_id = $1 and seq = 2', [two]);
      await sql('delete from seal_leaf where batch = 2');
      await sql('update matter set version = 1 where id = $1', [two]);
    },
    '第 2 批封存：应有 1 条，现有 0 条',
  );
  found('中间一条', (sql) => sql(`delete from ledger_entry ${ENTRY}`), '第 3 条留痕：序号不连续，此前应有第 2 条');
  found(
    '事项本身，留痕还在',
    (sql, { two }) => sql('delete from matter where id = $1', [two]),
    '事项 QX-0002：有 2 条留痕，事项却没有了',
  );
  found(
    '事项的全部留痕',
    (sql, { two }) => sql('delete from ledger_entry where matter_id = $1', [two]),
    '事项 QX-0002：没有任何留痕',
    '事项 QX-0002 第 1 条留痕：已封存于第 1 批，留痕表中却没有了',
  );
  found(
    '整件事项，留痕也删',
    async (sql, { two }) => {
      await sql('delete from ledger_entry where matter_id = $1', [two]);
      await sql('delete from matter where id = $1', [two]);
    },
    '事项 018f0000-0000-7000-8000-0000000000a2 第 2 条留痕：已封存于第 2 批，留痕表中却没有了',
  );
  found(
    '最后一批',
    (sql) => sql('delete from seal_batch where number = 2'),
    '第 2 批封存：已公布，数据库中却没有',
    '记为封存于第 2 批，却没有这一批',
  );
  found('第一批', (sql) => sql('delete from seal_batch where number = 1'), '第 1 批封存：数据库中没有这一批');
});

describe('超级用户改动后又把链条做圆', () => {
  const rewrite: Tamper = async (sql, { one }) => {
    await sql(`update ledger_entry set body = replace(body, '"hops":2', '"hops":3') ${ENTRY}`);
    await rechain(sql, one);
    const waiting = 'update ledger_unsealed u set hash = e.hash from ledger_entry e where e.matter_id = u.matter_id';
    await sql(`${waiting} and e.seq = u.seq`);
  };
  found('重算该事项其后的全部指纹', rewrite, `${WHICH}：与封存时的指纹不符`);
  found(
    '连同叶、根、批次头一起重做，用自己的密钥签名',
    async (sql, scene) => {
      await rewrite(sql, scene);
      await reseal(sql, newSigner().signer, scene.keyId);
    },
    '第 1 批封存：签名不对',
    '第 1 批封存：与锚定文件中公布的批次头不符，该批在公布后被重做',
  );
  found(
    '连签名密钥也被盗用，锚定文件仍然说得出',
    async (sql, scene) => {
      await rewrite(sql, scene);
      await reseal(sql, scene.seals.signer, scene.keyId);
    },
    '第 1 批封存：与锚定文件中公布的批次头不符，该批在公布后被重做',
    '第 2 批封存：与锚定文件中公布的批次头不符，该批在公布后被重做',
  );
});

describe('锚定文件', () => {
  const anchors = (title: string, change: (text: string) => string, word: string): void =>
    inFreshCounty(title, async ({ db }) => {
      const { seals } = await twoMatters(db);
      const path = anchorFile(seals.anchors.folder, county);
      await writeFile(path, change(await readFile(path, 'utf8')));
      const { findings } = await verify(db, seals.anchors, { county });
      expect(findings.map(({ text }) => text).join('\n')).toContain(word);
    });
  anchors('改动一个数字', (text) => text.replace('leafCount\\":3', 'leafCount\\":4'), '锚定的批次头签名不对');
  anchors('去掉第一行', (text) => text.slice(text.indexOf('\n') + 1), '锚定文件在第 0 批之后直接到了这一批');
  anchors('混进读不懂的一行', (text) => text.replace('\n', '\n?\n'), '锚定文件第 1 批之后有一行无法读懂');
  anchors('清空', () => '', '锚定文件只到第 0 批：锚定文件缺失或被截短');

  inFreshCounty('只信指定的公钥：别的公钥签的都不算', async ({ db }) => {
    const { seals } = await twoMatters(db);
    const other = newSigner().publicKey;
    expect(await verify(db, seals.anchors, { county, trusted: [seals.publicKey] })).toMatchObject({ ok: true });
    expect(await verify(db, seals.anchors, { county, trusted: [other] })).toMatchObject({ ok: false });
  });
});

describe('核验的报告', () => {
  inFreshCounty('所见很多时只细列一部分，总数照报', async ({ db, superuserUrl }) => {
    const { seals } = await twoMatters(db);
    await intrude(superuserUrl, (sql) => sql(`update ledger_entry set act = 'x'`));
    const told: number[] = [];
    const onProgress = (entries: number): void => void told.push(entries);
    const report = await verify(db, seals.anchors, { county, most: 2, onProgress });
    expect(report.found).toBe(5);
    expect(report.findings).toHaveLength(2);
    expect(told).toEqual([5]);
  });
});
