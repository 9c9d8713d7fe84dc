import { randomUUID } from 'node:crypto';
import type {
  CorrectionsView,
  DutiesView,
  DutyDraftsView,
  DutyEntry,
  DutyPage,
  DutyWaiting,
  MatterPage,
  OwnerProposalsView,
  PapersView,
} from '@jieyou/contracts';
import { expect, test } from 'vitest';
import { rawAs } from '../../../../test/access/raw.ts';
import type { Client, Reply, Words } from '../../../../test/client.ts';
import { story } from '../../../../test/stories/story.ts';

const here = story('2026-03-02 09:30');
const { as } = here;
const server = () => here.server;
const [labour, housing] = ['c990101.rs', 'c990101.zj'];
type Drafted = { id: string; no: number; version: number; batch: string };

const entry: DutyEntry = {
  ...{ what: '物业服务纠纷的监督管理', kinds: ['RT17'], keywords: ['楼顶广告牌', '物业'], owner: labour, co: [] },
  basis: [{ document: '《物业管理条例》', article: '第五条' }],
  ...{ effectiveFrom: '2026-01-01', effectiveTo: null },
};
const reason = '照部门职责新增一条';

const draft = (client: Client, change: Partial<DutyEntry> = {}, commandId = randomUUID()): Promise<Reply<Drafted>> =>
  client.send<Drafted>('POST', '/duties', { commandId, reason, entry: { ...entry, ...change } });
const approve = (client: Client, batch: string, count = 1): Promise<Reply<Words>> =>
  client.send<Words>('POST', `/duties/drafts/${batch}/approval`, { count });
const page = async (client: Client, id: string): Promise<DutyPage> =>
  (await client.get<DutyPage>(`/duties/${id}`)).body;
const proposals = async (client: Client, matter: string, q = ''): Promise<OwnerProposalsView['proposals']> =>
  (await client.get<OwnerProposalsView>(`/matters/${matter}/owner-proposals?q=${encodeURIComponent(q)}`)).body
    .proposals;
const reported = async (client: Client): Promise<CorrectionsView['corrections']> =>
  (await client.get<CorrectionsView>('/duties/corrections')).body.corrections;

let wrong: Drafted;
let matter = '';

test('县中心窗口起草，未经另一人审定不生效；起草人自己、乡镇的主任都不能审定', async () => {
  const [keeper, director] = [await as('xianchuangkou'), await as('xianzhuren')];
  wrong = (await draft(keeper)).body;
  expect(wrong).toMatchObject({ version: 1 });
  expect((await page(keeper, wrong.id)).current).toBeNull();
  expect(await approve(await as('lzhuren'), wrong.batch)).toMatchObject({ status: 409, body: { code: 'not_keeper' } });
  const mine = (await draft(director, { what: '另起草的一条职责' })).body;
  expect(await approve(director, mine.batch)).toMatchObject({ status: 409, body: { code: 'second_person_needed' } });
  expect((await approve(keeper, wrong.batch)).status).toBe(409);
  expect((await approve(director, wrong.batch, 2)).body.code).toBe('draft_changed');
  expect(await approve(director, wrong.batch)).toMatchObject({ status: 200, body: { count: 1 } });
  expect((await approve(director, wrong.batch)).status).toBe(404);
  const dropped = await keeper.send('POST', `/duties/drafts/${mine.batch}/dropping`, { reason: '与现有条目重复' });
  expect(dropped.status).toBe(409);
  expect((await director.send('POST', `/duties/drafts/${mine.batch}/dropping`, { reason: '重复了' })).status).toBe(400);
  expect(
    (await director.send('POST', `/duties/drafts/${mine.batch}/dropping`, { reason: '与现有的重复' })).status,
  ).toBe(200);
});

test('乡镇的岗位、部门、督办员看得到清单，起草不了；系统管理员看得到草案', async () => {
  for (const login of ['lchuangkou', 'renshe', 'duban', 'shenji', 'xitong'] as const) {
    const client = await as(login);
    const list = await client.get<DutiesView>(`/duties?q=${encodeURIComponent('楼顶广告牌')}`);
    expect([login, list.body.duties.map(({ no }) => no)]).toEqual([login, [wrong.no]]);
    expect([login, list.body.can.draft.ok]).toEqual([login, login === 'xitong']);
  }
  expect((await draft(await as('renshe'))).status).toBe(403);
  expect(await draft(await as('lchuangkou'))).toMatchObject({ status: 409, body: { code: 'not_keeper' } });
  expect((await (await as('xitong')).get<DutyDraftsView>('/duties/drafts')).body.empty).toContain('没有等待审定');
});

