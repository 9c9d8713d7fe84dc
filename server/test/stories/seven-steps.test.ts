import type { DutyDaysView } from '@jieyou/contracts';
import { describe, expect, test } from 'vitest';
import { committee, drawn, mediate, mediationOf, openOn, selfOf, twoParties } from './mediating.ts';
import { story } from './story.ts';

const { as, on } = story('2026-03-02 09:30');

describe('诉调对接七步（TS-24）：诉求、同意、登记、调解、律师拟稿、双方签字、驻点法官确认', () => {
  const here = { matter: '', mediation: '', ids: ['', ''] };
  const step = async (name: Parameters<typeof mediate>[2], payload: object) =>
    (await mediate(await as('ltiaojie'), here.mediation, name, payload)).body;
  const note = async (): Promise<string> =>
    (await (await as('ltiaojie')).page(here.matter)).timeline.flatMap(({ says }) => says).join('\n');

  test('一、诉求；二、没有双方同意，到不了调解；三、登记', async () => {
    const clerk = await as('lchuangkou');
    const { matterId } = await clerk.register({ title: '借款', kind: 'RT04', parties: [...twoParties] });
    await clerk.act(matterId, 'accept');
    here.matter = matterId;
    here.ids = (await clerk.page(matterId)).parties.map(({ id }) => id);
    const done = await openOn(clerk, matterId, { committee, source: 'court', parties: here.ids, claim: '归还借款' });
    here.mediation = done.body.created[0] ?? '';
    await step('screen', { risks: [], arrangement: 'together', asked: true });
    for (const party of here.ids) await step('give_notice', { party, readAloud: true, way: 'signed' });
    await step('consent', { party: here.ids[0], way: 'signed' });
    await step('assign', { mediators: [await selfOf(await as('ltiaojie'))], mode: 'committee', noConflict: true });
    expect((await step('begin', { openness: 'closed' })).code).toBe('not_all_agreed');
    await step('consent', { party: here.ids[1], way: 'signed' });
    await step('begin', { openness: 'closed' });
    expect((await mediationOf(await as('ltiaojie'), here.mediation)).basis).toContain('特邀调解');
  });

  test('四、调解；五、律师经双方同意参加，协议由其拟稿，写明是谁拟的', async () => {
    await step('invite_guest', { kind: 'lawyer', name: '江若虹', unit: '清溪律师事务所', why: '起草协议' });
    const owed = { debtor: here.ids[1], creditor: here.ids[0], what: '归还借款', amount: 800_000, due: '2026-06-30' };
    const agreement = { form: 'written', facts: '借款八千元，双方没有争议。', obligations: [owed], drafter: 'g1' };
    expect((await step('draw_up', agreement)).code).toBe('drafter_not_admitted');
    for (const party of here.ids) await step('answer_guest', { guest: 'g1', party, answer: 'agreed', way: 'signed' });
    await step('draw_up', agreement);
    expect(await note()).toContain('拟订书面协议（第 1 稿，律师、法律工作者拟稿）');
  });

  test('六、双方签字、调解员签名、盖章，才生效', async () => {
    const mediator = await as('ltiaojie');
    const file = await drawn(mediator, here.mediation);
    for (const who of here.ids) await step('sign', { who, role: 'party', kind: 'handwritten', file, readOver: true });
    await step('sign', { who: await selfOf(mediator), role: 'mediator', kind: 'handwritten', file, readOver: true });
    await step('seal', { sealed: true });
    expect((await mediationOf(mediator, here.mediation)).stage).toBe('effective');
  });

  test('七、驻点法官值班确认：法院出的是民事裁定书，不是民事调解书；写成调书案号的指出来', async () => {
    const { days } = (await (await as('ltiaojie')).get<DutyDaysView>('/rosters/duty-days')).body;
    expect(days[0]).toMatchObject({ name: '卫公平', day: '2026-03-03' });
    on('2026-03-03 09:30');
    await step('check_confirmation', { bars: [], asked: true });
    for (const party of here.ids) await step('agree_to_confirm', { party, way: 'signed' });
    const apply = { court: '清溪县人民法院', ground: 'inviting', channel: 'paper', on: '2026-03-03', attached: true };
    await step('apply_confirmation', apply);
    const wrong = await step('court_accepted', { on: '2026-03-03', caseNo: '（2026）鄂9901诉前调书12号' });
    expect([wrong.code, wrong.words]).toEqual(['not_a_ruling', expect.stringContaining('裁定书')]);
    await step('court_accepted', { on: '2026-03-03', caseNo: '（2026）鄂9901诉前调确12号' });
    await step('court_decided', { outcome: 'confirmed', on: '2026-03-03' });
    const { confirmation } = await mediationOf(await as('ltiaojie'), here.mediation);
    expect(confirmation?.instrument).toBe('民事裁定书（确认调解协议有效）');
    expect(await note()).toContain('民事裁定书');
  });
});
