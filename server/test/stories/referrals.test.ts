import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import type { ReferralListPage } from '@jieyou/contracts';
import { twoParties } from './mediating.ts';
import { openReferral, partnerNamed, refer, referralOf, referred } from './referring.ts';
import { story } from './story.ts';

const { as, on } = story('2026-09-16 09:30');

const clerkOf = () => as('lchuangkou');

async function matterOf(kind: string, title: string): Promise<{ id: string; parties: string[] }> {
  const clerk = await clerkOf();
  const { matterId } = await clerk.register({ title, kind: kind as 'RT02', parties: [...twoParties] });
  await clerk.act(matterId, 'accept');
  return { id: matterId, parties: (await clerk.page(matterId)).parties.map(({ id }) => id) };
}

const linesIn = async (login: Parameters<typeof as>[0], list: string): Promise<string[]> =>
  (await (await as(login)).get<ReferralListPage>(`/referrals?list=${list}`)).body.lines.map(
    ({ matter }) => matter.title,
  );

describe('交通事故：交警大队移交，十个工作日，不成三个工作日内可以再申请', () => {
  const here = { matter: '', referral: '' };
  beforeAll(async () => {
    on('2026-09-18 09:30');
    const { id, parties } = await matterOf('RT16', '县道上两车相撞的赔偿');
    const clerk = await clerkOf();
    const payload = {
      ...{ kind: 'police', direction: 'in', purpose: 'transfer', office: 'c990101.t01.zx', parties, ground: 'consent' },
      ...{ partner: await partnerNamed(clerk, '清溪县公安局交通警察大队'), externalNo: '道交认字〔2026〕第0917号' },
      ...{ request: '事故事实清楚，双方愿意调解赔偿数额', materials: '事故认定书一份\n双方协议意向一份' },
      ...{
        sentOn: '2026-09-17',
        receivedOn: '2026-09-18',
        hints: [],
        policeView: 'civil_only',
        determinedOn: '2026-09-16',
      },
    };
    const done = await openReferral(clerk, id, payload);
    if (done.status !== 201) throw new Error(JSON.stringify(done.body));
    Object.assign(here, { matter: id, referral: done.body.created[0], parties });
  });

  test('认定书送达起十个工作日内共同申请；同时列出按自然日算的稳妥日期', async () => {
    const page = await referralOf(await clerkOf(), here.referral);
    const apply = page.clocks.find(({ label }) => label === '申请调解');
    expect([apply?.dueDay, apply?.natural]).toEqual(['2026-09-30', '2026-09-26']);
    expect(page.clocks.find(({ label }) => label === '决定受理或者退回')?.dueDay).toBe('2026-09-22');
    expect(await linesIn('lchuangkou', 'to_answer')).toContain('县道上两车相撞的赔偿');
  });

  test('没有双方同意，不能受理；同意之后受理，办理期限按工作日算到 10 月 10 日之后', async () => {
    const clerk = await clerkOf();
    const early = await refer(clerk, here.referral, 'accept', { on: '2026-09-18' });
    expect(early.body.words).toContain('2 名当事人没有表示同意');
    const { parties } = await referralOf(clerk, here.referral);
    for (const { id: party } of parties) {
      await referred(clerk, here.referral, 'consent', { party, agreed: true, way: 'signed', on: '2026-09-18' });
    }
    await referred(clerk, here.referral, 'accept', { on: '2026-09-18', note: '双方到场，受理' });
    const page = await referralOf(clerk, here.referral);
    expect(page.clocks.find(({ label }) => label === '办理')).toMatchObject({
      ...{ dueDay: '2026-10-09', natural: '2026-09-28' },
      basis: '道路交通事故处理程序规定 第九十条（“十日”为工作日）',
    });
    expect(page.letters.map(({ label, number }) => [label, number])).toEqual([
      ['警调对接受理回函', '柳塘镇综治警调〔2026〕1号'],
    ]);
  });

  test('没有办成：写明无争议的事实才能登记；交回材料才能了结', async () => {
    on('2026-09-24 15:00');
    const clerk = await clerkOf();
    const failed = { result: 'failed', on: '2026-09-24', note: '对误工费数额分歧大' };
    expect((await refer(clerk, here.referral, 'answer', failed)).body.code).toBe('undisputed_needed');
    await referred(clerk, here.referral, 'answer', { ...failed, undisputed: '双方对事故责任和修车费一万元没有争议' });
    const page = await referralOf(clerk, here.referral);
    expect(page.clocks.find(({ label }) => label.startsWith('不成后'))?.dueDay).toBe('2026-09-30');
    const back = { on: '2026-09-24', way: '当面送交' };
    expect((await refer(clerk, here.referral, 'feed_back', back)).body.code).toBe('papers_back');
    await referred(clerk, here.referral, 'feed_back', { ...back, papersBack: true });
    expect((await referralOf(clerk, here.referral)).stageLabel).toBe('已了结');
    const { timeline } = await clerk.page(here.matter);
    expect(timeline.flatMap(({ says }) => says)).toContain('2026-09-24 办理结果：调解不成');
  });
});

