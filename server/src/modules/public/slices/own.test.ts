import { randomUUID } from 'node:crypto';
import type { NoticesView } from '@jieyou/contracts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { allMatters, askSuperuser, fingerprint } from '../../../../test/access/truth.ts';
import type { Client } from '../../../../test/client.ts';
import { formOf, phone } from '../../../../test/phone.ts';
import type { Phone, Shown } from '../../../../test/phone.ts';
import { startTestServer } from '../../../../test/server.ts';
import type { TestServer } from '../../../../test/server.ts';
import type { Tx } from '../../../platform/db/index.ts';
import { nobodyScope } from '../../../platform/db/index.ts';

let server: TestServer;
let clerk: Client;
let director: Client;
let labour: Client;

beforeAll(async () => {
  server = await startTestServer();
  [clerk, director, labour] = [
    await server.signIn('lchuangkou'),
    await server.signIn('lzhuren'),
    await server.signIn('renshe'),
  ];
});
afterAll(() => server.stop());

const said = { said: '工地三个月没有发工资，老板不接电话。', township: 'c990101.t01', place: '桥头村' };
type Own = { readonly mine: Phone; readonly base: string; readonly code: string };
async function lodged(more: Record<string, string> = {}): Promise<Own> {
  const mine = phone(server.url);
  const receipt = await mine.fill(await mine.open('/p/lodge'), { ...said, name: '赵小满', other: '钱大有', ...more });
  return { mine, base: receipt.path.replace('/receipt', ''), code: /ZZ-[\d-]{30,}/.exec(receipt.text)?.[0] ?? '' };
}
const page = ({ mine, base }: Own): Promise<Shown> => mine.open(base);
async function act(own: Own, name: string, filled: Record<string, string>): Promise<Shown> {
  return own.mine.fill(await own.mine.open(`${own.base}/acts/${name}`), filled);
}
const noticesOf = async (who: Client, code: string): Promise<string[]> =>
  (await who.get<NoticesView>('/notices')).body.notices.filter((each) => each.code === code).map(({ text }) => text);
async function handled(code: string, before: () => Promise<void> = async () => undefined): Promise<void> {
  await clerk.act(code, 'accept', { note: '窗口内部意见：此人多次来访' });
  await clerk.act(code, 'grade', { grade: 'general' });
  await before();
  await clerk.act(code, 'dispatch', { lead: 'c990101.rs', requirement: '内部要求：先摸底' });
  await labour.act(code, 'receive');
  await labour.act(code, 'progress', { note: '内部进展：老板在外地' });
}
const conclude = (code: string) =>
  labour.act(code, 'conclude', {
    outcome: 'settled',
    result: '已责令钱大有付清工资，电话13800138000可核。',
    informed: true,
  });

