import type { Instant } from '../../../kernel/local-date.ts';
import type { PeopleFact } from './facts.ts';
import type { People } from './people.ts';

/** 参加调解的人, folded. A new list takes the place of the earlier lists of the same people. */
export function evolvePeople(now: People, fact: PeopleFact, at: Instant): People {
  switch (fact.type) {
    case 'AgentEmpowered': {
      const { agent, for: whom, kind, powers, file } = fact;
      return { ...now, agents: { ...now.agents, [agent]: { for: whom, kind, powers, file, at } } };
    }
    case 'RepresentativesElected': {
      const { members, representatives, powers, file } = fact;
      const others = now.elected.filter((list) => !list.members.some((member) => members.includes(member)));
      return { ...now, elected: [...others, { members, representatives, powers, file, at }] };
    }
    case 'MediatorChosen':
      return { ...now, choices: { ...now.choices, [fact.party]: fact.mediator } };
    case 'GuestInvited':
      return { ...now, guests: [...now.guests, { id: fact.guest, kind: fact.kind, person: fact.person, answers: {} }] };
    case 'GuestAnswered':
      return {
        ...now,
        guests: now.guests.map((guest) =>
          guest.id === fact.guest ? { ...guest, answers: { ...guest.answers, [fact.party]: fact.answer } } : guest,
        ),
      };
  }
}