describe('诉前委派：法院委派，调解不成，材料和无争议事实交回，由法院立案', () => {
  test('从委派到交回：编号各自连续，函件能打印，名字只给收函的机关', async () => {
    on('2026-09-21 09:30');
    const { id, parties } = await matterOf('RT04', '未按期交货的违约金');
    const mediator = await as('ltiaojie');
    const clerk = await clerkOf();
    const payload = {
      ...{ kind: 'court_before', direction: 'in', purpose: 'transfer', office: 'c990101.t01.tw', parties },
      ...{ ground: 'consent', partner: await partnerNamed(clerk, '清溪县人民法院'), request: '请组织调解并反馈' },
      ...{ materials: '起诉状副本一份', sentOn: '2026-09-18', receivedOn: '2026-09-21', externalNo: '诉前调88号' },
    };
    expect((await openReferral(clerk, id, payload)).body.words).toContain('（2026）鄂2825诉前调12号');
    const done = await openReferral(clerk, id, { ...payload, externalNo: '（2026）清0101诉前调88号' });
    const referral = done.body.created[0] ?? '';
    expect(done.status).toBe(201);
    // The committee has no order; it reads the matter because it is its turn.
    expect((await mediator.page(id)).title).toBe('未按期交货的违约金');
    expect(await linesIn('ltiaojie', 'to_answer')).toEqual(['未按期交货的违约金']);
    for (const party of parties) {
      await referred(mediator, referral, 'consent', { party, agreed: true, way: 'spoken', on: '2026-09-21' });
    }
    await referred(mediator, referral, 'accept', { on: '2026-09-21' });
    const page = await referralOf(mediator, referral);
    expect(page.clocks.find(({ label }) => label === '办理')).toMatchObject({
      dueDay: '2026-10-21',
      rawDay: '2026-10-21',
    });
    on('2026-10-12 10:00');
    const failed = {
      result: 'failed',
      on: '2026-10-12',
      note: '双方对违约金比例不能达成一致',
      undisputed: '欠货二十吨',
    };
    await referred(mediator, referral, 'answer', failed);
    const { letters } = await referralOf(mediator, referral);
    expect(letters.map(({ label, number }) => `${label} ${number}`)).toEqual([
      '诉前委派调解受理回函 柳塘镇调委诉前〔2026〕1号',
      '诉前委派调解结果反馈函 柳塘镇调委诉前〔2026〕2号',
    ]);
    await referred(mediator, referral, 'feed_back', { on: '2026-10-12', way: '送交立案庭', papersBack: true });
    expect((await mediator.get(`/matters/${id}`)).status).toBe(404);
  });

  test('一方不同意，到此为止；撤回以后留痕', async () => {
    const { id, parties } = await matterOf('RT04', '退定金');
    const clerk = await clerkOf();
    const payload = {
      ...{
        kind: 'justice',
        direction: 'out',
        purpose: 'transfer',
        office: 'c990101.t01.zx',
        parties,
        ground: 'consent',
      },
      ...{ partner: await partnerNamed(clerk, '清溪县公证处'), request: '办理赋强公证', materials: '协议一份' },
    };
    const referral = (await openReferral(clerk, id, payload)).body.created[0] ?? '';
    expect((await openReferral(clerk, id, payload)).body.code).toBe('same_running');
    const [a = '', b = ''] = parties;
    await referred(clerk, referral, 'consent', { party: a, agreed: true, way: 'signed', on: '2026-10-12' });
    await referred(clerk, referral, 'consent', { party: b, agreed: false, way: 'phone', on: '2026-10-12' });
    expect((await refer(clerk, referral, 'send', { on: '2026-10-12' })).body.code).toBe('party_refused');
    await referred(clerk, referral, 'withdraw', { why: 'party_withdrew', on: '2026-10-12', reason: '一方不同意公证' });
    expect((await referralOf(clerk, referral)).stageLabel).toBe('已撤回');
  });
});

