import { randomUUID } from 'node:crypto';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { register as registerShape } from '@jieyou/contracts';
import { beforeAll, describe, expect, it } from 'vitest';
import { freshDatabase } from '../../../../test/database.ts';
import { freshKeys } from '../../../../test/keys.ts';
import { castOf } from '../../../demo/acting.ts';
import { openDemoCounty } from '../../../demo/index.ts';
import { mattersDeps } from '../../../house.ts';
import type { CryptoProvider } from '../../../platform/crypto/index.ts';
import { openAnchors, verify } from '../../record/index.ts';
import type { TextSource, Verified } from '../../record/index.ts';
import { intrude } from '../../record/testing/intruder.ts';
import type { Intruder } from '../../record/testing/intruder.ts';
import { performAct, register, storedTexts } from '../index.ts';

const county = '990101';
const fresh = freshDatabase();
const clerk = castOf('small')('lchuangkou');
let crypto: CryptoProvider;
let code = '';

/** A narrative, its correction, and the reasons for both acts. */
beforeAll(async () => {
  crypto = await freshKeys();
  await openDemoCounty({ db: fresh.db, crypto, matters: false });
  const deps = mattersDeps({ db: fresh.db, crypto, tell: async () => undefined });
  const payload = registerShape.parse({
    ...{ title: '工程款与工资', narrative: '拖欠工资两个月。', nature: 'dispute', kind: 'RT10', channel: 'counter' },
    parties: [{ key: 'a', side: 'applicant', kind: 'person', name: '甲某' }],
  });
  for (const _ of [1, 2]) {
    const done = await register(deps, clerk, { commandId: randomUUID(), payload });
    if (!done.ok) throw new Error(done.refusal.code);
    code = done.value.code;
  }
  const accept = { act: 'accept', payload: { note: '材料齐全' } } as const;
  const correct = { act: 'correct', payload: { narrative: '拖欠工资三个月。', reason: '月数写错' } } as const;
  for (const each of [accept, correct]) {
    const done = await performAct(deps, clerk, { matter: code, commandId: randomUUID(), ...each });
    if (!done.ok) throw new Error(done.refusal.code);
  }
});

const checked = async (texts?: TextSource): Promise<Verified> =>
  verify(fresh.db, openAnchors(await mkdtemp(join(tmpdir(), 'jieyou-anchors-'))), { county, texts });

/** What a superuser did is seen, and undone for the next test. */
async function after(tamper: (sql: Intruder) => Promise<unknown>): Promise<Verified> {
  const tables = ['matter_text', 'matter_note'];
  await intrude(fresh.superuserUrl, async (sql) => {
    for (const table of tables) await sql(`create table kept_${table} as table ${table}`);
    await tamper(sql);
  });
  const report = await checked(storedTexts(crypto));
  await intrude(fresh.superuserUrl, async (sql) => {
    for (const table of tables) {
      await sql(`delete from ${table}`);
      await sql(`insert into ${table} select * from kept_${table}`);
      await sql(`drop table kept_${table}`);
    }
  });
  return report;
}

const told = ({ findings }: Verified): string[] => findings.map(({ text }) => text);

describe('文字与留痕的摘要', () => {
  it('没有人动过的，逐段相符；不给密钥的，说没有核对', async () => {
    expect(await checked(storedTexts(crypto))).toMatchObject({ ok: true, texts: { same: 5, erased: 0 } });
    expect(await checked()).toMatchObject({ ok: true, texts: null });
  });

  it('超级用户改动叙述一个字：指明事项与第几条', async () => {
    const sql = `update matter_text set narrative = replace(narrative, '三', '二')
      where matter_id = (select id from matter where code = '${code}') and version = 3`;
    const report = await after((intruder) => intruder(sql));
    expect(told(report)).toEqual([`事项 ${code} 第 3 条留痕：标题与叙述（版本 3）与记录时不符，文字被改动过`]);
  });

  it('改动说明，或换上别处的盐，同样指明', async () => {
    const note = await after((sql) => sql(`update matter_note set body = '材料不齐' where field = 'note'`));
    expect(told(note)).toEqual([
      expect.stringMatching(new RegExp(`^事项 ${code} 第 2 条留痕：说明（note，.*被改动过$`)),
    ]);
    const salts = await after((sql) => sql(`update matter_note set salt = decode(repeat('00', 16), 'hex')`));
    expect(salts.found).toBe(2);
  });

  it('依法删除的文字只报段数，不算不符', async () => {
    const report = await after((sql) => sql('delete from matter_text where version = 1'));
    expect(report).toMatchObject({ ok: true, texts: { same: 3, erased: 2 } });
  });

  it('绕过办理写入的文字：留痕中没有记载', async () => {
    const sql = `insert into matter_text select county, matter_id, 9, title, narrative, salt, by_staff, at
      from matter_text where version = 3`;
    const report = await after((intruder) => intruder(sql));
    expect(told(report)).toEqual([`事项 ${code}：标题与叙述（版本 9）在留痕中没有记载，不是经办理写入的`]);
  });

  it('把一件事项的叙述挪到另一件，不会当作原文', async () => {
    const sql = `update matter_text t set title = o.title, narrative = o.narrative, salt = o.salt from matter_text o
      where t.version = 1 and o.version = 1 and o.matter_id <> t.matter_id`;
    expect((await after((intruder) => intruder(sql))).found).toBe(2);
  });
});