test('同一次提交只成一份草案；换了内容再用同一编号，不准', async () => {
  const keeper = await as('xianchuangkou');
  const commandId = randomUUID();
  const what = '重复提交的一条职责';
  const [one, two] = [await draft(keeper, { what }, commandId), await draft(keeper, { what }, commandId)];
  expect(two.body).toEqual(one.body);
  expect((await draft(keeper, { what: '内容已经换掉了' }, commandId)).body).toMatchObject({ code: 'command_reused' });
  await keeper.send('POST', `/duties/drafts/${one.body.batch}/dropping`, { reason: '起草人自己撤回' });
});

test('交办时按清单建议主办单位，说得出哪一条、凭什么、哪几个字；由人选，引用的随工单记下', async () => {
  const clerk = await as('lchuangkou');
  const narrative = '楼顶广告牌挡住采光，物业一直不管。';
  matter = (await clerk.register({ title: '楼顶广告牌请求拆除', narrative, kind: 'RT17' })).matterId;
  await clerk.act(matter, 'accept');
  await clerk.act(matter, 'grade', { grade: 'general' });
  const [first] = await proposals(clerk, matter);
  expect(first).toMatchObject({
    ...{ unit: { path: labour }, duty: { id: wrong.id, version: 1 }, kind: '物业纠纷', can: { ok: true } },
    reason: `职责清单第 ${wrong.no} 条：物业服务纠纷的监督管理；依据《物业管理条例》第五条`,
  });
  expect(first?.matched).toContainEqual({ words: '楼顶广告牌', where: 'title' });
  const typed = await proposals(clerk, matter, '住房和城乡建设局');
  expect(typed.length).toBeGreaterThan(0);
  const other = { lead: housing, duty: wrong.id, requirement: '请核实处理' };
  expect((await clerk.tryAct(matter, 'dispatch', other)).body.code).toBe('duty_names_other');
  const nowhere = { ...other, duty: randomUUID() };
  expect((await clerk.tryAct(matter, 'dispatch', nowhere)).body.code).toBe('no_such_duty');
  await clerk.act(matter, 'dispatch', { ...other, lead: labour });
  const [order] = (await clerk.page(matter)).orders;
  expect(order?.duty).toMatchObject({ no: wrong.no, version: 1, basis: '《物业管理条例》第五条' });
  expect((await clerk.page(matter)).timeline.flatMap(({ says }) => says).join()).toContain(
    `据职责清单第 ${wrong.no} 条`,
  );
  const { papers } = (await clerk.get<PapersView>(`/matters/${matter}/papers`)).body;
  const paper = papers.find(({ kind }) => kind === 'lead');
  const printed = await (await rawAs(server(), 'renshe'))(paper?.href ?? '');
  expect(printed.text).toContain(`职责清单第 ${wrong.no} 条「物业服务纠纷的监督管理」；《物业管理条例》第五条`);
});

test('退单时报告这一条不对；维护的人看到证据，别的单位看不到', async () => {
  const [handler, keeper] = [await as('renshe'), await as('xianchuangkou')];
  const words = '物业归住建局管，不归人社局；见三定方案';
  await handler.act(matter, 'return', { reason: '不属本局职责，请改派', betterOwner: housing, dutyWrong: words });
  const [seen] = await reported(keeper);
  expect(seen).toMatchObject({ words, state: 'open', fromReturn: true, betterOwner: { path: housing } });
  expect([seen?.duty.no, seen?.version, seen?.matter]).toEqual([wrong.no, 1, null]);
  const byDirector = (await reported(await as('xianzhuren')))[0];
  expect(byDirector?.matter?.id).toBe(matter);
  expect(byDirector?.order).toContain('号');
  expect((await reported(handler))[0]).toMatchObject({ mine: true, matter: null });
  for (const login of ['ziran', 'lchuangkou', 'duban'] as const) {
    const others = await reported(await as(login));
    expect([login, others.length]).toEqual([login, login === 'duban' ? 1 : 0]);
  }
  expect((await keeper.get<DutyWaiting>('/duties/waiting')).body).toMatchObject({ corrections: 1, answered: 0 });
  const timeline = (await (await as('lchuangkou')).get<MatterPage>(`/matters/${matter}`)).body.timeline;
  expect(JSON.stringify(timeline)).toContain('报告所据的职责清单条目不对');
});