describe('本人的页面', () => {
  test('从登记到归档，一步一步看得到；内部的话、别人的姓名号码、经办人，一个字也没有', async () => {
    const own = await lodged();
    await handled(own.code, async () => {
      await clerk.act(own.code, 'dispatch', { lead: 'c990101.zr', requirement: '内部要求：先摸底' });
      const land = await server.signIn('ziran');
      await land.act(own.code, 'return', { reason: '退单理由：不是我们管', betterOwner: 'c990101.rs' });
    });
    await conclude(own.code);
    const { text, html } = await page(own);
    for (const words of ['已办结', '交给清溪县人力资源和社会保障局办理', '正在重新确定由哪个单位办理', '结果是：化解'])
      expect([words, text.includes(words)]).toEqual([words, true]);
    expect(text).toContain('工地三个月没有发工资，老板不接电话。');
    for (const word of [
      '内部',
      '退单理由',
      '多次来访',
      '钱大有付清',
      '13800138000',
      '李小雨',
      '何劲松',
      '一般',
      '摸底',
    ])
      expect([word, html.includes(word)]).toEqual([word, false]);
    expect(text).toContain('已责令钱**付清工资');
    const paper = /href="([^"]*\/papers\/[^"]*)"/.exec(html)?.[1] ?? '';
    const reply = await own.mine.open(paper);
    expect([reply.status, reply.text.includes('赵小满'), reply.text.includes('钱大有')]).toEqual([200, true, false]);
    expect((await own.mine.open(`${own.base}/papers/1`)).path).toBe(own.base);
  });

  test('补充：窗口和承办单位都收到；办理经过里写明是当事人本人', async () => {
    const own = await lodged();
    await handled(own.code);
    const done = await act(own, 'person_add', { words: '老板昨天回来了，住在村口。' });
    expect(done.path).toBe(`${own.base}?done=person_add`);
    expect(done.text).toContain('已经收到您补充的情况');
    for (const who of [clerk, labour])
      expect(await noticesOf(who, own.code)).toContain(`当事人补充了情况，请查看：事项 ${own.code}`);
    const entry = (await labour.page(own.code)).timeline.at(-1);
    expect(entry).toMatchObject({
      label: '补充情况',
      actor: '当事人本人',
      texts: [{ label: '本人的话', body: '老板昨天回来了，住在村口。' }],
    });
    const [row] = await askSuperuser<{ actor_org: string; same: boolean }>(
      server.superuserUrl,
      `select e.actor_org, exists (select from party p where p.id = e.actor and p.matter_id = e.matter_id) as same
       from ledger_entry e where e.act = 'person_add' order by at desc limit 1`,
    );
    expect(row).toEqual({ actor_org: 'person', same: true });
  });

  test('没有解决：成为异议，窗口的清单里有；不答复不能通过核验；答复本人看得到；答复之后本人确认、评价，算作回访', async () => {
    const own = await lodged();
    await handled(own.code);
    await conclude(own.code);
    expect((await act(own, 'person_confirm', { solved: 'no', words: '' })).text).toContain('请写明还有什么没有解决');
    await act(own, 'person_confirm', { solved: 'no', words: '只给了一个月的' });
    expect(await noticesOf(clerk, own.code)).toContain(`当事人提出异议，须答复：事项 ${own.code}`);
    expect((await clerk.list('to_answer')).lines.map(({ code }) => code)).toContain(own.code);
    const refused = await director.tryAct(own.code, 'verify', { passed: true, note: '属实' });
    expect([refused.status, refused.body.words]).toEqual([409, expect.stringContaining('答复异议')]);
    expect((await page(own)).text).toContain('您提出的异议正在等待答复');
    await director.act(own.code, 'answer_objection', { reply: '其余两个月月底前付清，已写下欠条。' });
    expect((await page(own)).text).toContain('其余两个月月底前付清');
    await act(own, 'person_confirm', { solved: 'yes', words: '收到了' });
    const rated = await act(own, 'person_rate', { rating: 'basically_satisfied', words: '就是慢了点' });
    expect(rated.text).toContain('您的评价：基本满意');
    expect((await clerk.page(own.code)).stage).toBe('concluded');
    await director.act(own.code, 'verify', { passed: true, note: '属实' });
    expect(await clerk.page(own.code)).toMatchObject({ stage: 'called_back' });
    expect((await own.mine.open(`${own.base}/acts/person_rate`)).path).toBe(own.base);
    await clerk.act(own.code, 'archive');
  });

  test('本人不说话：办结、核验之后还是等回访，不算确认也不算满意', async () => {
    const own = await lodged();
    await handled(own.code);
    await conclude(own.code);
    await director.act(own.code, 'verify', { passed: true, note: '属实' });
    expect((await clerk.page(own.code)).stage).toBe('verified');
    const [row] = await askSuperuser<{ state: Record<string, unknown> }>(
      server.superuserUrl,
      `select state from matter where code = '${own.code}'`,
    );
    expect([row?.state['callBacks'], row?.state['confirmed'], row?.state['rating']]).toEqual([
      [],
      undefined,
      undefined,
    ]);
  });

  test('撤回：要勾选是自己的意思；工单收回，窗口和承办单位都知道；之后不再能办什么', async () => {
    const own = await lodged();
    await handled(own.code);
    expect((await act(own, 'person_withdraw', { reason: '和好了' })).text).toContain('请勾选「我要撤回」');
    const done = await act(own, 'person_withdraw', { reason: '和好了', sure: 'yes' });
    expect(done.text).toContain('这件事已经不再办理');
    expect(await noticesOf(clerk, own.code)).toContain(`当事人自己撤回：事项 ${own.code}`);
    expect(await noticesOf(labour, own.code)).toContain(`工单已撤销，不再由你单位承办：事项 ${own.code}`);
    expect((await own.mine.open(`${own.base}/acts/person_add`)).path).toBe(own.base);
  });

  test('连按两次只办一次；别的网站替人提交的不办；旧页面上的表先请核对', async () => {
    const own = await lodged();
    const form = await own.mine.open(`${own.base}/acts/person_add`);
    await Promise.all([own.mine.fill(form, { words: '按了两次' }), own.mine.fill(form, { words: '按了两次' })]);
    const adds = async (): Promise<number> =>
      (await clerk.page(own.code)).timeline.filter(({ label }) => label === '补充情况').length;
    expect(await adds()).toBe(1);
    expect((await own.mine.fill(form, { words: '换了内容' })).text).toContain('刚才已经提交过');
    const foreign = await own.mine.fill(form, { words: '不是我写的' }, { 'sec-fetch-site': 'cross-site' });
    expect(foreign.status).toBe(403);
    const guessed = await own.mine.fill(form, { words: '还是我的话', key: 'guessed', commandId: randomUUID() });
    expect([guessed.status, formOf(guessed.html).fields['words'], await adds()]).toEqual([422, '还是我的话', 1]);
    await own.mine.fill(guessed, {});
    expect(await adds()).toBe(2);
  });
});

