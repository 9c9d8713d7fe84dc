import { randomUUID } from 'node:crypto';
import type { PeopleLog, Register, SimilarCandidates, SimilarOfMatter } from '@jieyou/contracts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { askSuperuser } from '../../../../test/access/truth.ts';
import type { Client, Words } from '../../../../test/client.ts';
import { startTestServer, type TestServer } from '../../../../test/server.ts';

const party = (name: string, phone?: string): Register['parties'][number] => ({
  key: name,
  side: 'applicant',
  kind: 'person',
  name,
  ...(phone === undefined ? {} : { phone }),
});
const noise = {
  title: '鑫茂机砂厂夜间碎石噪音扰民',
  narrative: '鑫茂机砂厂每天夜里十一点以后还在碎石，机器声响到后半夜，老人孩子都睡不着。',
  place: '桥头村三组',
  kind: 'RT09',
} as const;
const dust = {
  title: '鑫茂机砂厂夜里碎石太吵、灰尘大',
  narrative: '村口的鑫茂机砂厂晚上不停机，碎石的声音吵得没法睡觉，粉尘飘到菜地里。',
  place: '桥头村3组',
  kind: 'RT09',
} as const;
const orchard = { title: '果园承包费多年没有收回', narrative: '集体果园的承包费三年没有交，村民要求收回重包。' };

