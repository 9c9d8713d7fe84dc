import type { MediationActName, mediationPayloads, MediationStage, Role } from '@jieyou/contracts';
import type { z } from 'zod';
import { refuse } from '../../../kernel/result.ts';
import type { Result } from '../../../kernel/result.ts';
import type { ActContext, Fact, Matter } from '../../matters/index.ts';
import type { MediationFact } from './facts.ts';
import type { Mediation } from './mediation.ts';
import type { MediationRefusal } from './refusals.ts';

/** What a rule of mediation needs from elsewhere: what every act has, and the matter that is mediated. */
export interface MediationContext extends ActContext {
  matter: Matter;
}

export type MediationPayload<Name extends MediationActName> = z.infer<(typeof mediationPayloads)[Name]>;

export interface MediationDecided {
  facts: MediationFact[];
  /** What follows for the matter itself: a paused clock, a conclusion. */
  matter?: Fact[];
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
  texts?(payload: MediationPayload<Name>): Record<string, string | undefined>;
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
