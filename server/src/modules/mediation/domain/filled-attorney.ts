import type { Filling } from './filled.ts';
import { partyOf, withheldOf } from './filled-party.ts';
import { dayOf } from '../../../kernel/local-date.ts';

/** 授权委托书 of one agent, as it was registered; the signed paper itself is the scanned page. */
export function attorneyForm(filling: Filling, agent: string): Record<string, unknown> | null {
  const { mediation, people, agents, relations, title, committee, now } = filling;
  const agency = mediation.agents[agent];
  const principal = people.find(({ id }) => id === agency?.for);
  const person = agents.find(({ id }) => id === agent);
  if (!agency || !principal || !person || agency.kind === 'guardian') return null;
  const withheld = withheldOf(mediation);
  return {
    principal: partyOf(principal, withheld, dayOf(now)),
    agent: partyOf({ ...person, kind: 'person' }, withheld, dayOf(now)),
    relation: relations[agent] ?? '',
    ...{ matter: title, committee, powers: agency.powers, on: dayOf(agency.at) },
  };
}

/** 各代理人的授权委托书, by the agent they name. */
export const attorneysOf = (filling: Filling): { of: string; name: string }[] =>
  filling.agents
    .filter(({ id }) => attorneyForm(filling, id) !== null)
    .map(({ id, name }) => ({ of: id, name: `授权委托书（${name}）` }));
