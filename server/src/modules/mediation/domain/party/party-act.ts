import type { AgentPower, MediationStage, PartyActName, partyPayloads } from '@jieyou/contracts';
import type { z } from 'zod';
import type { WorkCalendar } from '../../../../kernel/clock/calendar.ts';
import type { Instant } from '../../../../kernel/local-date.ts';
import { ok, refuse } from '../../../../kernel/result.ts';
import type { Result } from '../../../../kernel/result.ts';
import type { MediatedMatter } from '../act.ts';
import type { MediationFact } from '../facts.ts';
import type { Mediation } from '../mediation.ts';
import type { PartyRefusal } from './refusals.ts';

/** 当事人动作所需: whose link it is, and for which party it speaks. */
export type PartyContext = {
  readonly now: Instant;
  readonly calendar: WorkCalendar;
  /** 持链接的人: the party, or its agent. */
  readonly holder: string;
  readonly party: string;
  /** 可选的调解员. */
  readonly offered: readonly string[];
  readonly matter: MediatedMatter;
  readonly nextId: () => string;
  /** 签名的图样, kept before the rule is asked. */
  readonly file: string | null;
};

export type PartyPayload<Name extends PartyActName> = z.infer<(typeof partyPayloads)[Name]>;

/** 当事人的动作: what a party does for itself. Nobody's post allows it and nobody's post can stop it. */
export type PartyAct<Name extends PartyActName = PartyActName> = {
  readonly name: Name;
  readonly label: string;
  readonly basis: string;
  /** 代理人须有的权限; a party itself needs none. */
  readonly powers?: readonly AgentPower[];
  readonly from: readonly MediationStage[];
  readonly ready?: (mediation: Mediation, context: PartyContext) => PartyRefusal | undefined;
  readonly texts?: (payload: PartyPayload<Name>) => Record<string, string | undefined>;
  readonly decide: (
    mediation: Mediation,
    payload: PartyPayload<Name>,
    context: PartyContext,
  ) => Result<readonly MediationFact[], PartyRefusal>;
};

export const definePartyAct = <Name extends PartyActName>(act: PartyAct<Name>): PartyAct<Name> => act;

export const did = (...facts: MediationFact[]): Result<readonly MediationFact[], PartyRefusal> => ok(facts);

/** 现在可否这样做. */
export function partyMay(
  act: Pick<PartyAct, 'label' | 'powers' | 'from' | 'ready'>,
  mediation: Mediation,
  context: PartyContext,
): Result<true, PartyRefusal> {
  if (!act.from.includes(mediation.stage)) {
    return refuse({ code: 'not_now', act: act.label, stage: mediation.stage });
  }
  const { holder, party } = context;
  const given = mediation.agents[holder]?.powers ?? [];
  const lacks = holder === party ? undefined : act.powers?.find((power) => !given.includes(power));
  if (lacks !== undefined) return refuse({ code: 'no_power', power: lacks });
  const blocked = act.ready?.(mediation, context);
  return blocked ? refuse(blocked) : ok(true);
}