describe('查重：登记时、分办时提出疑似重复，由人判断', () => {
  let server: TestServer;
  let [clerk, next, grid]: Client[] = [];
  beforeAll(async () => {
    server = await startTestServer();
    [clerk, next, grid] = await Promise.all([
      server.signIn('lchuangkou'),
      server.signIn('hchuangkou'),
      server.signIn('lwangge'),
    ]);
  });
  afterAll(() => server.stop());

  const who = (person: Client | undefined): Client => {
    if (!person) throw new Error('signed in before the tests');
    return person;
  };
  const draft = async (person: Client | undefined, words: object): Promise<SimilarCandidates['candidates']> => {
    const { status, body } = await who(person).send<SimilarCandidates>('POST', '/similar/draft', words);
    expect(status).toBe(200);
    return body.candidates;
  };
  const similar = async (person: Client | undefined, id: string): Promise<SimilarOfMatter> =>
    (await who(person).get<SimilarOfMatter>(`/matters/${id}/similar`)).body;
  const idsOf = ({ candidates }: Pick<SimilarOfMatter, 'candidates'>): string[] => candidates.map(({ id }) => id);

  it('正在登记的，提出本辖区里像的那件，说明理由；不相干的不提', async () => {
    const first = await who(clerk).register({ ...noise, parties: [party('甲某')] });
    await who(clerk).register({ ...orchard, parties: [party('乙某')] });
    const [found, ...rest] = await draft(clerk, dust);
    expect(rest).toEqual([]);
    expect(found).toMatchObject({ id: first.matterId, code: first.code, strength: 'likely' });
    expect(found?.reasons.map(({ code }) => code)).toEqual(['near_text', 'same_place', 'same_kind', 'near_time']);
    expect(found?.reasons[0]?.words).toContain('「鑫茂机砂厂');
    expect(await draft(clerk, { title: '' })).toEqual([]);
  });

  it('别处的事，有没有像的都一样：同样的答复，一个字也不多', async () => {
    const words = { title: '双河水库放水淹了鱼塘', narrative: '双河水库夜里放水没有通知，鱼塘被淹，鱼跑了大半。' };
    const before = await who(next).send('POST', '/similar/draft', words);
    await who(clerk).register({ ...words, parties: [party('丙某', '13812340001')] });
    const after = await who(next).send('POST', '/similar/draft', words);
    expect(after).toEqual(before);
    const numbers = [{ kind: 'person', phone: '13812340001' }];
    const people = (): Promise<unknown> => who(next).send('POST', '/similar/draft/people', { ...words, numbers });
    expect(await people()).toEqual({ status: 200, body: { candidates: [] } });
    expect(await draft(clerk, words)).toHaveLength(1);
    const own = await who(next).register({ ...words, parties: [party('丁某', '13812340001')] });
    expect(idsOf(await similar(next, own.matterId))).toEqual([]);
  });

  it('按号码查人：只在本辖区，查到没查到都留痕，号码不进日志', async () => {
    const words = { title: '承包鱼塘的押金不退', narrative: '鱼塘承包到期，村里说好的押金一直没有退。' };
    const { matterId } = await who(clerk).register({ ...words, parties: [party('戊某', '13912345678')] });
    const again = { title: '鱼塘押金还是没退', narrative: '到期半年了，押金没有退。' };
    const ask = (phone: string) =>
      who(clerk).send<SimilarCandidates & Words>('POST', '/similar/draft/people', {
        ...again,
        numbers: [{ kind: 'person', phone }],
      });
    expect((await ask('13912345678')).body.candidates).toMatchObject([
      { id: matterId, reasons: expect.arrayContaining([expect.objectContaining({ code: 'same_person' })]) },
    ]);
    expect((await ask('13900000000')).body).toEqual({ candidates: [] });
    expect((await ask('139123')).body).toMatchObject({ code: 'no_number' });
    const logged = await askSuperuser<{ kind: string; purpose: string; hits: number }>(
      server.superuserUrl,
      `select kind, purpose, hits from people_search where org = 'c990101.t01.zx' order by id`,
    );
    expect(logged).toEqual([
      { kind: 'phone', purpose: 'duplicates', hits: 1 },
      { kind: 'phone', purpose: 'duplicates', hits: 0 },
    ]);
    const auditor = await server.signIn('shenji');
    const record = await auditor.get<PeopleLog>('/search/people/log');
    expect(record.body.lines[0]).toMatchObject({ name: '李小雨', purposeLabel: expect.stringContaining('查重') });
    expect(JSON.stringify(record.body)).not.toContain('13912345678');
    const seen = await askSuperuser<{ reason: string }>(
      server.superuserUrl,
      `select reason from view_log where matter_id = '${matterId}'`,
    );
    expect(seen).toEqual([{ reason: '查重' }]);
  });

  it('分办时按当事人的号码查：窗口可以，网格员不行', async () => {
    const words = { title: '低保申请没有回音', narrative: '去年交的低保申请一直没有回音。' };
    const first = await who(clerk).register({ ...words, parties: [party('己某', '13712345678')] });
    const second = await who(clerk).register({
      ...{ title: '再问低保申请', narrative: '低保申请交了一年，没有人答复。' },
      parties: [party('己某', '13712345678')],
    });
    expect(await similar(clerk, second.matterId)).toMatchObject({ numbers: true, can: { ok: true } });
    const found = await who(clerk).send<SimilarCandidates>('POST', `/matters/${second.matterId}/similar/people`, {});
    expect(idsOf(found.body)).toEqual([first.matterId]);
    expect((await who(grid).send('POST', `/matters/${second.matterId}/similar/people`, {})).status).toBe(403);
    const nobody = await who(next).send('POST', `/matters/${second.matterId}/similar/people`, {});
    expect(nobody).toEqual(await who(next).send('POST', `/matters/${randomUUID()}/similar/people`, {}));
  });

  it('说过不是重复的，从两边都不再提；撤销之后又会提，谁说的留着', async () => {
    const words = { title: '西坡水渠垮塌没人修', narrative: '西坡的灌溉水渠垮了一截，春耕用不上水，没有人来修。' };
    const other = { title: '西坡灌溉水渠垮塌', narrative: '西坡水渠垮塌后田里没有水，请安排修复。' };
    const one = await who(clerk).register({ ...words, parties: [party('庚某')] });
    const two = await who(clerk).register({ ...other, parties: [party('辛某')] });
    expect(idsOf(await similar(clerk, two.matterId))).toEqual([one.matterId]);
    const said = { other: two.matterId, why: 'other_place', note: '不是同一段水渠' };
    const answer = await who(clerk).send('POST', `/matters/${one.code}/not-same`, said);
    expect(answer.status).toBe(200);
    expect(
      (await who(clerk).send('POST', `/matters/${two.matterId}/not-same`, { ...said, other: one.matterId })).status,
    ).toBe(200);
    for (const [id, them] of [
      [one.matterId, two],
      [two.matterId, one],
    ] as const) {
      const page = await similar(clerk, id);
      expect(idsOf(page)).toEqual([]);
      expect(page.notSame).toMatchObject([
        { id: them.matterId, whyLabel: '不是同一个地方', note: '不是同一段水渠', by: '李小雨' },
      ]);
    }
    const undo = (): Promise<{ status: number }> =>
      who(clerk).send('DELETE', `/matters/${one.matterId}/not-same/${two.matterId}`);
    expect((await undo()).status).toBe(200);
    expect((await undo()).status).toBe(409);
    expect(idsOf(await similar(clerk, one.matterId))).toEqual([two.matterId]);
    const kept = await askSuperuser<{ undone: boolean }>(
      server.superuserUrl,
      `select undone_at is not null as undone from not_same where '${one.matterId}' in (one_id, other_id)`,
    );
    expect(kept).toEqual([{ undone: true }]);
  });

  it('关联之后两件都看得到对方，不再提；看不到的一件，判断不了', async () => {
    const words = { title: '东岭砖窑占了集体林地', narrative: '东岭老砖窑扩建，占了集体林地两亩多。' };
    const one = await who(clerk).register({ ...words, parties: [party('壬某')] });
    const two = await who(clerk).register({ ...words, title: '东岭砖窑占林地', parties: [party('癸某')] });
    await who(clerk).act(two.matterId, 'link', { other: one.code, kind: 'repeat' });
    for (const [mine, theirs] of [
      [one, two],
      [two, one],
    ] as const) {
      expect((await who(clerk).page(mine.matterId)).links).toMatchObject([
        { id: theirs.matterId, kindLabel: '同一纠纷再次反映' },
      ]);
      expect(idsOf(await similar(clerk, mine.matterId))).toEqual([]);
    }
    const own = await who(next).register({ ...orchard, parties: [party('子某')] });
    const judge = (other: string) =>
      who(next).send<Words>('POST', `/matters/${own.matterId}/not-same`, { other, why: 'other_trouble' });
    expect(await judge(one.matterId)).toEqual(await judge(randomUUID()));
    expect((await judge(own.matterId)).body.code).toBe('same_matter');
    expect(
      (await who(grid).send('POST', `/matters/${one.matterId}/not-same`, { other: two.matterId, why: 'other' })).status,
    ).toBe(403);
  });

  it('被隔离的人和单位，查重也查不到', async () => {
    const words = { title: '检举窗口人员收取好处费', narrative: '在柳塘镇办证时，窗口的人收了两百元好处费才给办。' };
    const director = await server.signIn('lzhuren');
    const { matterId } = await director.register({ ...words, nature: 'accusation', parties: [party('丑某')] });
    expect(await draft(clerk, words)).toMatchObject([{ id: matterId }]);
    const { staffId } = (await who(clerk).get<{ staffId: string }>('/session')).body;
    await director.act(matterId, 'set_wall', { units: [], staff: [staffId], reason: '反映的就是窗口人员' });
    expect(await draft(clerk, words)).toEqual([]);
    expect(await draft(director, words)).toMatchObject([{ id: matterId }]);
  });
});
