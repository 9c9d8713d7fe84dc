import type { CommitteesView, MediationCandidates } from '@jieyou/contracts';
import { describe, expect, test } from 'vitest';
import { mediate, mediationOf, openOn, selfOf, twoParties } from './mediating.ts';
import { story } from './story.ts';

const { as, on } = story('2026-03-02 08:30');

/** 桥头村调委会 of the demo county. */
const village = 'c990101.t01.v01.tw';

describe('邻里界址：村调委会当场口头化解', () => {
  const here = { mediation: '', ids: ['', ''] };
  const step = async (name: Parameters<typeof mediate>[2], payload: object) =>
    (await mediate(await as('qtiaojie'), here.mediation, name, payload)).body;

  test('镇里窗口登记，由村调委会调解；村里的调解员看得到，别的村镇看不到', async () => {
    const clerk = await as('lchuangkou');
    const { matterId } = await clerk.register({ title: '田埂界址', kind: 'RT03', parties: [...twoParties] });
    await clerk.act(matterId, 'accept');
    here.ids = (await clerk.page(matterId)).parties.map(({ id }) => id);
    const done = await openOn(clerk, matterId, { committee: village, source: 'own', parties: here.ids });
    here.mediation = done.body.created[0] ?? '';
    expect((await mediationOf(await as('qtiaojie'), here.mediation)).committee.name).toContain('桥头村');
    expect((await (await as('hchuangkou')).get(`/mediations/${here.mediation}`)).status).toBe(404);
    const committees = (await clerk.get<CommitteesView>('/rosters/committees')).body.committees;
    expect(committees.find(({ org }) => org === village)).toMatchObject({ kindLabel: '村调委会', lacks: [] });
  });

  test('当事人从名册里选了本村的调解员，到田头看过，当面告知、当面同意', async () => {
    const mediator = await as('qtiaojie');
    const { candidates } = (await mediator.get<MediationCandidates>(`/mediations/${here.mediation}/candidates`)).body;
    expect(candidates[0]).toMatchObject({ name: '龚守田', near: '本调委会', fits: true });
    const self = await selfOf(mediator);
    await step('screen', { risks: [], arrangement: 'together', asked: true });
    for (const party of here.ids) {
      await step('give_notice', { party, readAloud: true, way: 'spoken' });
      await step('consent', { party, way: 'spoken' });
      await step('choose_mediator', { party, mediator: self, way: 'spoken' });
    }
    await step('assign', { mediators: [self], mode: 'parties', noConflict: true, conflicts: [] });
    await step('begin', { openness: 'open' });
    expect((await mediationOf(mediator, here.mediation)).stage).toBe('mediating');
  });

  test('请邻居作证：两家都同意，他才参加', async () => {
    await step('invite_guest', { kind: 'neighbour', name: '老支书', unit: '三组', why: '知道老田埂的位置' });
    for (const party of here.ids) await step('answer_guest', { guest: 'g1', party, answer: 'agreed', way: 'spoken' });
    expect((await mediationOf(await as('qtiaojie'), here.mediation)).guests[0]?.state).toBe('admitted');
  });

  test('口头协议由调解员记下，登记之日生效，不要当事人签名；印的是口头协议登记表', async () => {
    on('2026-03-02 11:00');
    const mediator = await as('qtiaojie');
    const [first, second] = here.ids;
    const obligations = [
      { debtor: second, creditor: first, what: '将田埂恢复到老石桩处', due: '2026-03-09', how: '自行恢复，老支书在场' },
    ];
    await step('draw_up', { form: 'oral', facts: '两家相邻田埂位置的争议，以老石桩为界，双方没有异议。', obligations });
    expect((await step('seal', { sealed: true })).code).toBe('oral_unsigned');
    await step('register_oral', { agreed: true });
    const { stage, agreement } = await mediationOf(mediator, here.mediation);
    expect([stage, agreement?.formLabel, agreement?.effectiveOn]).toEqual(['effective', '口头协议', '2026-03-02']);
    const { forms } = (
      await mediator.get<{ forms: { form: string; draft: boolean }[] }>(`/mediations/${here.mediation}/forms`)
    ).body;
    expect(forms).toContainEqual(expect.objectContaining({ form: 'MED-ORAL', draft: false }));
    expect(forms.map(({ form }) => form)).not.toContain('MED-AGR');
  });

  test('到期恢复了，回访、确认履行完毕，程序结束', async () => {
    on('2026-03-10 09:00');
    await step('performed', { item: 'o1', on: '2026-03-08' });
    const visit = { party: here.ids[0], reached: true, state: 'done', risk: false, note: '田埂已恢复，两家和好' };
    await step('follow_up', visit);
    await step('fulfil', { confirmed: true });
    expect((await mediationOf(await as('lchuangkou'), here.mediation)).stage).toBe('performed');
  });
});