describe('警情：家暴不能以调解了结；被检举的单位拿不到材料', () => {
  test('没有警情号和安全预案不收；达成协议也不能了结；事项也不能以化解办结', async () => {
    const { id, parties } = await matterOf('RT01', '夫妻吵打');
    const clerk = await clerkOf();
    const payload = {
      ...{ kind: 'police', direction: 'in', purpose: 'transfer', office: 'c990101.t01.zx', parties, ground: 'statute' },
      ...{ partner: await partnerNamed(clerk, '清溪县公安局柳塘派出所'), basis: '反家庭暴力法 第十五条' },
      ...{ request: '民事部分请协助', materials: '告诫书一份', sentOn: '2026-10-12', receivedOn: '2026-10-12' },
      ...{
        hints: ['family_violence', 'drunk'],
        policeView: 'not_fit',
        caseOpen: true,
        externalNo: '警情2026101200031',
      },
    };
    expect((await openReferral(clerk, id, payload)).body.words).toContain('家庭暴力');
    const done = await openReferral(clerk, id, { ...payload, safetyPlan: '女方暂住亲戚家，派出所每日回访' });
    const referral = done.body.created[0] ?? '';
    await referred(clerk, referral, 'accept', { on: '2026-10-12' });
    const settled = { result: 'agreement', on: '2026-10-12', note: '双方表示和好' };
    expect((await refer(clerk, referral, 'answer', settled)).body.words).toContain('不能以调解了结');
    await referred(clerk, referral, 'answer', {
      ...settled,
      result: 'handled',
      note: '派出所出具告诫书，民事部分另行起诉',
    });
    const ended = { outcome: 'settled', result: '双方和好', informed: true };
    expect((await clerk.tryAct(id, 'conclude', ended)).body.code).toBe('guarded_by_police');
    await clerk.act(id, 'grade', { grade: 'general' });
    await clerk.act(id, 'conclude', { ...ended, road: 'police' });
  });

  test('检举控告：先设回避；被反映的单位不能是对方', async () => {
    const clerk = await clerkOf();
    const { matterId } = await clerk.register({
      title: '反映民警收礼',
      nature: 'accusation',
      parties: [...twoParties],
    });
    await clerk.act(matterId, 'accept');
    const parties = (await clerk.page(matterId)).parties.map(({ id }) => id);
    const payload = {
      ...{
        kind: 'police',
        direction: 'out',
        purpose: 'transfer',
        office: 'c990101.t01.zx',
        parties,
        ground: 'statute',
      },
      ...{ partner: await partnerNamed(clerk, '清溪县公安局'), basis: '信访工作条例 第三十条', request: '请依法处理' },
      ...{ materials: '来信一封' },
    };
    expect((await openReferral(clerk, matterId, payload)).body.code).toBe('wall_first');
    await clerk.act(matterId, 'set_wall', { units: ['c990101.ga'], staff: [], reason: '被反映的单位' });
    expect((await openReferral(clerk, matterId, payload)).body.words).toContain('不得把材料转给它');
  });
});

