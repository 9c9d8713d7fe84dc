import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import { askSuperuser } from '../access/truth.ts';
import { giveLink, scan } from '../phone-link.ts';
import { mediate, mediationOf, openedBy, selfOf } from './mediating.ts';
import type { Opened } from './mediating.ts';
import { story } from './story.ts';

const told = story('2026-03-02 09:30');
const { as, on } = told;
const nobody: Opened = { matter: '', mediation: '', ids: [] };
const PNG = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
const parties = [
  { key: 'a', side: 'applicant', kind: 'person', name: '张三娃', phone: '13900001111', address: '柳塘镇东头村' },
  { key: 'b', side: 'respondent', kind: 'person', name: '李四喜', phone: '13900002222', address: '柳塘镇西头村' },
] as const;

const begin = async (): Promise<Opened> =>
  openedBy(await as('lchuangkou'), { title: '宅基地界址', parties: [...parties] });

describe('一方在自己的手机上，从看告知到签名、报告履行', () => {
  const here = { ...nobody };
  const links: string[] = [];
  const phone = (at: number) => scan(told.server.url, links[at] ?? '');
  beforeAll(async () => {
    Object.assign(here, await begin());
    const mediator = await as('ltiaojie');
    for (const party of here.ids) links.push((await giveLink(mediator, here.mediation, party)).body.address);
  });

  test('签发是事项的一条留痕；同一命令再发一次，还是同一个链接；库里没有链接本身', async () => {
    const mediator = await as('ltiaojie');
    const commandId = randomUUID();
    const first = await giveLink(mediator, here.mediation, here.ids[0] ?? '', commandId);
    const again = await giveLink(mediator, here.mediation, here.ids[0] ?? '', commandId);
    expect([first.status, again.body.address]).toEqual([201, first.body.address]);
    const entries = await askSuperuser<{ body: string }>(
      told.server.superuserUrl,
      `select row_to_json(l)::text as body from ledger_entry l where matter_id = '${here.matter}' and act = 'party_link.issue'`,
    );
    expect(entries).toHaveLength(3);
    const code = first.body.code.replaceAll(' ', '');
    const stored = await askSuperuser<{ body: string }>(
      told.server.superuserUrl,
      'select row_to_json(l)::text as body from party_link l union all select row_to_json(c)::text from command c',
    );
    expect([...entries, ...stored].filter(({ body }) => body.includes(code))).toEqual([]);
  });

  test('看到的只有自己一方、调解员和进展；对方的电话、住址没有；筛查之前连姓名也没有', async () => {
    const { text } = await (await phone(0)).page();
    expect(text).toContain('张三娃');
    for (const hidden of ['李四喜', '13900002222', '西头村', '13900001111']) expect(text).not.toContain(hidden);
  });

  test('没看告知，不能表示愿意；看过、愿意，各是本人的一条留痕；按两次只算一次', async () => {
    const mine = await phone(0);
    expect((await mine.page()).text).toContain('请先看完您的权利和义务');
    expect((await mine.does('party_notice')).text).toContain('请勾选「我看过了，都明白」');
    expect((await mine.does('party_notice', { sure: 'yes' })).text).toContain('您看过了权利和义务');
    const commandId = randomUUID();
    for (const _twice of [1, 2]) {
      expect((await mine.does('party_consent', { sure: 'yes', commandId })).text).toContain('您愿意调解');
    }
    const other = await phone(1);
    await other.does('party_notice', { sure: 'yes' });
    await other.does('party_consent', { sure: 'yes' });
    const { parties: known } = await mediationOf(await as('ltiaojie'), here.mediation);
    expect(known.map(({ consent }) => consent)).toEqual(['agreed', 'agreed']);
    const entries = await askSuperuser<{ act: string; actor: string; org: string }>(
      told.server.superuserUrl,
      `select act, actor::text, actor_org as org from ledger_entry where matter_id = '${here.matter}' and act = 'mediation.party_consent' order by seq`,
    );
    expect(entries).toEqual(here.ids.map((actor) => ({ act: 'mediation.party_consent', actor, org: 'person' })));
  });

  test('选调解员、不同意录音、说想法：想法只到调解员，转告了对方才看得到', async () => {
    const mediator = await as('ltiaojie');
    const [mine, other] = [await phone(0), await phone(1)];
    await mine.does('party_choose', { mediator: await selfOf(mediator) });
    await mine.does('party_recording', { answer: 'refuse' });
    expect((await mine.does('party_propose', { words: '让出半米，各修各的墙' })).text).toContain('对方看不到');
    expect((await other.page()).text).not.toContain('让出半米');
    await mediate(mediator, here.mediation, 'screen', { risks: [], arrangement: 'together', asked: true });
    const assigned = { mediators: [await selfOf(mediator)], mode: 'parties', noConflict: true };
    await mediate(mediator, here.mediation, 'assign', assigned);
    await mediate(mediator, here.mediation, 'begin', { openness: 'closed' });
    const { body } = await mediator.get<{ said: { proposals: { id: string; body: string }[]; recording: object[] } }>(
      `/mediations/${here.mediation}/links`,
    );
    expect(body.said.proposals).toMatchObject([{ name: '张三娃', body: '让出半米，各修各的墙', shared: false }]);
    expect(body.said.recording).toMatchObject([{ name: '张三娃', answer: '不同意录音录像' }]);
    const proposal = body.said.proposals[0]?.id ?? '';
    await mediate(mediator, here.mediation, 'share_proposal', { proposal, agreed: true });
    const { text } = await other.page();
    expect([text.includes('让出半米'), text.includes('张三娃'), text.includes('13900001111')]).toEqual([
      true,
      true,
      false,
    ]);
  });

  test('协议看得到全文和自己的日期；两人在手机上签名，调解员签名、盖章之后生效', async () => {
    const mediator = await as('ltiaojie');
    const [a, b] = here.ids;
    await mediate(mediator, here.mediation, 'draw_up', {
      ...{ form: 'written', facts: '双方为宅基地界址争执，已现场丈量。' },
      obligations: [{ debtor: b, creditor: a, what: '支付围墙修缮费', amount: 80_000, due: '2026-03-20', how: '转账' }],
    });
    const [mine, other] = [await phone(0), await phone(1)];
    const read = (await mine.page()).text;
    for (const words of ['双方为宅基地界址争执', '支付围墙修缮费', '800.00元', '您该得到', '2026年3月20日'])
      expect(read).toContain(words);
    expect((await other.page()).text).toContain('您要做');
    const empty = await mine.does('party_sign', { sure: 'yes', way: 'drawn', picture: '' });
    expect([empty.status, empty.text.includes('请在框里签名')]).toEqual([422, true]);
    for (const each of [mine, other]) {
      const signed = await each.does('party_sign', { sure: 'yes', way: 'drawn', picture: PNG });
      expect(signed.text).toContain('签名收到了');
    }
    const page = await mediationOf(mediator, here.mediation);
    expect(page.agreement?.missing).toEqual(['调解员签名', '调委会印章']);
    expect(page.agreement?.signatures.map(({ kind }) => kind)).toEqual(['在屏上手写', '在屏上手写']);
    const { body: file } = await mediator.send<{ id: string }>('POST', `/mediations/${here.mediation}/files`, {
      content: PNG,
    });
    const self = await selfOf(mediator);
    const own = { who: self, role: 'mediator', kind: 'handwritten', file: file.id, readOver: true };
    await mediate(mediator, here.mediation, 'sign', own);
    await mediate(mediator, here.mediation, 'seal', { sealed: true });
    expect((await mine.page()).text).toContain('2026年3月2日起算数');
  });

  test('表示愿意申请司法确认；报告对方没有做到', async () => {
    const [mine, other] = [await phone(0), await phone(1)];
    for (const each of [mine, other]) {
      expect((await each.does('party_confirm', { sure: 'yes' })).text).toContain('愿意一起申请司法确认');
    }
    const said = await mine.does('party_report', { item: 'o1', state: 'not_done', words: '说好的钱没有付' });
    expect(said.text).toContain('调解员会核实');
    const mediator = await as('ltiaojie');
    expect((await mediationOf(mediator, here.mediation)).confirmation?.agreed).toHaveLength(2);
    const { body } = await mediator.get<{ said: { reports: object[] } }>(`/mediations/${here.mediation}/links`);
    expect(body.said.reports).toMatchObject([{ name: '张三娃', state: '没有做到' }]);
  });
});

