import { randomUUID } from 'node:crypto';
import type { PackagesOfMatter } from '@jieyou/contracts';
import type { PartnersView } from '@jieyou/contracts';
import type { TestServer } from '../server.ts';

export interface Scene {
  handedBack: string;
  walled: string;
  own: string;
  mediated: string;
  packaged: string;
}

/** 情景: what the demo county has not: a unit that handed back, a wall, a matter nobody beyond its township knows. */
export async function setScene(server: TestServer): Promise<Scene> {
  const clerk = await server.signIn('lchuangkou');
  const director = await server.signIn('lzhuren');
  const [labour, land, police] = [
    await server.signIn('renshe'),
    await server.signIn('ziran'),
    await server.signIn('gongan'),
  ];
  const begin = async (title: string, nature: 'dispute' | 'complaint' = 'dispute'): Promise<string> => {
    const { matterId } = await clerk.register({ title, narrative: `${title}的经过写在这里。`, nature });
    await clerk.act(matterId, 'accept');
    await clerk.act(matterId, 'grade', { grade: 'general' });
    return matterId;
  };
  const handedBack = await begin('交回之后不再读到的欠薪');
  await clerk.act(handedBack, 'dispatch', { lead: 'c990101.rs', co: ['c990101.zr'], requirement: '请核实' });
  await labour.act(handedBack, 'receive');
  await land.act(handedBack, 'receive');
  await land.act(handedBack, 'progress', { note: '已核实地块权属' });
  await land.act(handedBack, 'hand_back', { result: '权属已核实清楚' });
  const walled = await begin('反映办证人员收受好处', 'complaint');
  await clerk.act(walled, 'dispatch', { lead: 'c990101.ga', requirement: '请核实' });
  await police.act(walled, 'receive');
  await director.act(walled, 'correct', { nature: 'accusation', reason: '核实为检举控告' });
  await director.act(walled, 'set_wall', { units: ['c990101.ga'], staff: [], reason: '反映的是该局人员' });
  const own = await begin('只有本镇知道的院墙之争');
  await clerk.act(own, 'link', { other: (await clerk.page(handedBack)).code, kind: 'related' });
  const { partners } = (await clerk.get<PartnersView>('/partners')).body;
  const referral = await clerk.send('POST', `/matters/${own}/referrals`, {
    commandId: randomUUID(),
    payload: {
      ...{ kind: 'court_before', direction: 'in', purpose: 'transfer', office: 'c990101.t01.zx', ground: 'consent' },
      ...{ partner: partners.find(({ kind }) => kind === 'court')?.id, materials: '起诉状一份' },
      ...{ request: '请组织调解', sentOn: '2026-01-05', receivedOn: '2026-01-06' },
      parties: (await clerk.page(own)).parties.map(({ id }) => id),
    },
  });
  if (referral.status !== 201) throw new Error(JSON.stringify(referral.body));
  const sides = [
    { key: 'a', side: 'applicant', kind: 'person', name: '甲某' },
    { key: 'b', side: 'respondent', kind: 'person', name: '乙某' },
  ] as const;
  const { matterId: mediated } = await clerk.register({ title: '正在调解的滴水之争', parties: [...sides] });
  await clerk.act(mediated, 'accept');
  const parties = (await clerk.page(mediated)).parties.map(({ id }) => id);
  const opened = await clerk.send('POST', `/matters/${mediated}/mediations`, {
    commandId: randomUUID(),
    payload: { committee: 'c990101.t01.tw', source: 'apply', parties, claim: '恢复原来的界址' },
  });
  if (opened.status !== 201) throw new Error(JSON.stringify(opened.body));
  const packaged = await begin('走套餐的事故赔偿');
  const inPackage = async (act: string, payload: object): Promise<void> => {
    const body = { commandId: randomUUID(), payload };
    const { status, body: said } = await clerk.send('POST', `/matters/${packaged}/package-acts/${act}`, body);
    if (status !== 200) throw new Error(JSON.stringify(said));
  };
  await inPackage('choose', { package: 'appraisal_compensation', note: '伤情先鉴定' });
  const { body } = await clerk.get<PackagesOfMatter>(`/matters/${packaged}/packages`);
  const [appraisal] = body.runs[0]?.steps ?? [];
  await inPackage('hand', { step: appraisal?.id, unit: 'c990101.zr', note: '请安排鉴定' });
  return { handedBack, walled, own, mediated, packaged };
}