describe('有账号的对方自己办；没有账号的由我方凭据代办', () => {
  test('转自然资源局：轮到它时看得到事项，退回补正再移送，办结后不再看到', async () => {
    on('2026-11-02 09:00');
    const { id, parties } = await matterOf('RT07', '山界纠纷要确权');
    const [clerk, land] = [await clerkOf(), await as('ziran')];
    const payload = {
      ...{ kind: 'administrative', direction: 'out', purpose: 'transfer', office: 'c990101.t01.zx', parties },
      ...{ ground: 'consent', road: 'ruling', partner: await partnerNamed(clerk, '清溪县自然资源局') },
      ...{ request: '请对争议山界作出裁决', materials: '林权证复印件一份' },
    };
    const commandId = randomUUID();
    const referral = (await openReferral(clerk, id, payload, commandId)).body.created[0] ?? '';
    expect((await openReferral(clerk, id, payload, commandId)).body.created[0]).toBe(referral);
    for (const party of parties) {
      await referred(clerk, referral, 'inform', { party, way: 'spoken', on: '2026-11-02' });
      await referred(clerk, referral, 'consent', { party, agreed: true, way: 'signed', on: '2026-11-02' });
    }
    expect((await land.get(`/matters/${id}`)).status).toBe(404);
    await referred(clerk, referral, 'send', { on: '2026-11-02' });
    expect((await land.page(id)).title).toBe('山界纠纷要确权');
    expect([await linesIn('ziran', 'to_answer'), await linesIn('lchuangkou', 'waiting')]).toEqual([
      ['山界纠纷要确权'],
      ['山界纠纷要确权'],
    ]);
    await referred(land, referral, 'receive', { on: '2026-11-02', receiver: '陆田夫' });
    await referred(land, referral, 'return', { on: '2026-11-02', reason: '缺少四至图', lacks: '四至图' });
    expect((await refer(clerk, referral, 'send', { on: '2026-11-02' })).body.code).toBe('say_supplement');
    await referred(clerk, referral, 'send', { on: '2026-11-02', supplement: '已补四至图' });
    await referred(land, referral, 'receive', { on: '2026-11-02', receiver: '陆田夫' });
    await referred(land, referral, 'accept', { on: '2026-11-02' });
    await referred(land, referral, 'answer', { result: 'handled', on: '2026-11-02', note: '已作出裁决决定' });
    expect((await land.get(`/matters/${id}`)).status).toBe(404);
    await referred(clerk, referral, 'feed_back', { on: '2026-11-02', way: '系统内反馈' });
    const page = await referralOf(clerk, referral);
    expect([page.stageLabel, page.round, page.letters.length]).toEqual(['已了结', 2, 2]);
  });

  test('只告知：不移交材料，出一份告知书', async () => {
    const { id, parties } = await matterOf('RT10', '讨薪可以申请法律援助');
    const clerk = await clerkOf();
    const payload = {
      ...{ kind: 'legal_aid', direction: 'out', purpose: 'inform', office: 'c990101.t01.zx', parties },
      ...{
        ground: 'consent',
        partner: await partnerNamed(clerk, '清溪县法律援助中心'),
        request: '农民工请求支付劳动报酬，免核查经济困难',
      },
    };
    const referral = (await openReferral(clerk, id, payload)).body.created[0] ?? '';
    expect((await refer(clerk, referral, 'send', { on: '2026-11-02' })).body.code).toBe('only_informing');
    for (const party of parties) await referred(clerk, referral, 'inform', { party, way: 'spoken', on: '2026-11-02' });
    await referred(clerk, referral, 'tell', { on: '2026-11-02' });
    const page = await referralOf(clerk, referral);
    expect([page.stageLabel, page.letters.map(({ label }) => label)]).toEqual(['已告知', ['法律援助对接告知书']]);
  });
});