describe('拒绝、结束、不见面、链接失效', () => {
  test('一方在手机上拒绝，调解就此终结，并告知其他途径', async () => {
    const here = await begin();
    const mediator = await as('ltiaojie');
    const mine = await scan(
      told.server.url,
      (await giveLink(mediator, here.mediation, here.ids[1] ?? '')).body.address,
    );
    const { text } = await mine.does('party_refuse', { sure: 'yes' });
    for (const words of ['您不愿意调解', '去法院起诉', '12348']) expect(text).toContain(words);
    expect(await mediationOf(await as('lchuangkou'), here.mediation)).toMatchObject({
      stage: 'ended',
      ending: '一方明确拒绝调解',
    });
  });

  test('中途结束，勾选确认一次就成；有报告义务没有完成也拦不住当事人', async () => {
    const here = await begin();
    const mediator = await as('ltiaojie');
    const risk = { risks: ['threat'], arrangement: 'apart', asked: true, note: '说要动刀' };
    await mediate(mediator, here.mediation, 'screen', risk);
    const mine = await scan(
      told.server.url,
      (await giveLink(mediator, here.mediation, here.ids[0] ?? '')).body.address,
    );
    expect((await mine.does('party_end')).text).toContain('请勾选「我要结束调解」');
    expect((await mine.does('party_end', { sure: 'yes' })).text).toContain('调解结束了');
    expect(await mediationOf(await as('lchuangkou'), here.mediation)).toMatchObject({
      stage: 'ended',
      ending: '当事人要求终止',
    });
  });

  test('安排不见面的，页面上没有对方的姓名；协议里对方的姓名、号码遮住', async () => {
    const here = await begin();
    const mediator = await as('ltiaojie');
    const risk = { risks: ['family_violence'], arrangement: 'apart', asked: true, note: '曾经动手' };
    await mediate(mediator, here.mediation, 'screen', risk);
    await mediate(mediator, here.mediation, 'report_danger', {
      to: 'police',
      receiver: '城关派出所',
      note: '已经报告',
    });
    for (const party of here.ids) {
      await mediate(mediator, here.mediation, 'give_notice', { party, readAloud: true, way: 'signed' });
      await mediate(mediator, here.mediation, 'consent', { party, way: 'signed' });
    }
    const assigned = { mediators: [await selfOf(mediator)], mode: 'committee', noConflict: true };
    await mediate(mediator, here.mediation, 'assign', assigned);
    await mediate(mediator, here.mediation, 'begin', { openness: 'closed' });
    const drawnUp = await mediate(mediator, here.mediation, 'draw_up', {
      ...{ form: 'written', facts: '李四喜（13900002222）与张三娃因分家争执。' },
      obligations: [{ debtor: here.ids[1], creditor: here.ids[0], what: '李四喜搬出老屋', due: '2026-04-01' }],
    });
    expect(drawnUp.status).toBe(200);
    const mine = await scan(
      told.server.url,
      (await giveLink(mediator, here.mediation, here.ids[0] ?? '')).body.address,
    );
    const { text } = await mine.page();
    expect(text).toContain('没有安排您和对方见面');
    for (const hidden of ['李四喜', '13900002222']) expect(text).not.toContain(hidden);
  });

  test('收回的、过期的链接打不开，并说明怎么办；收回只能一次', async () => {
    const here = await begin();
    const mediator = await as('ltiaojie');
    const given = (await giveLink(mediator, here.mediation, here.ids[0] ?? '')).body;
    const mine = await scan(told.server.url, given.address);
    const revoke = () =>
      mediator.send<{ code?: string }>('POST', `/party-links/${given.id}/revoke`, {
        commandId: randomUUID(),
        payload: {},
      });
    expect((await revoke()).status).toBe(200);
    expect((await revoke()).body.code).toBe('revoked_before');
    for (const shut of [
      await mine.page(),
      await mine.does('party_end', { sure: 'yes' }),
      await scan(told.server.url, given.address),
    ]) {
      expect([shut.status, shut.text.includes('请调解员重新发一个')]).toEqual([403, true]);
    }
    const later = (await giveLink(mediator, here.mediation, here.ids[0] ?? '')).body;
    on('2026-03-10 09:30');
    expect((await scan(told.server.url, later.address)).status).toBe(403);
    on('2026-03-02 09:30');
  });

  test('别的镇不能签发，也看不到；不是当事人的不能发', async () => {
    const here = await begin();
    const foreign = await as('xinfang');
    expect([403, 404]).toContain((await giveLink(foreign, here.mediation, here.ids[0] ?? '')).status);
    const no = await giveLink(await as('ltiaojie'), here.mediation, randomUUID());
    expect([no.status, no.body.code]).toEqual([409, 'not_in_mediation']);
  });
});