test('更正出新的一版，审定后报告人得到答复，再建议的就是新单位；旧版、工单所引的一版都还在', async () => {
  const [keeper, director, handler] = [await as('xianchuangkou'), await as('xianzhuren'), await as('renshe')];
  const [report] = await reported(keeper);
  const body = { commandId: randomUUID(), reason: '按三定方案改由住建局主责', seen: 1, answers: [report?.id] };
  const same = await keeper.send<Words>('POST', `/duties/${wrong.id}/versions`, { ...body, entry });
  expect(same.body.code).toBe('nothing_changed');
  const redraft = { ...body, entry: { ...entry, owner: housing } };
  const drafted = await keeper.send<Drafted>('POST', `/duties/${wrong.id}/versions`, redraft);
  expect(drafted).toMatchObject({ status: 201, body: { version: 2 } });
  const again = { ...redraft, commandId: randomUUID() };
  expect((await keeper.send<Words>('POST', `/duties/${wrong.id}/versions`, again)).body.code).toBe('draft_waits');
  expect((await director.get<DutyWaiting>('/duties/waiting')).body).toMatchObject({ drafts: 1 });
  const [batch] = (await director.get<DutyDraftsView>('/duties/drafts')).body.batches;
  expect(batch?.drafts[0]?.changes).toEqual(['主责单位：清溪县人力资源和社会保障局 → 清溪县住房和城乡建设局']);
  await approve(director, drafted.body.batch);
  expect((await reported(handler))[0]).toMatchObject({ state: 'corrected', newVersion: 2, seen: false });
  expect((await handler.get<DutyWaiting>('/duties/waiting')).body.answered).toBe(1);
  expect((await handler.send('POST', '/duties/corrections/seen', {})).body).toEqual({ seen: 1 });
  expect((await handler.get<DutyWaiting>('/duties/waiting')).body.answered).toBe(0);
  const clerk = await as('lchuangkou');
  const [first] = await proposals(clerk, matter);
  expect(first).toMatchObject({ unit: { path: housing }, duty: { version: 2 }, can: { ok: true } });
  expect((await clerk.page(matter)).orders[0]?.duty).toMatchObject({ version: 1 });
  const { versions } = await page(clerk, wrong.id);
  expect(versions.map(({ version, owner, state }) => [version, owner.value, state])).toEqual([
    [2, housing, 'in_force'],
    [1, labour, 'in_force'],
  ]);
});

test('不改的，写明理由答复；自己报告的自己不能答复；答复过的不能再答复', async () => {
  const [supervisor, director] = [await as('duban'), await as('xianzhuren')];
  const report = (client: Client) =>
    client.send<{ id: string }>('POST', `/duties/${wrong.id}/corrections`, {
      ...{ commandId: randomUUID(), words: '这一条应归城管局', betterOwner: labour },
    });
  const [theirs, own] = [(await report(supervisor)).body.id, (await report(director)).body.id];
  const decline = (id: string) =>
    director.send<Words>('POST', `/duties/corrections/${id}/declining`, { answer: '三定方案没有改变' });
  expect((await decline(own)).body.code).toBe('own_report');
  expect((await decline(theirs)).status).toBe(200);
  expect((await decline(theirs)).body.code).toBe('already_answered');
  expect((await decline(randomUUID())).status).toBe(404);
  const answered = (await reported(supervisor)).find(({ id }) => id === theirs);
  expect(answered).toMatchObject({ state: 'declined', answer: '三定方案没有改变', decidedBy: { name: '周明远' } });
});

test('退过单的单位、被反映的单位不建议接单，并说明；按事发地定的，没写地方就不猜', async () => {
  const [clerk, county] = [await as('lchuangkou'), await as('xianchuangkou')];
  const [returned] = await proposals(clerk, matter, '农民工欠薪');
  expect(returned).toMatchObject({ unit: { path: labour }, can: { ok: false } });
  expect(returned?.can.words).toContain('已退过此单');
  const bribe = { title: '反映派出所收受好处', narrative: '派出所办案收受好处。', nature: 'accusation' as const };
  const accused = (await clerk.register(bribe)).matterId;
  const wall = { units: ['c990101.ga'], staff: [], reason: '反映的是该局人员' };
  await (await as('lzhuren')).act(accused, 'set_wall', wall);
  const police = (await proposals(clerk, accused)).find(({ unit }) => unit?.path === 'c990101.ga');
  expect(police?.can).toMatchObject({ ok: false, words: expect.stringContaining('是被反映的单位') });
  const quarrel = { title: '邻居院墙滴水', narrative: '隔壁邻居的院墙滴水到我家。', kind: 'RT02' as const };
  const here = (await clerk.register({ ...quarrel, place: '柳塘镇桥头村' })).matterId;
  const [first] = await proposals(clerk, here);
  expect(first).toMatchObject({ unit: { path: 'c990101.t01.tw' }, rule: expect.stringContaining('按发生地') });
  const there = (await county.register(quarrel)).matterId;
  const [unknown] = await proposals(county, there);
  expect(unknown).toMatchObject({ unit: null, can: { ok: false, words: expect.stringContaining('补写发生地') } });
  expect((await (await as('hchuangkou')).get(`/matters/${here}/owner-proposals`)).status).toBe(404);
});

