import { randomUUID } from 'node:crypto';
import type { ActAnswer, PartnersView, ReferralActName, ReferralPage } from '@jieyou/contracts';
import type { Client, Reply, Words } from '../client.ts';

/** 演示县的系统外单位, by name. */
export async function partnerNamed(client: Client, name: string): Promise<string> {
  const { body } = await client.get<PartnersView>('/partners');
  const found = body.partners.find((each) => each.name === name);
  if (!found) throw new Error(name);
  return found.id;
}

export const openReferral = (
  client: Client,
  matter: string,
  payload: object,
  commandId: string = randomUUID(),
): Promise<Reply<ActAnswer & Words>> => client.send('POST', `/matters/${matter}/referrals`, { commandId, payload });

/** 办一个对接动作, allowed or refused. */
export const refer = (
  client: Client,
  referral: string,
  act: ReferralActName,
  payload: object,
): Promise<Reply<ActAnswer & Words>> =>
  client.send('POST', `/referrals/${referral}/acts/${act}`, { commandId: randomUUID(), payload });

/** The same when it must go well. */
export async function referred(client: Client, referral: string, act: ReferralActName, payload: object): Promise<void> {
  const { status, body } = await refer(client, referral, act, payload);
  if (status !== 200) throw new Error(`${act}: ${JSON.stringify(body)}`);
}

export const referralOf = async (client: Client, referral: string): Promise<ReferralPage> =>
  (await client.get<ReferralPage>(`/referrals/${referral}`)).body;
