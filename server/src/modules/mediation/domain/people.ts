import type { AgentKind, AgentPower, ElectedPower, GuestAnswer, GuestKind } from '@jieyou/contracts';
import type { Instant } from '../../../kernel/local-date.ts';

/** 代理: for whom, by which power of attorney, with which powers. */
export interface Agency {
  for: string;
  kind: AgentKind;
  powers: AgentPower[];
  file: string;
  at: Instant;
}

/** 推选名单: who signed it, whom they elected, for what. */
export interface Elected {
  members: string[];
  representatives: string[];
  powers: ElectedPower[];
  file: string;
  at: Instant;
}

/** 被邀请参加调解的人, by number; the name stands beside the ledger. */
export interface Guest {
  id: string;
  kind: GuestKind;
  person: string | null;
  answers: Record<string, GuestAnswer>;
}

/** 参加调解的人, beside the parties and the mediators. */
export interface People {
  agents: Record<string, Agency>;
  elected: Elected[];
  guests: Guest[];
  /** 各方选定的调解员. */
  choices: Record<string, string>;
  /** 主调解员. */
  lead: string | null;
  /** 调解员所在的单位, which reads the matter while its mediator mediates it. */
  units: Record<string, string>;
}

export const noPeople: People = { agents: {}, elected: [], guests: [], choices: {}, lead: null, units: {} };

/** 有无此项代理权: somebody holds this party's power of attorney with all of these ticked. */
export const hasAgent = ({ agents }: People, party: string, ...powers: readonly AgentPower[]): boolean =>
  Object.values(agents).some((agent) => agent.for === party && powers.every((power) => agent.powers.includes(power)));

/** 本人办过，或由代表人办过: all the elected of a list that gives them this power have done it. */
export const coveredBy = (
  { elected }: People,
  party: string,
  power: ElectedPower,
  did: (party: string) => boolean,
): boolean =>
  did(party) ||
  elected.some(
    ({ members, representatives, powers }) =>
      members.includes(party) && powers.includes(power) && representatives.every((each) => did(each)),
  );

/** 能否参加 (人民调解法 第二十条): only when every party agrees. */
export function guestState(
  people: People,
  { answers }: Guest,
  parties: readonly string[],
): 'asking' | 'admitted' | 'refused' {
  if (Object.values(answers).includes('refused')) return 'refused';
  const agreed = (party: string): boolean => answers[party] === 'agreed';
  return parties.every((party) => coveredBy(people, party, 'agree', agreed)) ? 'admitted' : 'asking';
}
