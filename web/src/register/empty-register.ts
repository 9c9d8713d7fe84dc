import { newCommandId } from '../kit/command-id.ts';
import { newPartyKey } from '../kit/schema-form/party-key.ts';

export type PartyValues = { key: string; side: string; kind: string; name?: string; agentFor?: string };
export type RegisterValues = Record<string, unknown> & { visit?: string; parties?: PartyValues[] };

/** 空白登记表: somebody is there, at the counter. */
export const emptyRegister = (): RegisterValues => ({
  channel: 'counter',
  visit: newCommandId(),
  parties: [{ key: newPartyKey(), side: 'applicant', kind: 'person' }],
});

/** 同一来访再登一件: the same people and the same visit, another trouble. */
export const sameVisit = ({ channel, visit, parties = [] }: RegisterValues): RegisterValues => ({
  channel,
  ...(visit === undefined ? {} : { visit }),
  parties,
});