describe('凭证只开自己的一件，由数据库守着', () => {
  const rows = (tx: Tx, table: string): Promise<Record<string, unknown>[]> => tx.query(`select * from ${table}`);
  const underToken = async <Value>(code: string, run: (tx: Tx) => Promise<Value>): Promise<Value> => {
    const [row] = await askSuperuser<{ hash: string }>(
      server.superuserUrl,
      `select encode(p.token_index, 'hex') as hash from matter_pass p join matter m on m.id = p.matter_id where m.code = '${code}'`,
    );
    return server.db.inScope(nobodyScope, async (tx) => {
      await tx.query('select * from open_pass($1, $2)', ['990101', [Buffer.from(row?.hash ?? '', 'hex')]]);
      return run(tx);
    });
  };

  test('看得到的只有这一件、这一个人、写给他的话；别的一行也没有', async () => {
    const [own, other] = [await lodged(), await lodged()];
    await handled(own.code);
    await handled(other.code);
    await act(other, 'person_add', { words: '别人的话' });
    await conclude(own.code);
    const all = await allMatters(server.superuserUrl);
    const mine = all.find(({ code }) => code === own.code);
    await underToken(own.code, async (tx) => {
      expect((await rows(tx, 'matter')).map(({ id }) => id)).toEqual([mine?.id]);
      expect((await rows(tx, 'party')).map(({ name }) => name)).toEqual(['赵小满']);
      expect((await rows(tx, 'matter_note')).map(({ act: name, field }) => [name, field].join('/'))).toEqual([
        'conclude/result',
      ]);
      for (const table of ['matter_text', 'ledger_entry', 'work_order', 'matter_pass'])
        expect([table, [...new Set((await rows(tx, table)).map(({ matter_id }) => matter_id))]]).toEqual([
          table,
          [mine?.id],
        ]);
      for (const table of ['matter_link', 'view_log', 'notice', 'command', 'import_row', 'follow_try'])
        expect([table, await rows(tx, table)]).toEqual([table, []]);
      expect(await tx.query('select names_to_cover() as name')).toEqual([{ name: '钱大有' }]);
    });
  });

  test('没有凭证、凭证不对、作废的：什么也没有；先前的范围也一并收走', async () => {
    const own = await lodged();
    const scope = { county: '990101', scopes: ['c990101'], identity: ['staff:x'] };
    await server.db.inScope(scope, async (tx) => {
      expect((await rows(tx, 'matter')).length).toBeGreaterThan(0);
      expect(await tx.query('select * from open_pass($1, $2)', ['990101', [Buffer.alloc(16)]])).toEqual([]);
      for (const table of ['matter', 'party', 'matter_note', 'ledger_entry', 'org', 'matter_pass'])
        expect([table, await rows(tx, table)]).toEqual([table, []]);
      expect(await tx.query('select names_to_cover() as name')).toEqual([]);
    });
    await server.db.inScope(nobodyScope, async (tx) => {
      const found = await tx.query('select * from follow_stage($1, $2)', [own.code, [Buffer.alloc(36)]]);
      expect(found).toEqual([]);
    });
  });

  test('凭这一件的凭证，改不动、写不进另一件；公众页登记时也够不着别的事', async () => {
    const [own, other] = [await lodged(), await lodged()];
    const before = await fingerprint(server.superuserUrl);
    const theirs = (await allMatters(server.superuserUrl)).find(({ code }) => code === other.code);
    const tries = [
      `update matter set stage = 'archived' where code = '${other.code}'`,
      `update party set name = '改' where matter_id = '${theirs?.id}'`,
      `update matter_pass set revoked_at = now() where matter_id = '${theirs?.id}'`,
      `delete from matter_note where matter_id = '${theirs?.id}'`,
    ];
    for (const sql of tries) expect([sql, await underToken(own.code, (tx) => tx.execute(sql))]).toEqual([sql, 0]);
    const insert = `insert into matter_pass (county, id, matter_id, party_id, token_index, issued_at)
      values ('990101', '${randomUUID()}', '${theirs?.id}', '${randomUUID()}', decode(repeat('00', 16), 'hex'), now())`;
    const refused = await underToken(own.code, (tx) => tx.execute(insert)).catch(
      (error: { code: string }) => error.code,
    );
    expect(refused).toBe('42501');
    const lodging = { county: '990101', scopes: [], identity: [`person:${randomUUID()}`] };
    await server.db.inScope(lodging, async (tx) => {
      for (const table of ['matter', 'party', 'matter_text', 'command', 'matter_pass'])
        expect([table, await rows(tx, table)]).toEqual([table, []]);
    });
    expect(await fingerprint(server.superuserUrl)).toEqual(before);
  });
});