test('事项后来设了回避：被反映的单位连自己报告的也看不到；数据库自己也不给', async () => {
  const [clerk, police, director] = [await as('lchuangkou'), await as('gongan'), await as('lzhuren')];
  const { matterId } = await clerk.register({ title: '打架斗殴没有处理', narrative: '被打后报警，没有结果。' });
  await clerk.act(matterId, 'accept');
  await clerk.act(matterId, 'grade', { grade: 'general' });
  const cited = (await proposals(clerk, matterId, '打架斗殴')).find(({ unit }) => unit?.path === 'c990101.ga');
  await clerk.act(matterId, 'dispatch', { lead: 'c990101.ga', duty: cited?.duty.id, requirement: '请核实' });
  const words = '这一条应写明由派出所办理';
  await police.act(matterId, 'return', { reason: '应由派出所先行处理', betterOwner: labour, dutyWrong: words });
  const about = async (client: Client): Promise<number> =>
    (await reported(client)).filter((each) => each.words === words).length;
  expect([await about(police), await about(await as('xianchuangkou'))]).toEqual([1, 1]);
  await director.act(matterId, 'correct', { nature: 'accusation', reason: '核实为检举控告' });
  await director.act(matterId, 'set_wall', { units: ['c990101.ga'], staff: [], reason: '反映的是该局人员' });
  expect([await about(police), await about(await as('xianchuangkou'))]).toEqual([0, 1]);
  const rows = (scopes: string[], identity: string[], county = '990101') =>
    server().db.inScope({ county, scopes, identity }, (tx) =>
      tx.query<{ n: number }>('select count(*) as n from duty_correction where words = $1', [words]),
    );
  const own = ['c990101', 'c990101.ga'];
  expect(await rows(['c990101.ga'], own)).toEqual([{ n: 0 }]);
  expect(await rows(['duties:keeper'], own)).toEqual([{ n: 0 }]);
  expect(await rows(['duties:keeper'], ['c990101', 'c990101.zx'])).toEqual([{ n: 1 }]);
  expect(await rows(['c990101.zr'], ['c990101', 'c990101.zr'])).toEqual([{ n: 0 }]);
  expect(await rows(['duties:keeper'], ['c990101.zx'], '')).toEqual([{ n: 0 }]);
});

test('没有维护的钥匙，数据库里也写不进清单；审定过的一版，谁也改不了', async () => {
  const write = (scopes: string[], sql: string) =>
    server().db.inScope({ county: '990101', scopes, identity: ['c990101'] }, (tx) => tx.execute(sql));
  const fault = (asked: Promise<number>) => asked.catch((error: { code: string }) => error.code);
  const insert = `insert into duty (county, id, no) values ('990101', gen_random_uuid(), 99999)`;
  expect(await fault(write(['c990101'], insert))).toBe('42501');
  const elsewhere = insert.replace('990101', '990102');
  expect(await fault(write(['duties:keeper'], elsewhere))).toBe('42501');
  expect(await fault(write(['c990101'], `update duty_version set state = 'dropped'`))).toBe(0);
  expect(await fault(write(['duties:keeper'], `update duty_version set state = 'dropped'`))).toBe('JY001');
  expect(await fault(write(['duties:keeper'], `update duty_version set owner = 'c990101.ga'`))).toBe('42501');
  expect(await fault(write(['duties:keeper'], 'delete from duty_version'))).toBe('42501');
});

test('停止施行的一条不再建议，历史还在；停止日期早于施行日期的不准', async () => {
  const [keeper, director] = [await as('xianchuangkou'), await as('xianzhuren')];
  const change = (more: Partial<DutyEntry>) => ({
    ...{ commandId: randomUUID(), reason: '职责已经划转，停止施行', seen: 2 },
    entry: { ...entry, owner: housing, ...more },
  });
  const early = await keeper.send<Words>('POST', `/duties/${wrong.id}/versions`, change({ effectiveTo: '2025-01-01' }));
  expect(early.body.code).toBe('bad_term');
  const gone = await keeper.send<Words>('POST', `/duties/${wrong.id}/versions`, change({ owner: 'c990101.none' }));
  expect(gone.body.code).toBe('no_such_unit');
  const ended = await keeper.send<Drafted>(
    'POST',
    `/duties/${wrong.id}/versions`,
    change({ effectiveTo: '2026-03-01' }),
  );
  await approve(director, ended.body.batch);
  expect((await page(keeper, wrong.id)).current?.state).toBe('ended');
  const left = await proposals(await as('lchuangkou'), matter);
  expect(left.map(({ duty }) => duty.id)).not.toContain(wrong.id);
});
