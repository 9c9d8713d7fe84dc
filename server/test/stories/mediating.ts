import { randomUUID } from 'node:crypto';
import type { ActAnswer, MediationActName, MediationPage, Register } from '@jieyou/contracts';
import type { Client, Reply, Words } from '../client.ts';

/** 城关镇调委会 of the demo county. */
export const committee = 'c990101.t01.tw';

export const openOn = (
  client: Client,
  matter: string,
  payload: object,
  commandId: string = randomUUID(),
): Promise<Reply<ActAnswer & Words>> => client.send('POST', `/matters/${matter}/mediations`, { commandId, payload });

/** 办一个调解动作, allowed or refused. */
export const mediate = (
  client: Client,
  mediation: string,
  name: MediationActName,
  payload: object,
): Promise<Reply<ActAnswer & Words>> =>
  client.send('POST', `/mediations/${mediation}/acts/${name}`, { commandId: randomUUID(), payload });

export const mediationOf = async (client: Client, mediation: string): Promise<MediationPage> =>
  (await client.get<MediationPage>(`/mediations/${mediation}`)).body;

/** 本人编号. */
export const selfOf = async (client: Client): Promise<string> =>
  (await client.get<{ staffId: string }>('/session')).body.staffId;

export interface Opened {
  matter: string;
  mediation: string;
  /** 申请方在前. */
  ids: string[];
}

export const twoParties: Register['parties'] = [
  { key: 'a', side: 'applicant', kind: 'person', name: '甲某' },
  { key: 'b', side: 'respondent', kind: 'person', name: '乙某' },
];

/** 窗口登记、受理、开始调解. */
export async function openedBy(clerk: Client, brought: Partial<Register>, claim = '请求调解'): Promise<Opened> {
  const parties = brought.parties ?? twoParties;
  const { matterId } = await clerk.register({ kind: 'RT02', ...brought, parties });
  await clerk.act(matterId, 'accept');
  const { parties: known } = await clerk.page(matterId);
  const ids = parties.map(({ name }) => known.find((party) => party.name === name)?.id ?? '');
  const done = await openOn(clerk, matterId, { committee, source: 'apply', parties: ids, claim });
  if (done.status !== 201) throw new Error(JSON.stringify(done.body));
  return { matter: matterId, mediation: done.body.created[0] ?? '', ids };
}

/** 筛查、告知、同意、确定调解员、开始. */
export async function begun(mediator: Client, { mediation, ids }: Opened): Promise<void> {
  const well = async (name: MediationActName, payload: object): Promise<void> => {
    const { status, body } = await mediate(mediator, mediation, name, payload);
    if (status !== 200) throw new Error(`${name}: ${JSON.stringify(body)}`);
  };
  await well('screen', { risks: [], arrangement: 'together', asked: true });
  for (const party of ids) await well('give_notice', { party, readAloud: true, way: 'signed' });
  for (const party of ids) await well('consent', { party, way: 'signed' });
  await well('assign', { mediators: [await selfOf(mediator)], mode: 'parties', noConflict: true });
  await well('begin', { openness: 'closed' });
}

const PNG = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

/** 上传一份签名图样. */
export async function drawn(client: Client, mediation: string, content = PNG): Promise<string> {
  const { status, body } = await client.send<{ id: string } & Words>('POST', `/mediations/${mediation}/files`, {
    content,
  });
  if (status !== 201) throw new Error(body.code);
  return body.id;
}
