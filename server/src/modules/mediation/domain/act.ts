import type { MatterKind, MediationActName, mediationPayloads, MediationStage, Role } from '@jieyou/contracts';
import type { z } from 'zod';
import { refuse } from '../../../kernel/result.ts';
import type { Result } from '../../../kernel/result.ts';
import type { WorkCalendar } from '../../../kernel/clock/calendar.ts';
import type { Instant } from '../../../kernel/local-date.ts';
import type { MediationFact } from './facts.ts';
import type { Mediation } from './mediation.ts';
import type { MediationRefusal } from './refusals.ts';

/** 被调解的事项, as far as the rules of mediation ask it. */
export interface MediatedMatter {
  id: string;
  stage: string;
  kind: MatterKind;
  owner: string;
  walled: readonly string[];
  orders: readonly { to: string; status: string }[];
  parties: readonly { id: string; side: string; agentFor: string | null }[];
}

/** What a rule of mediation needs from elsewhere; it arrives as an argument, so the rule stays pure. */
export interface MediationContext {
  now: Instant;
  actor: { staff: string; role: Role; orgPath: string; scopePath: string };
  calendar: WorkCalendar;
  /** 卷宗还缺什么, for the act that asks it. */
  lacks?: readonly { name: string; supplier: string }[];
  /** 新编号. */
  nextId: () => string;
  places: { unit(path: string): { kind: string; name: string } | undefined };
  /** 在任岗位 of the staff that the act names. */
  named?: ReadonlyMap<string, readonly { role: Role; orgPath: string }[]>;
  /** 名册上任期已满或已经离任的. */
  outOfTerm?: ReadonlySet<string>;
  matter: MediatedMatter;
}

export type MediationPayload<Name extends MediationActName> = z.infer<(typeof mediationPayloads)[Name]>;

export interface MediationDecided {
  facts: MediationFact[];
}

/** 调解动作 — its name, when, by whom, on what it rests, what keeps it from being done now, and what then happened. */
export interface MediationAct<Name extends MediationActName = MediationActName> {
  name: Name;
  label: string;
  help: string;
  basis: string;
  from: readonly MediationStage[];
  by: readonly Role[];
  /** Only a mediator of this case; otherwise anybody of these posts in the committee or the centre that answers. */
  assigned?: true;
  ready?(mediation: Mediation, context: MediationContext): MediationRefusal | undefined;
  /** 文字, kept beside the ledger for those in the room. */
  texts?(payload: MediationPayload<Name>, before: Mediation): Record<string, string | undefined>;
  /** 所指的工作人员, whose posts the rule looks at. */
  staffNamed?(payload: MediationPayload<Name>): readonly string[];
  /** The party whom a text is about alone: it is never shown to the other side. */
  about?(payload: MediationPayload<Name>): string | undefined;
  decide(
    mediation: Mediation,
    payload: MediationPayload<Name>,
    context: MediationContext,
  ): Result<MediationDecided, MediationRefusal>;
}

export const defineMediationAct = <Name extends MediationActName>(act: MediationAct<Name>): MediationAct<Name> => act;

export const happened = (...facts: MediationFact[]): Result<MediationDecided, MediationRefusal> => ({
  ok: true,
  value: { facts },
});

/** 当事人须在本调解之中. */
export const notAParty = (mediation: Mediation, party: string): Result<never, MediationRefusal> | undefined =>
  mediation.parties.includes(party) ? undefined : refuse({ code: 'no_such_party' as const });
