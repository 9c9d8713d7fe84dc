import { setTimeout as wait } from 'node:timers/promises';
import type { SimilarOfImport } from '@jieyou/contracts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { rawAs } from '../../../../test/access/raw.ts';
import { askSuperuser } from '../../../../test/access/truth.ts';
import type { Client } from '../../../../test/client.ts';
import { startTestServer, type TestServer } from '../../../../test/server.ts';

const sheet = [
  '工单编号,来电人,联系电话,诉求标题,诉求内容,来电时间',
  '1,甲某,13812340011,双河养鸡场臭气太大,双河养鸡场的鸡粪堆在路边，臭气熏得开不了窗,2026-03-01 08:00',
  '2,乙某,13812340012,双河养鸡场鸡粪臭，苍蝇多,双河养鸡场没有处理鸡粪，臭气大苍蝇多，家里没法住,2026-03-02 09:00',
  '3,丙某,,松林小学门口没有斑马线,松林小学放学时车多，门口没有斑马线，孩子过路危险,2026-03-03 10:00',
  '4,丁某,13812340014,东岭茶厂欠采茶工钱,东岭茶厂春茶采完了，采茶的工钱一直欠着不给,2026-03-04 10:00',
].join('\r\n');

describe('导入时查重', () => {
  let server: TestServer;
  let [clerk, next]: Client[] = [];
  let [existing, elsewhere, jobId] = ['', '', ''];

  const who = (person: Client | undefined): Client => {
    if (!person) throw new Error('signed in before the tests');
    return person;
  };
  const pairsOf = async (person: Client | undefined): Promise<SimilarOfImport> =>
    (await who(person).get<SimilarOfImport>(`/imports/${jobId}/similar`)).body;

  beforeAll(async () => {
    server = await startTestServer();
    [clerk, next] = await Promise.all([server.signIn('lchuangkou'), server.signIn('hchuangkou')]);
    const parties = [{ key: 'a', side: 'applicant', kind: 'person', name: '丁某', phone: '13812340014' }] as const;
    const wages = {
      title: '东岭茶厂拖欠采茶工钱',
      narrative: '在东岭茶厂采了一个月春茶，工钱没有给。',
      parties: [...parties],
    };
    existing = (await who(clerk).register(wages)).matterId;
    const crossing = { title: '松林小学门口没有斑马线', narrative: '松林小学放学时车多，门口没有斑马线，孩子过路危险' };
    elsewhere = (await who(next).register(crossing)).matterId;
    const ask = await rawAs(server, 'lchuangkou');
    const form = new FormData();
    form.append('file', new Blob([sheet]), '热线.csv');
    const shown = JSON.parse((await ask('/api/imports', { method: 'POST', body: form })).text) as {
      job: { id: string };
      mapping: object;
    };
    jobId = shown.job.id;
    await who(clerk).send('POST', `/imports/${jobId}/start`, { mapping: shown.mapping });
    const state = async (): Promise<string> =>
      (await who(clerk).get<{ state: string }>(`/imports/${jobId}`)).body.state;
    while ((await state()) !== 'done') await wait(50);
  });
  afterAll(() => server.stop());

  it('列出与本辖区已有的、与文件里别的行像的，说明理由；别处的、不像的不列', async () => {
    const { waiting, looked, rows, open, pairs } = await pairsOf(clerk);
    expect({ waiting, looked, rows, open }).toEqual({ waiting: 0, looked: 4, rows: 3, open: 2 });
    const shown = pairs.map(({ row, otherRow, other }) => [row, otherRow, other.id === existing]);
    expect(shown).toEqual(
      expect.arrayContaining([
        [3, 2, false],
        [5, null, true],
      ]),
    );
    expect(pairs.flatMap(({ other }) => other.id)).not.toContain(elsewhere);
    const tea = pairs.find(({ row }) => row === 5);
    expect(tea?.other.reasons.map(({ code }) => code)).toEqual(expect.arrayContaining(['near_text', 'same_person']));
  });

  it('比过号码的留了记录；邻镇看不到这次导入，也看不到它的疑似重复', async () => {
    const logged = await askSuperuser<{ kind: string; words: string; hits: number }>(
      server.superuserUrl,
      `select kind, words, hits from people_search where purpose = 'duplicates'`,
    );
    expect(logged).toEqual([{ kind: 'phone', words: '导入后查重，4 行', hits: 1 }]);
    expect((await who(next).get(`/imports/${jobId}/similar`)).status).toBe(404);
  });

  it('逐对判断：关联的、说不是重复的，不再列；其余留待分办', async () => {
    const [tea, hens] = [5, 3].map((row) => (at: SimilarOfImport) => at.pairs.find((pair) => pair.row === row));
    const first = await pairsOf(clerk);
    const duplicate = tea?.(first);
    await who(clerk).act(duplicate?.matter.id ?? '', 'link', { other: duplicate?.other.code ?? '', kind: 'duplicate' });
    expect((await pairsOf(clerk)).open).toBe(1);
    const apart = hens?.(first);
    const said = { other: apart?.other.id, why: 'other_people' };
    await who(clerk).send('POST', `/matters/${apart?.matter.id}/not-same`, said);
    expect(await pairsOf(clerk)).toMatchObject({ open: 0, pairs: [], rows: 3 });
  });

  it('同一文件再导一次，已经登记的不再登记，也不再比', async () => {
    const before = await askSuperuser<{ n: number }>(
      server.superuserUrl,
      'select count(*)::int as n from similar_found',
    );
    const ask = await rawAs(server, 'lchuangkou');
    const form = new FormData();
    form.append('file', new Blob([sheet]), '热线.csv');
    const { job, mapping } = JSON.parse((await ask('/api/imports', { method: 'POST', body: form })).text) as {
      job: { id: string };
      mapping: object;
    };
    await who(clerk).send('POST', `/imports/${job.id}/start`, { mapping });
    const again = async () => (await who(clerk).get<{ state: string; duplicate: number }>(`/imports/${job.id}`)).body;
    while ((await again()).state !== 'done') await wait(50);
    expect(await again()).toMatchObject({ duplicate: 4 });
    const after = await askSuperuser<{ n: number }>(
      server.superuserUrl,
      'select count(*)::int as n from similar_found',
    );
    expect(after).toEqual(before);
  });
});