describe('只靠数据库，链接也只开自己的一次调解', () => {
  test('凭链接的事务：别的当事人、别的事项、别方的话、签名，一行也读不到', async () => {
    const here = await begin();
    const mediator = await as('ltiaojie');
    const given = (await giveLink(mediator, here.mediation, here.ids[0] ?? '')).body;
    const other = (await giveLink(mediator, here.mediation, here.ids[1] ?? '')).body;
    await (await scan(told.server.url, other.address)).does('party_propose', { words: '只给调解员的话' });
    const mine = await scan(told.server.url, given.address);
    const [row] = await askSuperuser<{ token: string; mine: string }>(
      told.server.superuserUrl,
      `select encode(token_index, 'hex') as token, id as mine from party_link where id = '${given.id}'`,
    );
    const seen = await told.server.db.inScope({ county: '', scopes: [], identity: [] }, async (tx) => {
      await tx.query(`select * from open_party_link('990101', array[decode($1, 'hex')], '2026-03-02 09:40+08')`, [
        row?.token,
      ]);
      const of = async (sql: string): Promise<string[]> => (await tx.query<{ id: string }>(sql)).map(({ id }) => id);
      return {
        matters: await of('select id from matter'),
        people: await of('select id from party'),
        mediations: await of('select id from mediation'),
        notes: await of('select id from mediation_note'),
        links: await of('select id from party_link'),
        looks: await of('select matter_id as id from view_log'),
      };
    });
    expect(mine.status).toBe(303);
    expect(seen).toEqual({
      ...{ matters: [here.matter], people: [here.ids[0]], mediations: [here.mediation] },
      ...{ notes: [], links: [given.id], looks: [] },
    });
  });
});
