import { agentKinds, agentPowers, electedPowers, guestKinds } from '@jieyou/contracts';
import type { GuestAnswer, MediationPage } from '@jieyou/contracts';
import type { PartyRow } from '../../matters/index.ts';
import type { Mediation } from '../domain/mediation.ts';
import { coveredBy, guestState } from '../domain/people.ts';
import type { Guest } from '../domain/people.ts';
import type { StoredNote } from '../store/load.ts';

export interface PeopleWords {
  /** 当事人和代理人, as the matter has them. */
  people: readonly PartyRow[];
  /** 姓名等文字, for those in the room. */
  notes: readonly StoredNote[];
  name: (id: string) => string;
}

const GUEST = 'guest:';

/** 被邀请人的姓名, kept under its number. */
export const isGuestNote = ({ field }: StoredNote): boolean => field.startsWith(GUEST);

function guestView(mediation: Mediation, guest: Guest, { notes, name }: PeopleWords): MediationPage['guests'][number] {
  const body = notes.findLast(({ field }) => field === `${GUEST}${guest.id}`)?.body;
  const known = body === undefined ? { name: '', unit: '' } : (JSON.parse(body) as { name: string; unit: string });
  const answered = (party: string): boolean => guest.answers[party] !== undefined;
  return {
    ...{ id: guest.id, kind: guestKinds[guest.kind], ...known },
    state: guestState(mediation, guest, mediation.parties),
    answers: Object.entries<GuestAnswer>(guest.answers).map(([party, answer]) => ({ name: name(party), answer })),
    waiting: mediation.parties.filter((party) => !coveredBy(mediation, party, 'agree', answered)).map(name),
  };
}

/** 参加调解的人: agents and what they may do, representatives of many, guests and who has agreed to them. */
export function peopleView(
  mediation: Mediation,
  words: PeopleWords,
): Pick<MediationPage, 'agents' | 'elected' | 'guests' | 'choices'> {
  const { parties, agents, elected, guests, choices } = mediation;
  const { people, name } = words;
  return {
    agents: people
      .filter(({ agent_for: whom }) => whom !== null && parties.includes(whom))
      .map(({ id, name: own, agent_for: whom }) => {
        const agency = agents[id];
        const powers = agency ? agency.powers.map((power) => agentPowers[power]) : null;
        const paper = { powers, kind: agency ? agentKinds[agency.kind] : null, file: agency?.file ?? null };
        return { id, name: own, for: whom ?? '', forName: name(whom ?? ''), ...paper };
      }),
    elected: elected.map(({ members, representatives, powers, file }) => ({
      ...{ members: members.map(name), representatives: representatives.map(name), file },
      powers: powers.map((power) => electedPowers[power]),
    })),
    guests: guests.map((guest) => guestView(mediation, guest, words)),
    choices: Object.entries(choices).map(([party, mediator]) => ({ party, mediator })),
  };
}
